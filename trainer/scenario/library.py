"""All scenarios of some folders, and the one that is meant by a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from trainer.domain.diagnostics import Entry
from trainer.errors import ScenarioNotFound
from trainer.messages import Message, message
from trainer.scenario.codes import Code
from trainer.scenario.files import named_as_scenario
from trainer.scenario.findings import Findings
from trainer.scenario.known import Known
from trainer.scenario.names import listed, nearest, shown
from trainer.scenario.reader import Reading, read_noting


class Library:
    """The scenario files of some folders; a file is read again only when it has changed."""

    def __init__(self, folders: Sequence[Path], known: Known) -> None:
        self._folders = tuple(folders)
        self._known = known
        self._read: dict[Path, tuple[tuple[int, int], Reading]] = {}

    def entries(self) -> tuple[Entry, ...]:
        """All files by title, the broken ones too; an id belongs to the first file that plays."""
        owners: dict[str, Path] = {}
        entries = [_claimed(each, owners) for each in self._readings()]
        return tuple(sorted(entries, key=_order))

    def find(self, name_or_path: str) -> Entry:
        """One file by id, by file name without its ending, or by path; raises ScenarioNotFound."""
        entries = self.entries()
        for entry in entries:
            if entry.scenario and entry.scenario.id == name_or_path:
                return entry
        for entry in entries:
            if entry.path.stem == name_or_path:
                return entry
        path = Path(name_or_path)
        if _exists(path):
            return self._reading(path).entry
        raise ScenarioNotFound(_not_found(name_or_path, entries))

    def _readings(self) -> Iterator[Reading]:
        for folder in self._folders:
            for path in _files(folder):
                yield self._reading(path)

    def _reading(self, path: Path) -> Reading:
        version = _version(path)
        kept = self._read.get(path)
        if kept and version and kept[0] == version:
            return kept[1]
        reading = read_noting(path, self._known)
        if version:
            self._read[path] = version, reading
        return reading


def _files(folder: Path) -> list[Path]:
    """The scenario files of a folder by name; a folder that cannot be listed has none."""
    try:
        return sorted(path for path in folder.iterdir() if named_as_scenario(path))
    except (OSError, ValueError):
        return []


def _version(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _exists(path: Path) -> bool:
    return _version(path) is not None


def _claimed(reading: Reading, owners: dict[str, Path]) -> Entry:
    """The entry; with an error instead of its scenario if another file has claimed its id."""
    entry, scenario = reading.entry, reading.entry.scenario
    if scenario is None:
        return entry
    owner = owners.setdefault(scenario.id, entry.path)
    if owner == entry.path:
        return entry
    findings = Findings(entry.path)
    findings.add(Code.DUPLICATE_SCENARIO_ID, reading.id_place, name=scenario.id, other=owner.name)
    return replace(entry, scenario=None, diagnostics=(*findings.told(), *entry.diagnostics))


def _order(entry: Entry) -> tuple[str, str]:
    title = entry.scenario.title if entry.scenario else entry.path.stem
    return title.casefold(), str(entry.path)


def _not_found(name: str, entries: Sequence[Entry]) -> Message:
    ids = {entry.scenario.id for entry in entries if entry.scenario}
    near = nearest(name, ids)
    if near is None and Path(name).suffix:
        return message("scenario.not_found.file", name=shown(name))
    if near is None:
        return message("scenario.not_found.far", name=shown(name), valid=listed(ids))
    return message("scenario.not_found.near", name=shown(name), nearest=near)
