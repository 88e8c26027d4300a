"""Which words stand under a negation."""

from collections.abc import Sequence

from trainer.listening.data import words_of
from trainer.listening.words import Word

REACH = 6  # words that a negation reaches forward inside its clause
_DENYING_PHRASES = (("the", "last", "thing"), ("far", "from"))


def negated(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place is denied, counting a double negation as none."""
    count = 0
    for at in range(place - 1, max(-1, place - 1 - REACH), -1):
        denies = _denies(words, at)
        if words[at].after or not (denies or _reached_across(words[at].text)):
            break
        count += denies
    return count % 2 == 1


def _reached_across(text: str) -> bool:
    """Words that a negation passes over: it denies the first word with content after it."""
    return text in words_of("function") or text in words_of("reached_across")


def _denies(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    if words[place].text in words_of("negators"):
        joined = following is not None and following.joined
        return not joined and (following is None or following.text not in words_of("not_denied"))
    return any(_is_phrase(words, place, phrase) for phrase in _DENYING_PHRASES)


def _is_phrase(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> bool:
    return tuple(word.text for word in words[place : place + len(phrase)]) == phrase
