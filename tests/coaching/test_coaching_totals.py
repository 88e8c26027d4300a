"""The score of a whole call, and the report after it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.coaching_makers import (
    ASK,
    FACTS,
    FULL,
    PITCH,
    REFLECT,
    ROUGH_YEAR,
    RUBRIC,
    analysed,
    attentive,
    call_of,
    fact,
    judged,
    pitching,
    reflection,
    round_of,
    scene,
)
from trainer.assets import catalogue
from trainer.coaching import call_score, debrief
from trainer.domain.call import Line, LinePart
from trainer.domain.debrief import PlannedQuestion
from trainer.domain.listening import MoveKind
from trainer.domain.qualification import Known
from trainer.domain.scenario import ExpectedVerdict, Verdict
from trainer.domain.steps import Step, StepState

NOISE = analysed("asdkfj", understood=False)
RIGHT = judged(Verdict.NURTURE, right=True)
NONE_GIVEN = judged(None)


def score(*rounds, coverage=None, verdict=NONE_GIVEN, scenario=None):
    return call_score(call_of(*rounds), scenario or scene(), coverage or {}, verdict, RUBRIC)


def good(number, *revealed, **more):
    return round_of(number, attentive(), FULL, *revealed, **more)


def bad(number, **more):
    return round_of(number, pitching(), PITCH, **more)


def noise(number):
    return round_of(number, NOISE, "asdkfj")


KNOWN = {"challenges": Known.CONFIRMED, "budget": Known.SPECIFIC}


def test_a_call_without_rounds_has_no_score():
    assert score(verdict=RIGHT) == score()
    assert (score().total, score().listening, score().qualification) == (None, None, None)
    assert score().weights == {}


def test_a_call_of_noise_has_no_score():
    assert score(noise(1), noise(2), verdict=RIGHT).total is None


def test_listening_is_all_points_over_all_that_could_be_had():
    assert score(good(1), bad(2)).listening == 50
    assert score(good(1), noise(2)).listening == 100


def test_only_the_first_attempt_counts():
    assert score(bad(1), good(1, attempt=2)).listening == 0


@pytest.mark.parametrize(
    ("coverage", "points"),
    [
        ({}, 0),
        ({"challenges": Known.ASKED, "budget": Known.ASKED}, 14),
        ({"challenges": Known.SPECIFIC}, 50),
        ({"challenges": Known.SPECIFIC, "budget": Known.VAGUE}, 64),
        (KNOWN, 100),
        ({"users": Known.CONFIRMED}, 0),
    ],
)
def test_qualification_is_how_solidly_the_scenario_s_topics_are_known(coverage, points):
    assert score(good(1), coverage=coverage).qualification == points


def test_a_right_verdict_is_credited_by_the_reasons_that_were_learned():
    assert score(good(1, "money"), verdict=RIGHT).judgement == 100
    assert score(good(1), verdict=RIGHT).judgement == 0


def test_a_right_verdict_that_rests_on_nothing_is_simply_right():
    plain = scene(verdict=ExpectedVerdict((Verdict.NURTURE,)))
    assert score(good(1), verdict=RIGHT, scenario=plain).judgement == 100


def test_a_wrong_verdict_earns_nothing():
    assert score(good(1, "money"), verdict=judged(Verdict.ADVANCE, right=False)).judgement == 0


def test_parts_that_were_not_scored_weigh_nothing():
    whole = score(good(1), coverage=KNOWN, verdict=RIGHT)
    assert whole.weights == {"listening": 50, "qualification": 30, "judgement": 20}
    without = score(good(1), coverage=KNOWN)
    assert without.judgement is None
    assert without.weights == {"listening": 63, "qualification": 37}


def test_the_total_can_be_worked_out_from_what_is_shown():
    found = score(good(1), bad(2), coverage={"challenges": Known.SPECIFIC}, verdict=RIGHT)
    assert (found.listening, found.qualification, found.judgement) == (50, 50, 0)
    assert found.total == round(0.5 * 50 + 0.3 * 50 + 0.2 * 0)


def test_an_attentive_call_is_worlds_apart_from_a_pitching_one():
    attentive_one = score(good(1), good(2, "money"), coverage=KNOWN, verdict=RIGHT)
    pitching_one = score(bad(1), bad(2), verdict=judged(Verdict.ADVANCE, right=False))
    assert (attentive_one.total or 0) - (pitching_one.total or 0) >= 40


@pytest.mark.parametrize("gaming", ["keywords", "pasted"])
def test_a_gaming_call_ends_near_nothing(gaming):
    stuffed = "Nine points. Target. Frustrated. Did I get that right?"
    analysis = analysed(
        stuffed,
        (REFLECT, "Nine points."),
        (MoveKind.CONFIRM, "Did I get that right?"),
        reflection=reflection(stuffed, "Nine points."),
        gaming=gaming,
        on_topic=True,
    )
    rounds = [round_of(number, analysis, stuffed) for number in (1, 2, 3)]
    assert score(*rounds).total == 0


ROUNDS = st.lists(st.sampled_from([good, bad, lambda number, **_: noise(number)]), max_size=5)
COVERAGE = st.dictionaries(st.sampled_from(["challenges", "budget"]), st.sampled_from(list(Known)))
VERDICTS = st.sampled_from([NONE_GIVEN, RIGHT, judged(Verdict.ADVANCE, right=False)])


@given(ROUNDS, COVERAGE, VERDICTS)
def test_scores_stay_in_bounds_and_weights_add_up(makers, coverage, verdict):
    found = score(
        *(make(number) for number, make in enumerate(makers, 1)), coverage=coverage, verdict=verdict
    )
    parts = (found.listening, found.qualification, found.judgement)
    assert all(part is None or 0 <= part <= 100 for part in (*parts, found.total))
    assert sum(found.weights.values()) == (100 if found.weights else 0)
    assert (found.total is None) == all(part is None for part in parts)
    scored = [part for part in parts if part is not None]
    assert not scored or min(scored) <= (found.total or 0) <= max(scored)


# The debrief.


class Likeness:
    """Likeness that is made up for two texts."""

    def __init__(self, value: float = 0.0) -> None:
        self.value = value

    def likeness(self, one: str, other: str) -> float:
        return 1.0 if one == other else self.value


def report(*rounds, questions=(), likeness=0.0, scenario=None, verdict=None):
    call = call_of(*rounds, questions=questions, verdict=verdict)
    scenario = scenario or scene()
    return debrief(
        call,
        scenario,
        rubric=RUBRIC,
        score=call_score(call, scenario, {}, NONE_GIVEN, RUBRIC),
        coverage={},
        frameworks={},
        levels=(),
        verdict=NONE_GIVEN,
        likeness=Likeness(likeness),
    )


def said(messages):
    return [catalogue().say(each) for each in messages]


def test_each_step_is_counted_over_the_counted_rounds():
    steps = report(good(1), bad(2), good(2, attempt=2), noise(3)).steps
    assert steps[Step.CONFIRM] == {StepState.DONE: 1, StepState.MISSED: 1, StepState.NOT_SCORED: 1}
    assert set(steps) == set(Step)


def test_trust_is_told_from_the_start_and_as_the_call_went_on():
    assert report(good(1, trust=43), bad(2), good(2, attempt=2, trust=50)).trust == (34, 43, 50)
    assert report().trust == (34,)


def test_figures_are_none_where_there_is_nothing_to_count():
    figures = report().figures
    assert (figures.reflections, figures.questions) == (0, 0)
    assert (figures.open_share, figures.talk_share, figures.reflections_to_questions) == (None,) * 3


def test_figures_count_reflections_questions_and_words():
    closed = "Is it the contract?"
    rounds = (good(1), good(2), round_of(3, analysed(closed, (ASK, closed, "closed")), closed))
    figures = report(*rounds).figures
    assert (figures.reflections, figures.questions) == (2, 3)
    assert figures.open_share == pytest.approx(2 / 3)
    assert figures.reflections_to_questions == pytest.approx(2 / 3)
    rep = 2 * len(FULL.split()) + 4
    prospect = len(ROUGH_YEAR.text.split()) + 3 * len(["Yes,", "that", "is", "so."])
    assert figures.talk_share == pytest.approx(rep / (rep + prospect))


def test_thrown_words_are_no_reflections_and_courtesies_no_questions():
    sorry = "Sorry, say that again?"
    rounds = (
        round_of(1, replace(attentive(), gaming="keywords"), FULL),
        round_of(2, analysed(sorry, (ASK, sorry, "clarify")), sorry),
    )
    figures = report(*rounds).figures
    assert (figures.reflections, figures.questions) == (0, 1)


def test_facts_are_learned_in_their_round_or_missed_with_the_question_for_them():
    facts = {each.fact: each for each in report(good(1), good(2, "volume")).facts}
    assert [(id_, each.learned, each.round) for id_, each in facts.items()] == [
        ("missed", True, 1),
        ("volume", True, 2),
        ("nobody", False, None),
        ("money", False, None),
    ]
    assert facts["money"].ask == "How is money set aside?"
    assert facts["money"].text == "Told money."


def test_a_fact_is_told_in_the_words_that_she_used():
    says = ("First wording.", "Second wording.")
    scenario = scene(*FACTS, fact("lone", says=says))

    def text(line):
        told = replace(good(1, "lone"), next_line=replace(line, facts=("lone",)))
        return report(told, scenario=scenario).facts[-1].text

    heard = LinePart("acknowledgement", "Exactly.", "stock:nailed")
    own = LinePart("content", "Second wording.", "fact:lone")
    scripted = LinePart("content", "It is the author's.", "state:guarded")
    assert text(Line("a", "Exactly. Second wording.", "guarded", parts=(heard, own))) == says[1]
    assert text(Line("b", "Well. Second wording.", "guarded")) == says[1]
    assert text(Line("c", "Exactly. It is the author's.", "guarded", parts=(heard, scripted))) == (
        "It is the author's."
    )
    assert report(good(1), scenario=scenario).facts[-1].text == says[0]


def test_a_fact_told_only_in_a_round_that_was_taken_back_is_not_learned():
    found = report(good(1, "volume"), good(1, attempt=2)).facts
    assert not next(each for each in found if each.fact == "volume").learned


def test_a_fact_without_a_question_of_its_own_is_told_without_one():
    lone = report(scenario=scene(fact("lone", asked_by=(), says=()))).facts[0]
    assert (lone.ask, lone.text) == ("", "point of lone")


def test_a_planned_question_was_asked_or_not_or_it_cannot_be_told():
    plan = ("What got in the way?",)
    assert report(bad(1), good(2), questions=plan).planned == (PlannedQuestion(plan[0], 2),)
    other = ("Who signs?",)
    assert report(good(1), questions=other, likeness=0.1).planned == (
        PlannedQuestion(other[0], None),
    )
    unsure = report(good(1), questions=other, likeness=0.5).planned
    assert unsure == (PlannedQuestion(other[0], None, told=False),)
    assert report(bad(1), questions=other, likeness=0.9).planned == (
        PlannedQuestion(other[0], None),
    )


def test_empty_plans_are_left_out():
    assert report(good(1), questions=("", "  ")).planned == ()


def test_the_one_thing_to_practise_is_the_step_that_cost_most():
    skipped = replace(attentive(), confirms=False)
    rounds = (good(1), round_of(2, skipped, FULL), round_of(3, skipped, FULL))
    found = report(*rounds).practise_next
    assert found
    assert catalogue().say(found) == "Confirm what you fed back: you confirmed in 1 of 3 rounds."


def test_only_rounds_in_which_it_could_be_told_are_counted():
    unsure = reflection(FULL, "So nine", accurate=None, carried=("nine points",))
    vague = round_of(2, replace(attentive(), reflection=unsure), FULL)
    assert vague.score.step(Step.FEED_BACK).rule == "part_right"
    assert report(good(1), vague).practise_next is None
    silent = analysed("What got in the way?", (ASK, "What got in the way?"), on_topic=True)
    found = report(good(1), vague, round_of(3, silent, "What got in the way?")).practise_next
    assert found
    assert catalogue().say(found).endswith("you did so fully in 1 of 2 rounds.")


def test_who_decides_without_a_single_reason_has_to_find_out_more():
    found = report(good(1), verdict=Verdict.NURTURE).practise_next
    assert found
    assert catalogue().say(found).startswith("Find out what your decision rests on")
    assert report(good(1)).practise_next is None
    assert report(noise(1), verdict=Verdict.NURTURE).practise_next is None
    assert report(good(1, "money"), verdict=Verdict.NURTURE).practise_next is None


def test_nothing_is_to_practise_where_nothing_was_lost_or_scored():
    assert report(good(1)).practise_next is None
    assert report(noise(1)).practise_next is None
    assert report().practise_next is None


def test_strengths_are_counted_not_invented():
    assert report().strengths == ()
    assert report(good(1), good(2)).strengths == ()
    assert report(bad(1), bad(2), bad(3)).strengths == ()
    assert said(report(good(1), good(2), good(3), bad(4)).strengths) == [
        "You stayed with what was said in 3 of 4 rounds.",
        "You fed back fully in 3 of 4 rounds.",
        "You checked what you had understood in 3 of 4 rounds.",
        "You went on with an open question to the point in 3 of 4 rounds.",
        "You named a feeling that was there in 3 rounds.",
        "You gave 3 reflections to 3 questions.",
    ]


def test_digging_to_a_reason_behind_is_a_strength():
    assert "You got to the reason behind: point of volume." in said(
        report(good(2, "volume")).strengths
    )
    opening_only = report(good(1), scenario=scene(*FACTS)).strengths
    assert not any("reason behind" in text for text in said(opening_only))


def test_a_reason_that_came_without_listening_is_no_strength():
    asked = analysed("What got in the way?", (ASK, "What got in the way?"), on_topic=True)
    told = round_of(2, asked, "What got in the way?", "volume")
    assert not any("reason behind" in text for text in said(report(told).strengths))


def test_who_sells_in_half_of_the_rounds_has_that_to_practise():
    found = said([report(bad(1), good(2), bad(3)).practise_next])
    assert found[0].startswith("Keep your offer to yourself")
    assert found[0].endswith("you sold in 2 of 3 rounds.")
    assert "Keep your offer" not in said([report(bad(1), good(2)).practise_next])[0]


def test_who_repeats_words_in_half_of_the_rounds_has_that_to_practise():
    words = "You finished nine points under your target."
    echo = analysed(words, (REFLECT, words), reflection=reflection(words, words), parrot=True)
    rounds = [round_of(number, echo, words) for number in (1, 2)]
    found = said([report(*rounds, good(3)).practise_next])
    assert found[0].endswith("in 2 of 3 rounds you repeated words.")


def test_the_debrief_keeps_what_it_was_given():
    found = report(good(1))
    assert (found.coverage, found.frameworks, found.levels, found.verdict) == (
        {},
        {},
        (),
        NONE_GIVEN,
    )
    assert found.rubric == RUBRIC.id
