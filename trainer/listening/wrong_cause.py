"""Cause and effect that have changed places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.listening.clauses import Clause
from trainer.listening.conflict import Conflict
from trainer.listening.meaning import content_of, shared_weight
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

ENOUGH = 1.0  # weight of shared content that ties a part of the feedback to a part of the line
_BECAUSE = {"because", "due"}
_REASONS = {"because", "since"}
_CONDITIONS = {"if", "when", "whenever", "once", "every"}
_SUBJECTS = {"a", "the", "you", "they", "your", "he", "she", "it"}
_LEAST_CAUSE = 4  # words from "because" to where the main clause may begin


@dataclass(frozen=True, slots=True)
class _Link:
    """The words of a cause and of its effect."""

    cause: tuple[Word, ...]
    effect: tuple[Word, ...]


def wrong_cause(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """Where what the prospect told as the cause has become the effect."""
    given = _link_in(words)
    if given is None:
        return
    cause, effect = content_of(given.cause), content_of(given.effect)
    for meant, clause in _links_of(told):
        swapped = shared_weight(cause, content_of(meant.effect))
        right = shared_weight(cause, content_of(meant.cause))
        other = shared_weight(effect, content_of(meant.cause))
        if min(swapped, other) >= ENOUGH and swapped > right:
            span = (given.cause[0].start, given.cause[-1].end)
            yield Conflict("cause", span, quote(told, clause))


def _link_in(words: tuple[Word, ...]) -> _Link | None:
    """The cause and the effect in feedback that joins them by "because"."""
    place = next((at for at, word in enumerate(words) if word.text in _BECAUSE), None)
    if place is None:
        return None
    if place > 1:
        return _link(words[place + 1 :], words[:place])
    end = _end_of_cause(words, place)
    return _link(words[place + 1 : end], words[end:]) if end else None


def _link(cause: tuple[Word, ...], effect: tuple[Word, ...]) -> _Link | None:
    return _Link(cause, effect) if cause and effect else None


def _end_of_cause(words: Sequence[Word], place: int) -> int | None:
    """Where the main clause begins: after the comma, or at the next subject where there is none."""
    for at in range(place, len(words)):
        if words[at].after == ",":
            return at + 1
    later = range(place + _LEAST_CAUSE, len(words))
    return next((at for at in later if words[at].text in _SUBJECTS), None)


def _links_of(told: Told) -> Iterator[tuple[_Link, Clause]]:
    """Causes and effects in the prospect's words; what follows a condition is its effect."""
    for place, clause in enumerate(told.clauses):
        first = clause.words[0].text
        before = told.clauses[place - 1] if place else None
        if first in _REASONS and before and not before.words[-1].after:
            yield _Link(clause.words, before.words), clause
        elif first in _REASONS | _CONDITIONS:
            after = tuple(word for each in told.clauses[place + 1 :] for word in each.words)
            if after:
                yield _Link(clause.words, after), clause
