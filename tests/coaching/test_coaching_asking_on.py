"""The question in a better wording is the one that the moment calls for."""

from dataclasses import replace

import pytest

from tests.coaching.coaching_makers import (
    ASK,
    FACTS,
    FULL,
    ROUGH_YEAR,
    RUBRIC,
    analysed,
    attentive,
    fact,
    mind,
    reaction,
    reflection,
    round_of,
    scene,
)
from trainer.coaching import feedback, score_round
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Gate, OfferedReply, State
from trainer.domain.steps import Feedback, Step
from trainer.messages import message

ACK = "I hear you."
ASKED = "What got in the way?"
ASK_ON = replace(ROUGH_YEAR, expects=(Step.FOLLOW_UP,))
AFTER_VOLUME = replace(ASK_ON, facts=("volume",))
OWN = {"guarded": State("guarded", ask_next=("What did none of them ask you?",))}
TOLD = reaction(mind(40, ("missed", "volume")))


def better(analysis=None, reply=ACK, *, line=ASK_ON, scenario=None, moved=None, earlier=()):
    analysis = analysis or analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK))
    score = score_round(analysis, line, RUBRIC, reply)
    return feedback(
        analysis,
        score,
        line,
        Asked(),
        scenario or scene(),
        moved or reaction(),
        rubric=RUBRIC,
        reply=reply,
        earlier=earlier,
    ).better


def suggested(text, reply=ACK):
    shown = Feedback(message("test"), better=text)
    return replace(round_of(1, analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK)), reply), feedback=shown)


def good(text):
    return OfferedReply("x", text, "good")


def test_it_leads_to_the_reason_behind():
    assert better(scenario=scene(*FACTS, states=OWN)) == ASKED


def test_a_gate_that_is_shut_is_not_run_against():
    assert better(line=AFTER_VOLUME, moved=TOLD) == "How is money set aside?"
    trusted = reaction(mind(40, ("missed", "volume")), mind(50, ("missed", "volume")))
    assert better(line=AFTER_VOLUME, moved=trusted) == "What's behind that?"


def test_the_author_s_own_question_comes_before_another_subject():
    scenario = scene(*FACTS, states=OWN)
    assert better(line=AFTER_VOLUME, moved=TOLD, scenario=scenario) == OWN["guarded"].ask_next[0]


@pytest.mark.parametrize(
    ("reply", "question"),
    [
        ("A fifth more. How have your people taken it?", "How have your people taken it?"),
        ("A fifth more. May I send you a sheet? And shall we talk in May?", "May I send you a sheet? And shall we talk in May?"),
    ],
)  # fmt: skip
def test_the_author_s_good_reply_to_the_fact_comes_before_the_state_s_questions(reply, question):
    volume = replace(FACTS[1], replies=(OfferedReply("t", "Buy it?", "tempting"), good(reply)))
    scenario = scene(FACTS[0], volume, *FACTS[2:], states=OWN)
    assert better(line=AFTER_VOLUME, moved=TOLD, scenario=scenario) == question


@pytest.mark.parametrize(
    "reply", ["A fifth more, on top. Is that right?", "A fifth more.", "Hm. Have I got that right?"]
)
def test_a_good_reply_that_only_checks_gives_no_question(reply):
    volume = replace(FACTS[1], replies=(good(reply),))
    scenario = scene(FACTS[0], volume, *FACTS[2:], states=OWN)
    assert better(line=AFTER_VOLUME, moved=TOLD, scenario=scenario) == OWN["guarded"].ask_next[0]


def test_a_question_whose_answer_is_known_is_not_suggested():
    volume = replace(FACTS[1], replies=(good("A fifth more. How is the money set aside?"),))
    knows = reaction(mind(40, ("missed", "volume", "money")))
    scenario = scene(FACTS[0], volume, *FACTS[2:], states=OWN)
    assert better(line=AFTER_VOLUME, moved=knows, scenario=scenario) == OWN["guarded"].ask_next[0]


def test_the_same_question_is_not_suggested_twice_while_there_is_another():
    scenario = scene(*FACTS, states=OWN)
    once = suggested(f"Nine short. {ASKED}")
    assert better(scenario=scenario, earlier=(once,)) == OWN["guarded"].ask_next[0]
    only = scene(FACTS[0], FACTS[1])
    assert better(scenario=only, earlier=(once,)) == ASKED


def test_what_the_rep_has_asked_before_is_not_suggested_to_him():
    scenario = scene(*FACTS, states=OWN)
    asked = suggested(None, f"I see. {ASKED}")
    assert better(scenario=scenario, earlier=(asked,)) == OWN["guarded"].ask_next[0]


def test_what_has_to_be_told_first_is_asked_first():
    needy = fact("needy", needs=Gate(told=("missed",)))
    line, untold = replace(ASK_ON, facts=()), reaction(mind(told=()))
    scenario = scene(needy, fact("missed"))
    assert better(line=line, moved=untold, scenario=scenario) == "What about missed?"


def test_of_other_subjects_the_one_that_the_author_wrote_next_is_nearest():
    before, here, after = fact("a", "goals"), fact("b", "need"), fact("c", "budget")
    line = replace(ASK_ON, facts=("b",))
    scenario, told = scene(before, here, after), reaction(mind(told=("b",)))
    assert better(line=line, moved=told, scenario=scenario) == "What about c?"
    same = scene(replace(before, topic="need"), here, after)
    assert better(line=line, moved=told, scenario=same) == "What about a?"


def test_the_rep_s_own_good_question_is_kept():
    reply = "So you fell nine short.  how did your planners take it"
    analysis = analysed(
        reply,
        (ASK, "how did your planners take it"),
        reflection=reflection(reply, "So you fell nine short", content=0.2, lost=("x",)),
        on_topic=True,
    )
    assert better(analysis, reply, line=ROUGH_YEAR).endswith("? How did your planners take it?")


def test_a_question_in_two_halves_is_kept_whole():
    reply = "so you fell short, what did you try, how did it go"
    halves = [(ASK, "what did you try"), (ASK, "how did it go")]
    analysis = analysed(reply, *halves, on_topic=True)
    said = better(analysis, reply, line=ROUGH_YEAR)
    assert said.endswith("? What did you try, how did it go?")


def test_a_question_that_was_not_open_is_not_kept():
    reply = "Was it bad?"
    closed = analysed(reply, (ASK, reply, "closed"), asks=Asks.CLOSED, relevant=True)
    assert better(closed, reply) == ASKED


def test_a_proposed_next_step_is_kept():
    reply = "Right. could we meet on Monday"
    analysis = analysed(reply, (MoveKind.NEXT_STEP, "could we meet on Monday"), on_topic=True)
    assert better(analysis, reply, line=ROUGH_YEAR).endswith("? Could we meet on Monday?")


def test_a_line_from_a_state_that_the_scenario_no_longer_has_is_borne():
    assert better(line=replace(ASK_ON, state="gone")) == ASKED


def test_an_attentive_reply_needs_no_better_wording():
    assert better(attentive(), FULL, line=ROUGH_YEAR) is None
