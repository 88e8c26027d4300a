"""Which key points feedback carries, and which it lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.listening.feelings import voices
from trainer.listening.meaning import Item, items_in, reverse_of, same_sense
from trainer.listening.numbers import Quantity, quantities
from trainer.listening.point import DIRECTED, Point, as_meant, weigh
from trainer.listening.point import point as point_of
from trainer.listening.same_numbers import same_value
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

MOST = 0.5  # share of a clause that must be there for its smaller points to go without saying
NEARLY_ALL = 0.85  # share of a model that must be there for it to count as said
ENOUGH = 0.45  # share of a point's weight that must be there for it to count as carried


@dataclass(frozen=True, slots=True)
class Fed:
    """What was fed back, with denied words of direction as their reverse."""

    items: tuple[Item, ...]
    numbers: tuple[Quantity, ...]


@lru_cache(maxsize=2048)
def fed(words: tuple[Word, ...]) -> Fed:
    """Take apart what was fed back."""
    return Fed(tuple(as_meant(words, item) for item in items_in(words)), quantities(words))


def carried_share(point: Point, back: Fed) -> float:
    """How much of a point is in the words fed back, 0 to 1."""
    whole = point.weight
    if not whole:
        return 0.0
    found = sum(weigh(item) * _best(item, back.items) for item in point.items)
    found += DIRECTED * sum(_has_number(number, back.numbers) for number in point.numbers)
    return min(1.0, found / whole)


def _best(item: Item, given: Sequence[Item]) -> float:
    return max((same_sense(item, each) for each in given), default=0.0)


def _has_number(number: Quantity, given: Sequence[Quantity]) -> bool:
    return any(same_value(number, each) for each in given)


@dataclass(frozen=True, slots=True)
class Carried:
    """Points carried and lost, and the carried share of their weight."""

    carried: tuple[str, ...]
    lost: tuple[str, ...]
    share: float


def points_carried(told: Told, back: Fed, *, feeling_fits: bool, modelled: bool = False) -> Carried:
    """Which points are fed back; a fitting feeling carries a point that only voices it.

    A model of the scenario, word for word or nearly all of it, stands for every point.
    """
    whole_model = modelled or any(
        carried_share(point_of(text), back) >= NEARLY_ALL for text in told.said.say_back
    )
    carried: list[Point] = []
    lost: list[Point] = []
    for point in told.points:
        there = _is_carried(point, back) or _in_one_breath(point, told, back)
        there = there or (feeling_fits and voices(point.text))
        there = there or (whole_model and not _is_turned(point, back)) or modelled
        (carried if there else lost).append(point)
    whole = sum(point.weight for point in told.points)
    share = sum(point.weight for point in carried) / whole if whole else 0.0
    return Carried(tuple(p.text for p in carried), tuple(p.text for p in lost), share)


def _is_carried(point: Point, back: Fed) -> bool:
    return carried_share(point, back) >= ENOUGH and not _is_turned(point, back)


def _in_one_breath(point: Point, told: Told, back: Fed) -> bool:
    """Whether a point without a number of its own goes without saying.

    "Nine points short" carries the target that was missed, when both were said in one clause and the
    feedback has most of that clause.
    """
    if point.numbers or not point.items:
        return False
    for clause in told.clauses:
        if all(any(same_sense(item, each) for each in clause.items) for item in point.items):
            said = point_of(quote(told, clause))
            return carried_share(said, back) >= MOST and not _is_turned(said, back)
    return False


def _is_turned(point: Point, back: Fed) -> bool:
    """Whether a word of direction in the point stands the other way round in the feedback."""
    return any(
        not _best(item, back.items) and any(reverse_of(item, each) for each in back.items)
        for item in point.items
    )
