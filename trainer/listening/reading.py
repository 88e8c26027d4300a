"""A reply read stretch by stretch: what each one does, and the rule that says so."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.data import phrases
from trainer.listening.feelings import named_in
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.questions import question_in
from trainer.listening.statements import statement
from trainer.listening.stretches import Stretch, stretches
from trainer.listening.told import Told
from trainer.listening.words import words_in

_ASK_INSIDE = re.compile(r"\b(?:what|how|why|where|when|who|which)\b")


def read(reply: str, told: Told) -> tuple[Piece, ...]:
    """Read a whole reply, which continues something broken off when it begins with a dash."""
    words = words_in(reply)
    found: list[Piece] = []
    announced = False
    for stretch in stretches(words, lead=reply.lstrip().startswith(("-", "…", "..."))):
        if _announces(stretch):
            announced = True
            found.append(Piece(stretch, MoveKind.OTHER, "other.announces", 0.8, "announces"))
            continue
        found += _read(stretch, told, found, announced=announced)
        announced = False
    return tuple(_lead_ins(found))


_LEADS_IN = re.compile(
    r"(?:if|when|whenever|in|on|with|given|as|for|since|after|before|thinking|looking|at|regarding"
    r"|compared|out of|considering|going|apart|besides|because|once|now that|knowing|while|other"
    r" than|of all)\b"
)


def _lead_ins(pieces: list[Piece]) -> Iterator[Piece]:
    """Take back statements that only lead into a question of the same sentence."""
    for piece, after in zip_longest(pieces, pieces[1:]):
        if _leads_in(piece, after):
            yield Piece(piece.stretch, MoveKind.OTHER, "other.leads_in", 0.6, "leads_in")
        else:
            yield piece


def _leads_in(piece: Piece, after: Piece | None) -> bool:
    return (
        after is not None
        and after.kind is MoveKind.ASK
        and piece.kind in {MoveKind.REFLECT, MoveKind.INFORM}
        and not piece.stretch.mark
        and _LEADS_IN.match(piece.stretch.core) is not None
    )


def _announces(stretch: Stretch) -> bool:
    """Whether it only says that feedback will come: "let me make sure I got that"."""
    if stretch.role or phrases("acknowledge").is_all(stretch.plain):
        return False
    return phrases("formula").is_all(stretch.plain) or phrases("formula").is_all(stretch.core)


def _read(stretch: Stretch, told: Told, before: list[Piece], *, announced: bool) -> Iterator[Piece]:
    if stretch.role:
        yield from _ending(stretch, before)
        return
    offered = list(_offer(stretch))
    if offered:
        yield from offered
        return
    fixed = _fixed(stretch, told)
    if fixed:
        yield fixed
        return
    question = question_in(stretch)
    if question:
        yield question
        return
    yield _said(stretch, told, announced=announced, objects=_objects(stretch, before))


def _objects(stretch: Stretch, before: list[Piece]) -> bool:
    """Whether it goes on with "but" after a mere acknowledgement."""
    heard = bool(before) and before[-1].kind is MoveKind.ACKNOWLEDGE
    return heard and stretch.words[0].text in {"but", "however", "though"}


def _ending(stretch: Stretch, before: list[Piece]) -> Iterator[Piece]:
    last = before[-1] if before else None
    if stretch.role == "confirm":
        yield Piece(stretch, MoveKind.CONFIRM, "confirm.asked", 0.9, asks=Asks.CLOSED)
    elif last and last.kind is MoveKind.REFLECT and stretch.role == "tag":
        yield Piece(stretch, MoveKind.CONFIRM, "confirm.tag", 0.75, asks=Asks.CLOSED)
    elif last and last.kind is MoveKind.REFLECT:
        before[-1] = Piece(last.stretch, MoveKind.OTHER, "other.own_guess", 0.6, "guess")
        yield Piece(stretch, MoveKind.ASK, "ask.leading", 0.7, "leading", Asks.CLOSED)
    elif stretch.mark == "?" and not (last and last.kind is MoveKind.PITCH):
        yield Piece(stretch, MoveKind.ASK, "ask.leading", 0.6, "leading", Asks.CLOSED)
    else:
        yield Piece(stretch, MoveKind.OTHER, "other.tag", 0.6, "tag")


_ORDER = (
    ("plan_check", MoveKind.ASK, "plan", Asks.CLOSED, 0.8),
    ("clarify", MoveKind.ASK, "clarify", Asks.CLOSED, 0.8),
    ("greet", MoveKind.GREET, "", Asks.NONE, 0.85),
    ("good_time", MoveKind.ASK_LEAVE, "good_time", Asks.CLOSED, 0.85),
    ("next_step", MoveKind.NEXT_STEP, "", Asks.NONE, 0.75),
)


def _fixed(stretch: Stretch, told: Told) -> Piece | None:
    """What is told by its wording alone."""
    plain, core = stretch.plain, stretch.core
    if phrases("acknowledge").is_all(plain) or _all_acknowledged(core):
        return _acknowledged(stretch, told)
    if phrases("confirm").is_all(core) and stretch.mark != ".":
        return Piece(stretch, MoveKind.CONFIRM, "confirm.asked", 0.9, asks=Asks.CLOSED)
    if _WHY_NOT.match(core):
        return Piece(stretch, MoveKind.INFORM, "inform.advice", 0.7, "advice", Asks.CLOSED)
    if phrases("rhetorical").is_all(core):
        return _rhetorical(stretch)
    for name, kind, detail, asks, sure in _ORDER:
        if phrases(name).is_all(core) or phrases(name).is_all(plain):
            return Piece(
                stretch,
                kind,
                f"{kind.value}.{detail or 'said'}",
                sure,
                detail,
                _asked(asks, stretch),
            )
    inside = phrases("confirm_opening").begins(core)
    if inside and inside[1] < len(core):
        return Piece(
            stretch, MoveKind.REFLECT, "reflect.asked_inside", 0.7, asks=Asks.CLOSED, inside=True
        )
    return _leave(stretch, core)


_WHY_NOT = re.compile(r"why (?:do|would) (?:you )?not (?:you |we )?")
_OFFERS = re.compile(
    r"(?:(?:can|could|may|shall|should) (?:i|we)|(?:would|do) you (?:like|want|be (?:open|interested))"
    r"|how about|want (?:me )?to|are you (?:interested|open))\b"
)
_WHEN = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|this week|later today)\b"
)


def _offer(stretch: Stretch) -> Iterator[Piece]:
    """An offer in the form of a question: "can I show you a demo on Thursday?"."""
    core = stretch.core
    if not _OFFERS.match(core) or not (phrases("demo").find(core) or phrases("pitch").find(core)):
        return
    yield Piece(stretch, MoveKind.PITCH, "pitch.demo", 0.8, "demo", Asks.CLOSED)
    if _WHEN.search(core):
        yield Piece(stretch, MoveKind.NEXT_STEP, "next_step.said", 0.7, asks=Asks.CLOSED)


def _asked(asks: Asks, stretch: Stretch) -> Asks:
    return Asks.CLOSED if stretch.mark == "?" and asks is Asks.NONE else asks


def _all_acknowledged(core: str) -> bool:
    """A chain of them without commas: "okay great thanks"."""
    words = core.split()
    if len(words) > 12:
        return False
    place = 0
    while place < len(words):
        size = next(
            (
                n
                for n in range(len(words) - place, 0, -1)
                if phrases("acknowledge").is_all(" ".join(words[place : place + n]))
            ),
            0,
        )
        if not size:
            return False
        place += size
    return True


def _acknowledged(stretch: Stretch, told: Told) -> Piece:
    if stretch.mark == "?" and len(stretch.words) <= 2:
        return Piece(stretch, MoveKind.ASK, "ask.echo", 0.5, "closed", Asks.CLOSED)
    if named_in(stretch) or (len(stretch.words) > 1 and overlap(stretch.words, told).share > 0.7):
        return _said(stretch, told)
    return Piece(stretch, MoveKind.ACKNOWLEDGE, "acknowledge.empty", 0.85)


_OWN_MATTER = re.compile(r"\b(?:i|we|our|you could|would not|imagine)\b")


def _rhetorical(stretch: Stretch) -> Piece:
    """A question that wants no answer; mostly a pitch dressed as one."""
    if _OWN_MATTER.search(stretch.core):
        return Piece(stretch, MoveKind.PITCH, "pitch.dressed", 0.7, "product")
    return Piece(stretch, MoveKind.OTHER, "other.rhetorical", 0.6, "rhetorical")


def _leave(stretch: Stretch, core: str) -> Piece | None:
    place = phrases("leave").begins(core)
    if place is None:
        return None
    asked = _ASK_INSIDE.search(core)
    if asked:
        opened = core[asked.start() :].startswith(("what", "how", "why"))
        asks = (
            Asks.OPEN
            if opened and not phrases("one_fact").is_all(core[asked.start() :])
            else Asks.CLOSED
        )
        return Piece(stretch, MoveKind.ASK, "ask.with_leave", 0.6, asks.value, asks)
    return Piece(stretch, MoveKind.ASK_LEAVE, "ask_leave.leave", 0.8, "leave", Asks.CLOSED)


def _said(stretch: Stretch, told: Told, *, announced: bool = False, objects: bool = False) -> Piece:
    said = statement(stretch, told, announced=announced, objects=objects)
    if stretch.mark != "?":
        return said or Piece(stretch, MoveKind.OTHER, "other.unclear", 0.4)
    if said and said.kind is MoveKind.REFLECT and _gives_back(stretch, told):
        return Piece(
            stretch, MoveKind.REFLECT, said.rule, said.sure * 0.8, asks=Asks.CLOSED, rising=True
        )
    if said and said.kind is MoveKind.PITCH:
        return said
    return Piece(stretch, MoveKind.ASK, "ask.rising", 0.5, "closed", Asks.CLOSED)


def _gives_back(stretch: Stretch, told: Told) -> bool:
    """Whether a statement said as a question is feedback, not just a question in that form."""
    shared = overlap(stretch.words, told)
    if phrases("formula").begins(stretch.plain) or phrases("formula").begins(stretch.core):
        return True
    if len(stretch.words) - stretch.opening < 4:
        return shared.shared >= 1.5 and not shared.foreign
    return shared.share >= 0.3 or named_in(stretch) is not None or stretch.words[0].text == "so"
