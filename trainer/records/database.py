"""The connection to SQLite and how it treats transactions."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

_KIND = "transaction"


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


def use_wal(engine: Engine) -> None:
    """Let reading go on while something is written; the file remembers it."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        if isinstance(raw, sqlite3.Connection):
            raw.execute("PRAGMA journal_mode = WAL").close()


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
