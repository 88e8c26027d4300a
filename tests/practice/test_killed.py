"""Killed at any moment, the program loses no finished round."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.bootstrap import build

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", range(20))
def test_no_finished_round_is_lost(folders, seed):
    chance = random.Random(seed)
    said = killed_after(folders.data, seed, lines=chance.randint(1, 40))
    call = [name for what, name in said if what == "call"][-1]
    since = said[said.index(("call", call)) :]
    rounds = [int(number) for what, number in since if what == "round"]

    room = build(folders)
    kept = room.reopen(call).call
    assert [each.number for each in kept.rounds][: len(rounds)] == rounds
    assert len(kept.rounds) - len(rounds) in (
        0,
        1,
    )  # one more may have been kept before it was told
    if ("finished", call) not in said and kept.end is None:
        assert call in {summary.id for summary in room.unfinished()}
    room.close()


def killed_after(folder, seed, lines):
    """Start the program, kill it after so many lines, and return all that it had said by then."""
    command = [sys.executable, "-m", "tests.practice.endless_practice", folder, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        said = [program.stdout.readline() for _ in range(lines)]
        program.kill()
        said += program.stdout.readlines()
    return [tuple(line.split()) for line in said if line.endswith("\n")]
