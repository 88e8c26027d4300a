"""The database's version, and how an older one is brought up to date."""

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, text

from trainer.errors import RecordsError, RecordsTooNew
from trainer.messages import message
from trainer.records.database import writing
from trainer.records.schema import REVISION
from trainer.records.trouble import damaged

MIGRATIONS = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME = Lock()  # alembic keeps the connection it works on in a global


def bring_up_to_date(engine: Engine, path: Path) -> None:
    """Create or migrate the tables in one transaction; raises RecordsTooNew and RecordsDamaged."""
    with writing(engine).begin() as connection:
        if check_revision(connection, path) != REVISION:
            migrate(connection, path)
        # SQLite tells that it cannot write only when it has to: find out now, not in a call.
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def check_revision(connection: Connection, path: Path) -> str:
    """The revision of the database, empty for a new one; refuses what this program cannot read."""
    revision = _revision(connection, path)
    if revision > REVISION:
        raise RecordsTooNew(message("records.too_new.error", path=path, details=revision))
    return revision


def migrate(connection: Connection, path: Path) -> None:
    """Run the migrations that are missing; alembic is slow to import, so only here."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with _ONE_AT_A_TIME:
            command.upgrade(config, "head")
    except CommandError as error:
        raise RecordsError(message("records.failed.error", path=path, details=error)) from error


def _revision(connection: Connection, path: Path) -> str:
    tables = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
    if not tables:
        return ""
    if "alembic_version" not in tables:
        raise damaged(path, "it holds other tables than this program's")
    found = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    if len(found) != 1:
        raise damaged(path, "it does not tell its version")
    return str(found[0])
