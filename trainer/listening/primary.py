"""What a reply is in the main, as coders of counselling calls tell it."""

from collections.abc import Sequence

from trainer.domain.listening import MoveKind
from trainer.listening.pieces import Piece

# How many times longer than the question feedback must be, and information longer still, before
# they outweigh it: where a reply both feeds back and asks, coders mostly call it a question.
OVER_QUESTION = 4.0
LONG_RISING = 8  # words; a shorter statement said as a question is a question

_BACK = {MoveKind.REFLECT, MoveKind.NAME_FEELING}
_OWN = {MoveKind.INFORM, MoveKind.PITCH}
_ASK = {MoveKind.ASK, MoveKind.ASK_LEAVE, MoveKind.NEXT_STEP}


def primary_of(pieces: Sequence[Piece]) -> str:
    """reflection, question, input or other, by what takes up most of the reply."""
    back = _size([p for p in pieces if p.kind in _BACK and not _short_rising(p)])
    own = _size([p for p in pieces if p.kind in _OWN])
    ask = _size(
        [p for p in pieces if p.kind in _ASK and _asks(p)] + [p for p in pieces if _short_rising(p)]
    )
    if back and ask and own:
        return max((ask, "question"), (own, "input"), (back, "reflection"))[1]
    if ask:
        return _beside_question(back, own, ask)
    if back and own:
        return "reflection" if back >= 2 * own else "input"
    return "reflection" if back else "input" if own else "other"


def _beside_question(back: int, own: int, ask: int) -> str:
    if back > OVER_QUESTION * ask:
        return "reflection"
    return "input" if own > OVER_QUESTION * ask else "question"


def _asks(piece: Piece) -> bool:
    return piece.asks.value != "none"


def _short_rising(piece: Piece) -> bool:
    return piece.rising and len(piece.stretch.words) < LONG_RISING


def _size(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.stretch.words) for piece in pieces)
