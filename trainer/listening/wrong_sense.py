"""Words put the other way round: up for down, and what is so for what is not."""

from collections.abc import Iterator
from functools import cache

from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.conflict import Conflict, place_of
from trainer.listening.data import number_words, words_of
from trainer.listening.likeness import likeness
from trainer.listening.manner import turned
from trainer.listening.meaning import (
    Item,
    alike,
    reverse_of,
    same_sense,
    shared_weight,
)
from trainer.listening.negation import negated
from trainer.listening.point import two_sided
from trainer.listening.same_numbers import same_value
from trainer.listening.told import Told, quote
from trainer.listening.words import Word, stem, words_in

TIED = 1.0  # weight of other shared words that ties a clause to one of the prospect's
NUMBER = 1.5  # what a shared number adds to it


def wrong_direction(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """Words of direction that say the reverse of the prospect's; two that are turned make it right."""
    found = [
        (item, place_of(clause, item), said)
        for clause in clauses_in(words)
        for item in clause.items
        if two_sided(item)
        for said in _tied(clause, item, told)
        if any(_turned(clause, item, said, other, told) for other in said.items)
    ]
    turned = {name for item, _, _ in found for name, _ in item.poles[:1]}
    if len(turned) % 2:
        for _, span, said in found:
            yield Conflict("direction", span, quote(told, said))


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
    before = _named(clause.words[: item.first])
    same = before & _named(said.words[: other.first])
    return len(before & _named(said.words[other.last + 1 :])) > len(same)


def _named(words: tuple[Word, ...]) -> set[str]:
    """The things that are compared, "ours" told as "yours"."""
    return {stem(text) for text in turned(words)} - words_of("helping_verbs")


def wrong_negation(clause: Clause, told: Told) -> Iterator[Conflict]:
    """What is denied in the reply and asserted in the line, or the reverse."""
    for item in () if clause.conditional else clause.items:
        for said in _tied(clause, item, told):
            denied = any(_denied(clause, item, said, other, told) for other in said.items)
            if denied and not _vouched(clause, item, said, told):
                yield Conflict("negation", place_of(clause, item), quote(told, said))


def _denied(clause: Clause, item: Item, said: Clause, other: Item, told: Told) -> bool:
    if said.conditional or _is_limit(said) != _is_limit(clause):
        return False
    if not (item.content and other.content and _same_deed(item, other)):
        return False
    if _asserted(clause, item) == _asserted(said, other) or item.text in _number_stems():
        return False
    if _asserted(said, other):
        return not _denies_anything(said, other) and not _contrasted(said, told)
    return not _denies_anything(clause, item)


def _same_deed(item: Item, other: Item) -> bool:
    """The same word, or one that shares an opposite with it: near words may well be denied apart."""
    return bool(alike(item.text, other.text) or (same_sense(item, other) and two_sided(item)))


def _is_limit(clause: Clause) -> bool:
    """Whether a clause draws a line at a number: what is denied above it is so below it."""
    before = (clause.texts[each.first - 1] for each in clause.numbers if each.first)
    return any(text in {"over", "above", "beyond", "than", "under", "below"} for text in before)


def _vouched(clause: Clause, item: Item, said: Clause, told: Told) -> bool:
    """Whether a key point or a model, nearer than the line itself, has the word as the reply has it."""
    plain = " ".join(clause.texts)
    for text in (*told.said.key_points, *told.said.say_back):
        part = Clause(words_in(text))
        for each in part.items:
            agrees = same_sense(item, each) and _asserted(part, each) == _asserted(clause, item)
            if agrees and not _denies_anything(part, each):
                return likeness(plain, text) >= likeness(plain, " ".join(said.texts))
    return False


def _contrasted(said: Clause, told: Told) -> bool:
    """Whether the prospect went on with what is not so: "it pays for fire, not for mites"."""
    at = told.clauses.index(said)
    following = told.clauses[at + 1 : at + 2]
    return any(each.texts[0] in words_of("negators") for each in following)


def _denies_anything(clause: Clause, item: Item) -> bool:
    """Whether a clause holds a denial beside an item; two clauses that both deny may well agree."""
    return any(
        word.text in words_of("negators") or word.stem in _denying_stems()
        for place, word in enumerate(clause.words)
        if not item.first <= place <= item.last
        and not (place + 1 < len(clause.words) and clause.words[place + 1].joined)
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
    """The prospect's clauses with such a word of which a clause speaks, by its other words."""
    there = [said for said in told.clauses if any(_comparable(item, each) for each in said.items)]
    scores = [_support(clause, item, said) for said in there]
    best = max(scores, default=0.0)
    others = sum(each.weight for each in clause.content if not _covers(item, each))
    least = min(TIED, others / 2) if item.content else TIED
    for said, score in zip(there, scores, strict=True):
        bare = _says_nothing_else(said, item)
        if bare or (score == best and best > 0 and best >= least):
            yield said


def _says_nothing_else(said: Clause, item: Item) -> bool:
    own = [each for each in said.items if _comparable(item, each)]
    return all(any(_covers(each, other) for each in own) for other in said.content)


def _comparable(item: Item, other: Item) -> bool:
    return bool(same_sense(item, other)) or bool(reverse_of(item, other))


def _support(clause: Clause, item: Item, said: Clause) -> float:
    """The weight of what two clauses share besides an item."""
    others = [each for each in clause.content if not _covers(item, each)]
    numbers = sum(any(same_value(a, b) for b in said.numbers) for a in clause.numbers)
    return shared_weight(others, said.content) + NUMBER * numbers


def _covers(item: Item, other: Item) -> bool:
    return item.first <= other.first <= item.last
