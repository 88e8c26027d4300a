from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import FREIGHT, MILL, broken, finding, playable, summary
from trainer.desktop import theme
from trainer.desktop.library.broken import BrokenCard
from trainer.desktop.library.card import ScenarioCard
from trainer.desktop.library.go_on import GoOnBanner
from trainer.desktop.library.past_calls import HistoryTable
from trainer.desktop.widgets.grid import WIDE
from trainer.domain.diagnostics import Entry, Severity
from trainer.domain.ports import Results
from trainer.messages import Catalogue
from trainer.practice.covers import cover

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]
NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
TEXTS = Catalogue(
    {
        "made.S012": "The stage “discovry” is not known.",
        "made.S012.cure": "Write discovery.",
        "made.S020": "The state “opn” does not exist.",
        "made.S020.cure": "Write open.",
        "made.S031": "The fact can never be told.",
        "made.S031.cure": "Lower its gate.",
    }
)


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.text())


FREIGHT_COVER = cover(playable(FREIGHT)[0])


def broken_card(entry: Entry) -> BrokenCard:
    """The card of a broken file, which knows no more of it than its path and errors."""
    found = {str(entry.path): entry.diagnostics}
    return BrokenCard(cover(entry), found.__getitem__, TEXTS.say)


def now() -> datetime:
    return NOW


# A scenario's card


def test_a_card_tells_whom_you_call_and_what_you_practise(shown: Show) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    told = words_in(card)
    for words in (
        "The goal that slipped",
        "Dana Whitfield",
        "Head of Operations · influencer",
        "Discovery · 6 min",
        "easy",
        "BANT",
        "CHAMP",
        "Dig from the stated reason to the root.",
    ):
        assert words in told


def test_no_result_is_claimed_before_the_records_were_read(shown: Show) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    assert "not tried yet" not in words_in(card)
    card.show_result(None)
    assert "not tried yet" in words_in(card)


def test_a_card_shows_the_best_result_and_the_tries(shown: Show) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    card.show_result(Results(82, 3))
    assert "best 82 · 3 calls" in words_in(card)


def test_a_card_says_when_results_cannot_be_read(shown: Show) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    card.show_no_results()
    assert "results cannot be read" in words_in(card)


def test_a_card_is_read_out_as_a_whole(shown: Show) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    card.show_result(Results(82, 3))
    assert card.accessibleName() == (
        "The goal that slipped, Dana Whitfield, Head of Operations, influencer, Discovery,"
        " level 2 of 5, best 82 · 3 calls"
    )
    assert card.accessibleDescription() == FREIGHT.teaches


def test_a_chosen_card_names_its_scenario(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    shown(card, 300, 320)
    opened = heard(card.opened)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened == [(FREIGHT_COVER,), (FREIGHT_COVER,)]


def test_a_long_title_is_wrapped_and_not_cut(qtbot: QtBot) -> None:
    long = ScenarioCard(replace(FREIGHT_COVER, title="Could you just do it for us meanwhile? " * 4))
    short = ScenarioCard(FREIGHT_COVER)
    for card in (long, short):
        qtbot.addWidget(card)
    assert long.heightForWidth(272) > short.heightForWidth(272) + 40


def test_the_portrait_grows_with_the_text(qtbot: QtBot) -> None:
    card = ScenarioCard(FREIGHT_COVER)
    qtbot.addWidget(card)
    theme.manager().apply("light", 2.0)
    pictures = [each.pixmap() for each in card.findChildren(QLabel) if not each.pixmap().isNull()]
    assert pictures[0].deviceIndependentSize().width() == 128


# A broken file


def test_a_broken_file_is_named_with_the_number_of_its_errors(shown: Show) -> None:
    card = broken_card(broken())
    shown(card, 300, 200)
    assert "broken-call.yaml" in words_in(card)
    assert card.see.text() == "2 errors: see"
    assert "Cannot be played" in words_in(card)


def test_one_error_is_one_error(qtbot: QtBot) -> None:
    card = broken_card(broken(finding("S012", 7)))
    qtbot.addWidget(card)
    assert card.see.text() == "1 error: see"


def test_warnings_are_not_counted_as_errors_but_are_listed(shown: Show, qtbot: QtBot) -> None:
    card = broken_card(broken(finding("S012", 7), finding("S031", 60, Severity.WARNING)))
    shown(card, 600, 400)
    assert card.see.text() == "1 error: see"
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert "broken-call.yaml:60:5 · warning S031" in words_in(card)


def test_the_findings_open_in_place_with_where_what_and_cure(shown: Show, qtbot: QtBot) -> None:
    card = broken_card(broken())
    shown(card, 600, 400)
    assert "discovry" not in words_in(card)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    told = words_in(card)
    assert "broken-call.yaml:7:5 · error S012" in told
    assert "The stage “discovry” is not known." in told
    assert "Write discovery." in told
    assert "broken-call.yaml:41:5 · error S020" in told
    assert card.property(WIDE)
    assert card.see.text() == "Hide"


def test_the_findings_close_again(shown: Show, qtbot: QtBot) -> None:
    card = broken_card(broken())
    shown(card, 600, 400)
    for _ in range(2):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    finds = [each for each in card.findChildren(QLabel) if "discovry" in each.text()]
    assert not any(each.isVisible() for each in finds)
    assert not card.property(WIDE)


# Going on


def test_nothing_is_offered_where_no_call_was_broken_off(shown: Show) -> None:
    whole = QWidget()
    banner = GoOnBanner(whole)
    shown(whole)
    banner.offer((), NOW)
    assert banner.isHidden()


def test_the_newest_call_is_offered_with_its_next_round(shown: Show) -> None:
    whole = QWidget()
    banner = GoOnBanner(whole)
    shown(whole)
    banner.offer((summary("one", rounds=3), summary("two", MILL)), NOW)
    assert banner.isVisible()
    assert banner.text == (
        "Go on with Dana Whitfield, “The goal that slipped”: round 4 of yesterday."
        " One more broken-off call stands under Past calls."
    )


def test_the_offer_can_be_taken_or_let_go(qtbot: QtBot, heard: Listen) -> None:
    banner = GoOnBanner()
    qtbot.addWidget(banner)
    banner.offer((summary("one"),), NOW)
    resumed, discarded = heard(banner.resume_asked), heard(banner.discard_asked)
    qtbot.mouseClick(banner.go_on, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(banner.let_go, Qt.MouseButton.LeftButton)
    assert (resumed, discarded) == ([("one",)], [("one",)])


# Past calls


def row(table: HistoryTable, number: int) -> list[object]:
    model = table.model()
    return [model.index(number, column).data() for column in range(model.columnCount())]


def test_each_past_call_is_a_row(shown: Show) -> None:
    table = HistoryTable(now)
    shown(table)
    table.show_calls((summary("one"), summary("two", MILL, score=None, rounds=12)))
    assert row(table, 0) == [
        "yesterday, 14:05",
        "The goal that slipped",
        "Dana Whitfield",
        "3",
        "72",
    ]
    assert row(table, 1)[3:] == ["12", "not scored"]


def test_a_score_of_nought_is_a_score(shown: Show) -> None:
    table = HistoryTable(now)
    shown(table)
    table.show_calls((summary("one", score=0),))
    assert row(table, 0)[4] == "0"


def test_the_columns_are_named(shown: Show) -> None:
    table = HistoryTable(now)
    shown(table)
    model, across = table.model(), Qt.Orientation.Horizontal
    titles = [model.headerData(column, across) for column in range(model.columnCount())]
    assert titles == ["When", "Scenario", "Prospect", "Rounds", "Score"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_click_opens_the_debrief(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    table = HistoryTable(now)
    shown(table)
    table.show_calls((summary("one"), summary("two", MILL)))
    asked = heard(table.debrief_asked)
    spot = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [("two",)]


def test_the_arrows_choose_and_enter_opens(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    table = HistoryTable(now)
    shown(table)
    table.show_calls((summary("one"), summary("two", MILL)))
    asked = heard(table.debrief_asked)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked == [("two",)]


def test_enter_in_an_empty_history_opens_nothing(shown: Show, qtbot: QtBot, heard: Listen) -> None:
    table = HistoryTable(now)
    shown(table)
    asked = heard(table.debrief_asked)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked == []


def test_rows_have_no_rows_below_them(shown: Show) -> None:
    table = HistoryTable(now)
    shown(table)
    table.show_calls((summary("one"),))
    first = table.model().index(0, 0)
    assert table.model().rowCount(first) == table.model().columnCount(first) == 0
    assert table.model().rowCount(QModelIndex()) == 1
