"""How much of a stretch is what the prospect said."""

from dataclasses import dataclass
from functools import lru_cache

from trainer.listening.meaning import content_of
from trainer.listening.numbers import quantities
from trainer.listening.point import DIRECTED
from trainer.listening.told import Told
from trainer.listening.words import Word


@dataclass(frozen=True, slots=True)
class Overlap:
    """Weights of what is shared with the prospect's words and of what is not."""

    shared: float
    foreign: float
    exact: float  # shared in the prospect's own words
    foreign_words: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """The shared part, 0 to 1; 0 where there is no content at all."""
        whole = self.shared + self.foreign
        return self.shared / whole if whole else 0.0


@lru_cache(maxsize=2048)
def overlap(words: tuple[Word, ...], told: Told) -> Overlap:
    """Hold the content of some words against what was said."""
    shared = foreign = exact = 0.0
    unknown: list[str] = []
    numbers = quantities(words)
    inside = {place for each in numbers for place in range(each.first, each.last + 1)}
    for item in content_of(words):
        if item.first in inside:
            continue
        known = told.knows(item)
        shared += item.weight * known
        foreign += item.weight * (1 - known) if item.first == item.last else 0.0
        exact += item.weight if known >= 0.9 else 0.0
        if not known and item.first == item.last and item.weight == 1.0:
            unknown.append(item.text)
    known_numbers = DIRECTED * sum(told.knows_number(each) for each in numbers)
    return Overlap(shared + known_numbers, foreign, exact + known_numbers, tuple(unknown))
