"""The four active-listening steps and how one reply did on each."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.messages import Message


class Step(StrEnum):
    """The four steps, in their order."""

    LISTEN = "listen"
    FEED_BACK = "feed_back"
    CONFIRM = "confirm"
    FOLLOW_UP = "follow_up"


class StepState(StrEnum):
    """How a step was done; not scored means that the trainer cannot tell, and says so."""

    DONE = "done"
    PARTLY = "partly"
    MISSED = "missed"
    NOT_NEEDED = "not_needed"
    NOT_SCORED = "not_scored"


Span = tuple[int, int]  # start and end in characters of the reply, the end excluded


@dataclass(frozen=True, slots=True)
class StepScore:
    """One step of one reply: points are None where nothing was scored, never a stand-in."""

    step: Step
    state: StepState
    points: int | None
    out_of: int | None
    why: Message
    rule: str  # the rubric's rule that decided
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundScore:
    """The four steps of one reply; the score is 0 to 100, None where nothing could be scored."""

    steps: tuple[StepScore, ...]  # one for each step, in order
    score: int | None

    def step(self, step: Step) -> StepScore:
        """The score of one step."""
        return next(each for each in self.steps if each.step is step)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the rep reads after the round."""

    headline: Message
    better: str | None = None  # one wording to try, in the scenario's language; None if none fits
    notes: tuple[Message, ...] = ()  # manner of asking, gaming, repeated questions
