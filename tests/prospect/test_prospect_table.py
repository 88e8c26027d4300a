"""How it should feel: one reply each to the same line, and what she makes of it."""

import pytest

from tests.prospect.prospect_factory import (
    ALL_STEPS,
    FIRST_RATE,
    NOISE,
    PARROT,
    WRONG_NUMBER,
    Conversation,
    after,
    hearing,
    move,
    pitch,
    question,
    scenario,
)
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.steps import Step

SEEDS = range(1, 9)


@pytest.fixture(params=SEEDS)
def call(request: pytest.FixtureRequest) -> Conversation:
    """A call that she has opened with the missed target, at trust 34."""
    return Conversation(scenario(trust=34), seed=request.param)


def test_content_and_feeling_right_and_confirmed_open_the_reason_behind(call: Conversation) -> None:
    reaction = call.hears(
        "so you ended nine points short, and it's worn you out, is that right?", FIRST_RATE
    )

    assert (reaction.before.trust, reaction.after.trust) == (34, 43)
    assert reaction.revealed == ("no-owner",)
    assert call.says.endswith("Between you and me, nobody here owns that number.")
    assert [part.part for part in call.line.parts] == ["acknowledgement", "content"]


def test_a_flipped_direction_is_put_right_and_costs_trust(call: Conversation) -> None:
    reaction = call.hears("nine points over target, nice work!", WRONG_NUMBER)

    assert reaction.rule == "put_right"
    assert "Nine points under." in call.says
    assert reaction.after.trust < 34
    assert reaction.revealed == ()


def test_an_empty_acknowledgement_wins_nothing_and_the_budget_stays_shut(
    call: Conversation,
) -> None:
    acknowledged_and_asked = question(
        moves=(move(MoveKind.ACKNOWLEDGE), move(MoveKind.ASK, "open")), on_topic=False
    )
    reaction = call.hears(
        "I totally hear you. What's your budget?",
        acknowledged_and_asked,
        after("budget", "no-budget"),
    )

    assert reaction.deflected == ("no-budget",)
    assert call.says.startswith("There isn't one sitting around, if that's the question.")
    assert "empty_acknowledgement" in [cause.rule for cause in reaction.causes]
    assert reaction.after.trust < 34


def test_the_first_parrot_is_tolerated_and_the_second_is_not(call: Conversation) -> None:
    first = call.hears("We finished nine points under our on-time target.", PARROT)
    second = call.hears("It's been a rough year.", PARROT)

    assert (first.after.trust, first.after.patience) == (34, 6)
    assert second.after.trust < 34
    assert second.after.patience == 5
    assert call.line.parts[0].source == "stock:parroted_again"


def test_a_pitch_at_low_trust_meets_resistance_and_costs_patience(call: Conversation) -> None:
    reaction = call.hears(
        "we have a platform that fixes exactly this, can I show you a demo thursday",
        pitch(moves=(move(MoveKind.PITCH), move(MoveKind.NEXT_STEP)), asks=Asks.CLOSED),
    )

    assert reaction.rule == "pitched_early"
    assert reaction.after.patience == 5
    assert reaction.ending is None
    assert call.line.parts[0].source == "stock:pitched_early"


def test_an_open_relevant_question_gets_the_fact_whose_gate_is_passed(call: Conversation) -> None:
    reaction = call.hears(
        "What's that been like for your team?",
        question(relevant=True, on_topic=True),
        after("consequences", "planners-left"),
    )

    assert call.says == "Rough. Two of my best planners left in May."
    assert reaction.revealed == ("planners-left",)
    assert call.line.expects == ALL_STEPS
    assert call.line.key_points == ("two of the best planners left in May",)
    assert call.line.feeling == "worried"


def test_asking_what_was_just_told_gets_it_again_in_short(call: Conversation) -> None:
    reaction = call.hears(
        "sorry what did you say your target was",
        question(Asks.CLOSED, asks_again=True, again_of="missed-target"),
        after("goals", "missed-target"),
    )

    assert reaction.rule == "said_already"
    assert "issed the on-time target" in call.says
    assert reaction.after.trust < 34
    assert reaction.after.patience == 5


def test_noise_is_not_held_against_anyone_and_her_line_still_stands(call: Conversation) -> None:
    opening = call.line
    reaction = call.hears("asdkfj", NOISE)

    assert (reaction.after.trust, reaction.after.patience) == (34, 6)
    assert call.line.key_points == opening.key_points
    assert call.line.facts == opening.facts
    assert call.line.expects == tuple(Step)
    assert call.line.text != opening.text


def test_her_words_differ_from_call_to_call() -> None:
    said = set()
    for seed in SEEDS:
        conversation = Conversation(scenario(), seed=seed)
        conversation.hears("nothing", hearing(asks=Asks.NONE))
        said.add(conversation.says)
    assert len(said) > 2
