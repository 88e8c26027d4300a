"""Feedback held against the scenario's typical wrong versions and the right ones together."""

from collections.abc import Iterator, Sequence

from trainer.domain.steps import Span
from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.conflict import Conflict, place_of
from trainer.listening.data import word_classes
from trainer.listening.likeness import likeness
from trainer.listening.meaning import Item, reverse_of, same_sense
from trainer.listening.numbers import Quantity
from trainer.listening.point import Point, point
from trainer.listening.points import Fed, carried_share, fed
from trainer.listening.same_numbers import same_value
from trainer.listening.told import Told, quote
from trainer.listening.words import Word, stem

NEARLY_ALL = 0.75  # share of a wrong version that must be in one clause of the feedback
ALIKE = 0.6  # likeness of a clause with a wrong version made of right words
AHEAD = 0.1  # how much nearer it must be than to anything right


def misheard(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """The wrong versions to which the feedback is nearer than to any right one."""
    for text in told.said.misheard:
        wrong = point(text)
        for clause in _pieces(words, wrong):
            if _nearer(wrong, clause, told):
                span = _span_of(wrong, clause, told)
                yield Conflict(_kind(wrong, told), span, _right(wrong, told))
                break


def _span_of(wrong: Point, clause: Clause, told: Told) -> Span:
    """The words of a clause that tell the wrong version from the right ones, or all of it."""
    for number in clause.numbers:
        if any(same_value(number, each) for each in _telling_numbers(wrong, told)):
            return (clause.words[number.first].start, clause.words[number.last].end)
    for item in clause.items:
        if any(same_sense(item, each) for each in _telling_items(wrong, told)):
            return place_of(clause, item)
    return (clause.words[0].start, clause.words[-1].end)


def _pieces(words: tuple[Word, ...], wrong: Point) -> Sequence[Clause]:
    """The clauses of the feedback, and all of it for a wrong version that has several parts."""
    parts = clauses_in(words)
    return (*parts, Clause(words)) if len(wrong.items) + len(wrong.numbers) > 3 else parts


def _nearer(wrong: Point, clause: Clause, told: Told) -> bool:
    """Whether a clause is nearer to a wrong version than to anything right."""
    back = fed(clause.words)
    share = carried_share(wrong, back)
    if share < NEARLY_ALL:
        return False
    if _has_telling_parts(wrong, told):
        right = max((carried_share(each, back) for each in _rights(told)), default=0.0)
        nearer = share > right or _likelier(wrong, clause, told)
        return nearer and _telling_parts_said(wrong, back, told)
    return _put_together_wrongly(wrong, clause, told)


def _put_together_wrongly(wrong: Point, clause: Clause, told: Told) -> bool:
    """Whether right words stand together as in the wrong version, not as in any right one."""
    plain = " ".join(clause.texts)
    rights = [each.text for each in _rights(told)] + [" ".join(c.texts) for c in told.clauses]
    right = max((likeness(plain, each) for each in rights), default=0.0)
    return likeness(plain, wrong.text) >= max(ALIKE, right + AHEAD)


def _likelier(wrong: Point, clause: Clause, told: Told) -> bool:
    """Whether a clause, as a whole, is more like a wrong version than like any right one."""
    plain = " ".join(clause.texts)
    right = max((likeness(plain, each.text) for each in _rights(told)), default=0.0)
    return likeness(plain, wrong.text) > right


def _rights(told: Told) -> Iterator[Point]:
    for text in (*told.said.key_points, *told.said.say_back):
        yield point(text)


def _telling_items(wrong: Point, told: Told) -> list[Item]:
    return [item for item in wrong.items if not _said(item, told)]


def _telling_numbers(wrong: Point, told: Told) -> list[Quantity]:
    return [each for each in wrong.numbers if not told.knows_number(each)]


def _has_telling_parts(wrong: Point, told: Told) -> bool:
    """Whether a wrong version has anything that was not said at all."""
    return bool(_telling_items(wrong, told) or _telling_numbers(wrong, told))


def _telling_parts_said(wrong: Point, back: Fed, told: Told) -> bool:
    """Whether the feedback has what sets the wrong version apart from all that was said."""
    items = all(
        any(same_sense(item, each) for each in back.items) for item in _telling_items(wrong, told)
    )
    return items and all(
        any(same_value(each, given) for given in back.numbers)
        for each in _telling_numbers(wrong, told)
    )


def _said(item: Item, told: Told) -> bool:
    right = [each for part in _rights(told) for each in part.items]
    return any(same_sense(item, each) for each in (*fed(told.words).items, *right))


def _kind(wrong: Point, told: Told) -> str:
    """What kind of error a wrong version is."""
    if _telling_numbers(wrong, told):
        return "number"
    right = [each for part in _rights(told) for each in part.items]
    said = [*fed(told.words).items, *right]
    if any(reverse_of(item, each) for item in wrong.items for each in said):
        return "direction"
    return next(iter(_kinds_of_class(wrong, told)), "detail")


def _kinds_of_class(wrong: Point, told: Told) -> Iterator[str]:
    for group in word_classes():
        members = {stem(word) for word in group.words.split()}
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
