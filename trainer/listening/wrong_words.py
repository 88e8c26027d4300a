"""Words of one kind put for another, and claims that go further than the prospect's."""

from collections.abc import Iterator, Sequence
from functools import cache

from trainer.listening.clauses import Clause
from trainer.listening.conflict import Conflict, shared
from trainer.listening.data import word_classes, words_of
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

_MONTHS_TOO = frozenset(["may", "march"])


def exchanged(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """Another weekday, month, department, relative than the prospect spoke of."""
    clause = Clause(words)
    for kind, members in _classes():
        said = {name for name in map(_name, told.words) if name in members}
        for place, word in enumerate(words if said else ()):
            name = _name(word)
            if name not in members or name in said or not _meant(words, place):
                continue
            if any(item.first == place and told.knows(item) for item in clause.items):
                continue
            for each in told.clauses:
                if said & set(map(_name, each.words)) and _near_shared(clause, each, told):
                    yield Conflict(kind, word.span, quote(told, each))


def _name(word: Word) -> str:
    """A word of a class in the singular."""
    return word.text.removesuffix("s") if word.text not in _all_members() else word.text


@cache
def _all_members() -> frozenset[str]:
    return frozenset(word for _, members in _classes() for word in members)


@cache
def _classes() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((each.kind, frozenset(each.words.split())) for each in word_classes())


def _near_shared(clause: Clause, said: Clause, told: Told) -> bool:
    """Whether a clause is about a clause of the prospect or the ones beside it."""
    at = told.clauses.index(said)
    return any(shared(clause, each) for each in told.clauses[max(0, at - 1) : at + 2])


def _meant(words: Sequence[Word], place: int) -> bool:
    """Whether "may" and "march" are months here."""
    if words[place].text not in _MONTHS_TOO:
        return True
    return place > 0 and words[place - 1].text in words_of("before_month")


def overstated(clause: Clause, told: Told) -> Iterator[Conflict]:
    """All, never, nobody, where the prospect said some, sometimes or if."""
    said_by_him = {word.text for word in told.words}
    for word in clause.words:
        if word.text not in words_of("universal") or word.text in said_by_him:
            continue
        for said in told.clauses:
            if _partial(said) and shared(clause, said):
                yield Conflict("overstated", word.span, quote(told, said))


def _partial(said: Clause) -> bool:
    texts = set(said.texts)
    if texts & words_of("universal"):
        return False
    counted = "one" in texts or any(number.kind == "ratio" for number in said.numbers)
    return counted or bool(texts & words_of("partial"))
