"""What the rep reads after a round: headline, notes on the manner, one better wording."""

from dataclasses import replace

import pytest

from tests.coaching.coaching_makers import (
    ALL,
    ASK,
    FACTS,
    FULL,
    PITCH,
    REFLECT,
    ROUGH_YEAR,
    RUBRIC,
    analysed,
    attentive,
    fact,
    feels,
    mind,
    pitching,
    reaction,
    reflection,
    round_of,
    scene,
)
from trainer.assets import catalogue
from trainer.coaching import feedback, score_round
from trainer.domain.call import Line
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.qualification import Asked
from trainer.domain.steps import Step

NOTHING = Asked()
ASKED = "What got in the way?"
BUDGET = "What's your budget?"
NINE = "So nine short of target."
ACK = "I hear you."


def coached(analysis, reply, *, line=ROUGH_YEAR, asked=NOTHING, scenario=None, moved=None, earlier=(), parroted=0):  # fmt: skip
    return feedback(
        analysis,
        score_round(analysis, line, RUBRIC, reply, parroted),
        line,
        asked,
        scenario or scene(),
        moved or reaction(),
        rubric=RUBRIC,
        reply=reply,
        earlier=earlier,
    )


def headline(analysis, reply, **more):
    return coached(analysis, reply, **more).headline.key.removeprefix("coaching.headline.")


def notes(analysis, reply, **more):
    found = coached(analysis, reply, **more).notes
    assert all(each.key in catalogue() for each in found)
    return [each.key.removeprefix("coaching.note.") for each in found]


WRONG = "So you beat the target."
CHECKED = "So nine short, and it wears you out. Is that right?"
HEADLINES = [
    ("all_done", attentive(), FULL),
    ("pitched", pitching(), PITCH),
    ("wrong", analysed(WRONG, reflection=reflection(WRONG, WRONG, accurate=False)), WRONG),
    ("gaming", analysed(NINE, (REFLECT, NINE), gaming="keywords"), NINE),
    ("not_understood", analysed("?", understood=False), "?"),
    ("missed.feed_back", analysed(ASKED, (ASK, ASKED), on_topic=True), ASKED),
    ("partly.feed_back", replace(attentive(), feeling=analysed("").feeling), FULL),
    ("missed.confirm", replace(attentive(), confirms=False), FULL),
    (
        "missed.follow_up",
        analysed(CHECKED, (MoveKind.CONFIRM, "Is that right?"), reflection=reflection(CHECKED, "So nine short"), feeling=feels(CHECKED, "wears you out"), asks=Asks.CLOSED),
        CHECKED,
    ),
    ("scored_done", replace(attentive(), reflection=reflection(FULL, "So nine", accurate=None)), FULL),
]  # fmt: skip


@pytest.mark.parametrize(("key", "analysis", "reply"), HEADLINES)
def test_the_headline_names_what_matters_most(key, analysis, reply):
    assert headline(analysis, reply) == key


PART_RIGHT = replace(
    attentive(), reflection=reflection(FULL, "So nine", accurate=None, carried=("nine points",))
)


def test_what_cannot_be_told_is_not_blamed():
    assert headline(PART_RIGHT, FULL) == "part_right"
    assert headline(replace(PART_RIGHT, confirms=False), FULL) == "missed.confirm"


def test_a_line_that_calls_for_nothing_is_said_to():
    assert headline(attentive(), FULL, line=replace(ROUGH_YEAR, expects=())) == "nothing_called_for"


def test_nothing_that_can_be_told_is_said_to_be_so():
    line = replace(ROUGH_YEAR, expects=(Step.LISTEN,))
    assert headline(analysed(ASKED, (ASK, ASKED)), ASKED, line=line) == "not_scored"


@pytest.mark.parametrize(
    "state", [f"{state}.{step}" for state in ("partly", "missed") for step in ALL]
)
def test_every_headline_has_its_text(state):
    assert f"coaching.headline.{state}" in catalogue()


MONEY = Asked(("budget",))
KNOWN = reaction(mind(told=("missed", "volume")))


def test_good_work_is_not_remarked_upon():
    assert notes(attentive(), FULL) == []


def test_a_bare_question_for_the_budget_is_remarked_with_its_words():
    analysis = analysed(f"I hear you. {BUDGET}", (ASK, BUDGET))
    found = coached(analysis, f"I hear you. {BUDGET}", asked=MONEY, moved=KNOWN).notes
    (said,) = [catalogue().say(each) for each in found if each.key.endswith("flat_budget")]
    assert said.startswith("A bare “What's your budget?” puts people on their guard.")


TIED = "Your goal is ninety-four and you spend thirty thousand on it now; how would more be found?"


def test_a_budget_question_that_is_tied_to_the_goal_is_not():
    assert notes(analysed(TIED, (ASK, TIED)), TIED, asked=MONEY, moved=KNOWN) == []


def test_a_short_question_on_something_else_is_not():
    assert notes(analysed(ASKED, (ASK, ASKED)), ASKED, asked=Asked(("challenges",))) == []


PRICED = "It is only 45,000 pounds."


@pytest.mark.parametrize(
    ("analysis", "reply", "asked"),
    [
        (analysed(TIED, (ASK, TIED)), TIED, MONEY),
        (analysed(PRICED, (MoveKind.INFORM, PRICED, "price")), PRICED, Asked()),
        (analysed(PRICED, (MoveKind.PITCH, PRICED, "price")), PRICED, Asked()),
    ],
)
def test_price_before_pain_is_remarked(analysis, reply, asked):
    assert notes(analysis, reply, asked=asked) == ["price_before_pain"]


@pytest.mark.parametrize(
    "moved",
    [
        KNOWN,
        reaction(mind(), mind(fed_back=("missed",))),
    ],
)
def test_price_after_pain_is_not(moved):
    assert notes(analysed(TIED, (ASK, TIED)), TIED, asked=MONEY, moved=moved) == []


def test_where_there_is_no_pain_to_find_price_may_come_first():
    analysis = analysed(TIED, (ASK, TIED))
    assert notes(analysis, TIED, asked=MONEY, scenario=scene(fact("money", "budget"))) == []


def asking(number):
    return round_of(number, analysed(ASKED, (ASK, ASKED)), ASKED)


def test_three_questions_in_a_row_with_nothing_fed_back_are_an_interrogation():
    analysis = analysed(ASKED, (ASK, ASKED))
    assert notes(analysis, ASKED, earlier=(asking(1), asking(2))) == ["interrogation"]


@pytest.mark.parametrize("earlier", [(), (asking(1),), (asking(1), round_of(2, attentive(), FULL))])
def test_fewer_or_broken_by_feedback_are_none(earlier):
    assert notes(analysed(ASKED, (ASK, ASKED)), ASKED, earlier=earlier) == []


def test_feedback_ends_an_interrogation():
    assert notes(attentive(), FULL, earlier=(asking(1), asking(2))) == []


def test_asking_for_a_good_time_is_remarked():
    reply = "Is this a good time?"
    assert notes(analysed(reply, (MoveKind.ASK_LEAVE, reply, "good_time")), reply) == ["good_time"]


def test_asking_leave_is_not():
    reply = "May I take two minutes?"
    assert notes(analysed(reply, (MoveKind.ASK_LEAVE, reply, "leave")), reply) == []


def test_a_repeated_question_is_told_with_what_was_known():
    analysis = analysed(ASKED, (ASK, ASKED), asks_again=True, again_of="missed")
    (note,) = coached(analysis, ASKED).notes
    assert catalogue().say(note) == "You had this already: point of missed."


def test_a_repeated_question_without_a_fact_is_told_plainly():
    analysis = analysed(ASKED, (ASK, ASKED), asks_again=True)
    assert notes(analysis, ASKED) == ["repeated_plain"]


@pytest.mark.parametrize("gaming", ["keywords", "pasted", "empty_confirm"])
def test_gaming_is_told_for_what_it_is(gaming):
    assert notes(analysed(NINE, (REFLECT, NINE), gaming=gaming), NINE) == [gaming]


def test_an_insult_is_remarked_first():
    reply = "You fool."
    assert notes(analysed(reply, (MoveKind.OTHER, reply, "insult")), reply) == ["insult"]


def test_parroting_again_is_remarked():
    analysis = analysed(NINE, (REFLECT, NINE), reflection=reflection(NINE, NINE), parrot=True)
    assert notes(analysis, NINE, parroted=1) == ["parroted_again"]
    assert notes(analysis, NINE) == []


def test_what_stands_wrong_is_called_to_mind_until_it_is_mended():
    before = mind(misheard=("missed",))
    analysis = analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK))
    assert notes(analysis, ACK, moved=reaction(before, before)) == ["misheard_open"]
    assert notes(analysis, ACK, moved=reaction(before, mind())) == []
    assert notes(analysis, ACK, moved=reaction(mind(), before)) == []


def test_noise_gets_no_notes():
    assert notes(analysed("?", understood=False, gaming="pasted"), "?") == []


def better(analysis=None, reply=ACK, **more):
    analysis = analysis or analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK))
    return coached(analysis, reply, **more).better


def test_a_better_wording_does_all_that_the_line_called_for():
    said = better()
    assert said.startswith("You ended nine points short on delivering on time")
    assert "frustrated" in said
    assert said.endswith(f"? {ASKED}")


def test_the_feeling_stands_in_the_same_breath_as_the_content():
    for number in range(40):
        said = better(line=replace(ROUGH_YEAR, id=f"line{number}"))
        assert not said.startswith(("You sound", "I can hear"))
        assert ".." not in said
        assert said.count("frustrated") == 1


def test_the_same_line_gives_the_same_wording_and_lines_differ():
    others = {better(line=replace(ROUGH_YEAR, id=f"line{number}")) for number in range(20)}
    assert better() == better()
    assert len(others) > 3


def test_nothing_is_bettered_where_all_was_done():
    assert better(attentive(), FULL) is None


def test_only_the_steps_that_the_line_calls_for_are_in_it():
    line = replace(ROUGH_YEAR, expects=(Step.FOLLOW_UP,))
    assert better(line=line) == ASKED
    line = replace(ROUGH_YEAR, expects=(Step.FEED_BACK,), feeling="")
    assert better(line=line) == "You ended nine points short on delivering on time."


def test_a_feeling_that_the_model_names_itself_is_not_named_twice():
    line = replace(
        ROUGH_YEAR, say_back=("You're frustrated by nine points.",), expects=(Step.FEED_BACK,)
    )
    assert better(line=line) == "You're frustrated by nine points."


def test_without_a_model_the_fact_s_own_is_used():
    told = fact("missed", say_back=("You fell short.",))
    line = replace(ROUGH_YEAR, say_back=(), feeling="", expects=(Step.FEED_BACK,))
    assert better(line=line, scenario=scene(told)) == "You fell short."


def test_without_any_model_her_words_are_not_put_into_the_reps_mouth():
    line = replace(ROUGH_YEAR, text="I decide, with my wife.", say_back=(), feeling="")
    assert better(line=replace(line, expects=(Step.FEED_BACK,))) is None
    assert better(line=line) == ASKED


def test_where_nothing_can_be_composed_there_is_none():
    empty = Line("empty", "Hm.", "guarded", expects=(Step.FEED_BACK, Step.CONFIRM))
    assert better(line=empty) is None
    asks_on = replace(empty, expects=(Step.FOLLOW_UP,))
    everything = reaction(mind(told=tuple(each.id for each in FACTS)))
    assert better(line=asks_on, moved=everything) is None


def test_a_scenario_in_a_language_without_texts_gets_no_made_up_wording():
    assert better(scenario=scene(language="xx")) is None
