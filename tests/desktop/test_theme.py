import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop import dress, look, theme
from trainer.desktop.colours import DARK, LIGHT, contrast
from trainer.desktop.look import made

BOTH = pytest.mark.parametrize("name", ["light", "dark"])


def test_the_program_wears_the_theme_that_was_chosen(qapp: QApplication) -> None:
    theme.manager().apply("dark", 1.0)
    assert theme.current().window == DARK.window
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme.manager().apply("light", 1.0)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


def test_a_change_is_told_once(heard: Callable[..., list[tuple[object, ...]]]) -> None:
    told = heard(theme.manager().changed)
    theme.manager().apply("dark", 1.0)
    theme.manager().apply("dark", 1.0)
    assert len(told) == 1


def test_larger_text_makes_all_type_larger() -> None:
    small, large = made("light", 1.0, ""), made("light", 1.5, "")
    for role in look.SIZES:
        assert large.font(role).pointSizeF() == pytest.approx(1.5 * small.font(role).pointSizeF())


def test_type_is_in_points_so_that_it_follows_the_system() -> None:
    assert made("light", 1.0, "").font("body").pixelSize() == -1


def test_titles_and_figures_are_bold_and_running_text_is_not() -> None:
    shown = made("light", 1.0, "")
    assert shown.font("title").weight() == QFont.Weight.DemiBold
    assert shown.font("body").weight() == QFont.Weight.Normal


def test_distances_come_in_steps_of_four_and_lengths_grow_with_the_text() -> None:
    shown = made("light", 1.5, "")
    assert [shown.space(steps) for steps in (1, 2, 3, 4, 6, 8)] == [4, 8, 12, 16, 24, 32]
    assert shown.scaled(100) == 150


@BOTH
def test_every_token_of_the_style_sheet_has_a_value(name: str) -> None:
    sheet = dress.style_sheet(made(name, 1.0, "DejaVu Sans"))
    assert "$" not in sheet.split("*/", 1)[1]
    assert 'font-family: "DejaVu Sans"' in sheet


@BOTH
def test_words_on_a_soft_ground_can_be_read(name: str) -> None:
    shown = made(name, 1.0, "")
    for tone in (shown.accent, shown.good, shown.partly, shown.missed):
        assert contrast(tone, shown.soft(tone)) >= 4.5
        assert contrast(shown.text, shown.soft(tone)) >= 4.5


@BOTH
def test_the_edges_of_fields_stand_out(name: str) -> None:
    shown = made(name, 1.0, "")
    sheet = dress.style_sheet(shown)
    fields = sheet[sheet.index("/* Fields */") :]
    edge = re.search(r"border: 1px solid (#\w{6})", fields)
    assert edge is not None
    assert contrast(edge[1], shown.surface) >= 3.0


@BOTH
def test_the_files_that_the_style_sheet_names_are_there(name: str) -> None:
    files = re.findall(r'url\("([^"]+)"\)', dress.style_sheet(made(name, 1.0, "")))
    assert files
    assert [file for file in files if not Path(file).is_file()] == []


def test_the_system_decides_where_it_may(qapp: QApplication) -> None:
    theme.manager().apply("system", 1.0)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.current().name == ("dark" if dark else "light")


def test_a_role_changes_how_a_label_looks(qtbot: QtBot) -> None:
    words = QLabel("72")
    qtbot.addWidget(words)
    words.ensurePolished()
    before = words.font().pointSizeF()
    theme.set_role(words, "figure")
    assert words.font().pointSizeF() > 2 * before


def test_a_role_given_twice_is_no_work(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    words = QLabel("72")
    qtbot.addWidget(words)
    theme.set_role(words, "muted")
    restyled: list[QWidget] = []
    monkeypatch.setattr(theme, "restyle", restyled.append)
    theme.set_role(words, "muted")
    assert restyled == []


def test_the_primary_button_is_drawn_in_the_accent(qtbot: QtBot) -> None:
    button = QPushButton("Call")
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.resize(100, 40)
    picture = button.grab().toImage()
    assert picture.pixelColor(8, 20).name().upper() == LIGHT.accent
