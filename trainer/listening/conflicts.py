"""Where feedback contradicts what was said: numbers, direction, negation, people, times, cause."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from trainer.domain.steps import Span
from trainer.listening.data import number_words, word_classes, words_of
from trainer.listening.meaning import Item, alike, content_of, reverse_of, same_sense
from trainer.listening.negation import negated
from trainer.listening.numbers import Quantity, follows_from, same_value
from trainer.listening.swaps import crossed, shared_weight, wrong_cause, wrong_doer, wrong_quality
from trainer.listening.told import Clause, Told, clauses_in, two_sided
from trainer.listening.words import Word, stem


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is wrong, where in the reply, and the prospect's words against which it stands."""

    kind: str
    span: Span
    right: str


def conflicts(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """All contradictions that the rules can see, the surest kinds first."""
    clauses = clauses_in(words)
    for find in _FINDERS:
        for clause in clauses:
            yield from find(clause, told)
    yield from _whole(words, told)


def quote(told: Told, clause: Clause) -> str:
    """The prospect's own words of a clause."""
    return told.said.text[clause.words[0].start : clause.words[-1].end]


# Numbers


def _numbers(clause: Clause, told: Told) -> Iterator[Conflict]:
    known = told.numbers
    for number in clause.numbers:
        if any(same_value(number, each) for each in known) or follows_from(number, told.counted):
            continue
        rival = _rival(number, clause, told)
        if rival is not None:
            span = (clause.words[number.first].start, clause.words[number.last].end)
            yield Conflict("number", span, rival)


def _rival(number: Quantity, clause: Clause, told: Told) -> str | None:
    """The prospect's words with another number of the same thing."""
    for said in told.clauses:
        for each in said.numbers:
            if _same_thing(number, each, clause, said):
                return quote(told, said)
    return None


def _same_thing(one: Quantity, other: Quantity, clause: Clause, said: Clause) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "plain" and not one.unit and not other.unit:
        return one.value > 2 and bool(_shared(clause, said))
    if one.kind in {"ratio", "days"}:
        return bool(_shared(clause, said)) or len(said.numbers) == 1
    return any(alike(a, b) for a in one.unit for b in other.unit)


def _shared(one: Clause, other: Clause) -> list[tuple[Item, Item]]:
    """Pairs of content words that say the same."""
    return [(a, b) for a in one.content for b in other.content if same_sense(a, b)]


# Direction and negation


def _direction(clause: Clause, told: Told) -> Iterator[Conflict]:
    for item in clause.items:
        if not two_sided(item):
            continue
        for said in _about(clause, item, told):
            if any(_turned(clause, item, said, other, told) for other in said.items):
                yield Conflict("direction", _span(clause, item), quote(told, said))


def _turned(clause: Clause, item: Item, said: Clause, other: Item, told: Told) -> bool:
    """Whether a word says the reverse of one that the prospect said, both meant as they stand."""
    if _stands(clause, item) != _stands(said, other):
        return False
    if _sides_changed(clause, item, said, other):
        return bool(set(item.poles) & set(other.poles))
    return bool(reverse_of(item, other)) and not _both(item, other, told)


def _negation(clause: Clause, told: Told) -> Iterator[Conflict]:
    if clause.conditional:
        return
    for item in clause.items:
        for said in _about(clause, item, told):
            for other in said.items:
                if _denied(clause, item, said, other):
                    yield Conflict("negation", _span(clause, item), quote(told, said))


def _denied(clause: Clause, item: Item, said: Clause, other: Item) -> bool:
    if not same_sense(item, other) or said.conditional:
        return False
    if not (item.content and other.content):
        return False
    if item.text in _number_stems():
        return False
    return _stands(clause, item) != _stands(said, other)


@cache
def _number_stems() -> frozenset[str]:
    known = number_words()
    return frozenset(stem(word) for word in (*known.units, *known.tens, *known.scales))


def _stands(clause: Clause, item: Item) -> bool:
    """Whether an item is asserted, not denied."""
    return not negated(clause.words, item.first)


def _both(item: Item, other: Item, told: Told) -> bool:
    """Whether the prospect said the word itself elsewhere, so that nothing was turned."""
    return any(same_sense(item, each) for each in told.items if each.text != other.text)


def _sides_changed(clause: Clause, item: Item, said: Clause, other: Item) -> bool:
    """Whether two comparisons name their sides the other way round: B is lower than A."""
    if "than" not in clause.texts or "than" not in said.texts:
        return False
    before = content_of(clause.words[: item.first])
    same = shared_weight(before, content_of(said.words[: other.first]))
    return shared_weight(before, content_of(said.words[other.last + 1 :])) > same


def _about(clause: Clause, item: Item, told: Told) -> Iterator[Clause]:
    """The prospect's clauses that a clause is about, judged by its other words."""
    best = 0.0
    found: list[Clause] = []
    for said in told.clauses:
        score = _support(clause, item, said)
        if score > best:
            best, found = score, [said]
        elif score and score == best:
            found.append(said)
    yield from found if best >= 1.0 else _bare(item, told)


def _bare(item: Item, told: Told) -> Iterator[Clause]:
    """The prospect's clauses that say nothing but this."""
    for said in told.clauses:
        if len(said.content) <= 1 and any(same_sense(item, each) for each in said.content):
            yield said


def _support(clause: Clause, item: Item, said: Clause) -> float:
    words = sum(
        max((same_sense(each, other) * each.weight for other in said.content), default=0.0)
        for each in clause.content
        if not item.first <= each.first <= item.last
    )
    numbers = sum(any(same_value(a, b) for b in said.numbers) for a in clause.numbers)
    return words + 1.5 * numbers


def _span(clause: Clause, item: Item) -> Span:
    return (clause.words[item.first].start, clause.words[item.last].end)


# People, times and other words that exclude each other


def _exchanged(clause: Clause, told: Told) -> Iterator[Conflict]:
    for kind, members in _classes():
        said = {word.stem for word in told.words} & members
        if not said:
            continue
        for place, word in enumerate(clause.words):
            if word.stem not in members or word.stem in said or not _is_meant(clause.words, place):
                continue
            if any(i.first == place and told.knows(i) for i in clause.items):
                continue
            for each in told.clauses:
                if said & {w.stem for w in each.words} and _near_shared(clause, each, told):
                    yield Conflict(kind, word.span, quote(told, each))


def _near_shared(clause: Clause, said: Clause, told: Told) -> bool:
    """Whether a clause is about a clause of the prospect or the one beside it."""
    at = told.clauses.index(said)
    return any(_shared(clause, each) for each in told.clauses[max(0, at - 1) : at + 2])


_BEFORE_MONTH = frozenset(["in", "since", "by", "until", "last", "next", "before", "after", "from"])


def _is_meant(words: tuple[Word, ...], place: int) -> bool:
    """Whether "may" and "march" are months here."""
    if words[place].text not in {"may", "march"}:
        return True
    return place > 0 and words[place - 1].text in _BEFORE_MONTH


def _classes() -> list[tuple[str, frozenset[str]]]:
    return [
        (each.kind, frozenset(stem(word) for word in each.words.split())) for each in word_classes()
    ]


# Overstatement


def _overstated(clause: Clause, told: Told) -> Iterator[Conflict]:
    for word in clause.words:
        if word.text not in words_of("universal"):
            continue
        for said in told.clauses:
            if _hedged(said) and _shared(clause, said):
                yield Conflict("overstated", word.span, quote(told, said))


def _hedged(said: Clause) -> bool:
    texts = set(said.texts)
    if texts & words_of("universal"):
        return False
    return (
        bool(texts & words_of("partial"))
        or "one" in texts
        or any(n.kind == "ratio" for n in said.numbers)
    )


# Right words, wrongly put together


def _persons(clause: Clause, told: Told) -> Iterator[Conflict]:
    for span, said in (*wrong_doer(clause, told), *crossed(clause, told)):
        yield Conflict("person", span, quote(told, said))


def _whole(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """What shows only over several clauses."""
    for span, thing in wrong_quality(words, told):
        yield Conflict("direction", span, _clause_with(thing, told))
    for span, said in wrong_cause(words, told):
        yield Conflict("cause", span, quote(told, said))


def _clause_with(thing: str, told: Told) -> str:
    return next(
        (quote(told, each) for each in told.clauses if any(i.text == thing for i in each.items)),
        told.said.text,
    )


Finder = Callable[[Clause, Told], Iterator[Conflict]]
_FINDERS: tuple[Finder, ...] = (
    _numbers,
    _direction,
    _negation,
    _exchanged,
    _persons,
    _overstated,
)
