from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import (
    FREIGHT,
    MILL,
    OPENING,
    SHELF,
    KnownStore,
    playable,
    practice_of,
    summary,
)
from trainer.desktop import theme
from trainer.desktop.pages.library import LibraryPage
from trainer.domain.diagnostics import Entry
from trainer.domain.ports import CallStore, Results

Listen = Callable[..., list[tuple[object, ...]]]
Make = Callable[..., LibraryPage]


def now() -> datetime:
    return datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


@pytest.fixture
def library(qtbot: QtBot) -> Iterator[Make]:
    """Show a Library and wait until it has read the records."""
    made: list[LibraryPage] = []

    def make(
        entries: tuple[Entry, ...] = SHELF,
        store: CallStore | None = None,
        size: tuple[int, int] = (1000, 800),
    ) -> LibraryPage:
        page = LibraryPage(practice_of(entries, store), now)
        made.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitSignal(page.kept_shown):
            page.show()
        return page

    yield make
    for page in made:
        page.close_down()


def titles(page: LibraryPage) -> list[str]:
    """The cards that are in sight, by the first part of what is read out of them."""
    names = [card.accessibleName() for card in page.scenarios.shelf.cards if card.isVisible()]
    return [name.split(",")[0].split(":")[0] for name in names]


def sight(page: LibraryPage) -> str:
    """The headline of the empty state that is shown, or what is shown instead."""
    if page.shows_past_calls:
        return page.past.stack.empty or "history"
    return page.scenarios.stack.empty or "shelf"


def test_every_file_has_a_card_and_the_broken_ones_come_last(library: Make) -> None:
    page = library((SHELF[3], *SHELF[:3]))
    assert titles(page) == [FREIGHT.title, MILL.title, OPENING.title, "broken-call.yaml"]


def test_a_broken_file_hides_none_of_the_others(library: Make) -> None:
    page = library((SHELF[3], *playable(MILL)))
    assert titles(page) == [MILL.title, "broken-call.yaml"]


def test_a_chosen_card_opens_its_scenario(library: Make, qtbot: QtBot, heard: Listen) -> None:
    page = library()
    opened = heard(page.opened)
    qtbot.mouseClick(page.scenarios.shelf.cards[1], Qt.MouseButton.LeftButton)
    assert opened == [(MILL,)]


def test_the_page_can_be_used_before_the_records_are_open(qtbot: QtBot, heard: Listen) -> None:
    page = LibraryPage(practice_of(), now)
    qtbot.addWidget(page)
    opened = heard(page.opened)
    with qtbot.waitSignal(page.kept_shown):
        page.show()
        qtbot.mouseClick(page.scenarios.shelf.cards[0], Qt.MouseButton.LeftButton)
        assert opened == [(FREIGHT,)]
    page.close_down()


def test_a_file_that_broke_meanwhile_is_told_and_shown_as_broken(
    library: Make, qtbot: QtBot, heard: Listen
) -> None:
    page = library()
    opened = heard(page.opened)
    files = page._practice.library
    files._entries = (*SHELF[:1], replace(SHELF[1], scenario=None))
    qtbot.mouseClick(page.scenarios.shelf.cards[1], Qt.MouseButton.LeftButton)
    assert opened == []
    assert MILL.title in page.notice.text
    qtbot.waitUntil(lambda: titles(page) == [FREIGHT.title, "mill.yaml"])


def test_results_are_shown_once_they_were_read(library: Make) -> None:
    page = library(store=KnownStore(results={"mill": Results(82, 3)}))
    names = [card.accessibleName() for card in page.scenarios.shelf.cards]
    assert names[0].endswith("not tried yet")
    assert names[1].endswith("best 82 · 3 calls")


def test_searching_narrows_as_one_types(library: Make, qtbot: QtBot) -> None:
    page = library()
    qtbot.keyClicks(page.scenarios.filters.search, "tomas")
    assert titles(page) == [MILL.title]
    qtbot.keyClick(page.scenarios.filters.search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.scenarios.filters.search, Qt.Key.Key_Delete)
    assert len(titles(page)) == 4


def test_filters_narrow_the_shelf(library: Make) -> None:
    page = library()
    page.scenarios.filters.framework.setCurrentText("BANT")
    assert titles(page) == [FREIGHT.title, OPENING.title]
    page.scenarios.filters.level.setCurrentIndex(1)
    assert titles(page) == [OPENING.title]


def test_every_framework_of_the_scenarios_can_be_filtered_by(library: Make) -> None:
    page = library()
    picker = page.scenarios.filters.framework
    names = {picker.itemText(index) for index in range(1, picker.count())}
    assert names == {"BANT", "MEDDIC", "CHAMP"}


def test_where_nothing_matches_the_filters_can_be_cleared(library: Make, qtbot: QtBot) -> None:
    page = library()
    page.scenarios.filters.search.setText("zebra")
    assert sight(page) == "filtered"
    qtbot.mouseClick(page.scenarios.stack.button, Qt.MouseButton.LeftButton)
    assert sight(page) == "shelf"
    assert len(titles(page)) == 4


def test_an_empty_library_says_what_to_do(library: Make, qtbot: QtBot, heard: Listen) -> None:
    page = library(())
    asked = heard(page.folder_asked)
    assert sight(page) == "none"
    qtbot.mouseClick(page.scenarios.stack.button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_findings_that_open_below_the_edge_are_scrolled_to(library: Make, qtbot: QtBot) -> None:
    page = library(size=(700, 420))
    card = page.scenarios.shelf.cards[-1]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    port = card.parentWidget().parentWidget().parentWidget()
    qtbot.waitUntil(lambda: card.height() > 150)
    qtbot.waitUntil(lambda: port.rect().bottom() >= card.mapTo(port, card.rect().bottomLeft()).y())


# Keyboard


def focused(page: LibraryPage) -> str:
    """The card that holds the focus, by its place; empty for none."""
    widget = page.focusWidget()
    for place, card in enumerate(page.scenarios.shelf.cards):
        if widget is not None and (card is widget or card.isAncestorOf(widget)):
            return str(place)
    return ""


def press(qtbot: QtBot, page: LibraryPage, *keys: Qt.Key) -> str:
    for key in keys:
        qtbot.keyClick(page.focusWidget(), key)
    return focused(page)


def test_arrows_move_between_the_cards(library: Make, qtbot: QtBot) -> None:
    page = library(size=(700, 800))  # two columns
    page.scenarios.shelf.focus_first()
    assert press(qtbot, page, Qt.Key.Key_Right) == "1"
    assert press(qtbot, page, Qt.Key.Key_Down) == "3"
    assert press(qtbot, page, Qt.Key.Key_Left) == "2"
    assert press(qtbot, page, Qt.Key.Key_Up) == "0"


def test_arrows_stop_at_the_ends(library: Make, qtbot: QtBot) -> None:
    page = library(size=(700, 800))
    page.scenarios.shelf.focus_first()
    assert press(qtbot, page, Qt.Key.Key_Left, Qt.Key.Key_Up) == "0"
    assert press(qtbot, page, *[Qt.Key.Key_Right] * 9) == "3"


def test_arrows_pass_over_what_is_filtered_out(library: Make, qtbot: QtBot) -> None:
    page = library()
    page.scenarios.filters.framework.setCurrentText("BANT")
    page.scenarios.shelf.focus_first()
    assert press(qtbot, page, Qt.Key.Key_Right) == "2"


def test_enter_opens_the_card_that_has_the_focus(
    library: Make, qtbot: QtBot, heard: Listen
) -> None:
    page = library()
    opened = heard(page.opened)
    page.scenarios.shelf.focus_first()
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert opened == [(MILL,)]


def test_typing_searches_whatever_has_the_focus(library: Make, qtbot: QtBot) -> None:
    page = library()
    page.scenarios.shelf.focus_first()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_T)
    qtbot.keyClicks(page.focusWidget(), "omas")
    assert page.scenarios.filters.search.text() == "tomas"
    assert titles(page) == [MILL.title]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_the_search_leads_to_what_was_found(library: Make, qtbot: QtBot, key: Qt.Key) -> None:
    page = library()
    search = page.scenarios.filters.search
    search.setFocus()
    qtbot.keyClicks(search, "tomas")
    qtbot.keyClick(search, key)
    assert page.focusWidget() in page.scenarios.shelf.cards
    assert page.focusWidget().accessibleName().startswith(MILL.title)


def test_escape_empties_the_search(library: Make, qtbot: QtBot) -> None:
    page = library()
    search = page.scenarios.filters.search
    search.setFocus()
    qtbot.keyClicks(search, "tomas")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), search.hasFocus()) == ("", True)
    assert len(titles(page)) == len(SHELF)


def test_control_f_goes_to_the_search(library: Make, qtbot: QtBot) -> None:
    page = library()
    page.show_past_calls()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.scenarios.filters.search.hasFocus()
    assert not page.shows_past_calls


# Going on, and the past


def test_a_broken_off_call_is_offered(library: Make, qtbot: QtBot, heard: Listen) -> None:
    page = library(store=KnownStore(unfinished=(summary("one", rounds=3),)))
    resumed = heard(page.resume_asked)
    assert page.go_on.isVisible()
    assert "round 4 of yesterday" in page.go_on.text
    qtbot.mouseClick(page.go_on.go_on, Qt.MouseButton.LeftButton)
    assert resumed == [("one",)]


def test_a_call_that_is_let_go_is_offered_no_more(library: Make, qtbot: QtBot) -> None:
    page = library(store=KnownStore(unfinished=(summary("one"), summary("two", MILL))))
    assert "Dana" in page.go_on.text
    with qtbot.waitSignal(page.kept_shown):
        qtbot.mouseClick(page.go_on.let_go, Qt.MouseButton.LeftButton)
    assert "Tomas" in page.go_on.text
    with qtbot.waitSignal(page.kept_shown):
        qtbot.mouseClick(page.go_on.let_go, Qt.MouseButton.LeftButton)
    assert page.go_on.isHidden()


def test_past_calls_are_listed_and_open_again(library: Make, qtbot: QtBot, heard: Listen) -> None:
    page = library(store=KnownStore(history=(summary("one"), summary("two", MILL))))
    asked = heard(page.debrief_asked)
    page.show_past_calls()
    assert sight(page) == "history"
    assert page.title == "Past calls"
    qtbot.keyClick(page.past.table, Qt.Key.Key_Return)
    assert asked == [("one",)]


def test_every_broken_off_call_is_listed_and_can_be_gone_on_with_or_let_go(
    library: Make, qtbot: QtBot, heard: Listen
) -> None:
    store = KnownStore(unfinished=(summary("new"), summary("old", MILL, rounds=1)))
    page = library(store=store)
    asked = heard(page.resume_asked)
    page.show_past_calls()
    assert sight(page) == "history"
    assert page.go_on.isHidden()
    newest, oldest = page.past.broken_off.rows
    assert oldest.text.startswith(f"{MILL.persona.name}, “{MILL.title}”: round 2")
    oldest.go_on.click()
    assert asked == [("old",)]
    with qtbot.waitSignal(page.kept_shown):
        newest.let_go.click()
    (left,) = page.past.broken_off.rows
    assert left.text == oldest.text
    with qtbot.waitSignal(page.kept_shown):
        left.let_go.click()
    assert sight(page) == "no-calls"


def test_one_broken_off_call_takes_the_room_of_one_line(library: Make) -> None:
    page = library(store=KnownStore(unfinished=(summary("new"),), history=(summary("one"),)))
    page.show_past_calls()
    page.layout().activate()
    row = page.past.broken_off.rows[0]
    assert row.height() < 2 * row.go_on.height()


def test_many_broken_off_calls_leave_the_table_its_room(library: Make) -> None:
    calls = tuple(summary(f"call-{number}") for number in range(30))
    page = library(store=KnownStore(unfinished=calls, history=(summary("one"),)))
    page.show_past_calls()
    page.layout().activate()
    assert page.past.broken_off.height() < page.height() / 2
    assert page.past.table.isVisible()


def test_without_past_calls_the_history_says_what_to_do(library: Make, qtbot: QtBot) -> None:
    page = library()
    page.show_past_calls()
    assert sight(page) == "no-calls"
    qtbot.mouseClick(page.past.stack.button, Qt.MouseButton.LeftButton)
    assert sight(page) == "shelf"


def test_the_history_is_being_read_until_it_was_read(qtbot: QtBot) -> None:
    page = LibraryPage(practice_of(), now)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.kept_shown):
        page.show()
        page.show_past_calls()
        assert sight(page) == "reading"
    assert sight(page) == "no-calls"
    page.close_down()


def test_records_that_cannot_be_read_are_told_and_hide_no_scenario(qtbot: QtBot) -> None:
    store = KnownStore(results={"mill": Results(82, 3)})
    store.broken = True
    page = LibraryPage(practice_of(store=store), now)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.notice.isVisible)
    assert "made.full" in page.notice.text
    assert len(titles(page)) == 4
    assert page.scenarios.shelf.cards[1].accessibleName().endswith("results cannot be read")
    page.show_past_calls()
    assert sight(page) == "unread"
    store.broken = False
    with qtbot.waitSignal(page.kept_shown):
        qtbot.mouseClick(page.past.stack.button, Qt.MouseButton.LeftButton)
    assert page.notice.isHidden()
    assert page.scenarios.shelf.cards[1].accessibleName().endswith("best 82 · 3 calls")
    page.close_down()


def test_the_records_are_read_again_each_time_the_page_comes_back(
    library: Make, qtbot: QtBot
) -> None:
    store = KnownStore()
    page = library(store=store)
    page.hide()
    store._results = {"freight": Results(55, 1)}
    with qtbot.waitSignal(page.kept_shown):
        page.show()
    assert page.scenarios.shelf.cards[0].accessibleName().endswith("best 55 · 1 call")


def test_files_read_anew_keep_the_results_that_are_known(library: Make) -> None:
    page = library(store=KnownStore(results={"mill": Results(82, 3)}))
    page.reload()
    assert page.scenarios.shelf.cards[1].accessibleName().endswith("best 82 · 3 calls")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways_in_a_small_window(library: Make, scale: float) -> None:
    theme.manager().apply("light", scale)
    page = library(store=KnownStore(unfinished=(summary("one"),)), size=(910, 700))
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 910
    for card in page.scenarios.shelf.cards:
        assert card.mapTo(page, card.rect().topRight()).x() < page.width()


def test_the_page_explains_itself(library: Make) -> None:
    assert "Arrow keys" in library().help_text()
