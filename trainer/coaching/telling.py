"""The words in which the prospect told a fact in this call."""

from collections.abc import Iterator

from trainer.domain.call import Call, Line
from trainer.domain.scenario import Fact

_CONTENT = "content"  # the part of a line in which facts are told


def told_as(fact: Fact, call: Call) -> str:
    """The words that told a fact as the call went on; its first wording if it was not told."""
    lines = (call.opening, *(each.next_line for each in call.story))
    line = next((each for each in lines if fact.id in each.facts), None)
    texts = (*(_words(fact, line) if line else ()), *fact.says)
    return next((each for each in texts if each), "; ".join(fact.key_points))


def _words(fact: Fact, line: Line) -> Iterator[str]:
    """What in a line told a fact: its own part, a wording of its author, or all that was told."""
    yield from (part.text for part in line.parts if part.source == f"fact:{fact.id}")
    yield from (text for text in fact.says if text in line.text)
    yield " ".join(part.text for part in line.parts if part.part == _CONTENT)
