"""The prospect's mind at one moment, and how a reply moved it."""

from dataclasses import dataclass

from trainer.domain.scenario import Ending
from trainer.messages import Message


@dataclass(frozen=True, slots=True)
class Memory:
    """What the prospect remembers of the call; tuples in the order in which things happened."""

    told: tuple[str, ...] = ()  # facts
    hinted: tuple[str, ...] = ()  # facts asked for while their gate was shut
    fed_back: tuple[str, ...] = ()  # facts said back rightly
    misheard: tuple[str, ...] = ()  # facts said back wrongly and not yet put right by the rep
    asked: tuple[str, ...] = ()  # topics
    used: tuple[str, ...] = ()  # ids of lines already said
    replies: tuple[str, ...] = ()  # the rep's replies, folded to lower case
    parroted: int = 0
    pitched: int = 0
    unclear: int = 0  # replies in a row that could not be understood
    unasked: int = 0  # replies in a row that asked nothing
    only_asked: int = 0  # replies in a row that asked and took nothing up
    rounds_in_state: int = 0


@dataclass(frozen=True, slots=True)
class Mind:
    """The prospect between two rounds."""

    state: str
    trust: int  # 0 to 100
    patience: int  # 0 and the prospect leaves
    memory: Memory = Memory()


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing in the reply that moved the prospect."""

    rule: str
    why: Message
    trust: int = 0
    patience: int = 0


@dataclass(frozen=True, slots=True)
class Reaction:
    """How the prospect took a reply: the rule that fired, and all that moved it."""

    rule: str  # the rule that chose the next line
    causes: tuple[Cause, ...]
    before: Mind
    after: Mind
    revealed: tuple[str, ...] = ()  # facts told in the next line
    deflected: tuple[str, ...] = ()  # facts asked for but held back
    because: str = ""  # the scenario author's own reason, if the scenario decided
    ending: Ending | None = None
