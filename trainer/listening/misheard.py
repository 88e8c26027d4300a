"""Feedback held against the scenario's typical wrong versions and the right ones together."""

from collections.abc import Iterator, Sequence

from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.conflict import Conflict, quote
from trainer.listening.data import word_classes
from trainer.listening.meaning import Item, reverse_of, same_sense
from trainer.listening.numbers import Quantity, same_value
from trainer.listening.point import Point, point
from trainer.listening.points import Fed, carried_share, fed
from trainer.listening.told import Told
from trainer.listening.words import Word

NEARLY_ALL = 0.75  # share of a wrong version that must be in one clause of the feedback


def misheard(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """The wrong versions to which the feedback is nearer than to any right one."""
    for text in told.said.misheard:
        wrong = point(text)
        for clause in _pieces(words, wrong):
            if _nearer(wrong, fed(clause.words), told):
                span = (clause.words[0].start, clause.words[-1].end)
                yield Conflict(_kind(wrong, told), span, _right(wrong, told))
                break


def _pieces(words: tuple[Word, ...], wrong: Point) -> Sequence[Clause]:
    """The clauses of the feedback, and all of it for a wrong version that has several parts."""
    parts = clauses_in(words)
    return (*parts, Clause(words)) if len(wrong.items) + len(wrong.numbers) > 3 else parts


def _nearer(wrong: Point, back: Fed, told: Told) -> bool:
    share = carried_share(wrong, back)
    if share < NEARLY_ALL or not _telling_parts_said(wrong, back, told):
        return False
    return share > max((carried_share(right, back) for right in _rights(told)), default=0.0)


def _rights(told: Told) -> Iterator[Point]:
    for text in (*told.said.key_points, *told.said.say_back):
        yield point(text)


def _telling_parts_said(wrong: Point, back: Fed, told: Told) -> bool:
    """Whether the feedback has what sets the wrong version apart from all that was said."""
    items = [item for item in wrong.items if not _said(item, told)]
    numbers = [each for each in wrong.numbers if not any(same_value(each, q) for q in told.numbers)]
    if not items and not numbers:
        return False
    return all(any(same_sense(item, each) for each in back.items) for item in items) and all(
        any(same_value(each, q) for q in back.numbers) for each in numbers
    )


def _said(item: Item, told: Told) -> bool:
    right = [each for part in _rights(told) for each in part.items]
    return any(same_sense(item, each) for each in (*fed(told.words).items, *right))


def _kind(wrong: Point, told: Told) -> str:
    """What kind of error a wrong version is."""
    if any(not any(same_value(each, q) for q in told.numbers) for each in wrong.numbers):
        return "number"
    right = [each for part in _rights(told) for each in part.items]
    said = [*fed(told.words).items, *right]
    if any(reverse_of(item, each) for item in wrong.items for each in said):
        return "direction"
    return next(iter(_kinds_of_class(wrong, told)), "detail")


def _kinds_of_class(wrong: Point, told: Told) -> Iterator[str]:
    for group in word_classes():
        members = set(group.words.split())
        for item in wrong.items:
            if item.text in members and not _said(item, told):
                yield group.kind


def _right(wrong: Point, told: Told) -> str:
    """The prospect's words that come nearest to the wrong version."""
    best = max(told.clauses, key=lambda each: _common(wrong, each), default=None)
    if best is not None and _common(wrong, best):
        return quote(told, best)
    return told.said.key_points[0] if told.said.key_points else told.said.text


def _common(wrong: Point, clause: Clause) -> float:
    items = sum(any(same_sense(a, b) for b in clause.items) for a in wrong.items)
    return items + sum(any(_unit(a, b) for b in clause.numbers) for a in wrong.numbers)


def _unit(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and bool(one.unit & other.unit)
