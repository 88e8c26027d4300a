"""What model and rules say of a reply and of its stretches, as numbers to be weighed together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log1p

from trainer.domain.listening import Asks, Manner, MoveKind
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.primary import primary_of
from trainer.listening.reflecting import Back
from trainer.listening.statements import signs_of
from trainer.listening.told import Told

Numbers = Sequence[float]
MANY = 8  # foreign words, at most
LIMIT = 8.0  # a log-odds beyond it tells no more
_KINDS = tuple(MoveKind)
_PRIMARY = ("reflection", "question", "input", "other")


@dataclass(frozen=True)
class Seen:
    """A reply as the rules read it, with what the model tells of it."""

    reply: str
    told: Told
    pieces: Sequence[Piece]
    whole: Numbers  # as WHOLE
    parts: Sequence[Numbers]  # as STRETCH, one for each piece


def whole_features(seen: Seen) -> list[float]:
    """All that bears on what the reply does as a whole."""
    return [
        *_bounded(seen.whole),
        *(max(column) for column in zip(*map(_bounded, seen.parts), strict=True)),
        *_kinds(seen.pieces),
        *_summary(seen.pieces),
        *_points(seen),
        *_size(seen),
    ]


def stretch_features(seen: Seen, place: int) -> list[float]:
    """All that bears on what one stretch does."""
    piece = seen.pieces[place]
    shared = overlap(piece.stretch.words, seen.told)
    signs = list(signs_of(piece.stretch, seen.told))
    return [
        *_bounded(seen.parts[place]),
        *_bounded(seen.whole),
        *(piece.sure if piece.kind is kind else 0.0 for kind in _KINDS),
        *(float(piece.asks is kind) for kind in Asks),
        float(piece.checks),
        float(piece.detail == "leading"),
        sum(sign.reflect for sign in signs),
        sum(sign.inform for sign in signs),
        shared.share,
        min(MANY, shared.shared),
        float(min(MANY, len(shared.foreign_words))),
        log1p(len(piece.stretch.words)),
        float(piece.stretch.mark == "?"),
        float(len(seen.pieces) == 1),
        float(place == 0),
        float(place == len(seen.pieces) - 1),
    ]


def _bounded(numbers: Numbers) -> list[float]:
    return [max(-LIMIT, min(LIMIT, each)) for each in numbers]


def _kinds(pieces: Sequence[Piece]) -> Iterator[float]:
    """Of each kind of move: its share of the words, and how sure the rules are of it."""
    words = sum(len(piece.stretch.words) for piece in pieces) or 1
    for kind in _KINDS:
        held = [piece for piece in pieces if piece.kind is kind]
        yield sum(len(piece.stretch.words) for piece in held) / words
        yield max((piece.sure for piece in held), default=0.0)


def _summary(pieces: Sequence[Piece]) -> Iterator[float]:
    primary = primary_of(pieces)
    yield from (float(primary == each) for each in _PRIMARY)
    last = next((p.asks for p in reversed(pieces) if p.asks is not Asks.NONE), Asks.NONE)
    yield from (float(last is kind) for kind in Asks)
    yield float(any(piece.checks for piece in pieces))
    yield float(any(piece.detail == "leading" for piece in pieces))


def _points(seen: Seen) -> Iterator[float]:
    """The rules' points for feedback and for information: the most and the sum."""
    signs = [list(signs_of(piece.stretch, seen.told)) for piece in seen.pieces]
    for points in (
        [sum(sign.reflect for sign in each) for each in signs],
        [sum(sign.inform for sign in each) for each in signs],
    ):
        yield max(points, default=0.0)
        yield sum(points)


def _size(seen: Seen) -> Iterator[float]:
    words = tuple(word for piece in seen.pieces for word in piece.stretch.words)
    shared = overlap(words, seen.told)
    yield shared.share
    yield min(MANY, shared.shared)
    yield float(min(MANY, len(shared.foreign_words)))
    yield log1p(len(words))
    yield log1p(len(seen.told.words))
    yield float(min(3, seen.reply.count("?")))
    yield float(seen.reply.rstrip().endswith("?"))
    yield float(seen.reply.rstrip().endswith(("-", "…", "...")))
    yield float(min(MANY, len(seen.pieces)))


WRONG_KINDS = (
    "number",
    "negation",
    "person",
    "time",
    "cause",
    "direction",
    "overstated",
    "feeling",
    "detail",
)


def truth_features(
    seen: Seen, given: Sequence[int], truth: Sequence[Numbers], back: Back
) -> list[float]:
    """All that bears on whether feedback is right; `given` are the places of its stretches."""
    reflection, conflict = back.reflection, back.conflict
    wrong = [each[1] - each[0] for each in truth]
    unclear = [each[2] - max(each[0], each[1]) for each in truth]
    words = tuple(word for place in given for word in seen.pieces[place].stretch.words)
    shared = overlap(words, seen.told)
    return [
        *_bounded([max(wrong), sum(wrong) / len(wrong), max(unclear)]),
        *(float(conflict is not None and conflict.kind == kind) for kind in WRONG_KINDS),
        float(conflict is not None),
        float(reflection.accurate is True),
        reflection.content,
        float(reflection.manner is Manner.VERBATIM),
        float(reflection.manner is Manner.OWN_WORDS),
        shared.share,
        min(MANY, shared.shared),
        float(min(MANY, len(shared.foreign_words))),
        log1p(len(words)),
        log1p(len(seen.told.words)),
        float(len(given)),
    ]
