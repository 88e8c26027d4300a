"""Asked for more: what she has left to tell, and what she has told already."""

from dataclasses import replace

import pytest

import trainer.domain.listening as heard
from tests.prospect.prospect_factory import (
    INSULTED,
    MISSED,
    NO_OWNER,
    NOISE,
    PLANNERS,
    START,
    Conversation,
    after,
    question,
    scenario,
)
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.scenario import Go, State, When
from trainer.messages import message

MORE = "Tell me more about what happened."


def invites(reply: str) -> heard.Analysis:
    whole = heard.Move(MoveKind.ASK, (0, len(reply)), message("test.move"), 0.9, "open")
    return replace(question(), moves=(whole,), relevant=True)


@pytest.mark.parametrize("reply", [MORE, "Tell me more.", "Say more about that.", "Go on."])
def test_more_of_it_brings_up_what_may_be_told(reply: str) -> None:
    call = Conversation()
    reaction = call.hears(reply, invites(reply), after("interest"))
    assert reaction.revealed == (PLANNERS.id,)


def test_the_reason_behind_comes_first_where_its_gate_is_open() -> None:
    call = Conversation(scenario(trust=60))
    assert call.hears(MORE, invites(MORE), after("interest")).revealed == (NO_OWNER.id,)


def test_more_of_it_is_not_asking_again() -> None:
    again = replace(invites(MORE), asks_again=True, again_of=MISSED.id)
    reaction = Conversation().hears(MORE, again, after("interest"))
    assert reaction.revealed == (PLANNERS.id,)
    assert "asked_again" not in [cause.rule for cause in reaction.causes]


def test_who_has_told_all_says_so() -> None:
    call = Conversation(scenario(facts=(replace(MISSED, behind=""),)))
    assert call.hears(MORE, invites(MORE), after("interest")).rule == "nothing_more"


def test_more_about_something_named_is_no_invitation() -> None:
    reply = "Tell me more about your interest."
    assert Conversation().hears(reply, invites(reply), after("interest")).rule == "no_answer"


def asks(reply: str) -> str:
    closed = replace(invites(reply), asks=Asks.CLOSED, relevant=None)
    call = Conversation(scenario(facts=(MISSED,)))
    return call.hears(reply, closed, after("challenges", MISSED.id)).rule


def test_who_asks_for_something_else_is_not_told_the_same_again() -> None:
    assert asks("What was it that you missed?") == "said_already"
    assert asks("What else was it that you missed?") == "nothing_more"


def test_replies_that_said_nothing_are_no_rounds_of_questions() -> None:
    tired = Go(When(fed_back=("none",), asked="any", rounds_at_least=3), "cold")
    call = Conversation(scenario(replace(START, go=(tired,)), State("cold", says=("Enough.",))))
    call.hears("42", NOISE)
    call.hears("You fool.", INSULTED)
    call.hears("And you?", question())
    assert call.mind.state == "guarded"
    call.hears("And now?", question())
    assert call.mind.state == "guarded"
    call.hears("And then?", question())
    assert call.mind.state == "cold"
