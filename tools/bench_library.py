"""How long a library of 100 scenarios takes to load, in a fresh process."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.figures import Figure

COUNT = 100
LOAD = """
import sys, time
from pathlib import Path
from trainer.bootstrap import known
from trainer.scenario import Library
begin = time.perf_counter()
entries = Library([Path(sys.argv[1])], known()).entries()
took = time.perf_counter() - begin
assert len(entries) == 100 and all(entry.scenario for entry in entries), [entry.diagnostics for entry in entries]
print(took)
"""


def figures() -> list[Figure]:
    """Load copies of the shipped scenarios, five times, and take the median."""
    with tempfile.TemporaryDirectory() as folder:
        lines = _copies(Path(folder))
        times = sorted(_load(folder) for _ in range(5))
    note = f"{COUNT} files, {lines} lines"
    return [Figure("Loading the library", times[2], "s", 1.0, note)]


def _copies(folder: Path) -> int:
    shipped = sorted(Path("scenarios").glob("*.yaml"))
    lines = 0
    for number in range(COUNT):
        path = shipped[number % len(shipped)]
        text = path.read_text(encoding="utf-8")
        text = text.replace(f"id: {path.stem}", f"id: copy-{number}", 1)
        lines += text.count("\n")
        (folder / f"copy-{number}.yaml").write_text(text, encoding="utf-8")
    return lines


def _load(folder: str) -> float:
    command = [sys.executable, "-c", LOAD, folder]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
