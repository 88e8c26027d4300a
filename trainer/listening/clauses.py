"""Runs of words with one predicate each, as far as rules can tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.listening.data import words_of
from trainer.listening.meaning import Item, content_of, items_in
from trainer.listening.numbers import Quantity, quantities
from trainer.listening.words import Word


@dataclass(frozen=True)
class Clause:
    """A run of words with one predicate."""

    words: tuple[Word, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What carries meaning in it."""
        return items_in(self.words)

    @cached_property
    def content(self) -> tuple[Item, ...]:
        """What has content of its own in it."""
        return content_of(self.words)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """The numbers in it."""
        return quantities(self.words)

    @cached_property
    def conditional(self) -> bool:
        """Whether it only says what would be."""
        return any(text in words_of("conditions") for text in self.texts)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Its words alone."""
        return tuple(word.text for word in self.words)


def clauses_in(words: Sequence[Word]) -> tuple[Clause, ...]:
    """Cut a run of words at its marks and joining words."""
    return tuple(Clause(part) for part in _split(words))


def _split(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    held: list[Word] = []
    for place, word in enumerate(words):
        if held and (word.text in words_of("breaks") or _new_subject(words, place)):
            yield tuple(held)
            held = []
        held.append(word)
        if word.after:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _new_subject(words: Sequence[Word], place: int) -> bool:
    """Whether "and" begins a clause with a subject of its own."""
    if words[place].text != "and" or place + 1 >= len(words):
        return False
    following = words[place + 1].text
    return following in words_of("pronouns") or following in words_of("determiners")
