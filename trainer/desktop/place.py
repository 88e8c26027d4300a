"""Where the window stood last time, kept beside the calls."""

import json
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

SMALLEST = QSize(760, 520)
USUAL = QSize(1240, 820)


def restore(window: QMainWindow, file: Path | None) -> None:
    """Put the window where it was, if that is still on a screen; else in the middle."""
    kept = _read(file)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if kept is not None and any(screen.contains(kept.center()) for screen in screens):
        window.setGeometry(kept)
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    size = USUAL.boundedTo(room.size())
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    window.setGeometry(place)


def keep(window: QMainWindow, file: Path | None) -> None:
    """Keep where the window is; where that cannot be written, it is not missed."""
    if file is None or not file.parent.is_dir():
        return
    place = window.normalGeometry()
    text = json.dumps([place.x(), place.y(), place.width(), place.height()])
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        return


def _read(file: Path | None) -> QRect | None:
    """The kept place; None where there is none that could be a window's."""
    if file is None:
        return None
    try:
        x, y, width, height = (int(each) for each in json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return QRect(x, y, width, height) if width > 0 and height > 0 else None
