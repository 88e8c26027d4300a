"""Text to words: contractions written out, slips mended, fillers dropped, every place kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from trainer.domain.steps import Span
from trainer.listening.data import spelling, words_of

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|k|m)?)"
    r"|(?P<mark>\.{2,}|[.!?;:,\n…]|--+|[—–]|(?<=\s)-(?=\s))"
    r"|(?P<hyphen>-)"
    r"|(?P<sign>[%€$£])"
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})
_SIGNS = {"%": "percent", "€": "euro", "$": "dollar", "£": "pound"}
_WEIGHT = {mark: weight for weight, mark in enumerate(("", ",", "-", ":", ";", ".", "!", "?"))}
_PAUSES = {"…": "-", "\n": ".", "—": "-", "–": "-"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word in lower case with its place in the text and the mark that follows it."""

    text: str
    start: int
    end: int
    after: str = ""
    joined: bool = False  # hangs on the word before by a hyphen
    name: bool = False  # written with a capital inside a sentence

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return (self.start, self.end)

    @property
    def stem(self) -> str:
        """The word without its ending."""
        return stem(self.text)


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending, by the Snowball rules for English."""
    return str(_stemmer().stemWord(word))


def words_in(text: str) -> tuple[Word, ...]:
    """All words of a text in their order; fillers and stuttered repetitions are left out."""
    return _without_asides(tuple(_without_stutter(_tokens(text.translate(_APOSTROPHES)))))


_ASIDES = (("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of"), ("so", "to", "speak"))


def _without_asides(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out "you know" and its like where they only fill a pause."""
    kept: list[Word] = []
    place = 0
    while place < len(words):
        size = next((len(each) for each in _ASIDES if _aside(words, place, each)), 0)
        if size and kept and words[place + size - 1].after:
            kept[-1] = replace(
                kept[-1], after=_stronger(kept[-1].after, words[place + size - 1].after)
            )
        if not size:
            kept.append(words[place])
        place += size or 1
    return tuple(kept)


def _aside(words: tuple[Word, ...], place: int, aside: tuple[str, ...]) -> bool:
    found = tuple(word.text for word in words[place : place + len(aside)])
    if found != aside or place + len(aside) == len(words):
        return False
    if aside in (("sort", "of"), ("kind", "of")):
        return place == 0 or words[place - 1].text not in {
            "what",
            "this",
            "that",
            "a",
            "some",
            "which",
            "any",
            "the",
        }
    if aside == ("i", "mean"):
        return place == 0 or words[place - 1].text not in {"what", "that", "do", "did", "you"}
    paused = words[place + len(aside) - 1].after == ","
    return paused or (place > 0 and words[place - 1].after == ",")


def _tokens(text: str) -> Iterator[Word]:
    held: list[Word] = []
    hyphen = False
    for match in _TOKEN.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind == "mark":
            if held:
                held[-1] = replace(held[-1], after=_stronger(held[-1].after, piece))
            continue
        if kind == "hyphen":
            hyphen = True
            continue
        close = hyphen and bool(held) and held[-1].end == match.start() - 1
        yield from held
        held = list(_spelt(piece, match.start(), kind or "", first=_opens(held)))
        if close and held:
            held[0] = replace(held[0], joined=True)
        hyphen = False
    yield from held


def _opens(held: list[Word]) -> bool:
    return not held or held[-1].after in {".", "!", "?", ":"}


def _stronger(before: str, mark: str) -> str:
    plain = _PAUSES.get(mark, "-" if mark.startswith(("--", "..")) else mark)
    return max(before, plain, key=lambda each: _WEIGHT[each])


def _spelt(piece: str, start: int, kind: str, *, first: bool) -> Iterator[Word]:
    if kind == "sign":
        yield Word(_SIGNS[piece], start, start + 1)
        return
    lower = piece.lower()
    name = piece[0].isupper() and not first and lower != "i" and not lower.startswith("i'")
    slip = spelling().slips.get(lower.replace("'", "")) if "'" not in lower else None
    if slip:
        for part in slip.split():
            yield Word(part, start, start + len(piece))
        return
    for text, place, length in _parts(lower):
        yield Word(text, start + place, start + place + length, name=name)


def _parts(lower: str) -> Iterator[tuple[str, int, int]]:
    host, apostrophe, ending = lower.rpartition("'")
    rules = spelling()
    if not apostrophe or not host:
        yield lower.strip("'"), 0, len(lower)
    elif ending == "t" and host.endswith("n"):
        base = rules.not_forms.get(host[:-1], host[:-1])
        yield base, 0, len(host) - 1
        yield "not", len(host) - 1, len(lower) - len(host) + 1
    elif ending in rules.endings:
        yield from _parts(host)
        yield rules.endings[ending], len(host), len(lower) - len(host)
    elif ending == "s":
        yield from _bare_s(host, len(lower))
    else:
        yield lower.replace("'", ""), 0, len(lower)


def _bare_s(host: str, length: int) -> Iterator[tuple[str, int, int]]:
    if host == "let":
        yield "let", 0, 3
        yield "us", 3, length - 3
    elif host in spelling().is_after["words"].split():
        yield host, 0, len(host)
        yield "is", len(host), length - len(host)
    else:
        yield host, 0, length


def _without_stutter(words: Iterator[Word]) -> Iterator[Word]:
    fillers = words_of("fillers")
    last: Word | None = None
    for word in words:
        if word.text in fillers:
            if last is not None and word.after in {".", "?", "!"}:
                last = replace(last, after=_stronger(last.after, word.after))
            continue
        if last is not None and last.text == word.text and (word.joined or last.after == "-"):
            last = replace(last, end=word.end, after=word.after)
            continue
        if last is not None:
            yield last
        last = word
    if last is not None:
        yield last
