"""One contradiction between feedback and what was said."""

from dataclasses import dataclass

from trainer.domain.steps import Span
from trainer.listening.clauses import Clause
from trainer.listening.meaning import Item, same_sense


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is wrong, where in the reply, and the prospect's words against which it stands."""

    kind: str
    span: Span
    right: str


def place_of(clause: Clause, item: Item) -> Span:
    """Where an item of a clause stands in the reply."""
    return (clause.words[item.first].start, clause.words[item.last].end)


def shared(one: Clause, other: Clause) -> bool:
    """Whether two clauses have a word of content in common."""
    return any(same_sense(a, b) for a in one.content for b in other.content)
