"""Words that were not used before in the call, chosen by the seed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from trainer.domain.call import LinePart

ACKNOWLEDGEMENT = "acknowledgement"
CONTENT = "content"
TURN = "turn"

_GAP = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_SHORT = 2  # sentences of up to two words ("Mm-hm.", "Not today.") may come again
_REST = {ACKNOWLEDGEMENT: "minimal", CONTENT: "spent"}
_REST_OF_GROUP = {
    "not_understood": "pardon",
    "silence": "pardon",
    "fed_back_wrong": "denial",
    "feeling_wrong": "denial",
}


@dataclass(frozen=True, slots=True)
class Say:
    """Words wanted: texts of the scenario first, then a stock group, then a reserve of texts."""

    group: str = ""
    texts: tuple[str, ...] = ()
    reserve: tuple[str, ...] = ()
    source: str = ""  # of texts and reserve
    fills: Mapping[str, str] = field(default_factory=dict)  # what fills the gaps of stock lines


@dataclass(frozen=True, slots=True)
class Stock:
    """The stock lines of a persona: her own come before those of her temperament."""

    own: Mapping[str, tuple[str, ...]]
    temper: Mapping[str, tuple[str, ...]]

    def pools(self, group: str) -> tuple[tuple[str, ...], ...]:
        """The lines of a group in order of preference."""
        return self.own.get(group, ()), self.temper.get(group, ())


class Speaker:
    """Chooses the words of one line; the same for the same seed, round and words used before."""

    def __init__(self, stock: Stock, used: tuple[str, ...], seed: int, number: int) -> None:
        self._stock = stock
        self._seed = seed
        self._number = number
        self._used = dict.fromkeys(used)

    @property
    def used(self) -> tuple[str, ...]:
        """Ids of all words used in the call so far."""
        return tuple(self._used)

    def say(self, wish: Say, part: str) -> LinePart | None:
        """Words for a wish; None if all are used up and the line can do without them."""
        for texts, source in self._pools(wish):
            spoken = self.one_of(texts, part, source)
            if spoken:
                return spoken
        return self._rest(wish, part)

    def one_of(self, texts: tuple[str, ...], part: str, source: str) -> LinePart | None:
        """One of these texts that was not used before; None if all were."""
        fresh = [text for text in texts if self._is_fresh(text)]
        if not fresh:
            return None
        return self._speak(fresh[self.draw(source, len(fresh))], part, source)

    def draw(self, key: str, count: int) -> int:
        """A number below count that depends on seed, round and key alone."""
        return draw(count, self._seed, self._number, key)

    def _pools(self, wish: Say) -> Iterable[tuple[tuple[str, ...], str]]:
        yield wish.texts, wish.source
        for lines in self._stock.pools(wish.group):
            yield _filled(lines, wish.fills), f"stock:{wish.group}"
        yield wish.reserve, wish.source

    def _rest(self, wish: Say, part: str) -> LinePart | None:
        """The short words that are left when all else was said: only they may come again."""
        group = _REST_OF_GROUP.get(wish.group, _REST.get(part, ""))
        lines = tuple(line for pool in self._stock.pools(group) for line in pool)
        if not lines:
            return None
        fresh = [line for line in lines if self._is_fresh(line)] or lines
        return self._speak(fresh[self._number % len(fresh)], part, f"stock:{group}")

    def _is_fresh(self, text: str) -> bool:
        return not any(each in self._used for each in _ids(text))

    def _speak(self, text: str, part: str, source: str) -> LinePart:
        self._used.update(dict.fromkeys(_ids(text)))
        return LinePart(part, text, source)


def draw(count: int, *key: object) -> int:
    """A number from 0 to count - 1 that depends on the key alone, on every machine."""
    digest = blake2b("|".join(map(str, key)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % count


def fold(text: str) -> str:
    """A text without its capitals and spacing, to compare it with another."""
    return " ".join(text.casefold().split())


def words_of(text: str) -> frozenset[str]:
    """The words of a text, without capitals and signs."""
    return frozenset(_WORD.findall(text.casefold()))


def as_sentence(words: str) -> str:
    """A fragment as a sentence of its own: "nine under" becomes "Nine under."."""
    bare = words.strip().rstrip(".,;:… ")
    return f"{_capital(bare)}." if bare and bare[-1] not in "!?" else _capital(bare)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text."""
    return tuple(each for each in _SENTENCE_END.split(text.strip()) if each)


def _ids(text: str) -> tuple[str, ...]:
    longer = [each for each in sentences(text) if len(each.split()) > _SHORT]
    return tuple(dict.fromkeys(_id(each) for each in (text, *longer)))


def _id(text: str) -> str:
    return blake2b(fold(text).encode(), digest_size=5).hexdigest()


def _filled(texts: Iterable[str], fills: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filled for text in texts if (filled := _fill(text, fills)))


def _fill(text: str, fills: Mapping[str, str]) -> str:
    """Fill the gaps of a line, {Gap} with a capital; empty if one of them cannot be filled."""
    gaps = _GAP.findall(text)
    if any(not fills.get(gap.lower()) for gap in gaps):
        return ""
    return _GAP.sub(lambda found: _gap(found[1], fills), text)


def _gap(name: str, fills: Mapping[str, str]) -> str:
    words = fills[name.lower()].strip().rstrip(".,;:…!? ")
    return _capital(words) if name[0].isupper() else words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
