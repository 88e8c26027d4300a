"""Which stretches of a reply are evidence for which steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.domain.steps import RoundScore, Span, Step


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the reply over which the same steps have evidence, and those that end with it."""

    text: str
    steps: tuple[Step, ...] = ()
    ending: tuple[Step, ...] = ()


def stretches(text: str, score: RoundScore | None) -> tuple[Stretch, ...]:
    """Cut a reply where evidence begins or ends; the pieces put together give the reply again."""
    spans = {each.step: joined(each.evidence, len(text)) for each in score.steps} if score else {}
    edges = {0, len(text)} | {edge for each in spans.values() for span in each for edge in span}
    cuts = sorted(edges)
    return tuple(
        Stretch(
            text[start:end],
            tuple(step for step, each in spans.items() if _covers(each, start)),
            tuple(step for step, each in spans.items() if any(end == last for _, last in each)),
        )
        for start, end in pairwise(cuts)
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


def _covers(spans: Sequence[Span], place: int) -> bool:
    return any(start <= place < end for start, end in spans)
