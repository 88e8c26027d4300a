import signal
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import MadeSettings, practice_of
from trainer.desktop import app, theme
from trainer.domain.settings import Settings, Theme


@pytest.fixture(autouse=True)
def hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put back what the program takes over for itself."""
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[app.Desktop]:
    practice = practice_of(settings=MadeSettings(Settings(theme=Theme.DARK, text_scale=150)))
    made = app.Desktop(practice)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.library.kept_shown):
        made.open()
    yield made
    made.close()
    practice.close()


def test_the_program_opens_in_the_look_that_was_set(desktop: app.Desktop) -> None:
    assert (theme.current().name, theme.current().scale) == ("dark", 1.5)


def test_the_first_card_has_the_focus(desktop: app.Desktop) -> None:
    assert desktop.window.focusWidget() is desktop.window.library.scenarios.shelf.cards[0]


def test_another_look_holds_at_once(desktop: app.Desktop) -> None:
    desktop.window.show_settings()
    desktop.window.settings.appearance.buttons[1].click()
    assert theme.current().name == "light"
    desktop.window.settings.text_size.slider.setValue(110)
    assert theme.current().scale == pytest.approx(1.1)


def test_a_fault_in_a_slot_is_told_in_the_window(
    desktop: app.Desktop, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = KeyError("no such round")
    sys.excepthook(type(fault), fault, None)
    assert "no such round" in desktop.window.notice.text
    assert "no such round" in capsys.readouterr().err


def test_after_closing_faults_are_python_s_own_again(desktop: app.Desktop) -> None:
    desktop.close()
    assert sys.excepthook is sys.__excepthook__


def test_the_program_runs_until_its_window_is_closed(qtbot: QtBot) -> None:
    practice = practice_of()
    closed: list[str] = []

    def close() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
        closed.append(window.windowTitle())
        window.close()

    QTimer.singleShot(0, close)
    assert app.run(practice) == 0
    assert closed == ["Practice – Prospect Trainer"]


def test_there_is_one_application(qapp: QApplication) -> None:
    assert app.application() is qapp
    assert qapp.applicationDisplayName() == "Prospect Trainer"
