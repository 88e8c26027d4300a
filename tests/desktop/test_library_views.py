from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import SHELF, summary
from trainer.desktop.library.emptiness import ViewOrEmpty
from trainer.desktop.library.past_view import PastView
from trainer.desktop.library.scenarios_view import ScenariosView
from trainer.desktop.widgets import EmptyState
from trainer.domain.hearing import Ears
from trainer.practice.covers import cover

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]
COVERS = tuple(cover(entry) for entry in SHELF)


def now() -> datetime:
    return datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


class Maker:
    """Makes empty states and notes which."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, name: str) -> EmptyState:
        self.made.append(name)
        return EmptyState("info", name, f"There is nothing: {name}.", "Do something")


def test_an_empty_state_is_made_once_and_only_when_it_is_shown(shown: Show) -> None:
    maker = Maker()
    view = ViewOrEmpty(QLabel("content"), maker)
    shown(view)
    assert (view.empty, maker.made) == ("", [])
    for name in ("none", "filtered", "none"):
        view.show_empty(name)
        assert view.empty == name
    assert maker.made == ["none", "filtered"]
    view.show_content()
    assert view.empty == ""


@pytest.fixture
def scenarios(shown: Show) -> ScenariosView:
    view = ScenariosView(lambda _path: (), str)
    shown(view, 900, 600)
    return view


def test_a_library_without_files_differs_from_one_that_is_narrowed_too_far(
    scenarios: ScenariosView,
) -> None:
    scenarios.show_covers(())
    assert scenarios.stack.empty == "none"
    scenarios.show_covers(COVERS)
    assert scenarios.stack.empty == ""
    scenarios.filters.search.setText("zebra")
    assert scenarios.stack.empty == "filtered"
    scenarios.show_covers(())
    assert scenarios.stack.empty == "none"


def test_other_files_are_narrowed_as_the_ones_before(scenarios: ScenariosView) -> None:
    scenarios.filters.search.setText("tomas")
    scenarios.show_covers(COVERS)
    assert [card.cover.id for card in scenarios.shelf.cards if card.wanted] == ["mill"]


def test_the_frameworks_come_in_the_order_in_which_they_are_met(scenarios: ScenariosView) -> None:
    scenarios.show_covers(COVERS)
    picker = scenarios.filters.framework
    offered = [picker.itemText(index) for index in range(picker.count())]
    assert offered == ["Any framework", "BANT", "CHAMP", "MEDDIC"]


@pytest.fixture
def past(shown: Show) -> PastView:
    view = PastView(now)
    shown(view, 900, 600)
    return view


def test_the_past_says_what_it_is_waiting_for(past: PastView) -> None:
    past.show_reading()
    assert past.stack.empty == "reading"
    past.show_calls(())
    assert past.stack.empty == "no-calls"
    past.show_calls((summary("one"),))
    assert past.stack.empty == ""
    past.show_unread()
    assert past.stack.empty == "unread"


def test_the_buttons_of_an_empty_past_lead_on(past: PastView, qtbot: QtBot, heard: Listen) -> None:
    scenarios, again = heard(past.scenarios_asked), heard(past.again_asked)
    past.show_calls(())
    qtbot.mouseClick(past.stack.button, Qt.MouseButton.LeftButton)
    past.show_unread()
    qtbot.mouseClick(past.stack.button, Qt.MouseButton.LeftButton)
    assert (len(scenarios), len(again)) == (1, 1)


@pytest.mark.parametrize(
    ("ears", "shown_as", "told"),
    [
        (Ears.TRAINED, "72", "72"),
        (Ears.UNKNOWN, "72", "72"),
        (Ears.RULES, "72\u00a0*", "72 (rules alone)"),
        (Ears.MIXED, "72\u00a0*", "72 (several analysers)"),
    ],
)
def test_a_score_that_the_model_did_not_hear_is_marked(
    shown: Show, ears: Ears, shown_as: str, told: str
) -> None:
    past = PastView(now)
    shown(past)
    past.show_calls((summary("one", ears=ears),))
    cell = past.table.model().index(0, 4)
    assert cell.data(Qt.ItemDataRole.DisplayRole) == shown_as
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == told
    assert past.heard.isVisible() is (shown_as != "72")


def test_no_mark_stands_where_there_is_no_score(shown: Show) -> None:
    past = PastView(now)
    shown(past)
    past.show_calls((summary("one", score=None, ears=Ears.RULES),))
    assert past.table.model().index(0, 4).data() == "not scored"
    assert past.heard.isHidden()
