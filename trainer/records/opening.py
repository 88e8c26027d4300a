"""Opening the database, and going on without it when that fails."""

from dataclasses import dataclass
from pathlib import Path

from trainer.domain.ports import CallStore
from trainer.errors import RecordsDamaged, RecordsError
from trainer.messages import Message, message
from trainer.records.aside import move_aside
from trainer.records.memory import MemoryStore

BUSY_SECONDS = 3.0  # how long another program may hold the database before we give up
_COMPANIONS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Opened:
    """A store that can be used at once, and what the rep has to know about it."""

    store: CallStore
    notice: Message | None = None


def open_store(path: Path, busy_seconds: float = BUSY_SECONDS) -> CallStore:
    """Open the database, creating or migrating it; raises one of the RecordsErrors."""
    from trainer.records.file import open_file  # SQLAlchemy: too slow to import at the start

    return open_file(path, busy_seconds)


def open_or_set_aside(path: Path, busy_seconds: float = BUSY_SECONDS) -> Opened:
    """Open the database whatever it takes; never raises.

    A damaged one is moved aside and a new one begun; where nothing can be written, or a newer
    version wrote it, it is left as it is and the calls are kept in memory.
    """
    try:
        return Opened(open_store(path, busy_seconds))
    except RecordsDamaged as error:
        return _begin_anew(path, error, busy_seconds)
    except RecordsError as error:
        return _in_memory(error)


def _begin_anew(path: Path, error: RecordsDamaged, busy_seconds: float) -> Opened:
    try:
        moved = move_aside(path, _COMPANIONS)
        store = open_store(path, busy_seconds)
    except (OSError, RecordsError):
        return _in_memory(error)
    return Opened(store, message("records.damaged.moved", path=path, moved=moved))


def _in_memory(error: RecordsError) -> Opened:
    """Keep the calls in memory, and say so in place of the error's own text."""
    key = error.message.key.removesuffix("error") + "session"
    return Opened(MemoryStore(), Message(key, error.message.args))
