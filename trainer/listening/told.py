"""What the prospect said, taken apart once and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from trainer.domain.listening import Said
from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.data import words_of
from trainer.listening.feelings import voices
from trainer.listening.meaning import Item, content_of, items_in, same_sense
from trainer.listening.numbers import Quantity, quantities
from trainer.listening.point import LONGEST, Point, point
from trainer.listening.same_numbers import same_value
from trainer.listening.words import Word, words_in

LEAST_POINT = 1.0  # weight below which a clause makes no point of its own


@dataclass(frozen=True)
class Told:
    """What was said, with its clauses, numbers and points."""

    said: Said

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words_in(self.said.text[:LONGEST])

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return clauses_in(self.words)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All that carries meaning in it."""
        return items_in(self.words)

    @cached_property
    def content(self) -> tuple[Item, ...]:
        """All that has content of its own in it, in its key points and in its models."""
        return tuple(item for part in self._wordings for item in content_of(words_in(part)))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content."""
        return frozenset(item.text for item in self.content)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """All its numbers, those of the key points and models too."""
        return tuple(number for part in self._wordings for number in quantities(words_in(part)))

    @cached_property
    def counted(self) -> tuple[Quantity, ...]:
        """Its numbers, and "one" where it may count something: what sums are made of."""
        has_one = any(word.text == "one" for word in self.words)
        return (*self.numbers, *([Quantity(1.0, "plain", 0, 0)] if has_one else []))

    @property
    def _wordings(self) -> tuple[str, ...]:
        return (self.said.text[:LONGEST], *self.said.key_points, *self.said.say_back)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The key points, or the line's own clauses where the scenario names none."""
        if self.said.key_points:
            return tuple(point(text) for text in self.said.key_points)
        found = [point(quote(self, clause)) for clause in self.clauses]
        weighty = [each for each in found if each.weight >= LEAST_POINT]
        named = len(weighty) > 1 and _is_name(weighty[0].text)
        return tuple(weighty[1:] if named else weighty)

    def knows(self, item: Item) -> float:
        """How far an item is something that was said: 1 the same word, less for the same sense."""
        if item.text in self.stems:
            return 1.0
        return max((same_sense(item, each) for each in self.content), default=0.0)

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital inside a sentence: people, places, months."""
        text = self.said.text
        inside = zip(self.words, self.words[1:], strict=False)
        capital = (
            word for before, word in inside if text[word.start].isupper() and _goes_on(before)
        )
        return frozenset(word.text for word in capital) - words_of("pronouns")

    def knows_all(self, numbers: Sequence[Quantity]) -> bool:
        """Whether there are numbers and the prospect said each of them."""
        return bool(numbers) and all(map(self.knows_number, numbers))

    def knows_number(self, number: Quantity) -> bool:
        """Whether a number was said."""
        return any(same_value(number, each) for each in self.numbers)


def _goes_on(before: Word) -> bool:
    """Whether the sentence goes on after a word."""
    return before.after in {"", ","}


@lru_cache(maxsize=512)
def told(said: Said) -> Told:
    """Take apart what was said; kept for the next reply."""
    return Told(said)


def quote(told: Told, clause: Clause) -> str:
    """The prospect's own words of a clause."""
    return told.said.text[clause.words[0].start : clause.words[-1].end]


def _is_name(text: str) -> bool:
    """Whether a wording is but the name with which people answer the phone."""
    return text.istitle() and not any(each.isdigit() for each in text) and not voices(text)
