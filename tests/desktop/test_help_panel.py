from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop import theme
from trainer.desktop.help_panel import HelpPanel

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]
TEXT = "The **brief** is all you know.\n\nEnter: say it\nEsc: go back\n\n- **F1** helps\n"


def panel_in(show: Show, width: int = 1000) -> HelpPanel:
    return HelpPanel(show(QWidget(), width, 600))


def test_the_panel_is_closed_until_it_is_asked_for(shown: Show) -> None:
    assert panel_in(shown).isHidden()


def test_lines_stay_lines_and_markdown_is_read(shown: Show) -> None:
    panel = panel_in(shown)
    panel.show_help("Brief", TEXT)
    lines = [line for line in panel.text.splitlines() if line.strip()]
    assert "**" not in panel.text
    assert lines[0] == "The brief is all you know."
    assert [line.strip() for line in lines[1:3]] == ["Enter: say it", "Esc: go back"]


def test_the_panel_lies_over_the_right_edge(shown: Show) -> None:
    panel = panel_in(shown)
    panel.show_help("Brief", TEXT)
    assert panel.geometry().topRight() == panel.parentWidget().rect().topRight()
    assert panel.width() == 340


def test_the_panel_grows_with_the_text_but_leaves_some_of_the_page(shown: Show) -> None:
    theme.manager().apply("light", 2.0)
    panel = panel_in(shown, 800)
    panel.show_help("Brief", TEXT)
    assert panel.width() == 560


def test_the_close_button_has_the_focus_and_asks_to_close(
    shown: Show, qtbot: QtBot, heard: Listen
) -> None:
    panel = panel_in(shown)
    closed = heard(panel.closed)
    panel.show_help("Brief", TEXT)
    assert panel.close_button.hasFocus()
    qtbot.keyClick(panel.close_button, Qt.Key.Key_Space)
    assert len(closed) == 1


def test_the_words_can_be_read_out(shown: Show) -> None:
    panel = panel_in(shown)
    panel.show_help("Brief", TEXT)
    words = panel.findChild(QTextBrowser)
    assert words.accessibleName() == panel.accessibleName() == "Help"
