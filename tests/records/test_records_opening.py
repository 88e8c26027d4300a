"""Databases that are damaged, too new, locked or cannot be written."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from tests.records.records_factory import END, a_call, a_call_score, a_round, a_scenario
from trainer.assets import catalogue
from trainer.domain.ports import CallStore
from trainer.errors import RecordsDamaged, RecordsError, RecordsReadOnly, RecordsTooNew
from trainer.messages import Message
from trainer.records.memory import MemoryStore
from trainer.records.opening import Opened, open_or_set_aside, open_store

Open = Callable[..., CallStore]
Rescue = Callable[..., Opened]
WithoutRights = Callable[[], AbstractContextManager[None]]


def keep_a_call(path: Path, id_: str = "call-1") -> None:
    with closing(open_store(path)) as store:
        store.begin(a_call(id_), a_scenario())
        store.add_round(id_, a_round())


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement).close()


def overwrite(path: Path, start: int, junk: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + len(junk)] = junk
    path.write_bytes(content)


def words(notice: Message | None) -> str:
    assert notice is not None
    texts = catalogue()
    assert notice.key in texts
    return texts.say(notice)


def works(store: CallStore) -> bool:
    store.begin(a_call("fresh"), a_scenario())
    store.add_round("fresh", a_round())
    store.finish("fresh", END, a_call_score())
    return [each.id for each in store.history()] == ["fresh"]


def test_a_new_database_is_made_with_its_folders(rescued: Rescue, database: Path) -> None:
    found = rescued()
    assert found.notice is None
    assert works(found.store)
    assert database.is_file()


def test_a_kept_call_is_there_at_the_next_start(rescued: Rescue, database: Path) -> None:
    keep_a_call(database)
    found = rescued()
    assert found.notice is None
    assert found.store.load("call-1").call.rounds == (a_round(),)


@pytest.mark.parametrize("content", [b"not a database at all", b"\x00" * 8192], ids=["text", "nul"])
def test_a_file_that_is_no_database_is_moved_aside_unharmed(
    rescued: Rescue, database: Path, content: bytes
) -> None:
    database.parent.mkdir()
    database.write_bytes(content)
    with pytest.raises(RecordsDamaged):
        open_store(database)
    found = rescued()
    moved = database.with_name("calls.db.damaged-1")
    assert moved.read_bytes() == content
    assert str(moved) in words(found.notice)
    assert works(found.store)


def test_an_empty_file_becomes_a_database(rescued: Rescue, database: Path) -> None:
    database.parent.mkdir()
    database.touch()
    found = rescued()
    assert found.notice is None
    assert works(found.store)


def test_a_database_with_torn_pages_is_found_out_when_it_is_opened(
    rescued: Rescue, database: Path
) -> None:
    keep_a_call(database)
    overwrite(database, 4096, b"\xff" * 8192)
    found = rescued()
    assert str(database.with_name("calls.db.damaged-1")) in words(found.notice)
    assert works(found.store)


def test_a_truncated_database_is_found_out_when_it_is_opened(
    rescued: Rescue, database: Path
) -> None:
    keep_a_call(database)
    database.write_bytes(database.read_bytes()[:9000])
    found = rescued()
    assert database.with_name("calls.db.damaged-1").stat().st_size == 9000
    assert works(found.store)


def test_a_database_of_another_program_is_moved_aside(rescued: Rescue, database: Path) -> None:
    database.parent.mkdir()
    change(database, "CREATE TABLE recipe (name TEXT)")
    assert works(rescued().store)
    with closing(sqlite3.connect(database.with_name("calls.db.damaged-1"))) as other:
        assert other.execute("SELECT count(*) FROM recipe").fetchone() == (0,)


def test_a_database_that_lost_its_version_is_moved_aside(rescued: Rescue, database: Path) -> None:
    keep_a_call(database)
    change(database, "DELETE FROM alembic_version")
    assert works(rescued().store)


def test_the_log_moves_with_its_database_and_nothing_is_overwritten(
    rescued: Rescue, database: Path
) -> None:
    database.parent.mkdir()
    for name in ("calls.db", "calls.db-wal", "calls.db-shm"):
        database.with_name(name).write_text(f"damaged {name}")
    earlier = database.with_name("calls.db.damaged-1-wal")
    earlier.write_text("set aside before")
    assert works(rescued().store)
    assert earlier.read_text() == "set aside before"
    for ending in ("", "-wal", "-shm"):
        moved = database.with_name(f"calls.db.damaged-2{ending}")
        assert moved.read_text() == f"damaged calls.db{ending}"


def test_two_damages_leave_two_files(rescued: Rescue, database: Path) -> None:
    database.parent.mkdir()
    for content in ("one", "two"):
        database.write_text(content * 500)
        open_or_set_aside(database).store.close()
    kept = [database.with_name(f"calls.db.damaged-{number}").read_text() for number in (1, 2)]
    assert kept == ["one" * 500, "two" * 500]


def test_a_database_of_a_newer_version_is_left_untouched(rescued: Rescue, database: Path) -> None:
    keep_a_call(database)
    change(database, "UPDATE alembic_version SET version_num = '9000'")
    before = database.read_bytes()
    with pytest.raises(RecordsTooNew):
        open_store(database)
    found = rescued()
    assert isinstance(found.store, MemoryStore)
    said = words(found.notice)
    assert "newer version" in said
    assert "not kept" in said
    assert str(database) in said
    assert works(found.store)
    found.store.close()
    assert database.read_bytes() == before
    assert [each.name for each in database.parent.iterdir()] == ["calls.db"]


def test_a_version_that_no_migration_leads_away_from_is_left_untouched(
    rescued: Rescue, database: Path
) -> None:
    keep_a_call(database)
    change(database, "UPDATE alembic_version SET version_num = '0000'")
    before = database.read_bytes()
    found = rescued()
    assert isinstance(found.store, MemoryStore)
    assert "0000" in words(found.notice)
    assert database.read_bytes() == before


def test_a_locked_database_is_waited_for_and_then_left_alone(
    rescued: Rescue, database: Path
) -> None:
    keep_a_call(database)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE").close()
        found = rescued(busy_seconds=0.05)
    assert isinstance(found.store, MemoryStore)
    assert "Another program" in words(found.notice)
    assert works(found.store)


def test_a_folder_that_cannot_be_made(rescued: Rescue, database: Path) -> None:
    database.parent.write_text("a file where the folder should be")
    with pytest.raises(RecordsReadOnly):
        open_store(database)
    found = rescued()
    assert "cannot be written" in words(found.notice)
    assert works(found.store)


def test_a_folder_in_the_place_of_the_database(rescued: Rescue, database: Path) -> None:
    database.mkdir(parents=True)
    found = rescued()
    assert "cannot be written" in words(found.notice)
    assert database.is_dir()


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_database_that_cannot_be_written(
    open_folder: Path, without_rights: WithoutRights, what: str
) -> None:
    path = open_folder / "calls.db"
    keep_a_call(path)
    path.chmod(0o644 if what == "folder" else 0o444)
    open_folder.chmod(0o777 if what == "file" else 0o555)
    with without_rights():
        with pytest.raises(RecordsReadOnly):
            open_store(path)
        found = open_or_set_aside(path)
    assert isinstance(found.store, MemoryStore)
    assert "not kept" in words(found.notice)
    assert works(found.store)


def test_a_damaged_database_that_cannot_be_moved_stays_where_it_is(
    open_folder: Path, without_rights: WithoutRights
) -> None:
    path = open_folder / "calls.db"
    path.write_text("damaged " * 100)
    open_folder.chmod(0o555)
    with without_rights():
        found = open_or_set_aside(path)
    assert isinstance(found.store, MemoryStore)
    assert "could not be moved" in words(found.notice)
    assert path.read_text() == "damaged " * 100


def test_a_full_disk_is_told_and_what_was_kept_stays(opened: Open, database: Path) -> None:
    store = opened()
    store.begin(a_call(), a_scenario())
    with pytest.raises(RecordsError) as error:
        fill(store)
    assert error.value.message.key == "records.full.error"
    assert "Free some space" in words(error.value.message)
    kept = store.load("call-1").call.rounds
    assert [each.number for each in kept] == list(range(1, len(kept) + 1))
    assert len(kept) == store.unfinished()[0].rounds > 0


def fill(store: CallStore) -> None:
    """Let the database grow no further than it is allowed to, which SQLite tells as a full disk."""
    with store._engine.connect() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    for number in range(1, 100):
        store.add_round("call-1", a_round(number))


def test_a_write_that_finds_the_database_locked_is_told_and_can_be_tried_again(
    opened: Open, database: Path
) -> None:
    store = opened(busy_seconds=0.05)
    store.begin(a_call(), a_scenario())
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE").close()
        with pytest.raises(RecordsError) as error:
            store.add_round("call-1", a_round())
        assert error.value.message.key == "records.locked.error"
        assert store.unfinished()[0].rounds == 0
    store.add_round("call-1", a_round())
    assert store.unfinished()[0].rounds == 1


def test_every_error_of_opening_has_a_text_for_going_on_without() -> None:
    texts = catalogue()
    errors = {key for key in texts if re.match(r"records\..*\.error$", key)}
    assert len(errors) == 6
    assert all(key.removesuffix("error") + "session" in texts for key in errors)
