"""Stretches told by their wording alone: acknowledgements, checks, leave, next steps, offers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.data import phrases
from trainer.listening.pieces import Piece
from trainer.listening.stretch import Stretch

LONGEST_CHAIN = 12  # words; a longer chain of acknowledgements is looked at as a statement


@dataclass(frozen=True, slots=True)
class _Wording:
    """A group of phrases and the move that a stretch made of it is."""

    group: str
    kind: MoveKind
    rule: str
    sure: float
    detail: str = ""
    asks: Asks = Asks.NONE


_WORDINGS = (
    _Wording("plan_check", MoveKind.ASK, "ask.plan", 0.8, "plan", Asks.CLOSED),
    _Wording("clarify", MoveKind.ASK, "ask.clarify", 0.8, "clarify", Asks.CLOSED),
    _Wording("greet", MoveKind.GREET, "greet.said", 0.85),
    _Wording(
        "good_time", MoveKind.ASK_LEAVE, "ask_leave.good_time", 0.85, "good_time", Asks.CLOSED
    ),
    _Wording("next_step", MoveKind.NEXT_STEP, "next_step.said", 0.75),
)
_WHY_NOT = re.compile(r"why (?:do|would) (?:you )?not\b")
_WHY_NOT_TELL = re.compile(r"why do not you (?:tell|walk|talk|explain|describe|share|start|say)\b")
_OWN_MATTER = re.compile(r"\b(?:i|we|our|you could|would not|imagine)\b")
_TELLS_WHY = re.compile(r"\b(?:say|explain|show you|tell you|mention) (?:what|how|why|where|who)\b")
_QUESTION_WORD = re.compile(r"\b(?:what|how|why|where|when|who|which)\b")


def by_wording(stretch: Stretch) -> Piece | None:
    """What a stretch is if its wording alone tells."""
    core = stretch.core
    if phrases("confirm").is_all(core) and stretch.mark != ".":
        return Piece(stretch, MoveKind.CONFIRM, "confirm.asked", 0.9, asks=Asks.CLOSED)
    if _WHY_NOT.match(core) and not _WHY_NOT_TELL.match(core):
        return Piece(stretch, MoveKind.INFORM, "inform.advice", 0.7, "advice", Asks.CLOSED)
    if phrases("rhetorical").is_all(core):
        return _rhetorical(stretch)
    for wording in _WORDINGS:
        if phrases(wording.group).is_all(core) or phrases(wording.group).is_all(stretch.plain):
            return _worded(stretch, wording)
    return _checked_inside(stretch) or _leave(stretch)


def _worded(stretch: Stretch, wording: _Wording) -> Piece:
    proposed = wording.kind is MoveKind.NEXT_STEP and stretch.mark == "?"
    asks = Asks.CLOSED if proposed else wording.asks
    return Piece(stretch, wording.kind, wording.rule, wording.sure, wording.detail, asks)


def _rhetorical(stretch: Stretch) -> Piece:
    """A question that wants no answer; mostly a pitch dressed as one."""
    if _OWN_MATTER.search(stretch.core):
        return Piece(stretch, MoveKind.PITCH, "pitch.dressed", 0.7, "product")
    return Piece(stretch, MoveKind.OTHER, "other.rhetorical", 0.6, "rhetorical")


def _checked_inside(stretch: Stretch) -> Piece | None:
    """A question that carries the feedback in itself: "am I right that ...?"."""
    opening = phrases("confirm_opening").begins(stretch.core)
    if opening is None or opening[1] == len(stretch.core):
        return None
    rule = "reflect.asked_inside"
    return Piece(stretch, MoveKind.REFLECT, rule, 0.7, asks=Asks.CLOSED, inside=True)


def _leave(stretch: Stretch) -> Piece | None:
    """Leave asked for, or the question itself where it follows at once."""
    if phrases("leave").begins(stretch.core) is None:
        return None
    asked = _QUESTION_WORD.search(stretch.core)
    if asked is None or _TELLS_WHY.search(stretch.core):
        return Piece(stretch, MoveKind.ASK_LEAVE, "ask_leave.leave", 0.8, "leave", Asks.CLOSED)
    question = stretch.core[asked.start() :]
    opens = question.startswith(("what", "how", "why")) and not phrases("one_fact").is_all(question)
    asks = Asks.OPEN if opens else Asks.CLOSED
    return Piece(stretch, MoveKind.ASK, "ask.with_leave", 0.6, asks.value, asks)


# Acknowledgements


def only_acknowledges(stretch: Stretch) -> bool:
    """Whether a stretch says nothing but that something was heard."""
    return phrases("acknowledge").is_all(stretch.plain) or _is_chain(stretch.core)


@lru_cache(maxsize=512)
def _is_chain(core: str) -> bool:
    """A chain of acknowledgements without commas: "okay great thanks"."""
    words = core.split()
    if not words:
        return True
    if len(words) > LONGEST_CHAIN:
        return False
    return any(
        phrases("acknowledge").is_all(" ".join(words[:size])) and _is_chain(" ".join(words[size:]))
        for size in range(len(words), 0, -1)
    )


# Offers

_OFFERS = re.compile(
    r"(?:(?:can|could|may|shall|should) (?:i|we)"
    r"|(?:would|do) you (?:like|want|be (?:open|interested))"
    r"|how about|want (?:me )?to|are you (?:interested|open))\b"
)
_DAY = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|this week|later today)\b"
)


def offer_in(stretch: Stretch) -> Iterator[Piece]:
    """An offer in the form of a question: "can I show you a demo on Thursday?"."""
    core = stretch.core
    if not _OFFERS.match(core) or not (phrases("demo").find(core) or phrases("pitch").find(core)):
        return
    yield Piece(stretch, MoveKind.PITCH, "pitch.demo", 0.8, "demo", Asks.CLOSED)
    if _DAY.search(core):
        yield Piece(stretch, MoveKind.NEXT_STEP, "next_step.said", 0.7, asks=Asks.CLOSED)
