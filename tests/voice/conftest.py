"""Voices that speak through a stand-in for the child process, and a check that nothing is left."""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from trainer.messages import Message
from trainer.voice.spoken import SpokenVoice
from trainer.voice.tuning import Tuning

FAKE_CHILD = Path(__file__).with_name("fake_child.py")
SOON = 10.0  # seconds; what is waited for happens in a fraction of it


def wait_until(true: Callable[[], object]) -> None:
    """Wait for something that another process or thread does."""
    end = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and only not yet buried does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


@dataclass
class Stage:
    """Everything that happened in one test: what was spoken by whom, and what was told."""

    log: Path
    temp: Path
    told: list[Message] = field(default_factory=list)

    @property
    def spoken(self) -> list[dict[str, Any]]:
        """What each child was given and which processes it is, in order."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [json.loads(line) for line in lines]

    @property
    def texts(self) -> list[str]:
        """The lines that were begun."""
        return [each["text"] for each in self.spoken]

    @property
    def running(self) -> list[int]:
        """Children and players that are still alive."""
        pids = [each.get(name) for each in self.spoken for name in ("pid", "player")]
        return [pid for pid in pids if pid and alive(pid)]

    def leftovers(self) -> list[Path]:
        """Files and folders that were not cleared away."""
        return list(self.temp.iterdir())


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    made = Stage(tmp_path / "log", temp)
    yield made
    wait_until(lambda: not made.running)
    assert made.leftovers() == []


Cast = Callable[..., SpokenVoice]


@pytest.fixture
def cast(stage: Stage) -> Iterator[Cast]:
    """Make a voice whose child behaves in the given manner."""
    with ExitStack() as stack:

        def make(manner: str = "speak", **options: Any) -> SpokenVoice:
            own = (sys.executable, "-S", str(FAKE_CHILD), str(stage.log), manner)
            given = {"tuning": Tuning(), "command": own, **options}
            return stack.enter_context(closing(SpokenVoice(stage.told.append, **given)))

        yield make


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Put a shell script on a path of its own, where nothing else is found."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def add(name: str, script: str) -> Path:
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        return program

    return add
