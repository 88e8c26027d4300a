"""The one place that builds the concrete parts and wires them together.

Most parts are imported when they are built, so that the window opens before a call needs them.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.assets import asset, catalogue, shipped_scenarios
from trainer.domain.settings import Settings
from trainer.errors import AssetError, ModelError
from trainer.messages import Message, message
from trainer.practice.covers import CoverStore
from trainer.practice.events import Announcer, Event
from trainer.practice.kept import Kept
from trainer.practice.late_analyser import LateAnalyser
from trainer.practice.late_voice import LateVoice
from trainer.practice.practice import Parts, Practice, SettingsStore
from trainer.practice.speech import Speech

if TYPE_CHECKING:
    from trainer.coaching import Rubric
    from trainer.domain.ports import Analyser, CallStore, OnTrouble, TunableVoice
    from trainer.qualification import Questions
    from trainer.scenario import Known, Library

NAME = "prospect-trainer"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a learner's own things are."""

    data: Path  # calls
    settings: Path

    @classmethod
    def standard(cls) -> "Folders":
        """The user's own folders, as the system names them."""
        import platformdirs

        return cls(
            data=platformdirs.user_data_path(NAME, appauthor=False),
            settings=platformdirs.user_config_path(NAME, appauthor=False),
        )


class _DefaultSettings:
    """Settings that are not kept."""

    notice: Message | None = None

    def load(self) -> Settings:
        return Settings()

    def save(self, settings: Settings) -> None:
        pass


def build(folders: Folders | None) -> Practice:
    """Build the practice room; with no folders, nothing of the learner's is read or kept."""
    announcer = Announcer()
    return Practice(
        Parts(
            library=_library,
            analyser=LateAnalyser(lambda: analyser(_noticed(announcer))),
            questions=questions,
            rubric=rubric,
            kept=Kept(lambda: _open_store(folders, announcer)),
            settings=_settings(folders),
            clock=_now,
            ids=_fresh_id,
            catalogue=catalogue(),
            announcer=announcer,
            folder=folders.data if folders else None,
            covers=_covers(folders),
        )
    )


def analyser(tell: "OnTrouble") -> "Analyser":
    """The analyser with the trained model; rules alone, and why is told, where that cannot be."""
    from trainer.listening import RuleAnalyser

    try:
        return _trained()
    except (AssetError, ModelError, ImportError) as error:
        if not _ships_none(error):
            tell(_trouble(error))
        return RuleAnalyser()


@cache
def _trained() -> "Analyser":
    from trainer.listening import open_analyser

    return open_analyser(asset("models", "listening"))


def _ships_none(error: Exception) -> bool:
    """Whether this build has no folder for models at all, so that nothing is missing."""
    place = dict(error.message.args).get("path") if isinstance(error, AssetError) else None
    return place is not None and not Path(str(place)).parent.exists()


def _trouble(error: Exception) -> Message:
    if isinstance(error, ModelError):
        return error.message
    if isinstance(error, AssetError):
        return message("listening.model.missing", **dict(error.message.args))
    return message("practice.trained.library", details=error)


def _noticed(announcer: Announcer) -> "OnTrouble":
    return lambda trouble: announcer.tell(Event.NOTICE, trouble)


@cache
def questions() -> "Questions":
    """What tells a question's topic."""
    from trainer.listening import WordLikeness
    from trainer.qualification import Questions, topics

    return Questions(tuple(topics().values()), WordLikeness())


@cache
def rubric() -> "Rubric":
    """How a call is scored."""
    from trainer.coaching import read_rubric

    return read_rubric()


@cache
def known() -> "Known":
    """The names that a scenario may use."""
    from trainer.prospect import stock_groups, temperaments
    from trainer.qualification import frameworks, topics
    from trainer.scenario import Known

    return Known(
        topics=frozenset(topics()),
        frameworks=frozenset(frameworks()),
        temperaments=frozenset(temperaments()),
        stock_groups=frozenset(stock_groups()),
    )


def speech(practice: Practice) -> Speech:
    """Let the prospects of a practice room be heard, as the learner has set it."""
    announcer = practice.announcer

    def open_it() -> "TunableVoice":
        from trainer.voice import open_voice

        return open_voice(_noticed(announcer))

    return Speech(LateVoice(open_it), practice.settings, announcer)


def _library(own: str) -> "Library":
    from trainer.scenario import Library

    folders = [shipped_scenarios(), *([Path(own)] if own else [])]
    return Library(folders, known())


def _covers(folders: Folders | None) -> CoverStore | None:
    """The memory of what the library shows; it holds while neither files nor rules change."""
    if folders is None:
        return None
    from trainer.records import CoverFile

    rules = [asset("temperaments"), asset("prospect"), asset("qualification")]
    reader = Path(__file__).parent / "scenario"
    return CoverFile(folders.data / "library.json", [shipped_scenarios(), *rules, reader])


def _settings(folders: Folders | None) -> SettingsStore:
    if folders is None:
        return _DefaultSettings()
    from trainer.records import SettingsFile

    return SettingsFile(folders.settings / "settings.json")


def _open_store(folders: Folders | None, announcer: Announcer) -> "CallStore":
    from trainer.records import MemoryStore, open_or_set_aside

    if folders is None:
        return MemoryStore()
    opened = open_or_set_aside(folders.data / "calls.sqlite")
    if opened.notice:
        announcer.tell(Event.NOTICE, opened.notice)
    return opened.store


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def _fresh_id() -> str:
    import uuid

    return uuid.uuid4().hex
