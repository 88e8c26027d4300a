"""Installed from its wheel, outside the repository, the program finds all it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which the wheel was installed, with nothing of the repository beside it."""
    built, target = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", built, ROOT)
    (wheel,) = built.glob("*.whl")
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", target, wheel)
    return target


def run(*command, **more):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=120, **more
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def trainer(installed, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "trainer", *arguments]
    return run(*command, cwd=installed, env=environment, stdin=subprocess.DEVNULL)


def test_the_installed_program_is_the_one_that_runs(installed):
    where = run(
        sys.executable,
        "-c",
        "import trainer; print(trainer.__file__)",
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert Path(where.strip()).is_relative_to(installed)


def test_it_finds_its_scenarios(installed):
    assert "freight-first-call" in trainer(installed, "list")


def test_it_plays_its_demonstration(installed):
    assert "Debrief" in trainer(installed, "demo")


def test_it_holds_no_tests_and_no_tools(installed):
    assert not [path for path in installed.rglob("*") if path.name in {"tests", "tools"}]
