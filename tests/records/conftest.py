"""Stores to test with; each is closed when its test is over."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from trainer.domain.ports import CallStore
from trainer.records.memory import MemoryStore
from trainer.records.opening import Opened, open_or_set_aside, open_store

ORDINARY_USER = 65534


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "calls.db"


@pytest.fixture
def opened(database: Path) -> Iterator[Callable[..., CallStore]]:
    """Open the database, as often as the test likes."""
    with ExitStack() as stack:

        def open_it(**options: float) -> CallStore:
            return stack.enter_context(closing(open_store(database, **options)))

        yield open_it


@pytest.fixture
def rescued(database: Path) -> Iterator[Callable[..., Opened]]:
    """Open the database whatever state it is in."""
    with ExitStack() as stack:

        def open_it(**options: float) -> Opened:
            found = open_or_set_aside(database, **options)
            stack.enter_context(closing(found.store))
            return found

        yield open_it


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest) -> Iterator[CallStore]:
    """Either store: both keep the same promises."""
    if request.param == "memory":
        made: CallStore = MemoryStore()
    else:
        made = open_store(request.getfixturevalue("database"))
    with closing(made):
        yield made


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Give up the rights of root, to whom no folder is read-only."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(ORDINARY_USER)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def without_rights() -> Callable[[], AbstractContextManager[None]]:
    """Do something as a user who is not root."""
    return ordinary_user
