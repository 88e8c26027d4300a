"""A prospect must be able to leave."""

from dataclasses import replace

import pytest

from tests.prospect.prospect_bots import play_until
from tests.prospect.prospect_factory import (
    ACKNOWLEDGED,
    FIRST_RATE,
    NOISE,
    PARROT,
    START,
    Conversation,
    after,
    hearing,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.domain.scenario import Ending, Go, State, When
from trainer.prospect import temperaments

GONE = State(id="gone", says=("I have a lorry at the gate. Bye.",), ends=Ending.PROSPECT_LEFT)


def pitcher(call: Conversation, number: int) -> None:
    call.hears(f"We have just the thing, number {number}.", pitch())


def parrot(call: Conversation, number: int) -> None:
    call.hears(f"You said {number}.", PARROT)


def interrogator(call: Conversation, number: int) -> None:
    call.hears(f"And how much budget is it, {number}?", question(), after("budget", "no-budget"))


def mumbler(call: Conversation, number: int) -> None:
    call.hears("asdf", NOISE)


def nodder(call: Conversation, number: int) -> None:
    call.hears("I hear you.", ACKNOWLEDGED)


def checker(call: Conversation, number: int) -> None:
    call.hears("Is that right?", hearing(confirms=True))


def listener(call: Conversation, number: int) -> None:
    call.hears(f"So that's how it is, {number}.", FIRST_RATE)


@pytest.mark.parametrize("temperament", temperaments())
def test_a_pitcher_is_left_within_six_rounds(temperament: str) -> None:
    call = Conversation(scenario(temperament=temperament))
    assert play_until(pitcher, call) <= 6
    assert call.reactions[-1].ending is Ending.PROSPECT_LEFT
    assert call.mind.patience == 0


@pytest.mark.parametrize("rep", [parrot, interrogator, mumbler])
def test_who_does_not_listen_is_left_before_long(rep: object) -> None:
    call = Conversation()
    assert play_until(rep, call) <= 10  # type: ignore[arg-type]
    assert call.reactions[-1].rule == "left"


@pytest.mark.parametrize("rep", [nodder, checker])
def test_who_neither_asks_nor_takes_up_is_left_in_the_end(rep: object) -> None:
    call = Conversation()
    assert play_until(rep, call) <= 24  # type: ignore[arg-type]
    assert call.reactions[-1].rule == "left"


def test_a_listener_is_never_left() -> None:
    call = Conversation()
    assert play_until(listener, call) == 40
    assert call.mind.patience == 6
    assert call.mind.trust == 100


def test_her_last_line_is_her_own_and_calls_for_nothing() -> None:
    call = Conversation(scenario(patience=1))
    reaction = call.hears("We have just the thing.", pitch())
    assert (reaction.rule, reaction.ending) == ("left", Ending.PROSPECT_LEFT)
    assert [part.source for part in call.line.parts] == ["stock:leaves"]
    assert call.line.expects == ()
    assert call.line.state == "end:prospect_left"


def test_she_leaves_through_the_authors_own_state_if_there_is_one() -> None:
    call = Conversation(scenario(START, GONE, patience=1))
    call.hears("We have just the thing.", pitch())
    assert (call.mind.state, call.says) == ("gone", GONE.says[0])


def test_the_author_may_end_it_earlier() -> None:
    go = Go(When(patience_below=4), "gone", because="She has had enough.")
    call = Conversation(scenario(replace(START, go=(go,)), GONE))
    assert play_until(pitcher, call) == 2
    assert call.reactions[-1].because == "She has had enough."
    assert call.mind.patience > 0


def test_no_way_of_the_scenario_keeps_her_when_her_patience_is_out() -> None:
    open_ = State(id="open", says=("All right, go on.",))
    call = Conversation(scenario(replace(START, go=(Go(When(), "open"),)), open_, patience=1))
    reaction = call.hears("We have just the thing.", pitch())
    assert reaction.ending is Ending.PROSPECT_LEFT
    assert "All right, go on." not in call.says


def test_pressing_can_be_the_last_straw() -> None:
    call = Conversation(scenario(patience=1))
    for number in (1, 2):
        interrogator(call, number)
    assert call.reactions[-1].rule == "left"
    assert call.reactions[-1].deflected == ()
    assert "pressed" in [cause.rule for cause in call.reactions[-1].causes]


def test_a_call_of_reflections_alone_keeps_going() -> None:
    call = Conversation()
    for number in range(15):
        call.hears(f"So that's how it is, {number}.", reflected())
    assert all(line.text for line in call.lines)
    assert {"no-owner", "rivals"} <= set(call.mind.memory.told)
