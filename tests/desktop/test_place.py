import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from trainer.desktop import place


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def another(qtbot: QtBot) -> Callable[[], QMainWindow]:
    made: list[QMainWindow] = []

    def make() -> QMainWindow:
        made.append(QMainWindow())
        qtbot.addWidget(made[-1])
        return made[-1]

    return make


def test_a_window_comes_back_where_it_was(
    window: QMainWindow, another: Callable[[], QMainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "window.json"
    window.setGeometry(40, 50, 500, 400)
    place.keep(window, file)
    later = another()
    place.restore(later, file)
    assert later.geometry() == QRect(40, 50, 500, 400)


def test_the_first_time_a_window_stands_in_the_middle(window: QMainWindow, tmp_path: Path) -> None:
    place.restore(window, tmp_path / "window.json")
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry())
    assert (window.geometry().center() - room.center()).manhattanLength() <= 2


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "[1, 2, 3]", '["a", 1, 2, 3]', "[0, 0, 0, 0]", "[90000, 90000, 600, 400]", "7"],
)
def test_a_place_that_cannot_be_one_is_passed_over(
    window: QMainWindow, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "window.json"
    file.write_text(text)
    place.restore(window, file)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry())


def test_a_place_that_cannot_be_kept_is_not_missed(window: QMainWindow, tmp_path: Path) -> None:
    place.keep(window, None)
    place.keep(window, tmp_path / "no folder" / "window.json")
    (tmp_path / "window.json").mkdir()
    place.keep(window, tmp_path / "window.json")
    assert [each.name for each in tmp_path.iterdir()] == ["window.json"]


def test_the_size_is_kept_rather_than_the_screen_of_a_full_window(
    window: QMainWindow, tmp_path: Path
) -> None:
    window.setGeometry(40, 50, 500, 400)
    window.showMaximized()
    place.keep(window, tmp_path / "window.json")
    assert json.loads((tmp_path / "window.json").read_text()) == [40, 50, 500, 400]
