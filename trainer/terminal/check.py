"""`trainer check`: what is wrong in scenario files, as a compiler would print it."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from trainer.domain.diagnostics import Diagnostic, Entry, Severity
from trainer.messages import Catalogue, message
from trainer.terminal.output import Output

SUFFIXES = {".yaml", ".yml"}


def check(
    paths: Sequence[Path],
    read: Callable[[Path], Entry],
    catalogue: Catalogue,
    output: Output,
    *,
    as_json: bool,
) -> int:
    """Read scenario files and print each finding; 1 if there was an error, else 0."""
    files = [file for path in paths for file in _files(path)]
    findings = [each for file in files for each in read(file).diagnostics]
    empty = [path for path in paths if path.is_dir() and not any(_files(path))]
    errors = sum(each.severity is Severity.ERROR for each in findings)
    if as_json:
        output.write(json.dumps([_plain(each, catalogue) for each in findings], ensure_ascii=False))
    else:
        for each in findings:
            output.write(finding(each, catalogue))
        counts = {"files": len(files), "errors": errors, "warnings": len(findings) - errors}
        output.write(catalogue.say(message("terminal.check.summary", **counts)))
    for path in empty:
        output.error(catalogue.say(message("terminal.check.nothing", path=path)))
    return 1 if errors or empty else 0


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(each for each in path.rglob("*") if each.suffix in SUFFIXES)
    else:
        yield path


def finding(each: Diagnostic, catalogue: Catalogue) -> str:
    """One finding as a compiler would print it, with its cure on a second line."""
    place = f"{each.path}:{each.line}:{each.column}"
    what = f"{place}: {each.code} {each.severity}: {catalogue.say(each.message)}"
    cure = catalogue.say(message("terminal.check.cure", text=catalogue.say(each.cure)))
    return f"{what}\n{cure}"


def _plain(each: Diagnostic, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "file": str(each.path),
        "line": each.line,
        "column": each.column,
        "code": each.code,
        "severity": str(each.severity),
        "message": catalogue.say(each.message),
        "cure": catalogue.say(each.cure),
    }
