"""Pieces to moves: each with its span, its reason in words, and how sure it is."""

from collections.abc import Iterator, Sequence

from trainer.domain.listening import Move, MoveKind
from trainer.domain.steps import Span
from trainer.listening.conflict import Conflict
from trainer.listening.feelings import Named
from trainer.listening.pieces import Piece
from trainer.messages import Message, message

FOLLOW_ON = 4  # words; "and why there?" goes on with the question before it


def moves_of(
    reply: str, pieces: Sequence[Piece], feeling: Named | None, conflict: Conflict | None
) -> Iterator[Move]:
    """All moves of a reply."""
    for piece in pieces:
        why = _why(reply, piece, conflict)
        yield Move(piece.kind, piece.stretch.span, why, round(piece.sure, 2), piece.detail)
        if piece.checks:
            why = message("listening.confirm.rising", words=_said(reply, piece.stretch.span))
            yield Move(MoveKind.CONFIRM, piece.stretch.span, why, 0.6)
    if feeling and not any(piece.kind is MoveKind.NAME_FEELING for piece in pieces):
        why = message("listening.name_feeling.named", words=feeling.word)
        yield Move(MoveKind.NAME_FEELING, feeling.span, why, 0.8)
    yield from _stacked(reply, pieces)


def _why(reply: str, piece: Piece, conflict: Conflict | None) -> Message:
    """The rule that fired, or what is wrong with a stretch of feedback."""
    span = piece.stretch.span
    if conflict and piece.kind is MoveKind.REFLECT and span[0] <= conflict.span[0] < span[1]:
        wrong = _said(reply, conflict.span)
        return message(f"listening.wrong.{conflict.kind}", words=wrong, right=conflict.right)
    return message(f"listening.{piece.rule}", words=_said(reply, span))


def _said(reply: str, span: Span) -> str:
    return reply[span[0] : span[1]]


def _stacked(reply: str, pieces: Sequence[Piece]) -> Iterator[Move]:
    """Several questions at once, each with a subject of its own."""
    asked = [piece for piece in pieces if piece.question and piece.detail != "plan"]
    if any(len(piece.stretch.words) > FOLLOW_ON for piece in asked[1:]):
        span = (asked[0].stretch.span[0], asked[-1].stretch.span[1])
        why = message("listening.ask.stacked", words=_said(reply, span), count=len(asked))
        yield Move(MoveKind.ASK, span, why, 0.8, "stacked")
