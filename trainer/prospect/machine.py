"""The states of a call and the ways between them; the only user of the transitions library."""

from collections.abc import Callable, Iterator

from trainer.domain.scenario import Ending, Scenario
from trainer.errors import CallOver, ScenarioError
from trainer.messages import message

_STANDARD = (Ending.PROSPECT_LEFT, Ending.NEXT_STEP_AGREED, Ending.REP_ENDED)


class _Model:
    """One pass through the machine; the library fills in both."""

    state: str
    trigger: Callable[[str], bool]


class StateMachine:
    """The ways of one scenario; built once, shared by all its calls, and keeps no call's state."""

    def __init__(self, scenario: Scenario) -> None:
        from transitions import Machine  # 28 ms, and only a call needs it

        self._scenario = scenario
        self._ends = {ending: _end_state(scenario, ending) for ending in _STANDARD}
        _check(scenario)
        self._machine = Machine(
            model=None,
            states=list(dict.fromkeys([*scenario.states, *self._ends.values()])),
            initial=scenario.start,
            transitions=list(self._ways()),
            auto_transitions=False,
        )

    def go(self, state: str, place: int) -> str:
        """Follow the scenario's own transition at that place of the state."""
        return self._fire(state, _go(state, place))

    def end(self, state: str, ending: Ending) -> str:
        """Bring the call to one of its standard ends."""
        return self._fire(state, ending.value)

    def ending(self, state: str) -> Ending | None:
        """How the call has ended in that state; None while it goes on."""
        known = self._scenario.states.get(state)
        if known is not None:
            return known.ends
        return next((ending for ending, end in self._ends.items() if end == state), None)

    def _ways(self) -> Iterator[dict[str, str]]:
        for state in self._scenario.states.values():
            if state.ends:
                continue
            for place, go in enumerate(state.go):
                yield {"trigger": _go(state.id, place), "source": state.id, "dest": go.to}
            for ending, end in self._ends.items():
                yield {"trigger": ending.value, "source": state.id, "dest": end}

    def _fire(self, state: str, trigger: str) -> str:
        """Fire a trigger on a fresh model, so that calls share the machine and nothing else."""
        from transitions import MachineError

        if self.ending(state):
            raise CallOver(message("prospect.error.over"))
        model = _Model()
        try:
            self._machine.add_model(model, initial=state)
            model.trigger(trigger)
        except (AttributeError, MachineError, ValueError) as error:
            wrong = message("prospect.error.transition", state=state, trigger=trigger)
            raise ScenarioError(wrong) from error
        finally:
            if model in self._machine.models:
                self._machine.remove_model(model)
        return model.state


def _go(state: str, place: int) -> str:
    return f"go:{state}:{place}"


def _end_state(scenario: Scenario, ending: Ending) -> str:
    """The author's own state for that ending, or one that no author can have named."""
    own = (state.id for state in scenario.states.values() if state.ends is ending)
    return next(own, f"end:{ending.value}")


def _check(scenario: Scenario) -> None:
    """Refuse targets that do not exist: the library would take them without a word."""
    wanted = [scenario.start, *(go.to for state in scenario.states.values() for go in state.go)]
    for state in wanted:
        if state not in scenario.states:
            raise ScenarioError(message("prospect.error.state", scenario=scenario.id, state=state))
