"""The database file: whether it is one, whether it is sound, and whether it can be written."""

from pathlib import Path

from sqlalchemy import Engine

from trainer.errors import RecordsError
from trainer.records.database import connect, use_wal
from trainer.records.store import SqlStore
from trainer.records.trouble import damaged, told_plainly
from trainer.records.upgrade import bring_up_to_date

_HEADER = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html, "The Database Header"


def open_file(path: Path, busy_seconds: float) -> SqlStore:
    """Open the database, creating or migrating it; raises one of the RecordsErrors."""
    engine = connect(path, busy_seconds)
    try:
        with told_plainly(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _check_header(path)
            bring_up_to_date(engine, path)
            use_wal(engine, busy_seconds)
            _check_pages(engine, path)
    except RecordsError:
        engine.dispose()
        raise
    return SqlStore(engine, path)


def _check_header(path: Path) -> None:
    """Keep SQLite away from a file that is none of its own: it would delete the log beside it."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        start = file.read(len(_HEADER))
    if start not in (b"", _HEADER):
        raise damaged(path, "it does not begin like a database")


def _check_pages(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise damaged(path, found)
