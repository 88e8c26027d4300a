"""The practice room: what a learner can do, whatever the screen."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trainer.domain.coaching import Coaching
from trainer.domain.cover import Cover
from trainer.domain.settings import Settings
from trainer.messages import Catalogue, Message
from trainer.practice.events import Announcer, Event
from trainer.practice.kept import Kept
from trainer.practice.late_analyser import LateAnalyser

if TYPE_CHECKING:  # what plays a call is imported with the first call: the Library opens sooner
    from trainer.coaching import Rubric
    from trainer.domain.call import Call, Plan
    from trainer.domain.diagnostics import Entry
    from trainer.domain.ports import CallSummary, Clock, Ids, Results
    from trainer.domain.qualification import Framework
    from trainer.domain.scenario import Scenario
    from trainer.practice.covers import CoverStore
    from trainer.practice.rounds import Table
    from trainer.practice.scoring import Chapter
    from trainer.practice.session import CallSession
    from trainer.qualification import Questions


class ScenarioLibrary(Protocol):
    """Where scenarios are found."""

    def entries(self) -> "tuple[Entry, ...]":
        """All files of the library, the broken ones with their errors."""

    def find(self, name: str) -> "Entry":
        """One file by id, file name or path; raises ScenarioNotFound."""


class SettingsStore(Protocol):
    """Where the settings are kept."""

    notice: Message | None  # what the learner has to know about the last load

    def load(self) -> Settings:
        """The kept settings, or the defaults."""

    def save(self, settings: Settings) -> None:
        """Keep the settings; raises RecordsError."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What bootstrap builds for the practice room."""

    library: Callable[[str], ScenarioLibrary]  # with the learner's own folder, "" for none
    analyser: LateAnalyser
    questions: "Callable[[], Questions]"
    rubric: "Callable[[], Rubric]"
    kept: Kept
    settings: SettingsStore
    clock: "Clock"
    ids: "Ids"
    catalogue: Catalogue
    announcer: Announcer
    folder: Path | None = None  # where calls are kept; None where they are not
    covers: "CoverStore | None" = None  # None: the files are read each time


class Practice:
    """Begins, resumes and reopens calls."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.announcer = parts.announcer
        self.catalogue = parts.catalogue
        self._settings = parts.settings.load()
        self._library: ScenarioLibrary | None = None

    @property
    def library(self) -> ScenarioLibrary:
        """The scenario files, with those of the learner's own folder; built when first needed."""
        if self._library is None:
            self._library = self._parts.library(self._settings.scenario_folder)
        return self._library

    def covers(self) -> tuple[Cover, ...]:
        """What can be seen of each file; quick as long as none has changed since the last time."""
        own, store = self._settings.scenario_folder, self._parts.covers
        kept = store.read(own) if store else None
        if kept is not None:
            return kept
        from trainer.practice.covers import cover

        covers = tuple(cover(entry) for entry in self.library.entries())
        if store:
            store.keep(own, covers)
        return covers

    def entry(self, path: str) -> "Entry | None":
        """The file behind a cover as it is now; None if it is gone."""
        return next((each for each in self.library.entries() if str(each.path) == path), None)

    @property
    def folder(self) -> Path | None:
        """Where the learner's calls are kept; None where they are not."""
        return self._parts.folder

    @property
    def settings(self) -> Settings:
        """The learner's settings."""
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Keep new settings and tell whoever watches."""
        if settings.scenario_folder != self._settings.scenario_folder:
            self._library = None
        self._settings = settings
        self.announcer.tell(Event.SETTINGS_CHANGED, settings)
        self._parts.settings.save(settings)

    def begin(
        self,
        scenario: "Scenario",
        seed: int,
        coaching: Coaching = Coaching.EACH,
        plan: "Plan | None" = None,
    ) -> "CallSession":
        """Begin a call and keep it from its first moment."""
        from trainer.domain.call import Call, Plan

        table = self._table(scenario)
        opening, mind = table.prospect.opening(seed)
        call = Call(
            id=self._parts.ids(),
            scenario=scenario.id,
            seed=seed,
            coaching=coaching,
            opening=opening,
            mind=mind,
            started=self._parts.clock(),
            rubric=table.rubric.id,
            plan=plan or Plan(),
        )
        self._parts.kept().begin(call, scenario)
        session = self._session(table, call)
        self.announcer.tell(Event.CALL_BEGAN, session)
        return session

    def resume(self, call: str) -> "CallSession":
        """Go on with a call that was broken off; raises RecordsError."""
        session = self.reopen(call)
        self.announcer.tell(Event.CALL_BEGAN, session)
        return session

    def reopen(self, call: str) -> "CallSession":
        """Open a kept call to look at it; raises RecordsError."""
        kept = self._parts.kept().load(call)
        return self._session(self._table(kept.scenario), kept.call)

    def _session(self, table: "Table", call: "Call") -> "CallSession":
        from trainer.practice.session import CallSession

        return CallSession(table, call, self._parts.kept, self.announcer)

    def fresh_seed(self) -> int:
        """A seed for a new call, so that it differs from the last one."""
        return int(self._parts.ids()[:6], 16)

    def _table(self, scenario: "Scenario") -> "Table":
        from trainer.practice.rounds import Table
        from trainer.prospect import Prospect

        return Table(
            scenario=scenario,
            prospect=Prospect(scenario),
            analyser=self._parts.analyser,
            questions=self._parts.questions(),
            rubric=self._parts.rubric(),
        )

    def warm_up(self) -> None:
        """Make ready what the first reply would wait for; slow, so in a thread of its own."""
        from trainer.domain.listening import Heard, Said

        reply = "So it is about time, is that right? What got in the way?"
        analysis = self._parts.analyser.analyse(reply, Heard(Said("It took a long time.")))
        self._parts.questions().asked(reply, analysis, None, ())
        self._parts.rubric()

    @property
    def hearing(self) -> str:
        """The name of the analyser that hears the replies now; empty while none is open yet."""
        analyser = self._parts.analyser.opened
        return analyser.name if analyser else ""

    def scoring(self) -> "tuple[Chapter, ...]":
        """How scoring works, chapter by chapter; raises AssetError."""
        from trainer.practice.agreement import read_agreement
        from trainer.practice.scoring import explained

        rubric, say = self._parts.rubric(), self.catalogue.say
        return explained(rubric, read_agreement(), self.hearing, say)

    def prepare(self, session: "CallSession") -> None:
        """Make ready for the next reply while the rep reads; slow, so in a thread of its own."""
        with suppress(Exception):  # what is wrong comes out with the reply
            session.prepare()

    def open_records(self) -> None:
        """Open what was kept; slow the first time, so call it from a thread of its own."""
        if self._parts.settings.notice:
            self.announcer.tell(Event.NOTICE, self._parts.settings.notice)
        self._parts.kept()

    def unfinished(self) -> "tuple[CallSummary, ...]":
        """Calls that were broken off, newest first."""
        return self._parts.kept().unfinished()

    def discard(self, call: str) -> None:
        """Let go of a broken-off call; what was said in it stays kept."""
        self._parts.kept().discard(call)

    def history(self, scenario: str = "") -> "tuple[CallSummary, ...]":
        """Finished calls, newest first."""
        return self._parts.kept().history(scenario)

    def results(self) -> "Mapping[str, Results]":
        """Best result and number of calls, by scenario id."""
        return self._parts.kept().results()

    def frameworks(self) -> "Mapping[str, Framework]":
        """The frameworks through which a call can be seen, by id."""
        from trainer.qualification import frameworks

        return frameworks()

    def close(self) -> None:
        """Release everything."""
        self._parts.kept.close()
