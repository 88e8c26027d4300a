"""Every error that the program raises on purpose.

TrainerError                what went wrong, where, and how to mend it
├── AssetError              a shipped data file is missing or malformed
├── ModelError              the trained listening model is missing or damaged
├── ScenarioError           a scenario cannot be played
│   └── ScenarioNotFound    no scenario has that name
├── RepliesError            a replies file or a typed command cannot be followed
├── RecordsError            what was kept cannot be read or written
│   ├── RecordsDamaged      the database is not readable as one
│   ├── RecordsTooNew       a newer version of the program wrote the database
│   └── RecordsReadOnly     the folder or the file cannot be written
└── CallOver                a reply came after the call had ended
"""

from trainer.messages import Message


class TrainerError(Exception):
    """Something went wrong that a person can mend; `message` says what, where and how."""

    def __init__(self, message: Message, place: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place  # file and line, where there are such


class AssetError(TrainerError):
    """A shipped data file is missing or malformed."""


class ModelError(TrainerError):
    """The trained listening model is missing or damaged."""


class ScenarioError(TrainerError):
    """A scenario cannot be played."""


class ScenarioNotFound(ScenarioError):
    """No scenario has that name."""


class RepliesError(TrainerError):
    """A replies file or a typed command cannot be followed."""


class RecordsError(TrainerError):
    """What was kept cannot be read or written."""


class RecordsDamaged(RecordsError):
    """The database is not readable as one."""


class RecordsTooNew(RecordsError):
    """A newer version of the program wrote the database."""


class RecordsReadOnly(RecordsError):
    """The folder or the file cannot be written."""


class CallOver(TrainerError):
    """A reply came after the call had ended."""
