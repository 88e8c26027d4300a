"""Coverage moves on evidence alone, and never downwards."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.qualification.qualification_makers import (
    RIGHTLY,
    SILENT,
    fact,
    line,
    reaction,
    round_of,
    scenario,
)
from trainer.assets import catalogue
from trainer.domain.qualification import KNOWN_ORDER, Asked, CoverageChange, Known, Slot
from trainer.domain.scenario import ExpectedVerdict, Level, Verdict
from trainer.messages import message
from trainer.qualification import cells, changes, fold, frameworks, judge, levels, topics

SCENE = scenario(
    fact("missed", "challenges", ("nine points under",)),
    fact("owner", "authority", ("Marcus signs",), level=Level.STAKEHOLDER),
    fact("money", "budget", ("none till April",), level=Level.STAKEHOLDER),
    verdict=ExpectedVerdict((Verdict.NURTURE, Verdict.OTHER_CONTACT), ("money",), "Ring in May."),
)
BACK = replace(SILENT, reflection=RIGHTLY)


def moved(asked=(), analysis=SILENT, told=(), revealed=(), deflected=(), now=None):
    found = changes(
        Asked(tuple(asked)), analysis, line(*told), reaction(revealed, deflected), SCENE, now or {}
    )
    return {each.topic: each.to for each in found}


def test_a_question_moves_its_topic_to_asked():
    assert moved(asked=["timeline"]) == {"timeline": Known.ASKED}


def test_an_answer_held_back_leaves_it_vague():
    assert moved(asked=["budget"], deflected=["money"]) == {"budget": Known.VAGUE}


def test_a_fact_told_makes_it_specific_asked_for_or_not():
    assert moved(asked=["budget"], revealed=["money"]) == {"budget": Known.SPECIFIC}
    assert moved(revealed=["money"]) == {"budget": Known.SPECIFIC}


def test_a_fact_fed_back_rightly_confirms_it():
    assert moved(analysis=BACK, told=["missed"]) == {"challenges": Known.CONFIRMED}


def test_an_earlier_fact_fed_back_rightly_confirms_it():
    later = replace(SILENT, reflection=replace(RIGHTLY, of="owner"))
    assert moved(analysis=later, told=["missed"]) == {"authority": Known.CONFIRMED}


def test_of_a_line_with_two_facts_only_the_one_said_back_is_confirmed():
    one = replace(SILENT, reflection=replace(RIGHTLY, carried=("Marcus signs",)))
    assert moved(analysis=one, told=["missed", "owner"]) == {"authority": Known.CONFIRMED}


@pytest.mark.parametrize("accurate", [False, None])
def test_feedback_that_is_wrong_or_unsure_confirms_nothing(accurate):
    unsure = replace(SILENT, reflection=replace(RIGHTLY, accurate=accurate))
    assert moved(analysis=unsure, told=["missed"]) == {}


@pytest.mark.parametrize("gaming", ["keywords", "pasted"])
def test_words_thrown_back_confirm_nothing(gaming):
    assert moved(analysis=replace(BACK, gaming=gaming), told=["missed"]) == {}


def test_a_line_without_facts_has_nothing_to_confirm():
    assert moved(analysis=BACK) == {}


@pytest.mark.parametrize("now", [Known.SPECIFIC, Known.CONFIRMED])
def test_what_is_known_is_never_lost(now):
    assert moved(asked=["budget"], deflected=["money"], now={"budget": now}) == {}


def test_one_round_may_confirm_one_topic_and_open_another():
    found = moved(asked=["authority"], analysis=BACK, told=["missed"], revealed=["owner"])
    assert found == {"authority": Known.SPECIFIC, "challenges": Known.CONFIRMED}


def test_every_change_says_why_in_words():
    found = changes(
        Asked(("timeline",)), BACK, line("missed"), reaction(("owner",), ("money",)), SCENE, {}
    )
    said = [catalogue().say(each.why) for each in found]
    assert len(said) == 4
    assert not any("qualification.change" in text for text in said)
    assert "You were told: Marcus signs." in said


def change(topic, to):
    return CoverageChange(topic, to, message("test"))


def test_a_call_without_rounds_has_asked_nothing():
    assert fold(()) == dict.fromkeys(topics(), Known.NOT_ASKED)


def test_rounds_add_up():
    rounds = (
        round_of(1, (change("budget", Known.ASKED),)),
        round_of(2, (change("budget", Known.SPECIFIC), change("goals", Known.ASKED))),
    )
    coverage = fold(rounds)
    assert (coverage["budget"], coverage["goals"]) == (Known.SPECIFIC, Known.ASKED)
    assert coverage["users"] is Known.NOT_ASKED


@given(st.lists(st.tuples(st.sampled_from(["budget", "goals"]), st.sampled_from(KNOWN_ORDER))))
def test_the_coverage_never_falls(steps):
    rounds = [round_of(number, (change(*step),)) for number, step in enumerate(steps, 1)]
    ranks = [KNOWN_ORDER.index(fold(rounds[:count])["budget"]) for count in range(len(rounds) + 1)]
    assert ranks == sorted(ranks)


def test_a_slot_is_as_well_known_as_the_best_of_its_topics():
    rounds = (round_of(1, (change("challenges", Known.SPECIFIC),)), round_of(2, ()))
    bant = cells(frameworks()["BANT"], fold(rounds), rounds)
    assert [(cell.slot, cell.known, cell.rounds) for cell in bant] == [
        ("Budget", Known.NOT_ASKED, ()),
        ("Authority", Known.NOT_ASKED, ()),
        ("Need", Known.SPECIFIC, (1,)),
        ("Timeline", Known.NOT_ASKED, ()),
    ]


def test_each_round_proves_a_slot_once():
    twice = (change("need", Known.ASKED), change("challenges", Known.ASKED))
    rounds = (round_of(3, twice), round_of(3, twice, attempt=2))
    need = cells(frameworks()["BANT"], fold(rounds), rounds)[2]
    assert need.rounds == (3,)
    assert isinstance(frameworks()["BANT"].slots[2], Slot)


def test_levels_are_judged_in_their_order():
    judged = levels(SCENE, ("owner", "missed"))
    assert [(each.level, each.found, each.of) for each in judged] == [
        (Level.ORGANISATION, 0, 0),
        (Level.OPPORTUNITY, 1, 1),
        (Level.STAKEHOLDER, 1, 2),
    ]


@pytest.mark.parametrize(
    ("given_", "right"),
    [
        (Verdict.NURTURE, True),
        (Verdict.OTHER_CONTACT, True),
        (Verdict.ADVANCE, False),
        (None, None),
    ],
)
def test_the_verdict_stands_beside_the_accepted_ones(given_, right):
    judged = judge(SCENE, given_)
    assert (judged.given, judged.right) == (given_, right)
    assert judged.accepted == (Verdict.NURTURE, Verdict.OTHER_CONTACT)
    assert judged.because == ("About money.",)
    assert judged.next_step == "Ring in May."
