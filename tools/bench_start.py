"""How long the program takes until its Library is painted, beside a bare PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tools.figures import Figure

RUNS = 7
PAINTED = "painted"
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")

# Tells, once the first paint of a widget is over, and ends the process at once.
WATCH = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        os.write(1, b"painted\\n")
        os._exit(0)

watch = Watch()
"""
BARE = (
    """
from PySide6.QtWidgets import QApplication, QLabel
"""
    + WATCH
    + """
app = QApplication([])
window = QLabel("Hello")
window.resize(1240, 820)
window.installEventFilter(watch)
window.show()
app.exec()
"""
)
# `python -m trainer`, but for the watch on its last card.
TRAINER = (
    WATCH
    + """
from trainer.cli import main
from trainer.desktop.app import Desktop

class Watched(Desktop):
    def open(self):
        self.window.library.scenarios.shelf.cards[-1].installEventFilter(watch)
        super().open()

import trainer.desktop.app
trainer.desktop.app.Desktop = Watched
main([])
"""
)


def figures() -> list[Figure]:
    """Start both in turn, several times, and take the medians."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = [(_start(BARE, folder), _start(TRAINER, folder)) for _ in range(RUNS + 1)]
    warm = pairs[1:]  # the first pair fills the caches of the disk
    bare, library = median(pair[0] for pair in warm), median(pair[1] for pair in warm)
    note = f"median of {RUNS} starts"
    return [
        Figure("A bare window's first paint", bare, "s", None, note),
        Figure("The Library's first paint", library, "s", None, note),
        Figure("The Library against the bare window", library / bare, "×", 2.0),
    ]


def _start(program: str, folder: str) -> float:
    """Seconds from the start of a process until it tells that it has painted."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_root(),
        env={**os.environ, **dict.fromkeys(HOMES, folder)},
    ) as process:
        assert process.stdout is not None  # noqa: S101  # it is a pipe
        told = process.stdout.readline().strip()
        took = time.perf_counter() - begin
    if told != PAINTED:
        raise RuntimeError(f"the window was never painted: exit code {process.returncode}")
    return took


def _root() -> Path:
    return Path(__file__).resolve().parent.parent


if __name__ == "__main__":
    from tools.figures import table

    print(table(figures()))
