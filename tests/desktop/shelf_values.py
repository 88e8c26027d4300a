"""A library by hand: scenarios, a broken file, and a practice room that holds them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path

from trainer.assets import catalogue
from trainer.bootstrap import questions
from trainer.coaching import read_rubric
from trainer.domain.diagnostics import Diagnostic, Entry, Severity
from trainer.domain.ports import CallStore, CallSummary, Results
from trainer.domain.scenario import (
    Brief,
    ExpectedVerdict,
    Lead,
    OfferedReply,
    Persona,
    Role,
    Scenario,
    Stage,
    State,
    Verdict,
    VoiceStyle,
)
from trainer.domain.settings import Settings
from trainer.errors import RecordsError, ScenarioNotFound
from trainer.listening import RuleAnalyser
from trainer.messages import Message, message
from trainer.practice.events import Announcer
from trainer.practice.kept import Kept
from trainer.practice.late_analyser import LateAnalyser
from trainer.practice.practice import Parts, Practice
from trainer.records import MemoryStore

DANA = Persona(
    name="Dana Whitfield",
    title="Head of Operations",
    company="Northway Freight",
    role=Role.INFLUENCER,
    temperament="guarded",
    trust=30,
    patience=6,
    voice=VoiceStyle(pitch="low", gender="female"),
)
TOMAS = replace(
    DANA,
    name="Tomas Berg",
    title="Chief Financial Officer",
    company="Larkspur Mills",
    role=Role.BLOCKER,
    voice=VoiceStyle(gender="male"),
)
BRIEF = Brief(
    you_sell="planning software",
    account="Northway Freight, 200 lorries",
    lead=Lead("MQL", "a webinar in May", ("Read: planning under pressure",)),
    known=("They advertise for two planners.",),
    unknown=("Who signs.", "Why now."),
    goal="Agree a second talk.",
)
FREIGHT = Scenario(
    id="freight",
    title="The goal that slipped",
    stage=Stage.DISCOVERY,
    difficulty=2,
    minutes=6,
    frameworks=("BANT", "CHAMP"),
    teaches="Dig from the stated reason to the root.",
    brief=BRIEF,
    persona=DANA,
    facts={},
    states={
        "guarded": State(
            "guarded",
            says=("I have about five minutes.",),
            replies=(
                OfferedReply("guarded-1", "Then let us use them well. What is on your mind?"),
            ),
        )
    },
    start="guarded",
    verdict=ExpectedVerdict((Verdict.NURTURE,)),
)
MILL = replace(
    FREIGHT,
    id="mill",
    title="Could you just do it for us meanwhile?",
    stage=Stage.OBJECTION,
    difficulty=4,
    frameworks=("MEDDIC",),
    persona=TOMAS,
)
OPENING = replace(FREIGHT, id="opening", title="Five minutes", stage=Stage.OPENING, difficulty=1)
BROKEN_PATH = Path("/home/rep/scenarios/broken-call.yaml")


def playable(*scenarios: Scenario) -> tuple[Entry, ...]:
    """Entries of scenarios that can be played."""
    return tuple(Entry(Path(f"{each.id}.yaml"), each) for each in scenarios)


def finding(code: str, line: int, severity: Severity = Severity.ERROR) -> Diagnostic:
    """A finding in the broken file."""
    what, cure = message(f"made.{code}"), message(f"made.{code}.cure")
    return Diagnostic(code, severity, BROKEN_PATH, line, 5, what, cure)


def broken(*findings: Diagnostic) -> Entry:
    """An entry that cannot be played."""
    return Entry(BROKEN_PATH, None, findings or (finding("S012", 7), finding("S020", 41)))


SHELF = (*playable(FREIGHT, MILL, OPENING), broken())


def summary(identity: str, scenario: Scenario = FREIGHT, **changes: object) -> CallSummary:
    """One line of the history."""
    made = CallSummary(
        id=identity,
        scenario=scenario.id,
        title=scenario.title,
        persona=scenario.persona.name,
        started="2026-03-10T14:05:00+00:00",
        rounds=3,
        score=72,
        ended=True,
    )
    return replace(made, **changes)


class MadeLibrary:
    """A library whose files are given; those of a learner's own folder are listed by folder."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)

    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def find(self, name: str) -> Entry:
        for entry in self._entries:
            if entry.scenario and entry.scenario.id == name:
                return entry
        raise ScenarioNotFound(message("made.not_found", name=name))


class MadeSettings:
    """Settings kept in memory; refuses to keep them when told to."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.refuse = False
        self.notice: Message | None = None

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        if self.refuse:
            raise RecordsError(message("made.full"))
        self.settings = settings


class KnownStore(MemoryStore):
    """A store whose past is given; what is added to it is kept besides."""

    def __init__(
        self,
        unfinished: tuple[CallSummary, ...] = (),
        history: tuple[CallSummary, ...] = (),
        results: Mapping[str, Results] | None = None,
    ) -> None:
        super().__init__()
        self._unfinished, self._history, self._results = unfinished, history, results or {}
        self.broken = False

    def unfinished(self) -> tuple[CallSummary, ...]:
        if self.broken:
            raise RecordsError(message("made.full"))
        return (*super().unfinished(), *self._unfinished)

    def history(self, scenario: str = "") -> tuple[CallSummary, ...]:
        return (*super().history(scenario), *self._history)

    def results(self) -> Mapping[str, Results]:
        return {**super().results(), **self._results}

    def discard(self, call: str) -> None:
        left = tuple(each for each in self._unfinished if each.id != call)
        if left == self._unfinished:
            super().discard(call)
        self._unfinished = left


def practice_of(
    entries: Iterable[Entry] = SHELF,
    store: CallStore | None = None,
    settings: MadeSettings | None = None,
    own: Mapping[str, Iterable[Entry]] | None = None,
    folder: Path | None = None,
) -> Practice:
    """A real practice room over a library, a store and settings by hand."""
    numbers, shelves = count(1), {"": tuple(entries), **(own or {})}
    kept = store or MemoryStore()
    return Practice(
        Parts(
            library=lambda name: MadeLibrary(shelves[name]),
            analyser=LateAnalyser(RuleAnalyser),
            questions=questions,
            rubric=read_rubric,
            kept=Kept(lambda: kept),
            settings=settings or MadeSettings(Settings()),
            clock=lambda: "2026-03-11T09:00:00+00:00",
            ids=lambda: f"{next(numbers):06x}{0:026x}",
            catalogue=catalogue(),
            announcer=Announcer(),
            folder=folder,
        )
    )
