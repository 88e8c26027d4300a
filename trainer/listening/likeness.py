"""Likeness of meaning by shared words: stems, small families of synonyms, slips of typing."""

from collections.abc import Sequence
from functools import lru_cache

from trainer.listening.data import words_of
from trainer.listening.meaning import Item, items_in, same_sense
from trainer.listening.numbers import Quantity, quantities
from trainer.listening.point import two_sided
from trainer.listening.same_numbers import same_value
from trainer.listening.words import Word, words_in

SMALL = 0.15  # weight of a function word; enough to tell "who" from "when", not more
NUMBER = 1.5
LONGEST = 4000  # characters of a text that are compared


class WordLikeness:
    """Likeness by weighted word overlap; needs no model."""

    def likeness(self, one: str, other: str) -> float:
        """How alike two texts are, 0 to 1; symmetric, and 1 for the same text."""
        return likeness(one, other)


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1; symmetric, and 1 for the same text."""
    left, right = words_in(one[:LONGEST]), words_in(other[:LONGEST])
    if one == other or [w.text for w in left] == [w.text for w in right]:
        return 1.0
    whole = _weight(left) + _weight(right)
    if not whole:
        return 0.0
    return min(1.0, (_found(left, right) + _found(right, left)) / whole)


def _weight(words: tuple[Word, ...]) -> float:
    return (
        sum(item.weight for item in _content(words))
        + NUMBER * len(quantities(words))
        + SMALL * len(_small(words))
    )


def _found(words: tuple[Word, ...], others: tuple[Word, ...]) -> float:
    content = _content(others)
    return (
        sum(item.weight * _best(item, content) for item in _content(words))
        + NUMBER * sum(_same(number, quantities(others)) for number in quantities(words))
        + SMALL * len(_small(words) & _small(others))
    )


@lru_cache(maxsize=4096)
def _content(words: tuple[Word, ...]) -> tuple[Item, ...]:
    counted = {at for each in quantities(words) for at in range(each.first, each.last + 1)}
    return tuple(
        item
        for item in items_in(words)
        if item.first == item.last
        and item.first not in counted
        and (item.content or two_sided(item))
    )


@lru_cache(maxsize=4096)
def _small(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.text for word in words if word.text in words_of("function"))


def _best(item: Item, others: Sequence[Item]) -> float:
    return max((same_sense(item, other) for other in others), default=0.0)


def _same(number: Quantity, others: Sequence[Quantity]) -> bool:
    return any(same_value(number, other) for other in others)
