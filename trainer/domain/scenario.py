"""A scenario: who calls whom, what the prospect knows, and how the call may go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.domain.steps import Step


class Stage(StrEnum):
    """Where in a sale the call takes place."""

    OPENING = "opening"
    DISCOVERY = "discovery"
    RECAP = "recap"
    OBJECTION = "objection"
    CLOSING = "closing"


class Role(StrEnum):
    """What the persona is in the purchase."""

    USER = "user"
    OWNER = "owner"
    DECISION_MAKER = "decision-maker"
    CHAMPION = "champion"
    INFLUENCER = "influencer"
    OPTIMISER = "optimiser"
    BLOCKER = "blocker"


class Level(StrEnum):
    """The three levels of qualification, in the order in which they are judged."""

    ORGANISATION = "organisation"
    OPPORTUNITY = "opportunity"
    STAKEHOLDER = "stakeholder"


class Verdict(StrEnum):
    """What the rep decides about the prospect after the call."""

    ADVANCE = "advance"
    NURTURE = "nurture"
    DISQUALIFY = "disqualify"
    OTHER_CONTACT = "other-contact"


class Ending(StrEnum):
    """How a call came to its end."""

    PROSPECT_LEFT = "prospect_left"
    NEXT_STEP_AGREED = "next_step_agreed"
    REP_ENDED = "rep_ended"
    CLOSED_POLITELY = "closed_politely"


@dataclass(frozen=True, slots=True)
class Lead:
    """How the prospect came to the rep's desk."""

    type: str  # MQL, SQL, PQL, CQL, unqualified
    source: str
    touched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The homework before the call: what marketing handed over and what nobody knows yet."""

    you_sell: str
    account: str
    lead: Lead
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    goal: str = ""


@dataclass(frozen=True, slots=True)
class VoiceStyle:
    """How the persona sounds; pitch is low, middle or high, rate in words a minute."""

    pitch: str = "middle"
    rate: int = 165
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Persona:
    """The simulated prospect."""

    name: str
    title: str
    company: str
    role: Role
    temperament: str
    trust: int  # 0 to 100, at the start of the call
    patience: int  # rounds of bad manners that the persona bears, at the start
    voice: VoiceStyle = VoiceStyle()
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # own stock lines, by group


@dataclass(frozen=True, slots=True)
class Gate:
    """What must be the case before a fact is told or a reply is offered."""

    trust: int = 0
    told: tuple[str, ...] = ()
    open_question: bool = False


@dataclass(frozen=True, slots=True)
class OfferedReply:
    """A reply that the rep may choose instead of typing; scored as if typed."""

    id: str
    text: str
    mark: str = ""  # the author's own view: good, tempting or bad; empty when not said
    needs: Gate = Gate()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the prospect knows."""

    id: str
    topic: str
    level: Level
    says: tuple[str, ...]  # wordings in which it is told
    key_points: tuple[str, ...]  # what a good reflection carries
    feeling: str = ""
    misheard: tuple[str, ...] = ()  # typical wrong versions
    say_back: tuple[str, ...] = ()  # model reflections in own words
    asked_by: tuple[str, ...] = ()  # example questions that find it
    needs: Gate = Gate()
    vague: tuple[str, ...] = ()  # what is said while the gate is shut
    behind: str = ""  # id of the deeper fact: the next why
    replies: tuple[OfferedReply, ...] = ()  # offered just after it was told


@dataclass(frozen=True, slots=True)
class When:
    """A condition on the round just played; every field that is set must hold."""

    fed_back: tuple[str, ...] = ()  # accurate, partly, wrong, parroted, none
    named_feeling: bool | None = None
    confirmed: bool | None = None
    asked: str = ""  # open, closed, any, none
    topics: tuple[str, ...] = ()  # one of these was asked about
    facts: tuple[str, ...] = ()  # one of these was asked about
    told: tuple[str, ...] = ()  # all of these have been told
    pitched: bool | None = None
    informed: bool | None = None
    next_step: bool | None = None  # the rep proposes a next step
    asks_leave: bool | None = None
    trust_at_least: int | None = None
    trust_below: int | None = None
    patience_below: int | None = None
    rounds_at_least: int | None = None  # rounds in this state, this one included


@dataclass(frozen=True, slots=True)
class Go:
    """A transition: when it fires, where it leads and what it does."""

    when: When
    to: str
    trust: int = 0
    patience: int = 0
    says: tuple[str, ...] = ()  # instead of the target state's own lines
    tells: tuple[str, ...] = ()  # facts that these lines tell
    because: str = ""  # the author's reason, shown by "why?"


@dataclass(frozen=True, slots=True)
class State:
    """A stretch of the call in which the prospect behaves in one manner."""

    id: str
    says: tuple[str, ...] = ()  # said on entering
    tells: tuple[str, ...] = ()  # facts that these lines tell
    feeling: str = ""
    key_points: tuple[str, ...] = ()
    misheard: tuple[str, ...] = ()
    say_back: tuple[str, ...] = ()
    ask_next: tuple[str, ...] = ()  # model follow-up questions
    expects: tuple[Step, ...] = ()
    turns: tuple[str, ...] = ()  # what the prospect wants now; ends a composed line
    replies: tuple[OfferedReply, ...] = ()
    go: tuple[Go, ...] = ()
    ends: Ending | None = None


@dataclass(frozen=True, slots=True)
class ExpectedVerdict:
    """The right decision after the call and the facts it rests on."""

    accepted: tuple[Verdict, ...]  # the best one first
    because: tuple[str, ...] = ()
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One playable call; the first state is where it begins."""

    id: str
    title: str
    stage: Stage
    difficulty: int  # 1 to 5
    minutes: int
    frameworks: tuple[str, ...]
    teaches: str
    brief: Brief
    persona: Persona
    facts: Mapping[str, Fact]
    states: Mapping[str, State]
    start: str
    verdict: ExpectedVerdict
    language: str = "en"
