"""One bubble of words: marks, selection, copying, size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import GOOD_REPLY, good_score
from trainer.desktop.call.line_text import LineText
from trainer.desktop.call.marks import Mark, Stretch, stretches
from trainer.domain.steps import Step, StepState

LISTENED = Mark(Step.LISTEN, StepState.DONE)


@pytest.fixture
def bubble(qtbot: QtBot) -> LineText:
    made = LineText(stretches(GOOD_REPLY, good_score()), rep=True)
    qtbot.addWidget(made)
    made.resize(360, made.heightForWidth(360))
    return made


def picture(widget: LineText) -> QImage:
    return widget.grab().toImage()


def select_all(widget: LineText) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def copy(widget: LineText) -> str:
    QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


def test_a_line_is_copied_without_the_numbers_of_its_steps(bubble: LineText) -> None:
    assert copy(bubble) == GOOD_REPLY


def test_a_selection_is_copied_without_the_numbers_of_its_steps(bubble: LineText) -> None:
    select_all(bubble)
    assert bubble.selected == GOOD_REPLY


def test_a_double_click_selects_the_word_under_it(bubble: LineText) -> None:
    QTest.mouseDClick(bubble, Qt.MouseButton.LeftButton, pos=QPoint(22, 20))
    assert copy(bubble) == "So"


def test_dragging_selects_from_where_it_began_to_the_pointer(bubble: LineText) -> None:
    QTest.mousePress(bubble, Qt.MouseButton.LeftButton, pos=QPoint(4, 20))
    QTest.mouseMove(bubble, QPoint(355, 20))
    assert GOOD_REPLY.startswith(bubble.selected)
    assert 10 < len(bubble.selected) < len(GOOD_REPLY)


def test_a_new_press_lets_the_selection_go(bubble: LineText) -> None:
    select_all(bubble)
    QTest.mousePress(bubble, Qt.MouseButton.LeftButton, pos=QPoint(22, 20))
    assert bubble.selected == ""


def test_letters_outside_the_first_plane_keep_the_marks_in_place(qtbot: QtBot) -> None:
    pieces = (Stretch("\U0001f600 so "), Stretch("nine", (LISTENED,), (LISTENED,)))
    made = LineText(pieces, rep=True)
    qtbot.addWidget(made)
    select_all(made)
    assert made.selected == "\U0001f600 so nine"


def test_light_on_a_step_changes_the_picture_and_goes_out_again(bubble: LineText) -> None:
    dark = picture(bubble)
    bubble.light(Step.FEED_BACK)
    assert picture(bubble) != dark
    bubble.light(None)
    assert picture(bubble) == dark


def test_light_on_a_step_without_evidence_shows_nothing(bubble: LineText) -> None:
    dark = picture(bubble)
    bubble.light(Step.FOLLOW_UP)
    assert picture(bubble) == dark


def test_a_spent_line_looks_different_but_reads_the_same(bubble: LineText) -> None:
    before = picture(bubble)
    bubble.set_spent()
    assert picture(bubble) != before
    assert copy(bubble) == GOOD_REPLY


def test_a_narrow_bubble_is_higher(bubble: LineText) -> None:
    assert bubble.heightForWidth(150) > bubble.heightForWidth(600)


def test_hostile_words_are_shown_as_they_are(qtbot: QtBot) -> None:
    text = "<b>bold</b> & <img src=x> %1 {name}\nsecond line"
    made = LineText((Stretch(text),), rep=False)
    qtbot.addWidget(made)
    select_all(made)
    assert made.selected == text
