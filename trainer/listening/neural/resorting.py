"""Stretches sorted anew, with what rules and model say of them weighed together.

Whether a reply does a thing is decided for the whole reply; where it does it, by stretch.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.feelings import named_in
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
    "acknowledge": (MoveKind.ACKNOWLEDGE, "acknowledge.alike"),
    "inform": (MoveKind.INFORM, "inform.alike"),
    "pitch": (MoveKind.PITCH, "pitch.alike"),
    "other": (MoveKind.OTHER, "other.alike"),
}
_DETAILS = {"inform": "fact", "pitch": "product", "leading": "leading"}
_SURE = frozenset(["keywords", "insult", "plan", "clarify"])  # what rules know better
# Fixed phrases, of which too few were learned from.
_BY_RULES = frozenset([MoveKind.NEXT_STEP, MoveKind.ASK_LEAVE, MoveKind.GREET])


@dataclass(frozen=True)
class Decided:
    """What a reply does as a whole."""

    primary: str
    asks: Asks
    does: Mapping[str, bool]  # reflect, inform, pitch, confirm, feeling


def resorted(pieces: Sequence[Piece], tags: Sequence[Scores], decided: Decided) -> list[Piece]:
    """The pieces, each as what it most likely is among the things that the reply does."""
    allowed = {name: _places(name, tags, decided) for name in _KINDS}
    found = []
    for place, piece in enumerate(pieces):
        may = {name for name in _KINDS if place in allowed[name]}
        if named_in(piece.stretch) is None:
            may.discard("feeling")  # nothing could be quoted as the feeling
        found.append(piece if _is_sure(piece) else _anew(piece, tags[place], may, decided))
    return list(_asking(found, decided.asks))


def _is_sure(piece: Piece) -> bool:
    if piece.kind is MoveKind.NEXT_STEP or (
        piece.kind is MoveKind.ASK and piece.detail == "clarify"
    ):
        return True
    return piece.detail in _SURE or piece.rule in {"reflect.wording", "reflect.points"}


def _places(name: str, tags: Sequence[Scores], decided: Decided) -> set[int]:
    """Where a thing may be done: nowhere if the reply does not do it, somewhere if it does."""
    if not _done(name, decided):
        return set()
    if name not in _MUST and name not in _ASK:
        return set(range(len(tags)))
    likely = {place for place, scores in enumerate(tags) if scores[name] > 0}
    if likely or not _must(name, decided):
        return likely
    if name in _ASK and any(scores[each] > 0 for scores in tags for each in _ASK):
        return set()
    return {max(range(len(tags)), key=lambda place: tags[place][name])}


_MUST = frozenset(["reflect", "pitch", "confirm", "feeling", "open", "closed"])


def _must(name: str, decided: Decided) -> bool:
    """Whether a thing that is done must be done somewhere; a check is a closed question already."""
    if name in _ASK:
        return name == decided.asks.value and not decided.does["confirm"]
    return name in _MUST


def _done(name: str, decided: Decided) -> bool:
    if name in _ASK:
        return decided.asks is not Asks.NONE
    if name == "inform":
        return decided.does["inform"]
    return decided.does.get(name, True)


def _anew(piece: Piece, scores: Scores, may: Collection[str], decided: Decided) -> Piece:
    """A piece as what it most likely is; feedback that asks as well is feedback to be confirmed."""
    best = _best(scores, may, piece)
    made = _made(piece, best, chance(scores[best]))
    if best != "reflect":
        return made
    asked = [name for name in _ASK if name in may]
    checks = "confirm" in may or bool(asked and decided.does["confirm"])
    asks = Asks.CLOSED if checks else _ASK[asked[0]] if asked else Asks.NONE
    return replace(made, asks=asks, rising=False, inside=checks)


def _best(scores: Scores, may: Collection[str], piece: Piece) -> str:
    """The likeliest thing; what is done nowhere else comes before what might be done as well.

    Where nothing is likely, what the rules heard stays if the reply does such a thing at all.
    """
    if "reflect" in may:
        return "reflect"
    must = [name for name in may if name in _MUST and scores[name] <= 0]
    best = max(must or may, key=lambda name: (scores[name], name), default="other")
    heard = [name for name in may if _KINDS[name][0] is piece.kind]
    return heard[0] if heard and not must and scores[best] <= 0 else best


def _made(piece: Piece, name: str, sure: float) -> Piece:
    """A piece of a kind; where the rules heard the same, their reason stays."""
    (kind, rule), asks = _KINDS[name], _ASK.get(name, Asks.NONE)
    leading = (name == "leading", piece.detail == "leading")
    same = kind is not MoveKind.ASK or (asks is piece.asks and leading[0] is leading[1])
    if kind is piece.kind and same:
        return replace(piece, sure=round(sure, 2))
    if kind is MoveKind.CONFIRM:
        asks = Asks.CLOSED
    return Piece(piece.stretch, kind, rule, round(sure, 2), _DETAILS.get(name, ""), asks)


def _asking(pieces: Sequence[Piece], asks: Asks) -> Iterator[Piece]:
    """A check is no question that the prospect is left with where the reply asks nothing."""
    for piece in pieces:
        yield replace(piece, asks=Asks.NONE) if asks is Asks.NONE else piece
