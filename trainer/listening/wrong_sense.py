"""Words put the other way round: up for down, and what is so for what is not."""

from collections.abc import Iterator
from functools import cache

from trainer.listening.clauses import Clause
from trainer.listening.conflict import Conflict, place_of, quote
from trainer.listening.data import number_words, words_of
from trainer.listening.meaning import Item, content_of, reverse_of, same_sense, shared_weight
from trainer.listening.negation import negated
from trainer.listening.numbers import same_value
from trainer.listening.point import two_sided
from trainer.listening.told import Told
from trainer.listening.words import stem

TIED = 1.0  # weight of other shared words that ties a clause to one of the prospect's
NUMBER = 1.5  # what a shared number adds to it


def wrong_direction(clause: Clause, told: Told) -> Iterator[Conflict]:
    """Words of direction that say the reverse of the prospect's, both meant as they stand."""
    for item in clause.items:
        if not two_sided(item):
            continue
        for said in _tied(clause, item, told):
            if any(_turned(clause, item, said, other, told) for other in said.items):
                yield Conflict("direction", place_of(clause, item), quote(told, said))


def _turned(clause: Clause, item: Item, said: Clause, other: Item, told: Told) -> bool:
    if _asserted(clause, item) != _asserted(said, other):
        return False
    if _sides_changed(clause, item, said, other):
        return bool(set(item.poles) & set(other.poles))
    return bool(reverse_of(item, other)) and not _said_too(item, other, told)


def _said_too(item: Item, other: Item, told: Told) -> bool:
    """Whether the prospect said the word itself elsewhere, so that nothing was turned."""
    return any(same_sense(item, each) for each in told.items if each.text != other.text)


def _sides_changed(clause: Clause, item: Item, said: Clause, other: Item) -> bool:
    """Whether two comparisons name their sides the other way round: B is lower than A."""
    if "than" not in clause.texts or "than" not in said.texts:
        return False
    before = content_of(clause.words[: item.first])
    same = shared_weight(before, content_of(said.words[: other.first]))
    return shared_weight(before, content_of(said.words[other.last + 1 :])) > same


def wrong_negation(clause: Clause, told: Told) -> Iterator[Conflict]:
    """What is denied in the reply and asserted in the line, or the reverse."""
    if clause.conditional:
        return
    for item in clause.items:
        for said in _tied(clause, item, told):
            if any(_denied(clause, item, said, other) for other in said.items):
                yield Conflict("negation", place_of(clause, item), quote(told, said))


def _denied(clause: Clause, item: Item, said: Clause, other: Item) -> bool:
    if said.conditional or not (item.content and other.content and same_sense(item, other)):
        return False
    if _asserted(clause, item) == _asserted(said, other) or item.text in _number_stems():
        return False
    asserting = said if _asserted(said, other) else clause
    return not _denies_anything(asserting)


def _denies_anything(clause: Clause) -> bool:
    """Whether a clause holds any denial; two clauses that both deny may well agree."""
    return any(
        word.text in words_of("negators") or word.stem in _denying_stems()
        for place, word in enumerate(clause.words)
        if not (place + 1 < len(clause.words) and clause.words[place + 1].joined)
    )


@cache
def _denying_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in words_of("denies_by_sense"))


@cache
def _number_stems() -> frozenset[str]:
    known = number_words()
    return frozenset(stem(word) for word in (*known.units, *known.tens, *known.scales))


def _asserted(clause: Clause, item: Item) -> bool:
    return not negated(clause.words, item.first)


def _tied(clause: Clause, item: Item, told: Told) -> Iterator[Clause]:
    """The prospect's clauses of which a clause speaks, by its other words; and bare ones."""
    scores = [_support(clause, item, said) for said in told.clauses]
    best = max(scores, default=0.0)
    others = sum(each.weight for each in clause.content if not _covers(item, each))
    for said, score in zip(told.clauses, scores, strict=True):
        if (score == best and best > 0 and best >= min(TIED, others / 2)) or (
            len(said.content) <= 1 and any(same_sense(item, each) for each in said.content)
        ):
            yield said


def _support(clause: Clause, item: Item, said: Clause) -> float:
    """The weight of what two clauses share besides an item."""
    others = [each for each in clause.content if not _covers(item, each)]
    numbers = sum(any(same_value(a, b) for b in said.numbers) for a in clause.numbers)
    return shared_weight(others, said.content) + NUMBER * numbers


def _covers(item: Item, other: Item) -> bool:
    return item.first <= other.first <= item.last
