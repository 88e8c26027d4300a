from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop import rail, theme
from trainer.desktop.rail import Rail

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]
PLACES = [rail.LIBRARY, rail.PAST_CALLS, rail.SETTINGS, rail.HELP]


def button(bar: Rail, place: str) -> QToolButton:
    return bar.findChild(QToolButton, place)


def checked(bar: Rail) -> list[str]:
    return [place for place in PLACES if button(bar, place).isChecked()]


@pytest.fixture
def bar(shown: Show) -> Rail:
    made = Rail()
    shown(made, 90, 600)
    return made


@pytest.mark.parametrize("place", PLACES)
def test_each_button_asks_for_its_place(bar: Rail, qtbot: QtBot, heard: Listen, place: str) -> None:
    asked = heard(bar.asked)
    qtbot.mouseClick(button(bar, place), Qt.MouseButton.LeftButton)
    assert asked == [(place,)]


def test_each_button_can_be_reached_and_pressed_by_key(
    bar: Rail, qtbot: QtBot, heard: Listen
) -> None:
    asked = heard(bar.asked)
    button(bar, PLACES[0]).setFocus()
    for place in PLACES:
        assert button(bar, place).hasFocus()
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Space)
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
    assert asked == [(place,) for place in PLACES]


def test_one_place_is_marked_at_a_time(bar: Rail) -> None:
    bar.show_place(rail.SETTINGS)
    assert checked(bar) == [rail.SETTINGS]
    bar.show_place(rail.LIBRARY)
    assert checked(bar) == [rail.LIBRARY]
    bar.show_place("call")
    assert checked(bar) == []


def test_the_mark_of_the_help_is_its_own(bar: Rail) -> None:
    bar.show_place(rail.LIBRARY)
    bar.show_help(shown=True)
    assert checked(bar) == [rail.LIBRARY, rail.HELP]
    bar.show_place(rail.SETTINGS)
    assert checked(bar) == [rail.SETTINGS, rail.HELP]
    bar.show_help(shown=False)
    assert checked(bar) == [rail.SETTINGS]


def test_the_marked_place_has_an_icon_in_the_accent(bar: Rail) -> None:
    bar.show_place(rail.SETTINGS)
    marked = button(bar, rail.SETTINGS).icon().pixmap(22, 22).toImage()
    bar.show_place(rail.LIBRARY)
    assert button(bar, rail.SETTINGS).icon().pixmap(22, 22).toImage() != marked


def test_words_stand_below_the_icons_where_there_is_room(bar: Rail) -> None:
    wide = bar.sizeHint().width()
    bar.set_compact(compact=True)
    assert bar.compact
    assert bar.sizeHint().width() < wide
    assert button(bar, rail.LIBRARY).accessibleName() == "Practice"


def test_the_icons_grow_with_the_text(bar: Rail) -> None:
    theme.manager().apply("dark", 1.5)
    assert button(bar, rail.HELP).iconSize().height() == 33
