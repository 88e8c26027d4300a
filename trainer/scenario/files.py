"""Takes the text out of a file, whatever that file may be."""

import os
import re
import stat
from pathlib import Path

from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.tree import TOP, Place

MAX_BYTES = 1_000_000  # the longest honest scenario has a tenth of it
# Not printable by YAML 1.2, where it could steer a terminal, or a line break that editors don't show.
UNPRINTABLE = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path, findings: Findings) -> str | None:
    """The text of a file; None if it cannot be had, and then the findings say why."""
    try:
        found = _inside(path, findings)
        data = None if found is None else _bytes(found, findings)
    except FileNotFoundError:
        findings.misnamed(Code.NO_FILE, TOP, path.name, _beside(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        findings.add(Code.UNREADABLE, file=path.name, reason=reason)
    else:
        return None if data is None else _decoded(data, findings)
    return None


def _inside(path: Path, findings: Findings) -> Path | None:
    """The file itself, with links followed as long as they stay in the scenario's folder."""
    folder = Path(os.path.realpath(path.parent, strict=True))
    target = Path(os.path.realpath(path, strict=True))
    if target.is_relative_to(folder):
        return target
    findings.add(Code.LEADS_OUTSIDE, file=path.name)
    return None


def _bytes(path: Path, findings: Findings) -> bytes | None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        findings.add(Code.FOLDER, file=path.name)
    elif not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never end
        findings.add(Code.NOT_A_FILE, file=path.name)
    elif status.st_size > MAX_BYTES:
        findings.add(Code.TOO_BIG, size=f"{status.st_size:,}", most=f"{MAX_BYTES:,}")
    else:
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    return None


def _beside(path: Path) -> tuple[str, ...]:
    try:
        return tuple(each.name for each in path.parent.iterdir() if named_as_scenario(each))
    except OSError:
        return ()


def named_as_scenario(path: Path) -> bool:
    """Whether a file's name is that of a scenario."""
    return path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith(".")


def _decoded(data: bytes, findings: Findings) -> str | None:
    try:
        text = data.decode("utf-8-sig")  # Windows' editors put a mark before the text
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        findings.add(Code.NOT_UTF8, _end_of(before), byte=f"{data[error.start]:02X}")
        return None
    strange = UNPRINTABLE.search(text)
    if strange is None:
        return text
    place = _end_of(text[: strange.start()])
    findings.add(Code.CONTROL_CHARACTER, place, number=f"{ord(strange[0]):04X}")
    return None


def _end_of(text: str) -> Place:
    return Place(text.count("\n") + 1, len(text) - text.rfind("\n"))
