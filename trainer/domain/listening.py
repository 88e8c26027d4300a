"""What was heard in a reply: moves with evidence, and what they add up to."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.steps import Span
from trainer.messages import Message


class MoveKind(StrEnum):
    """What the rep does in a stretch of a reply."""

    REFLECT = "reflect"
    NAME_FEELING = "name_feeling"
    CONFIRM = "confirm"
    ASK = "ask"
    ASK_LEAVE = "ask_leave"
    INFORM = "inform"
    PITCH = "pitch"
    ACKNOWLEDGE = "acknowledge"
    NEXT_STEP = "next_step"
    GREET = "greet"
    OTHER = "other"


class Asks(StrEnum):
    """The kind of question that the prospect is left with."""

    OPEN = "open"
    CLOSED = "closed"
    NONE = "none"


class Manner(StrEnum):
    """How something is fed back, from weakest to best."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    OWN_WORDS = "own_words"


@dataclass(frozen=True, slots=True)
class Said:
    """Something the prospect said, with what the scenario knows of it."""

    text: str
    fact: str = ""  # id of the fact told, if it was one
    feeling: str = ""
    key_points: tuple[str, ...] = ()
    misheard: tuple[str, ...] = ()
    say_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What the rep has to go by: the line just heard, and all that came before it."""

    line: Said
    earlier: tuple[Said, ...] = ()  # the prospect's, oldest first
    replies: tuple[str, ...] = ()  # the rep's own earlier replies, oldest first


@dataclass(frozen=True, slots=True)
class Move:
    """One move with the stretch of the reply that shows it."""

    kind: MoveKind
    span: Span
    why: Message
    confidence: float  # 0 to 1
    detail: str = ""  # open, closed, leading, good_time, price, advice, clarify, ...


@dataclass(frozen=True, slots=True)
class Reflection:
    """What was fed back; `accurate` is None when it cannot be told."""

    manner: Manner
    content: float  # share of the line's points that it carries, 0 to 1
    accurate: bool | None
    carried: tuple[str, ...] = ()  # key points said back
    lost: tuple[str, ...] = ()  # key points left out
    wrong: str = ""  # what kind of error: number, negation, person, cause, direction, time, feeling
    right: str = ""  # the prospect's words that the wrong ones stand against
    spans: tuple[Span, ...] = ()
    of: str = ""  # id of the fact fed back when it was an earlier one


@dataclass(frozen=True, slots=True)
class FeelingHeard:
    """A feeling that the reply names as the prospect's."""

    named: bool
    fits: bool | None = None  # None: the line voiced none to hold it against
    word: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is claimed about one reply."""

    understood: bool  # False: empty, noise, or no words in it; then nothing is scored
    moves: tuple[Move, ...]
    primary: str  # reflection, question, input or other
    reflection: Reflection | None
    feeling: FeelingHeard
    confirms: bool
    asks: Asks
    relevant: bool | None  # None when nothing is asked, or when it cannot be told
    on_topic: bool | None  # whether the reply is about what was said; None when it cannot be told
    informs: bool
    pitches: bool
    parrot: bool = False  # nearly all the prospect's own words in their order
    gaming: str = ""  # keywords, pasted, empty_confirm; empty for none
    asks_again: bool = False  # asks what the prospect has already told
    again_of: str = ""  # id of the fact that was asked for again

    @property
    def reflects(self) -> bool:
        """Whether content was said back."""
        return self.reflection is not None

    def of_kind(self, kind: MoveKind) -> tuple[Move, ...]:
        """The moves of one kind, in the order of the reply."""
        return tuple(move for move in self.moves if move.kind is kind)

    def has(self, kind: MoveKind, detail: str = "") -> bool:
        """Whether there is a move of that kind, and of that detail if one is given."""
        return any(not detail or move.detail == detail for move in self.of_kind(kind))
