"""The program is killed in the middle of a call, and no finished round is lost."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from tests.records.records_factory import a_round
from trainer.domain.ports import CallStore
from trainer.records import open_or_set_aside

ROOT = Path(__file__).parents[2]
LONGEST = 0.15  # seconds; the first opening takes about as long, later ones a few milliseconds


def kill_after(seconds: float, database: Path, call: str) -> int:
    """Let a call run for a while, kill the program, and tell the last round it reported."""
    command = [sys.executable, "-m", "tests.records.endless_call", str(database), call]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        time.sleep(seconds)
        program.kill()
        reports = program.stdout.read()
    whole = [line for line in reports.splitlines(keepends=True) if line.endswith("\n")]
    return int(whole[-1].removeprefix("kept ")) if whole else 0


def check_kept(store: CallStore, call: str, reported: int) -> None:
    """Every reported round is there, perhaps with the one whose report was cut off."""
    offered = {each.id: each.rounds for each in store.unfinished()}
    if reported == 0 and call not in offered:
        return  # killed before the call was under way
    assert reported <= offered[call] <= reported + 1
    kept = store.load(call).call.rounds
    assert kept == tuple(a_round(number) for number in range(1, offered[call] + 1))


def kill_often(database: Path, times: int, seed: int) -> int:
    """Kill one call after another on the same database; tell how many rounds were reported."""
    moments = random.Random(seed)  # noqa: S311 - when is no secret
    total = 0
    for number in range(times):
        call = f"call-{number}"
        reported = kill_after(moments.uniform(0, LONGEST), database, call)
        found = open_or_set_aside(database)
        with closing(found.store):
            assert found.notice is None
            check_kept(found.store, call, reported)
        total += reported
    return total


def test_no_finished_round_is_lost_at_twenty_random_moments(tmp_path: Path) -> None:
    databases = [tmp_path / name / "calls.db" for name in ("one", "other")]
    with ThreadPoolExecutor(2) as pool:
        totals = list(pool.map(kill_often, databases, (10, 10), (1, 2)))
    assert min(totals) > 0


def test_a_call_goes_on_after_the_program_was_killed(database: Path) -> None:
    reported = kill_after(LONGEST * 4, database, "call-1")
    with closing(open_or_set_aside(database).store) as store:
        following = store.unfinished()[0].rounds + 1
        store.add_round("call-1", a_round(following))
        assert reported > 0
        assert store.load("call-1").call.story[-1].number == following
