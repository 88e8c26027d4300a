from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop import theme
from trainer.desktop.widgets import (
    Button,
    Chip,
    Dots,
    ElidedLabel,
    EmptyState,
    IconButton,
    IconLabel,
    LinkCard,
    Notice,
    Segments,
    label,
    wrapped,
)

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]
LONG = "We finished nine points under our on-time target, and nobody here owns that number."
HOSTILE = "<b>Dana</b> <img src='http://example.org/x.png'>"


def test_words_from_files_are_never_read_as_html(qtbot: QtBot) -> None:
    for made in (label(HOSTILE), wrapped(HOSTILE), Chip(HOSTILE), ElidedLabel(HOSTILE)):
        qtbot.addWidget(made)
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert made.text() == HOSTILE


def test_wrapped_words_take_more_height_where_there_is_less_width(qtbot: QtBot) -> None:
    words = wrapped(LONG)
    qtbot.addWidget(words)
    assert words.heightForWidth(150) > 2 * words.heightForWidth(1000)


def test_a_cut_text_is_told_in_full_by_its_tooltip(shown: Show) -> None:
    words = ElidedLabel(LONG)
    shown(words, 120, 30)
    assert words.toolTip() == LONG
    words.resize(2000, 30)
    assert words.toolTip() == ""


def test_a_cut_text_asks_for_little_room(qtbot: QtBot) -> None:
    words = ElidedLabel(LONG)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() < 50


def test_a_chip_changes_its_tone(qtbot: QtBot) -> None:
    chip = Chip("MQL")
    qtbot.addWidget(chip)
    assert chip.property("role") == "chip"
    chip.set_tone("good")
    assert chip.property("role") == "chip-good"


def test_an_icon_follows_the_theme(qtbot: QtBot) -> None:
    sign = IconLabel("check", "accent", 20)
    qtbot.addWidget(sign)
    light = sign.pixmap().toImage()
    theme.manager().apply("dark", 1.0)
    assert sign.pixmap().toImage() != light
    theme.manager().apply("dark", 1.5)
    assert sign.width() == 30


def test_an_icon_can_be_another(qtbot: QtBot) -> None:
    sign = IconLabel("check", "good")
    qtbot.addWidget(sign)
    before = sign.pixmap().toImage()
    sign.show_icon("cross", "missed")
    assert sign.pixmap().toImage() != before


def test_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("close", "Close the message")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Close the message"
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_button_grows_with_the_text(qtbot: QtBot) -> None:
    button = Button("Call", "primary", "call")
    qtbot.addWidget(button)
    before = button.sizeHint().height()
    theme.manager().apply("light", 2.0)
    button.ensurePolished()
    assert button.sizeHint().height() > 1.4 * before
    assert button.iconSize().height() == 32


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_chosen_by_key(shown: Show, qtbot: QtBot, heard: Listen, key: Qt.Key) -> None:
    card = LinkCard()
    shown(card, 200, 100)
    chosen = heard(card.chosen)
    qtbot.keyClick(card, key)
    assert len(chosen) == 1


def test_a_card_is_chosen_by_a_click(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    card = LinkCard()
    shown(card, 200, 100)
    chosen = heard(card.chosen)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert len(chosen) == 1


def test_a_press_that_is_let_go_elsewhere_chooses_nothing(
    shown: Show, qtbot: QtBot, heard: Listen
) -> None:
    card = LinkCard()
    shown(card, 200, 100)
    chosen = heard(card.chosen)
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(500, 50))
    qtbot.mouseClick(card, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert chosen == []


def test_a_card_does_not_move_when_it_gets_the_focus(shown: Show) -> None:
    card = LinkCard()
    words = label("The goal that slipped")
    card.column.addWidget(words)
    shown(card, 300, 100)
    before = words.geometry()
    card.setFocus()
    card.layout().activate()
    assert words.geometry() == before


def test_dots_are_as_wide_as_there_are_dots(qtbot: QtBot) -> None:
    few, many = Dots(1, 3), Dots(1, 5)
    for dots in (few, many):
        qtbot.addWidget(dots)
    assert many.sizeHint().width() > few.sizeHint().width()


def test_filled_dots_are_drawn_in_the_accent_and_empty_ones_are_not(shown: Show) -> None:
    dots = Dots(2, 3)
    shown(dots, 60, 20)
    middle, step = 5, 12
    picture = dots.grab().toImage()
    row = picture.height() // 2
    accent = theme.current().accent
    filled = [picture.pixelColor(middle + place * step, row).name().upper() for place in range(3)]
    assert filled[:2] == [accent, accent]
    assert filled[2] != accent


def test_an_empty_list_says_what_to_do(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    empty = EmptyState("filter", "Nothing matches", "No scenario fits.", "Clear filters")
    shown(empty)
    acted = heard(empty.acted)
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert len(acted) == 1
    assert empty.button.text() == "Clear filters"


def test_a_message_is_shown_in_its_tone(shown: Show) -> None:
    whole = QWidget()
    notice = Notice(whole)
    shown(whole)
    assert notice.isHidden()
    notice.tell("The folder cannot be written.", "missed")
    assert notice.isVisible()
    assert notice.text == notice.accessibleName() == "The folder cannot be written."
    assert notice.property("role") == "notice-missed"
    assert notice.action.isHidden()


def test_a_message_can_be_acted_on_and_closed(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    whole = QWidget()
    notice = Notice(whole)
    shown(whole)
    acted, closed = heard(notice.acted), heard(notice.closed)
    notice.tell("Back to defaults.", "good", "Undo")
    qtbot.mouseClick(notice.action, Qt.MouseButton.LeftButton)
    assert len(acted) == 1
    notice.dismiss()
    assert len(closed) == 1
    assert notice.isHidden()


def test_one_of_some_is_chosen(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    segments = Segments({"each": "After each round", "end": "At the end"}, "Coaching")
    shown(segments)
    picked = heard(segments.picked)
    assert segments.value == "each"
    qtbot.mouseClick(segments.buttons[1], Qt.MouseButton.LeftButton)
    assert picked == [("end",)]
    assert segments.value == "end"


def test_a_choice_that_is_shown_is_not_told(qtbot: QtBot, heard: Listen) -> None:
    segments = Segments({"each": "After each round", "end": "At the end"}, "Coaching")
    qtbot.addWidget(segments)
    picked = heard(segments.picked)
    segments.choose("end")
    assert (segments.value, picked) == ("end", [])


def test_a_choice_is_named_with_what_it_is_a_choice_of(qtbot: QtBot) -> None:
    segments = Segments({"each": "After each round", "end": "At the end"}, "Coaching")
    qtbot.addWidget(segments)
    names = [each.accessibleName() for each in segments.buttons]
    assert names == ["Coaching: After each round", "Coaching: At the end"]
