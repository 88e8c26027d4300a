"""Which stretches of a reply stand behind the score of which steps, for good or ill."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.desktop.words import step_number
from trainer.domain.steps import RoundScore, Span, Step, StepState

_SIGNS = {StepState.PARTLY: "◐", StepState.MISSED: "✗", StepState.NOT_SCORED: "?"}
_WORST_FIRST = (StepState.MISSED, StepState.PARTLY, StepState.NOT_SCORED, StepState.DONE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A step that has its evidence in some words, and how it was done in them."""

    step: Step
    state: StepState

    @property
    def sign(self) -> str:
        """The number of the step; a sign follows it where the step was not fully done."""
        return f"{step_number(self.step)}{_SIGNS.get(self.state, '')}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the reply with the marks that lie on it, and those that end with it."""

    text: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()

    @property
    def signs(self) -> str:
        """What is written behind the piece, for the evidence that ends with it."""
        return ",".join(mark.sign for mark in self.ending)

    @property
    def state(self) -> StepState | None:
        """The worst state among the marks; None where there are none."""
        states = {mark.state for mark in self.marks}
        return next((state for state in _WORST_FIRST if state in states), None)

    def concerns(self, step: Step | None) -> bool:
        """Whether it is evidence for a step."""
        return any(mark.step is step for mark in self.marks)


def stretches(text: str, score: RoundScore | None) -> tuple[Stretch, ...]:
    """Cut a reply where evidence begins or ends; the pieces put together give the reply again.

    Blank space and empty lines around it are left out.
    """
    first = text.index(text.strip())
    last = first + len(text.strip())
    steps = [each for each in score.steps if each.state in _WORST_FIRST] if score else []
    spans = {
        Mark(each.step, each.state): _between(joined(each.evidence, last), first) for each in steps
    }
    edges = {first, last} | {edge for each in spans.values() for span in each for edge in span}
    return tuple(
        Stretch(
            text[start:end],
            tuple(mark for mark, each in spans.items() if _covers(each, start)),
            tuple(mark for mark, each in spans.items() if any(end == stop for _, stop in each)),
        )
        for start, end in pairwise(sorted(edges))
    )


def joined(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """The spans within a text of that length, in order, those that touch made one."""
    made: list[Span] = []
    for start, end in sorted((max(0, start), min(length, end)) for start, end in spans):
        if start >= end:
            continue
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return tuple(made)


def _between(spans: Sequence[Span], first: int) -> tuple[Span, ...]:
    """The spans from a place on."""
    return tuple((max(first, start), end) for start, end in spans if end > first)


def _covers(spans: Sequence[Span], place: int) -> bool:
    return any(start <= place < end for start, end in spans)
