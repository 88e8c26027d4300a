from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop.widgets import CardLayout, FlowLayout, ScrollPage, TwoColumns, clear
from trainer.desktop.widgets.grid import WIDE

Show = Callable[..., QWidget]


def boxes(count: int, width: int = 100, height: int = 20) -> list[QFrame]:
    made = [QFrame() for _ in range(count)]
    for each in made:
        each.setFixedSize(QSize(width, height))
    return made


def filled(layout: FlowLayout | CardLayout, widgets: list[QFrame]) -> QWidget:
    """A widget with that layout and these children."""
    whole = QWidget()
    whole.setLayout(layout)
    for each in widgets:
        layout.addWidget(each)
    return whole


def places(widgets: list[QFrame]) -> list[tuple[int, int]]:
    return [(each.x(), each.y()) for each in widgets]


def test_words_flow_into_the_next_line_where_room_ends(shown: Show) -> None:
    items = boxes(3)
    shown(filled(FlowLayout(spacing=10), items), 230, 200)
    assert places(items) == [(0, 0), (110, 0), (0, 30)]


def test_a_flow_is_as_high_as_its_lines() -> None:
    layout = FlowLayout(spacing=10)
    whole = filled(layout, boxes(3))
    assert whole.layout() is layout
    assert layout.heightForWidth(500) == 20
    assert layout.heightForWidth(230) == 50
    assert layout.heightForWidth(100) == 80


def test_items_of_one_line_stand_on_one_middle(shown: Show) -> None:
    low, high = boxes(1, height=10)[0], boxes(1, height=30)[0]
    shown(filled(FlowLayout(spacing=0), [low, high]), 300, 100)
    assert (low.y(), high.y()) == (10, 0)


def test_what_is_hidden_takes_no_room_in_a_flow(shown: Show) -> None:
    items = boxes(3)
    items[1].hide()
    shown(filled(FlowLayout(spacing=10), items), 230, 200)
    assert (items[2].x(), items[2].y()) == (110, 0)


def test_an_empty_flow_takes_no_room() -> None:
    layout = FlowLayout()
    whole = filled(layout, [])
    assert whole.layout() is layout
    assert (layout.heightForWidth(100), layout.sizeHint()) == (0, QSize(0, 0))


@pytest.mark.parametrize(("width", "columns"), [(90, 1), (219, 1), (220, 2), (340, 3), (1000, 8)])
def test_a_grid_has_as_many_columns_as_there_is_room_for(width: int, columns: int) -> None:
    assert CardLayout(100, 20).columns(width) == columns


def test_cards_of_a_line_share_its_width_and_its_height(shown: Show) -> None:
    cards = [QFrame(), QFrame(), QFrame()]
    for height, card in zip((50, 80, 30), cards, strict=True):
        card.setMinimumHeight(height)
        QVBoxLayout(card).addSpacing(height)
    shown(filled(CardLayout(100, 20), cards), 320, 400)
    assert [card.width() for card in cards] == [150, 150, 150]
    assert cards[0].height() == cards[1].height() > cards[2].height()
    assert cards[2].y() == cards[0].height() + 20


def test_a_wide_card_takes_a_line_of_its_own(shown: Show) -> None:
    cards = boxes(3)
    for card in cards:
        card.setMaximumWidth(2000)
    cards[1].setProperty(WIDE, True)
    shown(filled(CardLayout(100, 20), cards), 340, 400)
    assert places(cards) == [(0, 0), (0, 40), (0, 80)]
    assert cards[1].width() == 340


def test_hidden_cards_leave_no_gap(shown: Show) -> None:
    cards = boxes(3)
    cards[0].hide()
    shown(filled(CardLayout(100, 20), cards), 340, 400)
    assert places(cards[1:]) == [(0, 0), (120, 0)]


def test_a_layout_gives_its_items_back() -> None:
    for layout in (FlowLayout(), CardLayout(100, 20)):
        whole = filled(layout, boxes(2))
        assert whole.layout() is layout
        assert (layout.count(), layout.itemAt(2), layout.takeAt(5)) == (2, None, None)
        assert layout.takeAt(0) is not None
        assert layout.count() == 1


def test_clearing_a_layout_clears_those_within_it_too(shown: Show) -> None:
    whole = QWidget()
    outer, inner = QVBoxLayout(whole), QHBoxLayout()
    outer.addLayout(inner)
    words, others = QLabel("one"), QLabel("two")
    inner.addWidget(words)
    outer.addWidget(others)
    shown(whole)
    clear(outer)
    assert outer.count() == 0
    assert words.isHidden()
    assert others.isHidden()


def test_two_columns_become_one_where_room_is_short(shown: Show) -> None:
    columns = TwoColumns(600, 16)
    one, two = QLabel("one"), QLabel("two")
    columns.left.addWidget(one)
    columns.right.addWidget(two)
    shown(columns, 700, 300)
    assert columns.side_by_side
    assert one.y() == two.y()
    columns.resize(500, 300)
    columns.layout().activate()
    assert not columns.side_by_side
    assert one.x() == two.x()


def test_a_page_scrolls_to_what_has_the_focus(shown: Show) -> None:
    page = ScrollPage()
    fields = [QFrame() for _ in range(20)]
    for field in fields:
        field.setMinimumHeight(60)
        page.column.addWidget(field)
        page.watch(field)
        field.setFocusPolicy(field.focusPolicy().StrongFocus)
    shown(page, 300, 200)
    assert page.verticalScrollBar().value() == 0
    fields[-1].setFocus()
    seen = fields[-1].mapTo(page.viewport(), fields[-1].rect().bottomLeft())
    assert page.viewport().rect().contains(seen)


def test_nothing_moves_sideways_when_the_scroll_bar_comes(shown: Show, qtbot: QtBot) -> None:
    page = ScrollPage()
    body = QFrame()
    body.setMinimumHeight(10)
    page.column.addWidget(body)
    shown(page, 400, 300)
    before = body.geometry()
    body.setMinimumHeight(2000)
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: body.height() >= 2000)
    assert (body.x(), body.width()) == (before.x(), before.width())
