"""The database: its promises to the disk, to threads and to older and newer programs."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from tests.records.records_factory import END, a_call, a_call_score, a_round, a_scenario
from trainer.assets import catalogue
from trainer.domain.hearing import Ears
from trainer.domain.ports import CallStore
from trainer.errors import RecordsDamaged, RecordsError
from trainer.records.database import connect, use_wal
from trainer.records.opening import open_store
from trainer.records.schema import REVISION, metadata
from trainer.records.upgrade import MIGRATIONS

Open = Callable[..., CallStore]


def ask(database: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(statement).fetchall()


def change(database: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement, values).close()


def test_the_migrations_lead_to_the_tables_that_the_program_uses(
    opened: Open, database: Path
) -> None:
    opened()
    engine = connect(database, busy_seconds=1)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
        uniques = inspect(connection).get_unique_constraints("round")
    engine.dispose()
    assert found == []
    assert [each["column_names"] for each in uniques] == [["call", "number", "attempt"]]


def test_the_newest_migration_is_the_one_that_the_program_expects() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_a_kept_round_is_on_the_disk_and_references_hold(opened: Open) -> None:
    store = opened()
    with store._engine.connect() as connection:  # type: ignore[attr-defined]
        held = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    full = 2
    assert held == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": full,
        "busy_timeout": 3000,
    }


def test_a_scenario_is_kept_once_for_each_version(opened: Open, database: Path) -> None:
    store = opened()
    for number in range(10):
        scenario = a_scenario(title="Before" if number % 2 else "After")
        store.begin(a_call(f"call-{number}"), scenario)
    assert ask(database, "SELECT count(*) FROM scenario") == [(2,)]


def test_opened_in_one_thread_and_used_in_others(database: Path) -> None:
    with ThreadPoolExecutor(1) as background:
        store = background.submit(open_store, database).result()
    with closing(store):
        store.begin(a_call(), a_scenario())
        store.add_round("call-1", a_round())
        assert store.unfinished()[0].rounds == 1


def test_threads_keep_their_calls_side_by_side(opened: Open) -> None:
    store = opened()

    def play(id_: str) -> None:
        store.begin(a_call(id_), a_scenario())
        for number in range(1, 11):
            store.add_round(id_, a_round(number))
        store.finish(id_, END, a_call_score())

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(play, [f"call-{number}" for number in range(8)]))
    assert {each.rounds for each in store.history()} == {10}
    assert store.results()["freight"].tries == 8


def test_many_first_starts_at_once_make_one_database(database: Path) -> None:
    gate = threading.Barrier(6)

    def start(number: int) -> None:
        gate.wait()
        with closing(open_store(database, busy_seconds=20)) as store:
            store.begin(a_call(f"call-{number}"), a_scenario())

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(start, range(6)))
    with closing(open_store(database)) as store:
        assert len(store.unfinished()) == 6


def test_changing_the_journal_waits_for_another_program(database: Path) -> None:
    database.parent.mkdir(parents=True, exist_ok=True)
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE busy (x)")
    other.execute("BEGIN IMMEDIATE")
    engine = connect(database, busy_seconds=0.1)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        use_wal(engine, busy_seconds=0.05)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(use_wal, engine, 20)
        other.execute("COMMIT")
        waiting.result()
    other.close()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    engine.dispose()


def test_two_windows_on_one_call_are_told_apart(database: Path) -> None:
    with closing(open_store(database)) as one, closing(open_store(database)) as other:
        one.begin(a_call(), a_scenario())
        one.add_round("call-1", a_round(answer="From the first window."))
        with pytest.raises(RecordsError) as error:
            other.add_round("call-1", a_round(answer="From the second window."))
    assert error.value.message.key == "records.call.conflict"


@pytest.mark.parametrize(
    ("table", "column"),
    [("round", "body"), ("call_body", "body"), ("call_body", "ending"), ("scenario", "body")],
)
@pytest.mark.parametrize("junk", ["{", '{"from": "an older version"}', "null", "[" * 99_999])
def test_one_unreadable_call_hides_no_other(
    opened: Open, database: Path, table: str, column: str, junk: str
) -> None:
    store = opened()
    for id_ in ("good", "bad"):
        store.begin(a_call(id_), a_scenario(title=f"The {id_} one"))
        store.add_round(id_, a_round())
        store.finish(id_, END, a_call_score())
    change(database, f"UPDATE {table} SET {column} = ? WHERE rowid = 2", junk)  # noqa: S608
    assert [each.id for each in store.history()] == ["bad", "good"]
    assert store.results()["freight"].tries == 2
    assert store.load("good").call.rounds == (a_round(),)
    with pytest.raises(RecordsError) as error:
        store.load("bad")
    said = catalogue().say(error.value.message)
    assert "The bad one" in said
    assert "2026-03-01" in said


def test_a_torn_letter_hides_no_call_and_passes_for_no_other(opened: Open, database: Path) -> None:
    store = opened()
    for id_ in ("good", "torn"):
        store.begin(a_call(id_), a_scenario())
        store.add_round(id_, a_round(answer="Hello."))
    change(database, "UPDATE call SET title = CAST(x'48ff' AS TEXT) WHERE id = 'torn'")
    torn = "CAST(replace(CAST(body AS BLOB), 'Hello', x'48ff') AS TEXT)"
    change(database, f"UPDATE round SET body = {torn} WHERE serial = 2")  # noqa: S608
    assert [each.title for each in store.unfinished()] == ["H\\xff", "The goal that slipped"]
    with pytest.raises(RecordsError) as error:
        store.load("torn")
    assert error.value.message.key == "records.call.unreadable"
    assert store.load("good").call.rounds == (a_round(answer="Hello."),)


def test_a_change_that_fails_half_way_leaves_nothing(opened: Open, database: Path) -> None:
    store = opened()
    change(database, "DROP TABLE call_body")
    with pytest.raises(RecordsError) as error:
        store.begin(a_call(), a_scenario())
    assert error.value.message.key == "records.failed.error"
    assert ask(database, "SELECT count(*) FROM call") == [(0,)]
    assert ask(database, "SELECT count(*) FROM scenario") == [(0,)]


def test_damage_met_while_it_is_used_is_told(opened: Open, database: Path) -> None:
    store = opened()
    store.begin(a_call(), a_scenario())
    for number in range(1, 30):
        store.add_round("call-1", a_round(number))
    store.close()
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 4])
    with pytest.raises(RecordsDamaged) as error:
        store.load("call-1")
    assert str(database) in catalogue().say(error.value.message)


def test_a_second_start_does_not_pay_for_alembic(database: Path) -> None:
    open_store(database).close()
    script = (
        "import sys; from pathlib import Path; from trainer.records.opening import open_store;"
        f"open_store(Path({str(database)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_the_history_of_thousands_of_calls_is_read_from_an_index(
    opened: Open, database: Path
) -> None:
    opened()
    for statement in (
        "SELECT * FROM call WHERE state = 'ended' ORDER BY serial DESC",
        "SELECT * FROM call WHERE state = 'ended' AND scenario = 'a' ORDER BY serial DESC",
        "SELECT scenario, max(score), count(*) FROM call WHERE state = 'ended' GROUP BY scenario",
    ):
        plan = " ".join(str(row[-1]) for row in ask(database, f"EXPLAIN QUERY PLAN {statement}"))
        assert "USING" in plan
        assert "INDEX call_by_" in plan


def test_databases_are_made_side_by_side(tmp_path: Path) -> None:
    gate = threading.Barrier(4)

    def start(number: int) -> None:
        gate.wait()
        with closing(open_store(tmp_path / f"{number}.db")) as store:
            store.begin(a_call(), a_scenario())

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(start, range(4)))
    assert len(list(tmp_path.glob("*.db"))) == 4


# Calls kept before it was kept what heard them


def made_old(database: Path) -> None:
    """Take from a database all that came with the second migration."""
    change(database, "ALTER TABLE call DROP COLUMN analysers")
    change(database, "UPDATE alembic_version SET version_num = '0001'")
    change(database, "UPDATE round SET body = json_remove(body, '$.analyser')")


def test_calls_of_an_older_program_are_read_and_told_nothing_of(database: Path) -> None:
    with closing(open_store(database)) as store:
        for id_ in ("played", "begun"):
            store.begin(a_call(id_), a_scenario())
        store.add_round("played", a_round())
    made_old(database)
    with closing(open_store(database)) as store:
        assert store.load("played").call.rounds == (a_round(),)
        assert {each.ears for each in store.unfinished()} == {Ears.UNKNOWN}


def test_a_call_that_an_older_program_began_is_mixed_once_it_is_gone_on_with(
    database: Path,
) -> None:
    with closing(open_store(database)) as store:
        for id_ in ("played", "begun"):
            store.begin(a_call(id_), a_scenario())
        store.add_round("played", a_round())
    made_old(database)
    with closing(open_store(database)) as store:
        store.add_round("played", replace(a_round(2), analyser="rules 1"))
        store.add_round("begun", replace(a_round(1), analyser="rules 1"))
        assert {each.id: each.ears for each in store.unfinished()} == {
            "played": Ears.MIXED,
            "begun": Ears.RULES,
        }
