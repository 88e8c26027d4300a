"""Answering: own words, offered replies, keys, and drafts that are never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.desktop.call.reply_bar import ReplyBar

TEXTS = ("So you ended nine points short?", "What's your budget?", "Can I show you a demo? " * 12)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Heard:
    """What the bar has told."""

    def __init__(self, bar: ReplyBar) -> None:
        self.typed: list[str] = []
        self.chosen: list[int] = []
        bar.typed.connect(self.typed.append)
        bar.chosen.connect(self.chosen.append)


@pytest.fixture
def bar(qtbot: QtBot) -> ReplyBar:
    made = ReplyBar()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_replies(TEXTS)
    made.open_draft("call")
    made.show()
    return made


@pytest.fixture
def heard(bar: ReplyBar) -> Heard:
    return Heard(bar)


def press(bar: ReplyBar, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(bar.field, key, modifier or Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("modifier", [None, CONTROL])
def test_enter_says_what_was_typed(
    bar: ReplyBar, heard: Heard, modifier: Qt.KeyboardModifier | None
) -> None:
    bar.field.insertPlainText("Tell me more – about «that»")
    press(bar, Qt.Key.Key_Return, modifier)
    assert heard.typed == ["Tell me more – about «that»"]


def test_shift_and_enter_begin_a_new_line(bar: ReplyBar, heard: Heard) -> None:
    QTest.keyClicks(bar.field, "one")
    press(bar, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(bar.field, "two")
    assert heard.typed == []
    press(bar, Qt.Key.Key_Enter)
    assert heard.typed == ["one\ntwo"]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_is_not_said(bar: ReplyBar, heard: Heard, text: str) -> None:
    bar.field.insertPlainText(text)
    press(bar, Qt.Key.Key_Return)
    assert heard.typed == []
    assert "nothing to say yet" in bar.hint


def test_what_was_typed_stays_until_it_was_said(bar: ReplyBar, heard: Heard) -> None:
    QTest.keyClicks(bar.field, "hello")
    press(bar, Qt.Key.Key_Return)
    assert bar.field.toPlainText() == "hello"
    bar.said()
    assert bar.field.toPlainText() == ""


def test_a_digit_in_the_empty_field_picks_and_enter_says_it(bar: ReplyBar, heard: Heard) -> None:
    press(bar, Qt.Key.Key_2)
    assert [choice.isChecked() for choice in bar.offered.choices] == [False, True, False]
    assert "Reply 2 is picked" in bar.hint
    assert heard.chosen == []
    press(bar, Qt.Key.Key_Return)
    assert heard.chosen == [2]


def test_another_digit_picks_another_reply(bar: ReplyBar, heard: Heard) -> None:
    press(bar, Qt.Key.Key_3)
    press(bar, Qt.Key.Key_1)
    press(bar, Qt.Key.Key_Return)
    assert heard.chosen == [1]


def test_a_digit_with_no_reply_behind_it_is_text(bar: ReplyBar, heard: Heard) -> None:
    press(bar, Qt.Key.Key_9)
    QTest.keyClicks(bar.field, " points short")
    assert bar.field.toPlainText() == "9 points short"


@pytest.mark.parametrize("text", ["2 planners left?", "12 planners left?", "2% under?", "1"])
def test_a_sentence_may_begin_with_a_digit(bar: ReplyBar, heard: Heard, text: str) -> None:
    QTest.keyClicks(bar.field, text + ".")
    assert bar.field.toPlainText() == text + "."
    assert not any(choice.isChecked() for choice in bar.offered.choices)
    press(bar, Qt.Key.Key_Return)
    assert (heard.typed, heard.chosen) == ([text + "."], [])


def test_who_thinks_better_of_a_pick_types_on_without_the_digit(bar: ReplyBar) -> None:
    QTest.keyClicks(bar.field, "2So you left")
    assert bar.field.toPlainText() == "So you left"


def test_escape_lets_a_pick_go(bar: ReplyBar, heard: Heard) -> None:
    press(bar, Qt.Key.Key_1)
    press(bar, Qt.Key.Key_Escape)
    press(bar, Qt.Key.Key_Return)
    assert heard.chosen == []


def test_digits_within_a_text_are_text(bar: ReplyBar, heard: Heard) -> None:
    QTest.keyClicks(bar.field, "in May 2 left")
    assert bar.field.toPlainText() == "in May 2 left"
    assert heard.chosen == []


def test_a_click_says_an_offered_reply_and_keeps_the_draft(bar: ReplyBar, heard: Heard) -> None:
    QTest.keyClicks(bar.field, "half a thought")
    QTest.mouseClick(bar.offered.choices[1], Qt.MouseButton.LeftButton)
    assert heard.chosen == [2]
    assert bar.field.toPlainText() == "half a thought"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_an_offered_reply_with_the_focus_is_said_by_key(
    bar: ReplyBar, heard: Heard, key: Qt.Key
) -> None:
    QTest.keyClick(bar.offered.choices[0], key)
    assert heard.chosen == [1]


def test_drafts_are_kept_for_each_call(bar: ReplyBar) -> None:
    bar.field.insertPlainText("to the first")
    bar.open_draft("other")
    assert bar.field.toPlainText() == ""
    bar.field.insertPlainText("to the other")
    bar.open_draft("call")
    assert bar.field.toPlainText() == "to the first"
    bar.open_draft("other")
    assert bar.field.toPlainText() == "to the other"


def test_a_round_done_anew_offers_no_replies(bar: ReplyBar, heard: Heard) -> None:
    bar.set_again(3)
    assert not bar.offered.isVisible()
    QTest.keyClicks(bar.field, "2 left")
    assert bar.field.toPlainText() == "2 left"
    bar.set_again(0)
    assert bar.offered.isVisible()


def test_fewer_replies_leave_none_of_the_old_ones(bar: ReplyBar) -> None:
    bar.show_replies(["Only one"])
    assert [choice.text() for choice in bar.offered.choices] == ["Only one"]
    bar.show_replies([])
    assert not bar.offered.isVisible()
    press(bar, Qt.Key.Key_1)
    assert bar.field.toPlainText() == "1"


def test_the_field_grows_with_the_words_up_to_a_limit(bar: ReplyBar) -> None:
    heights = []
    for _ in range(9):
        heights.append(bar.field.height())
        press(bar, Qt.Key.Key_Return, SHIFT)
    assert heights[0] < heights[2] < heights[4]
    assert heights[-1] == heights[-2]


def test_a_long_offered_reply_is_shown_in_full(bar: ReplyBar) -> None:
    short, _, long = bar.offered.choices
    assert long.heightForWidth(400) > 3 * short.heightForWidth(400)
    assert long.accessibleName() == f"Reply 3: {TEXTS[2]}"


def test_the_list_is_no_higher_than_its_limit(bar: ReplyBar) -> None:
    bar.offered.limit_height(90)
    assert bar.offered.heightForWidth(300) == 90
