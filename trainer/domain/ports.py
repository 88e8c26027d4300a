"""What a room needs of another, without knowing which one gives it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from trainer.domain.call import Call, CallEnd, Round
from trainer.domain.debrief import CallScore
from trainer.domain.hearing import Ears
from trainer.domain.listening import Analysis, Heard
from trainer.domain.scenario import Scenario, VoiceStyle
from trainer.messages import Message


class Analyser(Protocol):
    """Hears what the rep did in a reply."""

    @property
    def name(self) -> str:
        """Which analyser and version this is, as shown beside a score."""

    def analyse(self, reply: str, heard: Heard) -> Analysis:
        """Analyse one reply; pure, and the same for the same input."""


@runtime_checkable
class Preparing(Protocol):
    """An analyser that can do part of its work before the reply comes."""

    def prepare(self, heard: Heard) -> None:
        """Make ready for a reply to what was heard; changes no analysis, only its speed."""


class Likeness(Protocol):
    """Likeness of meaning between two texts."""

    def likeness(self, one: str, other: str) -> float:
        """How alike two texts are, 0 to 1; symmetric, and 1 for the same text."""


class Clock(Protocol):
    """Tells the time."""

    def __call__(self) -> str:
        """The time now, in ISO 8601 with its zone."""


class Ids(Protocol):
    """Gives fresh names."""

    def __call__(self) -> str:
        """A name that was never given before, in hexadecimal digits."""


class Voice(Protocol):
    """Speaks the prospect's lines; never raises: trouble is told once, and the call goes on."""

    def speak(self, text: str, style: VoiceStyle) -> None:
        """Begin to speak and return at once; what was being spoken stops."""

    def stop(self) -> None:
        """Stop at once."""

    def close(self) -> None:
        """Stop and release everything; the voice is silent from then on."""


class TunableVoice(Voice, Protocol):
    """A voice that follows the rep's settings."""

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        """Set how the next lines sound; muting also stops the present one."""


OnTrouble = Callable[[Message], None]  # told at most once; may be called from any thread


@dataclass(frozen=True, slots=True)
class CallSummary:
    """One line of the history."""

    id: str
    scenario: str
    title: str
    persona: str
    started: str
    rounds: int
    score: int | None
    ended: bool
    ears: Ears = Ears.UNKNOWN  # what heard the rounds that count


@dataclass(frozen=True, slots=True)
class Results:
    """What a learner reached in one scenario."""

    best: int | None
    tries: int
    ears: Ears = Ears.UNKNOWN  # what heard the best one


@dataclass(frozen=True, slots=True)
class KeptCall:
    """A call as it was kept, with the scenario as it was played."""

    call: Call
    scenario: Scenario
    score: CallScore | None


class CallStore(Protocol):
    """Keeps calls; each change is one transaction. All raise RecordsError."""

    def begin(self, call: Call, scenario: Scenario) -> None:
        """Keep a call that has just begun."""

    def add_round(self, call: str, round_: Round) -> None:
        """Keep one finished round."""

    def finish(self, call: str, end: CallEnd, score: CallScore) -> None:
        """Keep the end of a call."""

    def discard(self, call: str) -> None:
        """Close an unfinished call that will not be gone on with; its rounds stay kept."""

    def load(self, call: str) -> KeptCall:
        """Read one call with all its rounds."""

    def unfinished(self) -> tuple[CallSummary, ...]:
        """Calls that were broken off, newest first."""

    def history(self, scenario: str = "") -> tuple[CallSummary, ...]:
        """Finished calls, newest first; of one scenario if it is named."""

    def results(self) -> Mapping[str, Results]:
        """Best result and number of finished calls, by scenario id."""

    def close(self) -> None:
        """Release everything."""
