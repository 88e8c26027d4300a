"""The connection to SQLite and how it treats transactions."""

import sqlite3
import time
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event

PRIMARY = 0xFF  # the lower byte of an extended result code is the primary one
_KIND = "transaction"
_PAUSE = 0.01  # seconds between two tries


def connect(path: Path, busy_seconds: float) -> Engine:
    """Prepare connections that any thread may use; nothing is opened yet."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": busy_seconds})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same connections for changes.

    They take the write lock at the start: a transaction that reads first and writes later would
    fail, not wait, when another one wrote in between.
    """
    return engine.execution_options(**{_KIND: "IMMEDIATE"})


def use_wal(engine: Engine, busy_seconds: float) -> None:
    """Let reading go on while something is written; the file remembers it.

    SQLite does not wait for others when it changes the mode, whatever the timeout: we do.
    """
    until = time.monotonic() + busy_seconds
    while not _wal_set(engine, last_try=time.monotonic() >= until):
        time.sleep(_PAUSE)


def _wal_set(engine: Engine, *, last_try: bool) -> bool:
    with engine.connect() as connection:
        raw = cast("sqlite3.Connection", connection.connection.driver_connection)
        try:
            raw.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if last_try or error.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_BUSY:
                raise
            return False
    return True


def _set_up(raw: sqlite3.Connection, _record: object) -> None:
    raw.isolation_level = None  # BEGIN is ours alone, see _begin
    raw.text_factory = _text
    raw.execute("PRAGMA foreign_keys = ON").close()
    raw.execute("PRAGMA synchronous = FULL").close()  # a kept round outlives a power cut


def _text(raw: bytes) -> str:
    """Show a torn letter as an escape: it must not hide the rest, and no JSON reader takes it."""
    return raw.decode(errors="backslashreplace")


def _begin(connection: Connection) -> None:
    kind = connection.get_execution_options().get(_KIND, "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")
