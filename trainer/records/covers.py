"""What the library showed last time, to be shown again before any scenario file is read."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from trainer.domain.cover import Cover


class CoverFile:
    """Covers in one JSON file, which hold as long as no file that they were made from changes."""

    def __init__(self, path: Path, sources: Sequence[Path]) -> None:
        self._path = path
        self._sources = tuple(sources)  # folders; the learner's own one comes on top

    def read(self, own: str) -> tuple[Cover, ...] | None:
        """The covers with the learner's own folder ("" for none); None once a file has changed."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if kept["made_from"] == self._made_from(own):
                return tuple(_cover(each) for each in kept["covers"])
        except (OSError, ValueError, TypeError, KeyError):
            return None  # it is only a memory: whatever is wrong with it, the files are read
        return None

    def keep(self, own: str, covers: tuple[Cover, ...]) -> None:
        """Remember covers; where that cannot be done, the files are read again next time."""
        kept = {"made_from": self._made_from(own), "covers": [asdict(each) for each in covers]}
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            return

    def _made_from(self, own: str) -> list[str]:
        folders = [*self._sources, *([Path(own)] if own else [])]
        return [file for folder in folders for file in sorted(_files(folder))]


def _files(folder: Path) -> Iterator[str]:
    """Each file of a folder, with when it was changed and its size; none of a missing folder."""
    try:
        with os.scandir(folder) as found:
            for each in found:
                if each.is_file():
                    status = each.stat()
                    yield f"{each.path} {status.st_mtime_ns} {status.st_size}"
    except OSError:
        return


_SHAPES = {name: type(value) for name, value in asdict(Cover("")).items()}


def _cover(plain: Any) -> Cover:
    """A cover from its JSON; TypeError or KeyError where it is none."""
    made = {**plain, "frameworks": tuple(plain["frameworks"])}
    if {name: type(value) for name, value in made.items()} != _SHAPES:
        raise TypeError("not the shape of a cover")
    if not all(type(each) is str for each in made["frameworks"]):
        raise TypeError("not the names of frameworks")
    return Cover(**made)
