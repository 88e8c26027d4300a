"""Text to words: contractions written out, slips mended, fillers dropped, every place kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from trainer.domain.steps import Span
from trainer.listening.data import irregular, words_of
from trainer.listening.spelling import SIGNS, spelt

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|k|m)?)"
    r"|(?P<mark>\.{2,}|[.!?;:,\n…]|--+|[—–]|(?<=\s)-(?=\s))"
    r"|(?P<hyphen>-)"
    r"|(?P<sign>[%€$£])"
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))
_STRENGTH = {mark: rank for rank, mark in enumerate(("", ",", "-", ":", ";", ".", "!", "?"))}
_PAUSES = {"…": "-", "\n": ".", "—": "-", "–": "-"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word in lower case with its place in the text and the mark that follows it."""

    text: str
    start: int
    end: int
    after: str = ""
    joined: bool = False  # hangs on the word before by a hyphen

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return (self.start, self.end)

    @property
    def stem(self) -> str:
        """The word without its ending."""
        return stem(self.text)


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending, by the Snowball rules for English; irregular forms by their base."""
    return str(_stemmer().stemWord(irregular().get(word, word)))


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[Word, ...]:
    """All words of a text in their order; fillers and stuttered repetitions are left out."""
    typed = _typed(text.translate(_APOSTROPHES))
    return tuple(_without_asides(list(_without_stutter(typed))))


def _typed(text: str) -> Iterator[Word]:
    """The words as typed, each with the mark that follows it."""
    held: list[Word] = []
    hyphen = False
    for match in _TOKEN.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind == "mark":
            held = _marked(held, piece)
        elif kind == "hyphen":
            hyphen = True
        else:
            close = hyphen and bool(held) and held[-1].end == match.start() - 1
            yield from held
            held = list(_read(piece, match.start(), joined=close))
            hyphen = False
    yield from held


def _read(piece: str, start: int, *, joined: bool) -> Iterator[Word]:
    if piece in SIGNS:
        yield Word(SIGNS[piece], start, start + 1)
        return
    for text, begin, end in spelt(piece.lower()):
        if text:
            yield Word(text, start + begin, start + end, joined=joined and not begin)


def _marked(held: list[Word], mark: str) -> list[Word]:
    """The words just read, the last of them with a mark after it."""
    if not held:
        return held
    plain = _PAUSES.get(mark, "-" if mark.startswith(("--", "..")) else mark)
    return [*held[:-1], _followed_by(held[-1], plain)]


def _followed_by(word: Word, mark: str) -> Word:
    """The word with the stronger of its own mark and another."""
    strongest = max(word.after, mark, key=lambda each: _STRENGTH[each])
    return word if strongest == word.after else replace(word, after=strongest)


def _without_stutter(words: Iterable[Word]) -> Iterator[Word]:
    last: Word | None = None
    for word in words:
        if word.text in words_of("fillers"):
            last = _followed_by(last, word.after) if last and word.after in ".?!" else last
        elif last is not None and _stutters(last, word):
            last = replace(last, end=word.end, after=word.after)
        else:
            if last is not None:
                yield last
            last = word
    if last is not None:
        yield last


def _stutters(last: Word, word: Word) -> bool:
    return last.text == word.text and (word.joined or last.after == "-")


# Asides: "you know", "I mean", "sort of"

_ASIDES = {
    "you": ("you", "know"),
    "i": ("i", "mean"),
    "sort": ("sort", "of"),
    "kind": ("kind", "of"),
}
_MEANT_AFTER = frozenset(["what", "this", "that", "a", "some", "which", "any", "the", "do", "did"])


def _without_asides(words: list[Word]) -> Iterator[Word]:
    """Leave out "you know" and its like where they only fill a pause."""
    held: Word | None = None
    place = 0
    while place < len(words):
        if _is_aside(words, place):
            held = _followed_by(held, words[place + 1].after) if held else None
            place += 2
            continue
        if held is not None:
            yield held
        held = words[place]
        place += 1
    if held is not None:
        yield held


def _is_aside(words: list[Word], place: int) -> bool:
    aside = _ASIDES.get(words[place].text)
    if aside is None or place + 2 >= len(words) or words[place + 1].text != aside[1]:
        return False
    before = words[place - 1] if place else None
    if before is not None and before.text in _MEANT_AFTER:
        return False
    if aside[1] != "know":
        return True
    return words[place + 1].after == "," or (before is not None and before.after == ",")
