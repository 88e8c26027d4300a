"""Statements: whether one gives back what was said or brings the rep's own matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.domain.listening import MoveKind
from trainer.listening.data import Points, cue_phrases, cues, words_of
from trainer.listening.feelings import named_in
from trainer.listening.numbers import quantities
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.stretch import Stretch
from trainer.listening.told import Told

FEW, SHORT, LONG = 3, 7, 20  # words of a statement
MANY_FOREIGN = 4  # content words that the prospect never used
ALL_HIS = 0.75  # share from which even "ours is dearer" is the prospect's own matter
MOSTLY = 0.4  # share of content that the prospect said
LITTLE = 4  # words of a line that says next to nothing


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that a statement shows, how strongly, and its points."""

    name: str
    points: Points
    size: float = 1.0

    @property
    def reflect(self) -> float:
        """Points for feedback."""
        return self.points.reflect * self.size

    @property
    def inform(self) -> float:
        """Points for information."""
        return self.points.inform * self.size


def statement(
    stretch: Stretch, told: Told, *, announced: bool = False, objects: bool = False
) -> Piece | None:
    """Read a stretch as feedback or information; None if neither is clear."""
    signs = list(signs_of(stretch, told, announced=announced, objects=objects))
    back = cues().start.reflect + sum(sign.reflect for sign in signs)
    own = cues().start.inform + sum(sign.inform for sign in signs)
    best, other = max(back, own), min(back, own)
    if best <= 0 or not signs:
        return None
    sure = _sure(best, max(other, 0.0))
    if back >= own:
        return Piece(stretch, MoveKind.REFLECT, f"reflect.{_main_back(signs)}", sure)
    return _information(stretch, signs, sure)


def _sure(best: float, other: float) -> float:
    """Near one half where the sides are close or there is little to go by, at most 0.95."""
    return min(0.95, 0.5 + 0.1 * (best - other))


_REASONS = {
    "formula": "formula",
    "announced": "formula",
    "so": "so",
    "share": "shared",
    "shared": "shared",
    "number": "shared",
    "echo": "shared",
    "feeling": "feeling",
    "goes_on": "goes_on",
    "third": "third",
}


def _main_back(signs: list[Sign]) -> str:
    """The reason that weighs most, under the name by which it is told."""
    return _REASONS.get(max(signs, key=lambda sign: sign.reflect).name, "you")


def _information(stretch: Stretch, signs: list[Sign], sure: float) -> Piece:
    main = max(signs, key=lambda sign: sign.inform).name
    if main in {"pitch", "price", "demo"}:
        detail = _offer(stretch) if main == "pitch" else main
        return Piece(stretch, MoveKind.PITCH, f"pitch.{detail}", sure, detail)
    if main in {"advice", "imperative", "should"}:
        return Piece(stretch, MoveKind.INFORM, "inform.advice", sure, "advice")
    if main in {"i", "we", "i_think", "i_inside", "we_inside"}:
        return Piece(stretch, MoveKind.INFORM, "inform.self", sure, "self")
    return Piece(stretch, MoveKind.INFORM, "inform.fact", sure, "fact")


_COMPANY = re.compile(r"\bwe (?:are|were|have been)\b|\bour (?:company|customers|clients|firm)\b")


def _offer(stretch: Stretch) -> str:
    return "company" if _COMPANY.search(stretch.plain) else "product"


def signs_of(
    stretch: Stretch, told: Told, *, announced: bool = False, objects: bool = False
) -> Iterator[Sign]:
    """All signs that a statement shows."""
    core = stretch.core
    skipped = _skipped(stretch, told)
    for rule in cues().cue:
        if rule.name in skipped:
            continue
        found = cue_phrases(rule)
        if found.begins(core) if rule.at == "begins" else found.find(core):
            yield Sign(rule.name, Points(rule.reflect, rule.inform))
    measured = cues().measured
    for name, size in _measures(stretch, told, announced=announced, objects=objects):
        if size:
            yield Sign(name, measured[name], size)


_FIRST_PERSON = frozenset(["i", "we", "i_inside", "we_inside", "i_think"])


def _skipped(stretch: Stretch, told: Told) -> frozenset[str]:
    """Signs that mean nothing here: money that the prospect named, "our" where he spoke of "your"."""
    shared = overlap(stretch.words, told)
    mostly_his = shared.share >= MOSTLY
    if shared.share >= ALL_HIS and told.knows_all(quantities(stretch.words)):
        return _FIRST_PERSON | {"price", "pitch"}
    own = any(word.text in words_of("first_person") for word in stretch.words)
    addressed = any(word.text in {"you", "your"} for word in told.words)
    skipped = frozenset(["price"]) if mostly_his and not own else frozenset[str]()
    return skipped | (_FIRST_PERSON | {"price"} if mostly_his and addressed else frozenset())


def _measures(
    stretch: Stretch, told: Told, *, announced: bool, objects: bool
) -> Iterator[tuple[str, float]]:
    shared = overlap(stretch.words, told)
    numbers = quantities(stretch.words)
    known = sum(told.knows_number(each) for each in numbers)
    size = len(stretch.words) - stretch.opening
    begins = [word.text for word in stretch.words[: stretch.opening]]
    yield "announced", float(announced)
    yield "objects", float(objects)
    yield "so", float("so" in begins)
    yield "and", float(bool(begins) and "so" not in begins)
    yield "shared", float(shared.shared > 0)
    yield "share", shared.share
    yield "number", float(known > 0)
    yield "foreign_number", float(len(numbers) > known)
    yield "echo", float(shared.shared > 0 and not shared.foreign and size <= SHORT + 1)
    yield "feeling", float(named_in(stretch) is not None)
    yield "goes_on", float(stretch.lead)
    yield "fragment", float(size <= FEW)
    yield "short", float(FEW < size <= SHORT)
    yield "long", float(size > LONG)
    yield "foreign", float(len(shared.foreign_words) > MANY_FOREIGN)
    yield "little_said", float(len(told.words) < LITTLE)
