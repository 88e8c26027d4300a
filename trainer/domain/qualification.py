"""What a question is after, and how much is known of each topic."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.scenario import Level
from trainer.messages import Message


class Known(StrEnum):
    """How solid the knowledge of a topic is, in rising order."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    VAGUE = "vague"
    SPECIFIC = "specific"
    CONFIRMED = "confirmed"


KNOWN_ORDER = tuple(Known)
Coverage = Mapping[str, Known]  # by topic id


@dataclass(frozen=True, slots=True)
class Topic:
    """One canonical qualification subject."""

    id: str
    name: str
    level: Level
    definition: str
    good: tuple[str, ...]  # example questions, open
    bad: tuple[str, ...]  # how not to ask


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a framework and the topics that fill it."""

    name: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """An ordered list of slots, with when it fits and where it ends."""

    id: str
    name: str
    slots: tuple[Slot, ...]
    fits: str
    limits: str


@dataclass(frozen=True, slots=True)
class FactMatch:
    """A fact that a question would find, with how well it fits."""

    fact: str
    fit: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What the questions of one reply are after."""

    topics: tuple[str, ...] = ()  # best first; empty for none
    facts: tuple[FactMatch, ...] = ()  # of the scenario, best first


@dataclass(frozen=True, slots=True)
class CoverageChange:
    """A topic on which more is known than before, and why."""

    topic: str
    to: Known
    why: Message
    fact: str = ""
