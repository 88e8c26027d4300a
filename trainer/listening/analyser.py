"""What the rep did in a reply, with the words that show it: by rules, and a second ear if there is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.domain.listening import (
    Analysis,
    Asks,
    FeelingHeard,
    Heard,
    Move,
    MoveKind,
    Said,
)
from trainer.listening.again import asked_again
from trainer.listening.feeling_fits import fits
from trainer.listening.feelings import Named
from trainer.listening.gaming import gaming_in, parrots
from trainer.listening.moves import moves_of
from trainer.listening.overlap import overlap
from trainer.listening.pieces import Piece
from trainer.listening.primary import primary_of
from trainer.listening.readable import unreadable
from trainer.listening.reading import read
from trainer.listening.reflecting import Back, reflection_of
from trainer.listening.relevance import about_line, relevant
from trainer.listening.second_ear import Opinion, SecondEar
from trainer.listening.sorting import feeling_in, without_heaps
from trainer.listening.told import Told, told
from trainer.listening.words import words_in
from trainer.messages import message

RULES = "rules 2"  # changed with what the rules hear
LONGEST = 4000  # characters of a reply that are analysed; the rest is named and left out
QUOTED = 60  # characters of an unreadable reply that are quoted
EARLIER = (
    1.5  # how much more must be shared with an earlier line for the feedback to be of that one
)
LEAST_EARLIER = 2.0  # weight of what must be shared with it


class RuleAnalyser:
    """Hears what the rep did, by rules and word overlap."""

    @property
    def name(self) -> str:
        """Which analyser and version this is."""
        return RULES

    def analyse(self, reply: str, heard: Heard) -> Analysis:
        """Analyse one reply; pure, and the same for the same input."""
        return _by_rules(reply, heard)


@lru_cache(maxsize=256)
def _by_rules(reply: str, heard: Heard) -> Analysis:
    return analysed(reply, heard, None)


def analysed(reply: str, heard: Heard, ear: SecondEar | None) -> Analysis:
    """Analyse one reply by rules, with the opinion of a second ear weighed in if there is one."""
    text, line = _read_part(reply), told(heard.line)
    reason = unreadable(text, words_in(text), line)
    if reason:
        return _not_understood(reply, reason)
    known = [told(each) for each in heard.earlier]
    pieces, heaped = without_heaps(read(text, line, known), line)
    opinion = ear.opinion(text, line, pieces) if ear and pieces else None
    pieces = tuple(opinion.pieces) if opinion else pieces
    feeling = feeling_in(pieces)
    back = _fed_back(pieces, heard, feeling, opinion)
    moves = [*moves_of(reply, pieces, feeling, back.conflict if back else None), *_beyond(reply)]
    game = gaming_in(reply, heard, pieces, heaped=heaped)
    found = replace(
        _found(pieces, heard, line, back),
        moves=_ordered(moves),
        feeling=_feeling(feeling, line),
        gaming=game,
    )
    return _with_opinion(found, opinion) if opinion else found


def _with_opinion(found: Analysis, opinion: Opinion) -> Analysis:
    """What a second ear tells where the rules cannot."""
    asked = found.asks is not Asks.NONE and not found.asks_again
    relevant = opinion.relevant if asked and found.relevant is None else found.relevant
    return replace(found, primary=opinion.primary, relevant=relevant)


def _found(pieces: Sequence[Piece], heard: Heard, line: Told, back: Back | None) -> Analysis:
    """What the pieces add up to, without the moves themselves."""
    kinds = {piece.kind for piece in pieces}
    again = asked_again(pieces, heard)
    probes = relevant(pieces, line, [told(each) for each in heard.earlier])
    return Analysis(
        understood=True,
        moves=(),
        primary=primary_of(pieces),
        reflection=back.reflection if back else None,
        feeling=FeelingHeard(named=False),
        confirms=any(each.kind is MoveKind.CONFIRM or each.checks for each in pieces),
        asks=_asks(pieces),
        relevant=probes if again is None else False,
        on_topic=about_line(pieces, line, probes=probes, earlier=bool(back and back.reflection.of)),
        informs=bool(kinds & {MoveKind.INFORM, MoveKind.PITCH}),
        pitches=MoveKind.PITCH in kinds,
        parrot=parrots(pieces, line),
        asks_again=again is not None,
        again_of=again.fact if again else "",
    )


def _not_understood(reply: str, reason: str) -> Analysis:
    """Nothing is claimed but that nothing could be read, and why."""
    start = len(reply) - len(reply.lstrip())
    shown = reply.strip()
    why = message(f"listening.not_understood.{reason}", words=shown[:QUOTED])
    span = (start, start + len(shown))
    return Analysis(
        understood=False,
        moves=(Move(MoveKind.OTHER, span, why, 0.8, reason),) if shown else (),
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


def _fed_back(
    pieces: Sequence[Piece], heard: Heard, feeling: Named | None, opinion: Opinion | None
) -> Back | None:
    given = [piece for piece in pieces if piece.kind is MoveKind.REFLECT]
    if not given:
        return None
    said = _spoken_of(given, heard)
    back = reflection_of(given, told(said), feeling)
    back = opinion.judged(given, back, said) if opinion else back
    of = said.fact if said is not heard.line else ""
    return replace(back, reflection=replace(back.reflection, of=of))


def _spoken_of(given: Sequence[Piece], heard: Heard) -> Said:
    """Which thing that the prospect said is fed back; the line just heard if in doubt."""
    words = tuple(word for piece in given for word in piece.stretch.words)
    shares = [(overlap(words, told(said)).shared, said) for said in heard.earlier if said.fact]
    best, said = max(shares, key=lambda each: each[0], default=(0.0, heard.line))
    line = overlap(words, told(heard.line)).shared
    return said if best >= LEAST_EARLIER and best > EARLIER * line else heard.line


def _asks(pieces: Sequence[Piece]) -> Asks:
    """The kind of the last question."""
    return next((each.asks for each in reversed(pieces) if each.asks is not Asks.NONE), Asks.NONE)


def _feeling(named: Named | None, line: Told) -> FeelingHeard:
    if named is None:
        return FeelingHeard(named=False)
    return FeelingHeard(True, fits(named, line), named.word, named.span)


def _beyond(reply: str) -> Iterable[Move]:
    """What is too long to be analysed is named, not passed over."""
    read_to = len(_read_part(reply))
    if read_to < len(reply):
        why = message("listening.other.beyond", limit=read_to)
        yield Move(MoveKind.OTHER, (read_to, len(reply)), why, 1.0, "beyond")


def _read_part(reply: str) -> str:
    """The part of a reply that is analysed: all of it, or as many whole words as the limit allows."""
    if len(reply) <= LONGEST:
        return reply
    last = max(reply.rfind(blank, 0, LONGEST) for blank in " \n\t")
    return reply[: last + 1 if last >= 0 else LONGEST]


def _ordered(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Moves in the order of the reply, the wider before the narrower."""
    return tuple(sorted(moves, key=lambda each: (each.span[0], -each.span[1], each.kind.value)))
