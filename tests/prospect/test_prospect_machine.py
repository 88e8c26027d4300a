"""The machine permits what the scenario allows, and nothing else."""

from dataclasses import replace
from threading import Thread

import pytest

from tests.prospect.prospect_factory import START, scenario
from trainer.domain.scenario import Ending, Go, State, When
from trainer.errors import CallOver, ScenarioError
from trainer.prospect.machine import StateMachine

OPEN = State(id="open")
GONE = State(id="gone", ends=Ending.PROSPECT_LEFT)


def machine() -> StateMachine:
    ways = (Go(When(), "open"), Go(When(), "gone"))
    return StateMachine(scenario(replace(START, go=ways), OPEN, GONE))


def test_follows_the_ways_of_a_state_by_their_place() -> None:
    assert machine().go("guarded", 0) == "open"
    assert machine().go("guarded", 1) == "gone"


def test_forbids_what_the_scenario_does_not_allow() -> None:
    with pytest.raises(ScenarioError):
        machine().go("open", 0)
    with pytest.raises(ScenarioError):
        machine().go("guarded", 7)
    with pytest.raises(ScenarioError):
        machine().go("elsewhere", 0)


def test_leads_to_the_authors_own_end_or_to_a_standard_one() -> None:
    assert machine().end("open", Ending.PROSPECT_LEFT) == "gone"
    assert machine().end("open", Ending.REP_ENDED) == "end:rep_ended"


def test_knows_how_a_state_ends_the_call() -> None:
    assert machine().ending("gone") is Ending.PROSPECT_LEFT
    assert machine().ending("end:next_step_agreed") is Ending.NEXT_STEP_AGREED
    assert machine().ending("open") is None


def test_no_way_leads_out_of_an_end() -> None:
    with pytest.raises(CallOver):
        machine().end("gone", Ending.REP_ENDED)


@pytest.mark.parametrize("name", ["state", "trigger", "go", "is-open", "prospect_left"])
def test_a_state_may_have_any_name(name: str) -> None:
    odd = State(id=name, go=(Go(When(), name),))
    assert StateMachine(scenario(odd)).go(name, 0) == name


def test_calls_share_it_without_leaving_anything_behind() -> None:
    shared = machine()
    seen: list[str] = []

    def play() -> None:
        seen.extend(shared.go("guarded", turn % 2) for turn in range(200))

    players = [Thread(target=play) for _ in range(4)]
    for player in players:
        player.start()
    for player in players:
        player.join()
    assert seen.count("open") == seen.count("gone") == 400
    assert shared._machine.models == []
