"""Moving a file that cannot be used out of the way; nothing is ever deleted or overwritten."""

from itertools import count
from pathlib import Path


def move_aside(path: Path, companions: tuple[str, ...] = ()) -> Path:
    """Rename a file, and those whose names go on with a companion's; returns the new name.

    The companions go first: a new database must never meet the old one's log.
    """
    target = _free(path, companions)
    for ending in (*companions, ""):
        part = Path(f"{path}{ending}")
        if part.exists():
            part.rename(f"{target}{ending}")
    return target


def _free(path: Path, companions: tuple[str, ...]) -> Path:
    tries = (Path(f"{path}.damaged-{number}") for number in count(1))
    return next(each for each in tries if not _taken(each, companions))


def _taken(path: Path, companions: tuple[str, ...]) -> bool:
    return any(Path(f"{path}{ending}").exists() for ending in ("", *companions))
