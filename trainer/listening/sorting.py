"""Pieces sorted once more with the whole reply in view: heaps of key words, feelings alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.domain.listening import MoveKind
from trainer.listening.feelings import Named, named_in
from trainer.listening.gaming import is_heap
from trainer.listening.meaning import content_of
from trainer.listening.pieces import Piece
from trainer.listening.told import Told

_STATED = {MoveKind.REFLECT, MoveKind.OTHER, MoveKind.INFORM}


def without_heaps(pieces: Sequence[Piece], told: Told) -> tuple[tuple[Piece, ...], bool]:
    """The pieces with key words that have no syntax taken out of the feedback, and whether any were."""
    stated = [piece for piece in pieces if piece.kind in _STATED and not piece.stretch.role]
    together = [word for piece in stated for word in piece.stretch.words]
    all_heap = bool(together) and is_heap(together, told)
    heaps = {id(p) for p in stated if all_heap or is_heap(p.stretch.words, told)}
    kept = [_heaped(piece) if id(piece) in heaps else _sorted(piece, told) for piece in pieces]
    return tuple(_in_company(kept)), bool(heaps)


_BACKED = {"reflect.formula", "reflect.so"}


def _in_company(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What stands beside the rep's own matter, without a sign of feedback, belongs to it."""
    for place, piece in enumerate(pieces):
        before = pieces[place - 1] if place else None
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        yield _joined(piece, before, after)


def _joined(piece: Piece, before: Piece | None, after: Piece | None) -> Piece:
    if piece.kind is not MoveKind.REFLECT or piece.rule in _BACKED or piece.rising:
        return piece
    if before and before.kind is MoveKind.PITCH and _PROMISES.search(piece.stretch.plain):
        return replace(piece, kind=MoveKind.PITCH, rule="pitch.product", detail="product", sure=0.6)
    same_sentence = after is not None and not piece.stretch.mark
    if (
        after
        and same_sentence
        and after.detail == "advice"
        and piece.stretch.plain.startswith("you want to")
    ):
        return replace(piece, kind=MoveKind.INFORM, rule="inform.advice", detail="advice", sure=0.6)
    return piece


_PROMISES = re.compile(r"\b(?:will|would|never|can|love|save|save[sd]?|faster|instantly)\b")


def _heaped(piece: Piece) -> Piece:
    return replace(piece, kind=MoveKind.OTHER, rule="other.keywords", detail="keywords", sure=0.8)


def _sorted(piece: Piece, told: Told) -> Piece:
    """A feeling with nothing else beside it is no feedback of content."""
    if piece.kind is not MoveKind.REFLECT:
        return piece
    named = named_in(piece.stretch)
    if named is None or not _feeling_alone(piece, named, told):
        return piece
    return replace(
        piece, kind=MoveKind.NAME_FEELING, rule="name_feeling.alone", detail="", sure=0.8
    )


def _feeling_alone(piece: Piece, named: Named, told: Told) -> bool:
    if piece.stretch.plain.startswith("how "):
        return True
    for item in content_of(piece.stretch.words):
        word = piece.stretch.words[item.first]
        inside = named.span[0] <= word.start < named.span[1]
        if (
            not inside
            and (item.weight == 1.0 or told.knows(item))
            and named_word(item.text) is False
        ):
            return False
    return True


def named_word(stem: str) -> bool:
    """Whether a stem belongs to the phrases that frame a feeling."""
    return stem in _FRAME


_FRAME = frozenset(
    "feel sound seem understand natur must clear realli pretti honest imagin quit incred".split()
)


def feeling_in(pieces: Sequence[Piece]) -> Named | None:
    """The feeling that the reply names, from the stretches that speak of the prospect."""
    for piece in pieces:
        if piece.kind in {MoveKind.REFLECT, MoveKind.NAME_FEELING}:
            named = named_in(piece.stretch)
            if named:
                return named
    return None
