"""Key points: a wording and what it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from trainer.listening.data import families
from trainer.listening.meaning import Item, items_in
from trainer.listening.negation import negated
from trainer.listening.numbers import Quantity, quantities
from trainer.listening.words import Word, words_in

DIRECTED = 2.0  # numbers and words of direction carry the sense of a point, so they weigh double
LONGEST = 4000  # characters of a wording that are read


@dataclass(frozen=True, slots=True)
class Point:
    """Something that good feedback carries."""

    text: str
    items: tuple[Item, ...]
    numbers: tuple[Quantity, ...]

    @property
    def weight(self) -> float:
        """How much there is in it."""
        return sum(map(weigh, self.items)) + DIRECTED * len(self.numbers)


@lru_cache(maxsize=2048)
def point(text: str) -> Point:
    """Take a wording apart."""
    words = words_in(text[:LONGEST])
    numbers = quantities(words)
    counted = {place for each in numbers for place in range(each.first, each.last + 1)}
    items = [item for item in items_in(words) if item.first not in counted]
    meant = (as_meant(words, item) for item in items if item.content or two_sided(item))
    return Point(text, tuple(meant), numbers)


def weigh(item: Item) -> float:
    """The weight of an item inside a point."""
    return DIRECTED if item.content and two_sided(item) else item.weight


def two_sided(item: Item) -> bool:
    """Whether a word has an opposite."""
    return any(name in _directions() for name, _ in item.poles)


@cache
def _directions() -> frozenset[str]:
    return frozenset(each.name for each in families() if each.opposite)


def as_meant(words: Sequence[Word], item: Item) -> Item:
    """The item itself, or its reverse where a word of direction is denied."""
    if not two_sided(item) or not negated(words, item.first):
        return item
    poles = tuple((name, -sign) for name, sign in item.poles)
    return replace(item, text=f"not {item.text}", poles=poles)
