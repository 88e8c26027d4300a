"""The program is killed in the middle of a call, and no finished round is lost."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import IO

from tests.records.records_factory import a_round
from trainer.domain.ports import CallStore
from trainer.records import open_or_set_aside

ROOT = Path(__file__).parents[2]
IN_A_CALL = 0.1  # seconds in which some tens of rounds are kept
WHILE_MADE = 0.4  # seconds in which a new database is made


def kill_after(seconds: float, report: str, database: Path, call: str) -> int:
    """Kill the program a while after it reported something; tell the last round it had kept."""
    command = [sys.executable, "-m", "tests.records.endless_call", str(database), call]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        reports = read_until(program.stdout, f"{report}\n")
        time.sleep(seconds)
        program.kill()
        reports += program.stdout
    kept = [line for line in reports if line.startswith("kept ") and line.endswith("\n")]
    return int(kept[-1].removeprefix("kept ")) if kept else 0


def read_until(stream: IO[str], last: str) -> list[str]:
    """Read up to a certain line."""
    lines: list[str] = []
    for line in stream:
        lines.append(line)
        if line == last:
            return lines
    raise AssertionError(f"the program ended after {lines}")


def check_kept(store: CallStore, call: str, reported: int) -> None:
    """Every reported round is there, perhaps with the one whose report was cut off."""
    offered = {each.id: each.rounds for each in store.unfinished()}
    if reported == 0 and call not in offered:
        return  # killed before the call was under way
    assert reported <= offered[call] <= reported + 1
    kept = store.load(call).call.rounds
    assert kept == tuple(a_round(number) for number in range(1, offered[call] + 1))


def kill_often(database: Path, seed: int) -> list[int]:
    """Kill ten calls on the same database; tell how many rounds each had reported."""
    open_or_set_aside(database).store.close()
    moments = random.Random(seed)
    return [kill_one(database, f"call-{number}", moments) for number in range(10)]


def kill_one(database: Path, call: str, moments: random.Random) -> int:
    """Kill one call at a random moment and look at what was kept."""
    reported = kill_after(moments.uniform(0, IN_A_CALL), "kept 1", database, call)
    found = open_or_set_aside(database)
    with closing(found.store):
        assert found.notice is None
        check_kept(found.store, call, reported)
    return reported


def test_no_finished_round_is_lost_at_twenty_random_moments(tmp_path: Path) -> None:
    databases = [tmp_path / name / "calls.db" for name in ("one", "other")]
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(kill_often, databases, (1, 2))
    assert len(set(one + other)) > 1  # the moments differ


def test_a_program_killed_while_it_makes_the_database_starts_again(tmp_path: Path) -> None:
    for number in range(5):
        database = tmp_path / str(number) / "calls.db"
        reported = kill_after(WHILE_MADE * number / 4, "ready", database, "call-1")
        found = open_or_set_aside(database)
        with closing(found.store):
            assert found.notice is None
            check_kept(found.store, "call-1", reported)


def test_a_call_goes_on_after_the_program_was_killed(database: Path) -> None:
    open_or_set_aside(database).store.close()
    kill_after(IN_A_CALL, "kept 1", database, "call-1")
    with closing(open_or_set_aside(database).store) as store:
        following = store.unfinished()[0].rounds + 1
        store.add_round("call-1", a_round(following))
        assert store.load("call-1").call.story[-1].number == following
