"""Replies that play the score: key words without syntax, the same text each time, empty checks."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from trainer.domain.listening import Heard, MoveKind
from trainer.listening.data import number_words, words_of
from trainer.listening.manner import in_order
from trainer.listening.pieces import Piece
from trainer.listening.told import Told
from trainer.listening.words import Word

LEAST_ITEMS, LEAST_WORDS = 3, 4
ITEM_WORDS = 2.4  # mean words of an item; a list of longer ones may be a real summary
SCRAP_WORDS = 2
RUN = 4  # words in the prospect's own order that make a list an echo, not a heap
SAME = 95.0  # per cent of likeness with an earlier reply
LONGEST = 4000  # characters of a reply that are compared
PARROTED = 0.85  # share of the feedback's words in the prospect's order
PARROT_WORDS = 4  # fewer words are no parroting
PASTED_LENGTH = 20  # characters; "Got it." may come twice


def is_heap(words: Sequence[Word], told: Told) -> bool:
    """Whether words are a list without syntax: no verb, no small words, no run of the prospect's."""
    items = _items(words)
    if _scraps(items):
        return True
    listed = len(items) >= LEAST_ITEMS and sum(map(len, items)) / len(items) <= ITEM_WORDS
    if any(_syntax(word) for word in words):
        return False
    if not listed and len(words) < LEAST_WORDS:
        return False
    return _longest_run(words, told) < RUN


def _scraps(items: Sequence[Sequence[Word]]) -> bool:
    """Whether it is several items of a word or two, of which none has a subject."""
    subjects = words_of("pronouns")
    small = all(len(item) <= SCRAP_WORDS for item in items)
    return (
        len(items) >= LEAST_ITEMS
        and small
        and not any(word.text in subjects for item in items for word in item[:1])
    )


def _items(words: Sequence[Word]) -> list[list[Word]]:
    items: list[list[Word]] = [[]]
    for word in words:
        items[-1].append(word)
        if word.after:
            items.append([])
    return [item for item in items if item]


def _syntax(word: Word) -> bool:
    if word.text in number_words().units or word.text[0].isdigit():
        return False
    if word.text in words_of("determiners") or word.text in words_of("noun_verbs"):
        return False
    return word.text in words_of("function") or word.text in words_of("common_verbs")


def _longest_run(words: Sequence[Word], told: Told) -> int:
    said = [word.stem for word in told.words]
    back = [word.stem for word in words]
    best = 0
    for start in range(len(back)):
        for place in range(len(said)):
            size = 0
            while (
                start + size < len(back)
                and place + size < len(said)
                and back[start + size] == said[place + size]
            ):
                size += 1
            best = max(best, size)
    return best


def gaming_in(reply: str, heard: Heard, pieces: Sequence[Piece], *, heaped: bool) -> str:
    """How a reply plays the score: pasted, keywords, empty_confirm; empty if it does not."""
    if _is_pasted(reply, heard.replies):
        return "pasted"
    if heaped:
        return "keywords"
    return "empty_confirm" if _is_empty_check(pieces) else ""


def _is_pasted(reply: str, earlier: Sequence[str]) -> bool:
    """Whether the reply was given before, but for small changes."""
    plain = _plain(reply)
    if len(plain) < PASTED_LENGTH:
        return False
    return any(fuzz.ratio(plain, _plain(each), score_cutoff=SAME) > 0 for each in earlier)


def _plain(reply: str) -> str:
    return " ".join(reply[:LONGEST].lower().split())


def _is_empty_check(pieces: Sequence[Piece]) -> bool:
    """Whether the rep asks to be confirmed with nothing fed back."""
    kinds = {piece.kind for piece in pieces}
    return MoveKind.CONFIRM in kinds and not kinds & {MoveKind.REFLECT, MoveKind.NAME_FEELING}


def parrots(pieces: Sequence[Piece], told: Told) -> bool:
    """Whether the feedback is nearly all the prospect's own words in their order."""
    given = [piece.stretch for piece in pieces if piece.kind is MoveKind.REFLECT]
    size = sum(len(stretch.words) for stretch in given)
    return size >= PARROT_WORDS and in_order(given, told) >= PARROTED
