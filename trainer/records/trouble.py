"""What SQLite and the disk complain of, as errors that a person can mend."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from trainer.errors import RecordsDamaged, RecordsError, RecordsReadOnly
from trainer.messages import message
from trainer.records.database import PRIMARY

_KINDS: dict[int, tuple[type[RecordsError], str]] = {
    sqlite3.SQLITE_CORRUPT: (RecordsDamaged, "records.damaged.error"),
    sqlite3.SQLITE_NOTADB: (RecordsDamaged, "records.damaged.error"),
    sqlite3.SQLITE_READONLY: (RecordsReadOnly, "records.read_only.error"),
    sqlite3.SQLITE_CANTOPEN: (RecordsReadOnly, "records.read_only.error"),
    sqlite3.SQLITE_PERM: (RecordsReadOnly, "records.read_only.error"),
    sqlite3.SQLITE_FULL: (RecordsError, "records.full.error"),
    sqlite3.SQLITE_BUSY: (RecordsError, "records.locked.error"),
    sqlite3.SQLITE_LOCKED: (RecordsError, "records.locked.error"),
}


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what the database or the disk raises into a RecordsError that names the file."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _plain(error, path) from error
    except OSError as error:
        raise read_only(path, error) from error


def read_only(path: Path, error: OSError) -> RecordsReadOnly:
    """The place cannot be written."""
    return RecordsReadOnly(message("records.read_only.error", path=path, details=error))


def damaged(path: Path, details: str) -> RecordsDamaged:
    """The file is not a sound database of this program."""
    return RecordsDamaged(message("records.damaged.error", path=path, details=details))


def _plain(error: SQLAlchemyError | sqlite3.Error, path: Path) -> RecordsError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & PRIMARY
    kind, key = _KINDS.get(code, (RecordsError, "records.failed.error"))
    return kind(message(key, path=path, details=cause))
