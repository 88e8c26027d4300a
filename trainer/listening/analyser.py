"""The analyser: what the rep did in a reply, by rules, with the words that show it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.domain.listening import (
    Analysis,
    Asks,
    FeelingHeard,
    Heard,
    Manner,
    Move,
    MoveKind,
    Reflection,
    Said,
)
from trainer.domain.steps import Span
from trainer.listening.again import asked_again
from trainer.listening.conflict import Conflict
from trainer.listening.feelings import Named, fits
from trainer.listening.gaming import is_empty_check, is_pasted
from trainer.listening.manner import in_order
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.primary import primary_of
from trainer.listening.readable import unreadable
from trainer.listening.reading import read
from trainer.listening.reflecting import Back, reflection_of
from trainer.listening.relevance import brings_other, relevant
from trainer.listening.sorting import feeling_in, without_heaps
from trainer.listening.told import Told, told
from trainer.listening.words import words_in
from trainer.messages import message

LONGEST = 4000  # characters of a reply that are analysed; the rest is named and left out
QUOTED = 60  # characters of an unreadable reply that are quoted
PARROTED = 0.85  # share of the feedback's words in the prospect's order
PARROT_WORDS = 4  # fewer words are no parroting


class RuleAnalyser:
    """Hears what the rep did, by rules and word overlap."""

    @property
    def name(self) -> str:
        """Which analyser and version this is."""
        return "rules 1"

    def analyse(self, reply: str, heard: Heard) -> Analysis:
        """Analyse one reply; pure, and the same for the same input."""
        return _analyse(reply, heard)


@lru_cache(maxsize=256)
def _analyse(reply: str, heard: Heard) -> Analysis:
    text = reply[:LONGEST]
    line = told(heard.line)
    reason = unreadable(text, words_in(text), line)
    if reason:
        return _not_understood(reply, reason)
    pieces, heap = without_heaps(read(text, line), line)
    feeling = feeling_in(pieces)
    back = _fed_back(pieces, heard, feeling)
    return _summed_up(reply, heard, pieces, feeling, back, heap=heap)


def _not_understood(reply: str, reason: str) -> Analysis:
    moves: tuple[Move, ...] = ()
    if reply.strip():
        start = len(reply) - len(reply.lstrip())
        why = message(f"listening.not_understood.{reason}", words=reply.strip()[:QUOTED])
        moves = (Move(MoveKind.OTHER, (start, len(reply.rstrip())), why, 0.8, reason),)
    return Analysis(
        understood=False,
        moves=moves,
        primary="other",
        reflection=None,
        feeling=FeelingHeard(named=False),
        confirms=False,
        asks=Asks.NONE,
        relevant=None,
        on_topic=None,
        informs=False,
        pitches=False,
    )


def _fed_back(pieces: Sequence[Piece], heard: Heard, feeling: Named | None) -> Back | None:
    given = [piece for piece in pieces if piece.kind is MoveKind.REFLECT]
    if not given:
        return None
    said = _spoken_of(given, heard)
    back = reflection_of(given, told(said), feeling)
    if said is heard.line or not said.fact:
        return back
    return replace(back, reflection=replace(back.reflection, of=said.fact))


EARLIER = (
    1.5  # how much more of an earlier line must be shared before the feedback is about that one
)


def _spoken_of(given: Sequence[Piece], heard: Heard) -> Said:
    """Which thing that the prospect said the feedback is about; the line just heard if in doubt."""
    words = tuple(word for piece in given for word in piece.stretch.words)
    line = overlap(words, told(heard.line)).shared
    best = max(
        heard.earlier, key=lambda said: overlap(words, told(said)).shared, default=heard.line
    )
    shared = overlap(words, told(best)).shared
    return best if shared >= 2.0 and shared > EARLIER * line else heard.line


def _summed_up(
    reply: str,
    heard: Heard,
    pieces: tuple[Piece, ...],
    feeling: Named | None,
    back: Back | None,
    *,
    heap: bool,
) -> Analysis:
    line = told(heard.line)
    kinds = {piece.kind for piece in pieces}
    confirms = any(
        piece.kind is MoveKind.CONFIRM or piece.rising or piece.inside for piece in pieces
    )
    again = asked_again(pieces, heard)
    about = relevant(pieces, line)
    probes = about if again is None else False
    return Analysis(
        understood=True,
        moves=_moves(reply, pieces, feeling, back),
        primary=primary_of(pieces),
        reflection=back.reflection if back else None,
        feeling=_feeling(feeling, line),
        confirms=confirms,
        asks=_asks(pieces),
        relevant=probes,
        on_topic=_on_topic(pieces, line, back, about),
        informs=bool(kinds & {MoveKind.INFORM, MoveKind.PITCH}),
        pitches=MoveKind.PITCH in kinds,
        parrot=_parrots(pieces, line),
        gaming=_gaming(reply, heard, pieces, back, feeling, heap=heap),
        asks_again=again is not None,
        again_of=again.fact if again else "",
    )


def _asks(pieces: Sequence[Piece]) -> Asks:
    """The kind of the last question."""
    return next((each.asks for each in reversed(pieces) if each.asks is not Asks.NONE), Asks.NONE)


def _feeling(named: Named | None, line: Told) -> FeelingHeard:
    if named is None:
        return FeelingHeard(named=False)
    return FeelingHeard(True, fits(named, line), named.word, named.span)


def _parrots(pieces: Sequence[Piece], line: Told) -> bool:
    given = [piece.stretch for piece in pieces if piece.kind is MoveKind.REFLECT]
    size = sum(len(stretch.words) for stretch in given)
    return size >= PARROT_WORDS and in_order(given, line) >= PARROTED


def _gaming(
    reply: str,
    heard: Heard,
    pieces: Sequence[Piece],
    back: Back | None,
    feeling: Named | None,
    *,
    heap: bool,
) -> str:
    if is_pasted(reply, heard.replies):
        return "pasted"
    if heap:
        return "keywords"
    empty = is_empty_check(pieces, reflects=back is not None, feeling=feeling is not None)
    return "empty_confirm" if empty else ""


def _on_topic(
    pieces: Sequence[Piece], line: Told, back: Back | None, probes: bool | None
) -> bool | None:
    """About what was said or not; None where there is nothing to judge by."""
    if probes or (back and _shares(back, pieces, line)):
        return True
    if back or any(piece.kind is MoveKind.NAME_FEELING for piece in pieces):
        return None
    if probes is False or brings_other(pieces, line):
        return False
    return None


def _shares(back: Back, pieces: Sequence[Piece], line: Told) -> bool:
    given = [piece.stretch.words for piece in pieces if piece.kind is MoveKind.REFLECT]
    return bool(back.reflection.of) or any(overlap(words, line).shared for words in given)


def _moves(
    reply: str, pieces: Sequence[Piece], feeling: Named | None, back: Back | None
) -> tuple[Move, ...]:
    moves = [_move(reply, piece, back.conflict if back else None) for piece in pieces]
    moves += [_checked(reply, piece) for piece in pieces if piece.rising or piece.inside]
    if feeling is not None and not any(move.kind is MoveKind.NAME_FEELING for move in moves):
        why = message("listening.name_feeling.named", words=feeling.word)
        moves.append(Move(MoveKind.NAME_FEELING, feeling.span, why, 0.8))
    moves += _stacked(reply, pieces)
    if len(reply) > LONGEST:
        moves.append(_beyond(reply))
    return tuple(sorted(moves, key=lambda move: (move.span[0], -move.span[1], move.kind.value)))


def _move(reply: str, piece: Piece, conflict: Conflict | None) -> Move:
    start, end = piece.stretch.span
    why = message(f"listening.{piece.rule}", words=reply[start:end])
    if conflict and piece.kind is MoveKind.REFLECT and start <= conflict.span[0] < end:
        wrong = reply[conflict.span[0] : conflict.span[1]]
        why = message(f"listening.wrong.{conflict.kind}", words=wrong, right=conflict.right)
    return Move(piece.kind, (start, end), why, round(piece.sure, 2), piece.detail)


def _checked(reply: str, piece: Piece) -> Move:
    start, end = piece.stretch.span
    why = message("listening.confirm.rising", words=reply[start:end])
    return Move(MoveKind.CONFIRM, (start, end), why, 0.6)


FOLLOW_ON = 4  # words; "and why there?" goes on with the question before it


def _stacked(reply: str, pieces: Sequence[Piece]) -> list[Move]:
    asked = [p for p in pieces if p.question and p.detail != "plan"]
    own = [p for p in asked[1:] if len(p.stretch.words) > FOLLOW_ON]
    if not own or len(asked) < 2:
        return []
    span: Span = (asked[0].stretch.span[0], asked[-1].stretch.span[1])
    why = message("listening.ask.stacked", words=reply[span[0] : span[1]], count=len(asked))
    return [Move(MoveKind.ASK, span, why, 0.8, "stacked")]


def _beyond(reply: str) -> Move:
    why = message("listening.other.beyond", limit=LONGEST)
    return Move(MoveKind.OTHER, (LONGEST, len(reply)), why, 1.0, "beyond")


__all__ = ["Manner", "Reflection", "RuleAnalyser"]
