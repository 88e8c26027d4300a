"""Whether a question is about what was just said."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.data import words_of
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.stretch import Stretch
from trainer.listening.told import Told
from trainer.listening.words import stem

_OFF = {"plan"}
_STATES = {MoveKind.REFLECT, MoveKind.INFORM, MoveKind.OTHER}


BRIEF = 7  # words
LEAST_INVENTED = 2  # content words that make a statement about something else
FEW_FOREIGN = 2  # content words of other matters beside which "it" still means what was said


def relevant(pieces: Sequence[Piece], told: Told, known: Sequence[Told] = ()) -> bool | None:
    """Whether the last question probes what was just said; None if there is none or it is unclear.

    `known` is all that the prospect said before. A question without a subject of its own, after a
    statement about something that was never said, is about that statement.
    """
    left_with = [piece for piece in pieces if piece.asks is not Asks.NONE]
    if left_with and left_with[-1].kind is MoveKind.NEXT_STEP:
        return None
    if left_with and left_with[-1].kind is MoveKind.PITCH:
        return False
    asked = [piece for piece in pieces if piece.question]
    if not asked or not told.words:
        return None
    if asked[-1].detail in _OFF:
        return False
    if asked[-1].detail == "clarify":
        return True if overlap(asked[-1].stretch.words, told).shared else None
    return None if _after_own_matter(pieces, asked[-1], told, known) else _probes(asked, told)


def _probes(asked: Sequence[Piece], told: Told) -> bool | None:
    """Whether the last of some questions is about what was said, with those before it in view."""
    judged = [_about(piece.stretch, told) for piece in asked]
    if False in judged and not overlap(asked[-1].stretch.words, told).shared:
        return False
    if judged[-1] is None and any(judged):
        return True
    return judged[-1]


def _after_own_matter(
    pieces: Sequence[Piece], asked: Piece, told: Told, known: Sequence[Told]
) -> bool:
    """Whether a question hangs on a plan, or on a statement of which nothing was said."""
    if asked.detail == "leading" or overlap(asked.stretch.words, told).shared >= 0.8:
        return False
    earlier = pieces[: pieces.index(asked)]
    if earlier and earlier[-1].kind is MoveKind.NEXT_STEP:
        return True
    before = [p for p in earlier if p.kind in _STATES]
    return bool(before) and all(invented(piece.stretch, told, known) for piece in before)


def invented(stretch: Stretch, told: Told, known: Sequence[Told] = ()) -> bool:
    """Whether a statement has content, and none of it was ever said by the prospect."""
    own = overlap(stretch.words, told)
    if not told.words or len(own.foreign_words) < LEAST_INVENTED:
        return False
    return not any(overlap(stretch.words, each).shared for each in (told, *known))


@cache
def _slots() -> frozenset[str]:
    return frozenset(stem(word) for word in words_of("slots"))


def _about(stretch: Stretch, told: Told) -> bool | None:
    shared = overlap(stretch.words, told)
    slots = {word.stem for word in stretch.words} & _slots()
    if slots and not any(word.stem in slots for word in told.words) and shared.share < 0.5:
        return False
    if shared.shared >= 0.8:
        return True
    foreign = len(shared.foreign_words)
    if foreign == 0 or (foreign <= FEW_FOREIGN and _points_back(stretch)):
        return True
    return None if foreign == 1 else False


def _points_back(stretch: Stretch) -> bool:
    """Whether a word like "it" or "they" takes up what was said; "like that" does not."""
    return any(
        word.text in words_of("anaphora") and before.text not in {"like", "such"}
        for before, word in pairwise(stretch.words)
    )


def about_line(
    pieces: Sequence[Piece], told: Told, *, probes: bool | None, earlier: bool
) -> bool | None:
    """Whether a reply is about what was said; None where there is nothing to judge by."""
    back = [piece.stretch.words for piece in pieces if piece.kind is MoveKind.REFLECT]
    if probes or earlier or any(overlap(words, told).shared for words in back):
        return True
    if back or any(piece.kind is MoveKind.NAME_FEELING for piece in pieces):
        return None
    return False if probes is False or _brings_other(pieces, told) else None


def _tells(piece: Piece) -> bool:
    """Whether the rep tells something; a few words about himself may be mere sympathy."""
    brief = piece.detail == "self" and len(piece.stretch.words) <= BRIEF
    return piece.kind is MoveKind.INFORM and not brief


def _brings_other(pieces: Sequence[Piece], told: Told) -> bool:
    """Whether the rep speaks of something that the prospect did not mention."""
    spoken = [p for p in pieces if p.kind is MoveKind.PITCH or _tells(p)]
    return any(not overlap(piece.stretch.words, told).shared for piece in spoken)
