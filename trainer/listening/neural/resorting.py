"""Stretches sorted anew, with what rules and model say of them weighed together.

Whether a reply does a thing is decided for the whole reply; where it does it, by stretch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.neural.joint import chance
from trainer.listening.pieces import Piece

Scores = Mapping[str, float]  # log-odds by tag
_ASK = {"open": Asks.OPEN, "closed": Asks.CLOSED, "leading": Asks.CLOSED}
_KINDS = {  # of each tag: the move, and the reason where the rules gave none
    "reflect": (MoveKind.REFLECT, "reflect.alike"),
    "feeling": (MoveKind.NAME_FEELING, "name_feeling.alike"),
    "confirm": (MoveKind.CONFIRM, "confirm.alike"),
    "open": (MoveKind.ASK, "ask.alike_open"),
    "closed": (MoveKind.ASK, "ask.alike_closed"),
    "leading": (MoveKind.ASK, "ask.alike_leading"),
    "leave": (MoveKind.ASK_LEAVE, "ask_leave.alike"),
    "acknowledge": (MoveKind.ACKNOWLEDGE, "acknowledge.alike"),
    "inform": (MoveKind.INFORM, "inform.alike"),
    "pitch": (MoveKind.PITCH, "pitch.alike"),
    "next_step": (MoveKind.NEXT_STEP, "next_step.alike"),
    "greet": (MoveKind.GREET, "greet.alike"),
    "other": (MoveKind.OTHER, "other.alike"),
}
_DETAILS = {"inform": "fact", "pitch": "product", "leading": "leading"}
_SURE = frozenset(["keywords", "insult", "plan"])  # what rules know better


@dataclass(frozen=True)
class Decided:
    """What a reply does as a whole."""

    primary: str
    asks: Asks
    does: Mapping[str, bool]  # reflect, inform, pitch, confirm, feeling


def resorted(pieces: Sequence[Piece], tags: Sequence[Scores], decided: Decided) -> list[Piece]:
    """The pieces, each as what it most likely is among the things that the reply does."""
    allowed = {name: _places(name, tags, decided) for name in _KINDS}
    found = [
        piece if _is_sure(piece) else _anew(piece, _left(tags[place], allowed, place), decided)
        for place, piece in enumerate(pieces)
    ]
    return list(_asking(found, decided.asks))


def _is_sure(piece: Piece) -> bool:
    return piece.detail in _SURE or piece.rule == "reflect.wording"


def _places(name: str, tags: Sequence[Scores], decided: Decided) -> set[int]:
    """Where a thing may be done: nowhere if the reply does not do it, somewhere if it does."""
    if not _done(name, decided):
        return set()
    if name not in _MUST and name not in _ASK:
        return set(range(len(tags)))
    likely = {place for place, scores in enumerate(tags) if scores[name] > 0}
    if likely or not _must(name, decided):
        return likely
    return {max(range(len(tags)), key=lambda place: tags[place][name])}


_MUST = frozenset(["reflect", "pitch", "confirm", "feeling", "open", "closed"])


def _must(name: str, decided: Decided) -> bool:
    """Whether a thing that is done must be done somewhere; a check is a closed question already."""
    return name in _MUST and not (name == "closed" and decided.does["confirm"])


def _done(name: str, decided: Decided) -> bool:
    if name in _ASK:
        return decided.asks is not Asks.NONE and (name == "leading" or decided.asks is _ASK[name])
    if name == "inform":
        return decided.does["inform"]
    return decided.does.get(name, True)


def _left(scores: Scores, allowed: Mapping[str, set[int]], place: int) -> dict[str, float]:
    """The scores of what may be done here; what must be done, and nowhere else, is raised above all."""
    left = {name: scores[name] for name in _KINDS if place in allowed[name]}
    best = max([0.0, *left.values()])
    return {
        name: best + 1 if score <= 0 and name in _MUST else score for name, score in left.items()
    }


def _anew(piece: Piece, scores: Scores, decided: Decided) -> Piece:
    """A piece as what it most likely is; feedback that asks as well is feedback to be confirmed."""
    best = max(scores, key=lambda name: scores[name], default="other")
    asked = max(
        (name for name in _ASK if name in scores), key=lambda name: scores[name], default=""
    )
    if "reflect" in scores:
        best = "reflect"
    made = _made(piece, best, chance(scores.get(best, 0.0)))
    if best != "reflect":
        return made
    asks = _ASK.get(asked, Asks.NONE)
    return replace(made, asks=asks, rising=False, inside=bool(asked) and decided.does["confirm"])


def _made(piece: Piece, name: str, sure: float) -> Piece:
    (kind, rule), asks = _KINDS[name], _ASK.get(name, Asks.NONE)
    sure = round(min(max(sure, 0.5), 0.99), 2)
    if kind is piece.kind and (kind is not MoveKind.ASK or asks is piece.asks):
        return replace(piece, sure=sure)
    if kind is MoveKind.CONFIRM:
        asks = Asks.CLOSED
    return Piece(piece.stretch, kind, rule, sure, _DETAILS.get(name, ""), asks)


def _asking(pieces: Sequence[Piece], asks: Asks) -> Iterator[Piece]:
    """A check is no question that the prospect is left with where the reply asks nothing."""
    for piece in pieces:
        yield replace(piece, asks=Asks.NONE) if asks is Asks.NONE else piece
