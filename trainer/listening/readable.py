"""Whether a reply holds words that these rules can read at all."""

import re
from collections.abc import Sequence
from functools import cache

from trainer.listening.data import noise, number_words, phrases, spelling, words_of
from trainer.listening.numbers import quantities
from trainer.listening.told import Told
from trainer.listening.words import Word

LEAST_FOREIGN = 2  # small words of another language
MANY = 5  # words without a single known one are no English
_VOWEL = re.compile(r"[aeiouy]")
_REPEATED = re.compile(r"(.)\1{3,}|^(?:(\w{1,3})\2{2,})$")
_LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")


def unreadable(reply: str, words: Sequence[Word], told: Told) -> str:
    """Why a reply cannot be read: empty, script, noise or language; empty text if it can."""
    letters = _LETTER.findall(reply)
    if not letters and not any(told.knows_number(each) for each in quantities(tuple(words))):
        return "empty"
    if len(_LATIN.findall(reply)) * 2 < len(letters):
        return "script"
    if not words:
        return "" if phrases("acknowledge").is_all(reply.lower().strip(" .!?-,")) else "filler"
    if _foreign(words):
        return "language"
    known = sum(_known(word, told) for word in words)
    if known:
        return "" if known * 4 >= len(words) or not _mostly_noise(words) else "noise"
    if _mostly_noise(words):
        return "noise"
    return "language" if len(words) >= MANY else ""


def _foreign(words: Sequence[Word]) -> bool:
    """Whether small words of another language stand where English would have its own."""
    other = {word.text for word in words if word.text in words_of("foreign_words")}
    own = {word.text for word in words if word.text in words_of("function")} - other
    return len(other) >= LEAST_FOREIGN and len(other) > len(own)


def _known(word: Word, told: Told) -> bool:
    if word.text[0].isdigit() or word.text in _vocabulary():
        return True
    return word.stem in told.stems or word.text in {each.text for each in told.words}


@cache
def _vocabulary() -> frozenset[str]:
    lists = (
        "function",
        "common_verbs",
        "generic",
        "negators",
        "universal",
        "partial",
        "first_person",
        "slots",
        "everyday",
        "heads",
    )
    small = frozenset(word for name in lists for word in words_of(name) if len(word) > 1)
    numbers = number_words()
    counted = frozenset((*numbers.units, *numbers.tens, *numbers.scales, *numbers.ordinals))
    return small | counted | frozenset(spelling().slips) | {"i", "a", "okay"}


def _mostly_noise(words: Sequence[Word]) -> bool:
    bad = sum(_noisy(word.text) for word in words)
    return bad * 2 > len(words)


def _noisy(text: str) -> bool:
    """Whether a run of letters cannot be an English word."""
    if len(text) < 3 or text[0].isdigit():
        return len(text) < 3 and not _VOWEL.search(text)
    if not _VOWEL.search(text) or _REPEATED.search(text):
        return True
    if any(run in text for run in noise().runs.split()):
        return True
    return any(text[at : at + 2] in _pairs() for at in range(len(text) - 1))


@cache
def _pairs() -> frozenset[str]:
    return frozenset(noise().pairs.split())
