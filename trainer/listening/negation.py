"""Which words stand under a negation."""

from collections.abc import Sequence

from trainer.listening.data import words_of
from trainer.listening.words import Word

REACH = 6  # words that a negation reaches forward inside its clause
_ADVERBS = frozenset(["longer", "even", "necessarily", "exactly", "fully", "yet"])
_PHRASES = (
    ("the", "last", "thing"),
    ("far", "from"),
    ("no", "longer"),
    ("out", "of", "your", "hands"),
)


def negated(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place is denied, counting a double negation as none."""
    count = 0
    for back in range(1, min(REACH, place) + 1):
        before = words[place - back]
        if before.after or (not _passed_over(before.text) and not _denies(words, place - back)):
            break
        count += _denies(words, place - back)
    return count % 2 == 1


def _passed_over(text: str) -> bool:
    """Words that a negation reaches across: it denies the first word with content after it."""
    return text in words_of("function") or text in _ADVERBS


def _denies(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if place + 1 < len(words) and words[place + 1].joined:
        return False
    following = words[place + 1].text if place + 1 < len(words) else ""
    if word.text in words_of("negators"):
        return following not in {"only", "just", "sure", "wonder", "doubt", "surprise"}
    return any(_is_phrase(words, place, phrase) for phrase in _PHRASES[:3])


def _is_phrase(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> bool:
    found = tuple(word.text for word in words[place : place + len(phrase)])
    return found == phrase
