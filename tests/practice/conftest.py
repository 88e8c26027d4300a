"""A practice room as the program builds it, with nothing kept on the disk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trainer.bootstrap import Folders, build
from trainer.domain.scenario import Scenario
from trainer.practice.practice import Practice
from trainer.practice.session import CallSession

Begin = Callable[..., CallSession]


@pytest.fixture
def practice() -> Iterator[Practice]:
    room = build(None)
    yield room
    room.close()


@pytest.fixture
def freight(practice: Practice) -> Scenario:
    scenario = practice.library.find("freight-first-call").scenario
    assert scenario
    return scenario


@pytest.fixture
def session(practice: Practice, freight: Scenario) -> CallSession:
    return practice.begin(freight, seed=1)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(data=tmp_path / "data", settings=tmp_path / "settings")
