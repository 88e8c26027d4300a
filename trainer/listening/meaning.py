"""Words to meaning: which of them carry content, which say the same, which say the reverse."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from trainer.listening.data import families, words_of
from trainer.listening.words import Word, stem

Pole = tuple[str, int]  # name of a family, and +1 or -1 for the side of it

GAP = 3  # words that may stand inside a turn of phrase
FULL, GENERIC = 1.0, 0.4  # weight of a content word, and of one that fits any talk


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a turn of phrase that carries meaning."""

    text: str  # its stem or stems
    first: int  # of its words
    last: int
    poles: tuple[Pole, ...] = ()
    content: bool = True  # False: a small word that matters only for its direction

    @property
    def weight(self) -> float:
        """How much it says by itself."""
        return GENERIC if self.text in _generic() else FULL


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in words_of("generic"))


@cache
def _function() -> frozenset[str]:
    return words_of("function") | words_of("negators")


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], Pole], ...]]:
    """All words and phrases of the families by their first stem, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Pole]]] = {}
    for family in families():
        for sign, group in ((1, family.words), (-1, family.opposite)):
            for entry in group:
                stems = tuple(stem(part) for part in entry.split())
                found.setdefault(stems[0], []).append((stems, (family.name, sign)))
    return {
        first: tuple(sorted(entries, key=lambda each: -len(each[0])))
        for first, entries in found.items()
    }


@cache
def _spelt() -> frozenset[str]:
    """All entries of the families as written: "will" is not "willing"."""
    return frozenset(entry for each in families() for entry in (*each.words, *each.opposite))


@lru_cache(maxsize=2048)
def items_in(words: tuple[Word, ...]) -> tuple[Item, ...]:
    """What carries meaning in a run of words."""
    stems = tuple(word.stem for word in words)
    found: list[Item] = []
    for place, word in enumerate(words):
        found += _phrases_at(stems, place)
        single = None if _idle(words, place) else _single(word.text, stems[place], place)
        if single:
            found.append(single)
    return tuple(found)


def _phrases_at(stems: tuple[str, ...], place: int) -> list[Item]:
    poles: dict[int, list[Pole]] = {}
    for entry, pole in _entries().get(stems[place], ()):
        size = _size_of(entry, stems, place)
        if size > 1:
            poles.setdefault(size, []).append(pole)
    return [
        Item(" ".join(stems[place : place + size]), place, place + size - 1, tuple(group))
        for size, group in poles.items()
    ]


def _size_of(entry: tuple[str, ...], stems: tuple[str, ...], place: int) -> int:
    """How many words an entry covers here; a star in it stands for up to GAP words."""
    if "*" not in entry:
        return len(entry) if stems[place : place + len(entry)] == entry else 0
    star = entry.index("*")
    before, after = entry[:star], entry[star + 1 :]
    if stems[place : place + star] != before:
        return 0
    for gap in range(1, GAP + 1):
        start = place + star + gap
        if stems[start : start + len(after)] == after:
            return star + gap + len(after)
    return 0


def _idle(words: tuple[Word, ...], place: int) -> bool:
    """Whether "up" or "down" only belongs to a verb or to a limit: "write it down", "up to"."""
    if words[place].text in {"more", "less"}:
        return _more_or_less(words, place)
    if words[place].text not in {"up", "down"}:
        return False
    following = words[place + 1].text if place + 1 < len(words) else ""
    if following == "by" or following[:1].isdigit():
        return False
    directed = place > 0 and words[place - 1].text in words_of("before_direction")
    return following == "to" or not directed


def _more_or_less(words: tuple[Word, ...], place: int) -> bool:
    """Whether "more" or "less" only says that something is roughly so."""
    start = place if words[place].text == "more" else place - 2
    run = words[max(start, 0) : start + 3]
    return [word.text for word in run] == ["more", "or", "less"]


def _single(text: str, stem_: str, place: int) -> Item | None:
    small = text in _function()
    known = not small or text in _spelt()
    poles = tuple(pole for entry, pole in _entries().get(stem_, ()) if len(entry) == 1 and known)
    if small and not poles:
        return None
    if text.isdigit():
        return None
    return Item(stem_, place, place, poles, content=not small)


def content_of(words: tuple[Word, ...]) -> tuple[Item, ...]:
    """The items that have content of their own."""
    return tuple(item for item in items_in(words) if item.content)


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> float:
    """How surely two stems are the same word: 1 the same, 0.9 a slip of typing, 0 neither."""
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    if shorter < 4 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return 0.0
    from rapidfuzz.distance import OSA

    return 0.9 if OSA.distance(one, other, score_cutoff=2) <= (1 if shorter < 8 else 2) else 0.0


def same_sense(one: Item, other: Item) -> float:
    """How far one item says what the other says: the same word, or one of the same family."""
    word = alike(one.text, other.text)
    if word:
        return word
    return 0.8 if set(one.poles) & set(other.poles) else 0.0


def reverse_of(one: Item, other: Item) -> str:
    """The family in which two items stand on opposite sides; empty if they do not."""
    if set(one.poles) & set(other.poles):
        return ""
    turned = {(name, -sign) for name, sign in one.poles}
    both = turned & set(other.poles)
    return min(both)[0] if both else ""


def shared_weight(one: Sequence[Item], other: Sequence[Item]) -> float:
    """The weight of the items of one that the other has too."""
    return sum(
        max((same_sense(item, each) for each in other), default=0.0) * item.weight for item in one
    )
