"""A reply read stretch by stretch: what each one does, and the rule that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.data import phrases, words_of
from trainer.listening.feelings import named_in
from trainer.listening.models import inside, models_said
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.questions import question_in
from trainer.listening.relevance import invented
from trainer.listening.statements import statement
from trainer.listening.stretch import Stretch
from trainer.listening.stretches import stretches
from trainer.listening.told import Told
from trainer.listening.wording import by_wording, offer_in, only_acknowledges
from trainer.listening.words import words_in

HIS_OWN = 0.5  # share of content that the prospect said, from which "isn't it" asks about feedback
ECHOED = 0.7  # share from which an acknowledgement is an echo
_CHECKS = frozenset(["right", "correct"])  # with a question mark they acknowledge nothing
RISING_SHARE = 0.3  # share from which a statement said as a question is feedback
RISING_WORDS = 4  # a shorter one must be an echo of more than a word
ECHO_WEIGHT = 1.5


def read(reply: str, told: Told, known: Sequence[Told] = ()) -> tuple[Piece, ...]:
    """Read a whole reply, which continues something broken off when it begins with a dash.

    `known` is what the prospect told before the line just heard.
    """
    lead = reply.lstrip().startswith(("-", "…", "..."))
    found: list[Piece] = []
    words = words_in(reply)
    models = models_said(words, told)
    for stretch in stretches(words, lead=lead):
        if inside(stretch.span, models):
            found.append(Piece(stretch, MoveKind.REFLECT, "reflect.wording", 0.95))
        elif stretch.role:
            found = _with_ending(found, stretch, told)
        else:
            found += _read(stretch, told, found[-1] if found else None)
    return tuple(_without_inventions(list(_with_lead_ins(found)), told, known))


def _without_inventions(
    pieces: Sequence[Piece], told: Told, known: Sequence[Told]
) -> Iterator[Piece]:
    """A check makes no feedback of a statement about something that was never said."""
    checked = any(piece.kind is MoveKind.CONFIRM for piece in pieces)
    yield from (_elsewhere(each, told, known) if checked else each for each in pieces)


_ADDRESSED = words_of("anaphora") | {"you", "your", "yours", "yourself"}


def _elsewhere(piece: Piece, told: Told, known: Sequence[Told]) -> Piece:
    """A statement with no sign of feedback, about something that was never said, is none."""
    addressed = any(word.text in _ADDRESSED for word in piece.stretch.words)
    if piece.kind is not MoveKind.REFLECT or piece.rule != "reflect.you" or addressed:
        return piece
    if piece.checks or not invented(piece.stretch, told, known):
        return piece
    return Piece(piece.stretch, MoveKind.OTHER, "other.elsewhere", 0.5, "elsewhere")


def _read(stretch: Stretch, told: Told, before: Piece | None) -> Iterator[Piece]:
    if _insults(stretch, told):
        yield Piece(stretch, MoveKind.OTHER, "other.insult", 0.9, "insult")
        return
    if stretch.mark == "?" and phrases("tag").is_all(stretch.core) and _after_feedback(before):
        yield Piece(stretch, MoveKind.CONFIRM, "confirm.tag", 0.75, asks=Asks.CLOSED)
        return
    if only_acknowledges(stretch):
        yield _acknowledged(stretch, told)
        return
    if _announces(stretch):
        yield Piece(stretch, MoveKind.OTHER, "other.announces", 0.8, "announces")
        return
    offered = tuple(offer_in(stretch))
    known = offered or (by_wording(stretch) or question_in(stretch),)
    yield from (each or _said(stretch, told, before) for each in known)


def _insults(stretch: Stretch, told: Told) -> bool:
    """Whether it abuses the prospect; a word that the prospect used himself may be given back."""
    place = phrases("insult").find(stretch.plain)
    if place is None:
        return False
    worst = stretch.plain[place[0] : place[1]].split()[-1]
    return worst in words_of("function") or worst not in {word.text for word in told.words}


def _after_feedback(before: Piece | None) -> bool:
    """Whether feedback stands just before, so that "Right?" is a check on it."""
    return before is not None and before.kind is MoveKind.REFLECT


def _announces(stretch: Stretch) -> bool:
    """Whether it only says that feedback will come: "let me make sure I got that"."""
    return phrases("formula").is_all(stretch.plain) or phrases("formula").is_all(stretch.core)


def _acknowledged(stretch: Stretch, told: Told) -> Piece:
    """An empty acknowledgement, unless it echoes what was said or names a feeling."""
    if stretch.mark == "?" and stretch.core in _CHECKS:
        return _leading(stretch)
    if stretch.mark == "?" and len(stretch.words) <= 2:
        return Piece(stretch, MoveKind.ACKNOWLEDGE, "acknowledge.go_on", 0.6)
    echoes = len(stretch.words) > 1 and overlap(stretch.words, told).share > ECHOED
    if echoes or named_in(stretch):
        return _said(stretch, told, None)
    return Piece(stretch, MoveKind.ACKNOWLEDGE, "acknowledge.empty", 0.85)


# Statements


def _said(stretch: Stretch, told: Told, before: Piece | None) -> Piece:
    announced = before is not None and before.detail == "announces"
    objects = before is not None and _objects(stretch, before)
    said = statement(stretch, told, announced=announced, objects=objects)
    if stretch.mark == "?":
        return _rising(stretch, told, said)
    return said or Piece(stretch, MoveKind.OTHER, "other.unclear", 0.4)


def _objects(stretch: Stretch, before: Piece) -> bool:
    """Whether it goes on with "but" after a mere acknowledgement."""
    heard = before.kind is MoveKind.ACKNOWLEDGE
    return heard and stretch.words[0].text in {"but", "however", "though"}


def _rising(stretch: Stretch, told: Told, said: Piece | None) -> Piece:
    """A statement said as a question: feedback to be confirmed, a pitch, or just a question."""
    if said and said.kind is MoveKind.REFLECT and _gives_back(stretch, told):
        return replace(said, sure=said.sure * 0.8, asks=Asks.CLOSED, rising=True)
    if said and said.kind is MoveKind.PITCH:
        return said
    return Piece(stretch, MoveKind.ASK, "ask.rising", 0.5, "closed", Asks.CLOSED)


def _gives_back(stretch: Stretch, told: Told) -> bool:
    formula = phrases("formula")
    if formula.begins(stretch.plain) or formula.begins(stretch.core):
        return True
    shared = overlap(stretch.words, told)
    if len(stretch.words) - stretch.opening < RISING_WORDS:
        return shared.shared >= ECHO_WEIGHT and not shared.foreign
    concludes = stretch.words[0].text == "so" or named_in(stretch) is not None
    return concludes or shared.share >= RISING_SHARE


# Ends of sentences


def _with_ending(found: list[Piece], stretch: Stretch, told: Told) -> list[Piece]:
    """The pieces so far with the check or tag that ends a sentence."""
    last = found[-1] if found else None
    if stretch.role == "confirm":
        return [*found, _check(stretch, found)]
    if last is None or last.kind is not MoveKind.REFLECT:
        return [*found, _bare_tag(stretch, last)]
    if stretch.role == "tag" or not _is_guess(last, told):
        tag = Piece(stretch, MoveKind.CONFIRM, "confirm.tag", 0.75, asks=Asks.CLOSED)
        return [*found, tag]
    guess = Piece(last.stretch, MoveKind.OTHER, "other.own_guess", 0.6, "guess")
    return [*found[:-1], guess, _leading(stretch)]


def _check(stretch: Stretch, found: Sequence[Piece]) -> Piece:
    """ "Is that right?", which after a pitch or a plan asks about that, not about feedback."""
    fed_back = any(piece.kind is MoveKind.REFLECT for piece in found)
    own = {MoveKind.PITCH, MoveKind.NEXT_STEP, MoveKind.INFORM}
    if found and found[-1].kind in own and not fed_back:
        return Piece(stretch, MoveKind.ASK, "ask.plan", 0.7, "plan", Asks.CLOSED)
    return Piece(stretch, MoveKind.CONFIRM, "confirm.asked", 0.9, asks=Asks.CLOSED)


def _is_guess(piece: Piece, told: Told) -> bool:
    """Whether a statement before "isn't it" is the rep's own guess about the prospect."""
    return overlap(piece.stretch.words, told).share < HIS_OWN


def _bare_tag(stretch: Stretch, last: Piece | None) -> Piece:
    pitched = last is not None and last.kind is MoveKind.PITCH
    if stretch.mark == "?" and not pitched:
        return _leading(stretch)
    return Piece(stretch, MoveKind.OTHER, "other.tag", 0.6, "tag")


def _leading(stretch: Stretch) -> Piece:
    return Piece(stretch, MoveKind.ASK, "ask.leading", 0.65, "leading", Asks.CLOSED)


# Lead-ins

_LEADS_IN = re.compile(
    r"(?:if|when|whenever|in|on|with|given|as|for|since|after|before|thinking|looking|at|regarding"
    r"|compared|out of|considering|going|apart|besides|because|once|now that|knowing|while|other"
    r" than|of all)\b"
)


def _with_lead_ins(pieces: list[Piece]) -> Iterator[Piece]:
    """Take back statements that only lead into a question of the same sentence."""
    for piece, after in zip_longest(pieces, pieces[1:]):
        if _leads_in(piece, after):
            yield Piece(piece.stretch, MoveKind.OTHER, "other.leads_in", 0.6, "leads_in")
        else:
            yield piece


def _leads_in(piece: Piece, after: Piece | None) -> bool:
    if after is None or after.kind is not MoveKind.ASK or piece.stretch.mark:
        return False
    stated = piece.kind in {MoveKind.REFLECT, MoveKind.INFORM}
    return stated and _LEADS_IN.match(piece.stretch.core) is not None
