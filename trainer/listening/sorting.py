"""Pieces sorted once more with the whole reply in view: heaps of key words, feelings alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.domain.listening import MoveKind
from trainer.listening.data import words_of
from trainer.listening.feelings import Named, named_in
from trainer.listening.gaming import is_heap
from trainer.listening.meaning import FULL, Item, content_of
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
    if before and before.kind is MoveKind.INFORM and before.stretch.mark == ":":
        return replace(piece, kind=MoveKind.INFORM, rule="inform.fact", detail="fact", sure=0.6)
    if before and before.kind is MoveKind.PITCH and _PROMISES.search(piece.stretch.plain):
        return replace(piece, kind=MoveKind.PITCH, rule="pitch.product", detail="product", sure=0.6)
    if after and after.detail == "advice" and _advises_with(piece):
        return replace(piece, kind=MoveKind.INFORM, rule="inform.advice", detail="advice", sure=0.6)
    return piece


_PROMISES = re.compile(r"\b(?:will|would|never|can|love|saves?|faster|instantly)\b")


def _advises_with(piece: Piece) -> bool:
    """ "You want to get that seen to", which in the company of advice is no wish of the prospect's."""
    return not piece.stretch.mark and piece.stretch.plain.startswith("you want to")


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
    words = piece.stretch.words
    if piece.stretch.plain.startswith("how "):
        return True
    beside = [
        item
        for item in content_of(words)
        if not named.span[0] <= words[item.first].start < named.span[1]
    ]
    return not any(_says_more(item, told) for item in beside)


def _says_more(item: Item, told: Told) -> bool:
    """Whether a word beside the feeling has content of its own."""
    if item.text in words_of("feeling_frame"):
        return False
    return item.weight == FULL or bool(told.knows(item))


_NAMES_FEELINGS = {MoveKind.REFLECT, MoveKind.NAME_FEELING}


def feeling_in(pieces: Sequence[Piece]) -> Named | None:
    """The feeling that the reply names, from the stretches that speak of the prospect."""
    for piece in pieces:
        if piece.kind in _NAMES_FEELINGS or piece.detail == "self":
            named = named_in(piece.stretch)
            if named:
                return named
    return None
