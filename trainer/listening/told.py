"""What the prospect said, taken apart once and kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from trainer.domain.listening import Said
from trainer.listening.meaning import Item, content_of, items_in, same_sense
from trainer.listening.negation import negated
from trainer.listening.numbers import Quantity, quantities, same_value
from trainer.listening.words import Word, words_in

_BREAKS = frozenset(
    "but because so while when if unless which who yet although though or until since then".split()
)
_CONDITIONS = frozenset("if unless until when whenever once would could".split())
_DETERMINERS = frozenset("the a an your my our their his her those these".split())
_PRONOUNS = frozenset("i we you they he she it".split())
DIRECTED = 2.0  # numbers and words of direction carry the sense of a point, so they weigh double
MAX_LINE = 4000  # characters of what was said that are read


@dataclass(frozen=True)
class Clause:
    """A run of words with one predicate, as far as rules can tell."""

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
        return any(word.text in _CONDITIONS for word in self.words)

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
        if held and (word.text in _BREAKS or _new_subject(words, place)):
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
    return words[place + 1].text in _PRONOUNS | _DETERMINERS


@dataclass(frozen=True, slots=True)
class Point:
    """Something that good feedback carries: its wording and what it is made of."""

    text: str
    items: tuple[Item, ...]
    numbers: tuple[Quantity, ...]

    @property
    def weight(self) -> float:
        """How much there is in it."""
        return sum(map(weigh, self.items)) + DIRECTED * len(self.numbers)


def weigh(item: Item) -> float:
    """The weight of an item inside a point."""
    return DIRECTED if any(sign for _, sign in item.poles if two_sided(item)) else item.weight


def two_sided(item: Item) -> bool:
    """Whether a word has an opposite."""
    return any(name in _directions() for name, _ in item.poles)


@lru_cache(maxsize=1)
def _directions() -> frozenset[str]:
    from trainer.listening.data import families

    return frozenset(each.name for each in families() if each.opposite)


@lru_cache(maxsize=2048)
def point(text: str) -> Point:
    """Take a wording apart."""
    words = words_in(text[:MAX_LINE])
    numbers = quantities(words)
    inside = {place for each in numbers for place in range(each.first, each.last + 1)}
    items = [as_meant(words, item) for item in items_in(words) if item.first not in inside]
    return Point(text, tuple(item for item in items if _counts(item)), numbers)


def as_meant(words: Sequence[Word], item: Item) -> Item:
    """The item itself, or its reverse where a word of direction is denied."""
    if not two_sided(item) or not negated(words, item.first):
        return item
    poles = tuple((name, -sign) for name, sign in item.poles)
    return replace(item, text=f"not {item.text}", poles=poles)


def _counts(item: Item) -> bool:
    return item.content or two_sided(item)


@dataclass(frozen=True)
class Told:
    """What was said, with its clauses, numbers and points."""

    said: Said

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words_in(self.said.text[:MAX_LINE])

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return clauses_in(self.words)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """All its numbers, those of the key points and models too."""
        return tuple(q for part in self._wordings for q in quantities(words_in(part)))

    @cached_property
    def counted(self) -> tuple[Quantity, ...]:
        """Its numbers, and "one" where it may count something: what sums are made of."""
        one = [Quantity(1.0, "plain", 0, 0)] if any(w.text == "one" for w in self.words) else []
        return (*self.numbers, *one)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All that carries meaning in it."""
        return items_in(self.words)

    @cached_property
    def content(self) -> tuple[Item, ...]:
        """All that has content of its own in it, in its key points and in its models."""
        return tuple(item for part in self._wordings for item in content_of(words_in(part)))

    @property
    def _wordings(self) -> tuple[str, ...]:
        return (self.said.text[:MAX_LINE], *self.said.key_points, *self.said.say_back)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The key points, or the line's own clauses where the scenario names none."""
        if self.said.key_points:
            return tuple(point(text) for text in self.said.key_points)
        found = [point(self._text_of(clause)) for clause in self.clauses]
        return tuple(each for each in found if each.weight >= 1.0)

    def _text_of(self, clause: Clause) -> str:
        return self.said.text[clause.words[0].start : clause.words[-1].end]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content."""
        return frozenset(item.text for item in self.content)

    def knows(self, item: Item) -> float:
        """How far an item is something that was said: 1 the same word, less for the same sense."""
        if item.text in self.stems:
            return 1.0
        return max((same_sense(item, each) for each in self.content), default=0.0)

    def knows_number(self, number: Quantity) -> bool:
        """Whether a number was said."""
        return any(same_value(number, each) for each in self.numbers)


@lru_cache(maxsize=512)
def told(said: Said) -> Told:
    """Take apart what was said; kept for the next reply."""
    return Told(said)
