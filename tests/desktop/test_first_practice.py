"""From the first start to a debrief, with the shipped scenarios and no mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.bootstrap import Folders, build
from trainer.desktop.app import Desktop
from trainer.desktop.window import MainWindow


class Hands:
    """Presses keys on whatever has the focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot

    @property
    def at(self) -> QWidget:
        focus = self._window.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self._qtbot.keyClick(self.at, key, held)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.at, text)

    def tab_to(self, words: str) -> None:
        """Go on with Tab until a button with those words has the focus."""
        for _ in range(200):
            focus = self.at
            if isinstance(focus, QAbstractButton) and focus.text() == words:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to “{words}”")


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    practice = build(Folders(tmp_path / "data", tmp_path / "settings"))
    made = Desktop(practice)
    qtbot.addWidget(made.window)
    made.window.resize(1024, 700)
    with qtbot.waitSignal(made.window.library.kept_shown):
        made.open()
    yield made
    made.close()
    practice.close()


def test_a_learner_gets_to_a_debrief_by_the_keyboard_alone(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    hands = Hands(window, qtbot)

    hands.press(Qt.Key.Key_Return)  # the first card
    assert window.page is window.brief
    hands.press(Qt.Key.Key_Return, control=True)
    assert window.page is window.call

    hands.press(Qt.Key.Key_1)  # the first offered reply, said with Enter
    hands.press(Qt.Key.Key_Return)
    hands.type("What is that like for you")
    hands.press(Qt.Key.Key_Return)
    (kept,) = desktop.window.library._practice.unfinished()
    assert kept.rounds == 2

    hands.tab_to("End call")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)  # the first verdict
    hands.tab_to("End call and debrief")
    hands.press(Qt.Key.Key_Return)
    assert window.page is window.debrief

    with qtbot.waitSignal(window.library.kept_shown):
        hands.press(Qt.Key.Key_Escape)
    assert window.page is window.library
    assert window.library.go_on.isHidden()
    tried = window.library.scenarios.shelf.cards[0].accessibleName()
    assert "1 call" in tried
    assert "not tried yet" not in tried


def test_a_call_that_was_left_is_gone_on_with_after_the_next_start(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    hands = Hands(desktop.window, qtbot)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, control=True)
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_Return)
    desktop.close()

    practice = build(Folders(tmp_path / "data", tmp_path / "settings"))
    again = Desktop(practice)
    qtbot.addWidget(again.window)
    with qtbot.waitSignal(again.window.library.kept_shown):
        again.open()
    library = again.window.library
    assert "round 2" in library.go_on.text
    library.go_on.go_on.setFocus()
    Hands(again.window, qtbot).press(Qt.Key.Key_Return)
    assert again.window.page is again.window.call
    Hands(again.window, qtbot).type("So where were we")
    assert again.window.call.talk.reply_bar.field.toPlainText() == "So where were we"
    again.close()
    practice.close()
