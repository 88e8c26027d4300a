from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import (
    FREIGHT,
    MILL,
    SHELF,
    KnownStore,
    MadeSettings,
    playable,
    practice_of,
    summary,
)
from trainer.desktop import rail, theme
from trainer.desktop.bridge import Bridge
from trainer.desktop.widgets import IconButton
from trainer.desktop.window import MainWindow
from trainer.domain.call import Coaching, Plan
from trainer.domain.ports import CallStore
from trainer.domain.settings import Settings
from trainer.messages import message
from trainer.practice.events import Event
from trainer.practice.practice import Practice
from trainer.records import MemoryStore


class Opened:
    """A window with the practice room behind it."""

    def __init__(self, practice: Practice, store: CallStore) -> None:
        self.practice, self.store = practice, store
        self.bridge = Bridge(practice.announcer)
        self.window = MainWindow(practice, self.bridge)

    def press(self, qtbot: QtBot, place: str) -> None:
        button = self.window.rail.findChild(QToolButton, place)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def marked(self) -> list[str]:
        """The places that the rail marks."""
        buttons = self.window.rail.findChildren(QToolButton)
        return [each.objectName() for each in buttons if each.isChecked()]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Callable[..., Opened]]:
    """Open the window and wait until its Library has read the records."""
    made: list[Opened] = []

    def open_it(
        store: CallStore | None = None,
        settings: MadeSettings | None = None,
        folder: Path | None = None,
    ) -> Opened:
        kept = store or MemoryStore()
        own = {"/own": playable(MILL)}
        practice = practice_of(SHELF, store=kept, settings=settings, own=own, folder=folder)
        opened = Opened(practice, kept)
        made.append(opened)
        qtbot.addWidget(opened.window)
        with qtbot.waitSignal(opened.window.library.kept_shown):
            opened.window.show()
        return opened

    yield open_it
    for each in made:
        each.window.close()
        each.practice.close()


Make = Callable[..., Opened]


def test_the_window_opens_on_the_library(opened: Make) -> None:
    made = opened()
    assert made.window.page is made.window.library
    assert made.window.windowTitle() == "Practice – Prospect Trainer"
    assert made.marked == [rail.LIBRARY]


def test_a_page_is_made_when_it_is_first_needed(opened: Make) -> None:
    window = opened().window
    assert window.stack.count() == 1
    window.show_brief(FREIGHT)
    window.show_brief(MILL)
    assert window.stack.count() == 2


def test_a_card_leads_to_its_brief_and_the_brief_back(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    window.library.scenarios.shelf.focus_first()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.page is window.brief
    assert window.windowTitle() == "The goal that slipped – Prospect Trainer"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is window.library


def test_what_was_typed_in_a_brief_is_there_after_going_back(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    window.show_brief(FREIGHT)
    qtbot.keyClicks(window.brief.form.objective, "a second talk")
    qtbot.keyClick(window.brief.form.objective, Qt.Key.Key_Escape)
    window.show_brief(FREIGHT)
    assert window.brief.form.objective.text() == "a second talk"


def test_the_call_button_begins_a_call_that_is_kept(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    made.window.show_brief(FREIGHT)
    qtbot.keyClicks(made.window.brief.form.objective, "a second talk")
    made.window.brief.call.click()
    assert made.window.page is made.window.call
    (kept,) = made.store.unfinished()
    call = made.store.load(kept.id).call
    assert (call.scenario, call.plan) == ("freight", Plan("a second talk"))
    assert call.coaching is Coaching.EACH


def test_two_calls_of_one_scenario_differ_in_their_seed(opened: Make) -> None:
    made = opened()
    for _ in range(2):
        made.window.begin(FREIGHT, Plan(), Coaching.EACH)
    first, second = (made.store.load(each.id).call for each in made.store.unfinished())
    assert first.seed != second.seed


def test_a_call_that_was_left_is_offered_and_gone_on_with(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    window = made.window
    window.begin(FREIGHT, Plan(), Coaching.EACH)
    with qtbot.waitSignal(window.library.kept_shown):
        made.press(qtbot, rail.LIBRARY)
    assert window.library.go_on.isVisible()
    qtbot.mouseClick(window.library.go_on.go_on, Qt.MouseButton.LeftButton)
    assert window.page is window.call
    assert len(made.store.unfinished()) == 1


def test_a_call_that_cannot_be_opened_is_told_in_the_window(opened: Make) -> None:
    made = opened()
    made.window.resume("no such call")
    assert made.window.page is made.window.library
    assert made.window.notice.isVisible()
    assert made.window.notice.property("role") == "notice-missed"


def test_a_finished_call_leads_to_its_debrief_and_its_brief_again(opened: Make) -> None:
    made = opened()
    window = made.window
    window.begin(FREIGHT, Plan(), Coaching.EACH)
    (kept,) = made.store.unfinished()
    session = made.practice.reopen(kept.id)
    session.say("What is on your mind?")
    session.finish()
    window.call.finished.emit(session)
    assert window.page is window.debrief
    window.debrief.retry_asked.emit(FREIGHT)
    assert window.page is window.brief


def test_the_history_opens_a_debrief_and_comes_back(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    window = made.window
    session = made.practice.begin(FREIGHT, seed=1)
    session.say("What is on your mind?")
    session.finish()
    window.library.read_records()
    made.press(qtbot, rail.PAST_CALLS)
    qtbot.waitUntil(window.library.past.table.isVisible)
    qtbot.keyClick(window.library.past.table, Qt.Key.Key_Return)
    assert window.page is window.debrief
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is window.library
    assert window.library.shows_past_calls
    assert made.marked == [rail.PAST_CALLS]


def test_the_rail_leads_everywhere(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    for place in (rail.PAST_CALLS, rail.SETTINGS, rail.LIBRARY):
        made.press(qtbot, place)
        assert made.marked == [place]
    assert made.window.page is made.window.library
    assert not made.window.library.shows_past_calls


def test_the_rail_follows_the_library_wherever_it_leads(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    made.press(qtbot, rail.PAST_CALLS)
    assert made.window.windowTitle() == "Past calls – Prospect Trainer"
    qtbot.mouseClick(made.window.library.past.stack.button, Qt.MouseButton.LeftButton)
    assert made.marked == [rail.LIBRARY]
    assert made.window.windowTitle() == "Practice – Prospect Trainer"


def test_what_is_typed_on_the_rail_goes_to_the_page(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    button = window.rail.findChild(QToolButton, rail.LIBRARY)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_M)
    assert window.library.scenarios.filters.search.text() == "m"
    window.show_settings()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_M)
    assert window.page is window.settings


def test_the_settings_lead_back_to_the_page_before(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    window = made.window
    window.show_brief(FREIGHT)
    for _ in range(2):
        made.press(qtbot, rail.SETTINGS)
    assert window.page is window.settings
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is window.brief
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page is window.library


def test_an_empty_library_leads_to_the_settings(opened: Make) -> None:
    window = opened().window
    window.library.folder_asked.emit()
    assert window.page is window.settings


# Help


def test_f1_explains_the_page_and_esc_takes_it_away(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    window = made.window
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    assert "Arrow keys" in window.help.text
    assert rail.HELP in made.marked
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.help.isHidden()
    assert window.page is window.library
    assert rail.HELP not in made.marked


def test_f1_again_takes_the_help_away(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    for visible in (True, False, True):
        qtbot.keyClick(window, Qt.Key.Key_F1)
        assert window.help.isVisible() is visible


@pytest.mark.parametrize("leave", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_after_the_help_the_focus_is_where_it_was(
    opened: Make, qtbot: QtBot, leave: Qt.Key
) -> None:
    window = opened().window
    window.library.scenarios.shelf.cards[1].setFocus()
    _helped(window, qtbot, leave)
    assert window.focusWidget() is window.library.scenarios.shelf.cards[1]
    window.begin(FREIGHT, Plan(), Coaching.EACH)
    _helped(window, qtbot, leave)
    qtbot.keyClicks(window.focusWidget(), "and on it goes")
    assert window.call.talk.reply_bar.field.toPlainText() == "and on it goes"


def _helped(window: MainWindow, qtbot: QtBot, leave: Qt.Key) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.focus.inside
    qtbot.keyClick(window.focusWidget(), leave)
    assert window.help.isHidden()


def test_after_a_message_the_focus_is_where_it_was(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    window.begin(FREIGHT, Plan(), Coaching.EACH)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.complain("ValueError: no such page")
    close = window.notice.findChild(IconButton)
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert window.notice.isHidden()
    assert window.focusWidget() is window.call.talk.reply_bar.field


def test_each_page_has_a_help_of_its_own(opened: Make, qtbot: QtBot) -> None:
    made = opened()
    told = []
    for show in (
        made.window.show_library,
        lambda: made.window.show_brief(FREIGHT),
        made.window.show_settings,
        lambda: made.window.begin(FREIGHT, Plan(), Coaching.EACH),
    ):
        show()
        assert made.window.help.isHidden()
        made.window.toggle_help()
        told.append(made.window.help.text)
    assert len(set(told)) == 4


def test_the_help_keeps_to_the_right_edge(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    window.toggle_help()
    window.resize(800, 600)
    parent = window.help.parentWidget()
    qtbot.waitUntil(lambda: window.help.geometry().right() == parent.rect().right())
    assert window.help.height() == parent.height()


# Messages


def test_a_message_of_the_core_is_shown_above_the_page(opened: Make) -> None:
    made = opened()
    made.practice.announcer.tell(Event.NOTICE, message("made.no_sound", device="none"))
    assert made.window.notice.isVisible()
    assert made.window.notice.text == "made.no_sound device=none"


def test_a_fault_of_the_program_is_told_and_the_page_stays(opened: Make) -> None:
    window = opened().window
    window.complain("ValueError: no such page")
    assert "ValueError: no such page" in window.notice.text
    assert window.page is window.library


# Settings


def test_another_folder_is_read_at_once(opened: Make) -> None:
    made = opened()
    made.practice.change_settings(Settings(scenario_folder="/own"))
    cards = made.window.library.scenarios.shelf.cards
    assert [card.accessibleName().split(",")[0] for card in cards] == [MILL.title]


def test_other_settings_leave_the_shelf_as_it_is(opened: Make) -> None:
    made = opened()
    before = list(made.window.library.scenarios.shelf.cards)
    made.practice.change_settings(Settings(voice_on=False))
    assert made.window.library.scenarios.shelf.cards == before


# The window itself


def test_the_window_comes_back_where_it_was(opened: Make, tmp_path: Path) -> None:
    first = opened(folder=tmp_path).window
    first.setGeometry(30, 40, 770, 560)
    first.close()
    assert opened(folder=tmp_path).window.geometry() == first.geometry()


def test_closing_waits_for_what_runs_beside_the_window(qtbot: QtBot) -> None:
    practice = practice_of(store=KnownStore(unfinished=(summary("one"),)))
    window = MainWindow(practice, Bridge(practice.announcer))
    qtbot.addWidget(window)
    window.show()
    window.library.read_records()
    window.close()
    assert window.library.reading is False
    practice.close()


def test_the_rail_shows_icons_alone_where_room_is_short(opened: Make) -> None:
    window = opened().window
    for width, compact in ((1240, False), (800, True), (1240, False)):
        window.resize(width, 700)
        assert window.rail.compact is compact
    theme.manager().apply("light", 1.5)
    assert window.rail.compact


def test_the_rail_tells_in_tooltips_what_its_icons_are(opened: Make) -> None:
    buttons = opened().window.rail.findChildren(QToolButton)
    assert all(button.toolTip() and button.accessibleName() for button in buttons)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_page_fits_a_small_window(opened: Make, scale: float) -> None:
    theme.manager().apply("light", scale)
    made = opened()
    window = made.window
    window.show_brief(FREIGHT)
    window.show_settings()
    window.show_scoring()
    window.begin(FREIGHT, Plan(), Coaching.EACH)
    least = window.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 700) == (True, True)


# How scoring works


def test_the_help_leads_to_how_scoring_works_and_back(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    window.show_brief(FREIGHT)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    window.help.scoring.setFocus()
    qtbot.keyClick(window.help.scoring, Qt.Key.Key_Return)
    assert window.page is window.scoring
    assert window.help.isHidden()
    assert window.windowTitle() == "How scoring works – Prospect Trainer"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is window.brief


def test_a_key_leads_there_from_anywhere(opened: Make, qtbot: QtBot) -> None:
    window = opened().window
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert window.page is window.scoring
    window.scoring.back_button.click()
    assert window.page is window.library


def test_from_the_settings_it_leads_back_to_the_page_before_them(opened: Make) -> None:
    window = opened().window
    window.show_brief(FREIGHT)
    window.show_settings()
    window.show_scoring()
    window.show_settings()
    window.back()
    assert window.page is window.brief


def test_what_ships_is_explained_with_its_figures(opened: Make) -> None:
    window = opened().window
    window.show_scoring()
    assert len(window.scoring.sections) == 7
    assert window.scoring.notice.isHidden()


def test_the_debrief_leads_to_how_scoring_works_and_back(opened: Make) -> None:
    made = opened()
    session = made.practice.begin(FREIGHT, seed=1)
    session.finish()
    made.window.show_debrief(session)
    made.window.debrief.scoring_asked.emit()
    assert made.window.page is made.window.scoring
    made.window.back()
    assert made.window.page is made.window.debrief
