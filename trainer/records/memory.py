"""Calls kept as long as the program runs: when nothing can be written, and for demonstrations."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.domain.call import Call, CallEnd, Round
from trainer.domain.debrief import CallScore
from trainer.domain.hearing import Ears, ears
from trainer.domain.ports import CallSummary, KeptCall, Results
from trainer.domain.scenario import Scenario
from trainer.records import refusals
from trainer.records.call_state import CallState


@dataclass(frozen=True, slots=True)
class _Held:
    call: Call
    scenario: Scenario
    score: CallScore | None = None
    state: CallState = CallState.OPEN

    def summary(self) -> CallSummary:
        return CallSummary(
            id=self.call.id,
            scenario=self.scenario.id,
            title=self.scenario.title,
            persona=self.scenario.persona.name,
            started=self.call.started,
            rounds=len(self.call.story),
            score=self.score.total if self.score else None,
            ended=self.state is CallState.ENDED,
            ears=ears(self.call.analysers),
        )


class MemoryStore:
    """A store that forgets everything when it is closed."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}  # in the order in which the calls began

    def begin(self, call: Call, scenario: Scenario) -> None:
        """Keep a call that has just begun."""
        refusals.check_new(call)
        if call.id in self._held:
            raise refusals.known(call.id)
        self._held[call.id] = _Held(call, scenario)

    def add_round(self, call: str, round_: Round) -> None:
        """Keep one finished round; the same round once more changes nothing."""
        held = self._find(call)
        kept = next((each for each in held.call.rounds if _same_place(each, round_)), None)
        if kept == round_:
            return
        if kept:
            raise refusals.conflict(call, round_)
        if held.state is not CallState.OPEN:
            raise refusals.closed(call)
        longer = replace(held.call, rounds=(*held.call.rounds, round_))
        self._held[call] = replace(held, call=longer)

    def finish(self, call: str, end: CallEnd, score: CallScore) -> None:
        """Keep the end of a call; the same end once more changes nothing."""
        held = self._find(call)
        if (held.call.end, held.score) == (end, score):
            return
        if held.state is not CallState.OPEN:
            raise refusals.closed(call)
        ended = replace(held.call, end=end)
        self._held[call] = replace(held, call=ended, score=score, state=CallState.ENDED)

    def discard(self, call: str) -> None:
        """Close an unfinished call that will not be gone on with; its rounds stay kept."""
        held = self._find(call)
        if held.state is CallState.ENDED:
            raise refusals.closed(call)
        self._held[call] = replace(held, state=CallState.DISCARDED)

    def load(self, call: str) -> KeptCall:
        """Read one call with all its rounds."""
        held = self._find(call)
        return KeptCall(held.call, held.scenario, held.score)

    def unfinished(self) -> tuple[CallSummary, ...]:
        """Calls that were broken off, newest first."""
        return self._summaries(CallState.OPEN)

    def history(self, scenario: str = "") -> tuple[CallSummary, ...]:
        """Finished calls, newest first; of one scenario if it is named."""
        ended = self._summaries(CallState.ENDED)
        return tuple(each for each in ended if scenario in ("", each.scenario))

    def results(self) -> Mapping[str, Results]:
        """Best result and number of finished calls, by scenario id."""
        ended: dict[str, list[CallSummary]] = {}
        for call in self.history():
            ended.setdefault(call.scenario, []).append(call)
        return {scenario: _results(each) for scenario, each in ended.items()}

    def close(self) -> None:
        """Forget everything."""
        self._held.clear()

    def _find(self, call: str) -> _Held:
        if call not in self._held:
            raise refusals.unknown(call)
        return self._held[call]

    def _summaries(self, state: CallState) -> tuple[CallSummary, ...]:
        newest_first = reversed(tuple(self._held.values()))
        return tuple(each.summary() for each in newest_first if each.state is state)


def _same_place(one: Round, other: Round) -> bool:
    return (one.number, one.attempt) == (other.number, other.attempt)


def _results(ended: list[CallSummary]) -> Results:
    scored = [(each.score, each.ears) for each in ended if each.score is not None]
    best, heard = max(scored, key=lambda each: each[0], default=(None, Ears.UNKNOWN))
    return Results(best, len(ended), heard)
