"""Feelings: which one a wording names, and as whose."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from trainer.domain.steps import Span
from trainer.listening.data import FeelingFamily, feelings, words_of
from trainer.listening.stretch import Stretch
from trainer.listening.words import stem, words_in

LONG_WORD = 7  # letters from which a misspelt word of feeling is still known
_WHO = r"(?:you|me|him|her|us|them|people|everyone|everybody|anyone|your \w+|my \w+|the \w+)"
_NEGATED = re.compile(
    r"\b(?:not|never|no(?! wonder| doubt| surprise)|without|hardly|far from|less|is not really|isnt)(?: (?!and\b|but\b|because\b|so\b|it\b|while\b)\w+){0,6}$"
)
_OWN = re.compile(
    r"(?:^|\b)(?:i|we|i am|we are|my|our)(?: (?:am|are|was|would|will|be|so|very|really|just|do|can|could|have|been|feel|not|a|bit|more|than|also|too))* $"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A feeling that was named, with its family."""

    word: str
    family: str
    way: str
    span: Span


@cache
def _finders() -> tuple[tuple[re.Pattern[str], FeelingFamily], ...]:
    return tuple((_finder(family), family) for family in feelings().feeling)


def _finder(family: FeelingFamily) -> re.Pattern[str]:
    phrases = [each.replace("WHO", _WHO) for each in family.phrases]
    words = sorted(map(re.escape, family.words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join([*phrases, *words])})(?!\w)")


@lru_cache(maxsize=1024)
def families_in(plain: str) -> tuple[FeelingFamily, ...]:
    """The families of feelings that a text names."""
    return tuple(
        family
        for finder, family in _finders()
        if any(_felt_in(plain, match) for match in finder.finditer(plain))
    )


def named_in(stretch: Stretch) -> Named | None:
    """The feeling that a stretch names as somebody else's than the rep's; the longest wording wins."""
    plain = _mended(stretch.plain)
    found: list[tuple[int, Named]] = []
    for finder, family in _finders():
        for match in finder.finditer(plain):
            named = _attributed(stretch, match, family)
            if named:
                found.append((match.end() - match.start(), named))
    return max(found, key=lambda each: each[0])[1] if found else None


def _attributed(stretch: Stretch, match: re.Match[str], family: FeelingFamily) -> Named | None:
    before = match.string[: match.start()]
    if _OWN.search(before) or not _felt_in(match.string, match):
        return None
    way = family.way
    if _NEGATED.search(before.rstrip()):
        if way != "positive":
            return None
        way = "negative"
    first, last = match.string.count(" ", 0, match.start()), match.string.count(" ", 0, match.end())
    span = (stretch.words[first].start, stretch.words[last].end)
    return Named(match.group(), family.name, way, span)


def _mended(plain: str) -> str:
    """The text with misspelt words of feeling put right, word for word."""
    return " ".join(map(_mended_word, plain.split()))


@lru_cache(maxsize=20_000)
def _mended_word(word: str) -> str:
    from rapidfuzz.distance import OSA

    if len(word) < LONG_WORD or word in _feeling_words():
        return word
    alike = (each for each in _feeling_words() if each[0] == word[0])
    return next((each for each in alike if OSA.distance(word, each, score_cutoff=1) <= 1), word)


@cache
def _feeling_words() -> tuple[str, ...]:
    """Single words of feeling long enough to be known when misspelt."""
    words = (word for family in feelings().feeling for word in family.words)
    return tuple(sorted(word for word in words if " " not in word and len(word) >= LONG_WORD))


_SUBJECT_FEELS = re.compile(
    r"(?:\b(?:i am|we are|i feel|you are|they are|feel|feels|feeling|felt|sounds?|seems?|must be|is|are|be|been|getting|left|leaves|makes? you|made you|a bit|so|very|really)(?: (?:are|is|am|have|been|a|bit|little|so|very|really|quite|pretty|all|rather|kind|of|too|also|just|feeling|like|being|must|be|more|understandably|clearly))*)$"
)


def _felt_in(plain: str, match: re.Match[str]) -> bool:
    """Words with other senses count only after someone who feels, or alone."""
    if match.group() not in words_of("ambiguous_feelings") or plain == match.group():
        return True
    return _SUBJECT_FEELS.search(plain[: match.start()].rstrip()) is not None


@lru_cache(maxsize=512)
def way_of_signs(stems: frozenset[str]) -> str:
    """Which way the signs of an unnamed feeling point; empty if there are none or both."""
    signs = feelings().signs
    bad = len(stems & {stem(word) for word in signs.negative.split()})
    good = len(stems & {stem(word) for word in signs.positive.split()})
    return "negative" if bad > good else "positive" if good > bad else ""


@lru_cache(maxsize=512)
def voices(text: str) -> bool:
    """Whether a wording says little but how somebody feels or how things went."""
    words = words_in(text)
    plain = " ".join(word.text for word in words)
    if families_in(plain):
        return True
    way = way_of_signs(frozenset(word.stem for word in words))
    return bool(way) and len(words) <= 8
