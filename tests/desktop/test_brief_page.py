from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import BRIEF, FREIGHT, MILL, MadeSettings, practice_of
from trainer.desktop import theme
from trainer.desktop.brief.homework import handed_over
from trainer.desktop.pages.brief import BriefPage
from trainer.desktop.widgets import IconLabel
from trainer.domain.call import Coaching, Plan
from trainer.domain.scenario import Lead
from trainer.domain.settings import Settings

Listen = Callable[..., list[tuple[object, ...]]]
Make = Callable[..., BriefPage]


@pytest.fixture
def brief(shown: Callable[..., QWidget]) -> Make:
    """Show the brief of a scenario."""

    def make(
        scenario: object = FREIGHT,
        settings: Settings | None = None,
        size: tuple[int, int] = (1150, 800),
    ) -> BriefPage:
        page = BriefPage(practice_of(settings=MadeSettings(settings or Settings())))
        page.show_scenario(scenario)  # type: ignore[arg-type]
        shown(page, *size)
        return page

    return make


def words_in(page: BriefPage) -> str:
    """All words that stand on the page."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def fields(page: BriefPage) -> list[QLineEdit]:
    return [page.form.objective, *page.form.questions]


def test_the_brief_tells_what_is_sold_to_whom_and_what_for(brief: Make) -> None:
    told = words_in(brief())
    assert FREIGHT.title in told
    assert "Dana Whitfield, Head of Operations, Northway Freight · influencer" in told
    for words in (BRIEF.you_sell, BRIEF.account, BRIEF.goal, FREIGHT.teaches):
        assert words in told


def test_what_is_known_stands_beside_what_is_not(brief: Make) -> None:
    page = brief()
    told = {label.text(): label for label in page.findChildren(QLabel)}
    known, unknown = told["They advertise for two planners."], told["Who signs."]
    assert told["Read: planning under pressure"].isVisible()
    assert known.mapTo(page, known.rect().topRight()).x() < unknown.mapTo(page, unknown.pos()).x()


def test_the_lead_is_told_and_explained(brief: Make) -> None:
    told = words_in(brief())
    assert "MQL" in told
    assert "a webinar in May" in told
    assert "Marketing qualified: has responded to content." in told


def test_an_unknown_kind_of_lead_is_told_without_an_explanation(brief: Make) -> None:
    scenario = replace(FREIGHT, brief=replace(BRIEF, lead=Lead("XQL", "a fair")))
    told = words_in(brief(scenario))
    assert "XQL" in told
    assert "qualified" not in told


def test_a_brief_without_a_goal_has_no_empty_row(brief: Make) -> None:
    told = words_in(brief(replace(FREIGHT, brief=replace(BRIEF, goal=""))))
    assert "A good call" not in told


def test_where_nothing_is_named_as_unknown_that_is_said(brief: Make) -> None:
    told = words_in(brief(replace(FREIGHT, brief=replace(BRIEF, unknown=()))))
    assert "Nothing is named. Find out what matters most." in told


def test_calling_hands_over_the_plan(brief: Make, qtbot: QtBot, heard: Listen) -> None:
    page = brief()
    asked = heard(page.call_asked)
    qtbot.keyClicks(page.form.objective, "a second talk ")
    qtbot.keyClicks(page.form.questions[0], "What got in the way?")
    qtbot.keyClicks(page.form.questions[2], "Who else decides?")
    qtbot.mouseClick(page.call, Qt.MouseButton.LeftButton)
    plan = Plan("a second talk", ("What got in the way?", "Who else decides?"))
    assert asked == [(FREIGHT, plan, Coaching.EACH)]


def test_nothing_has_to_be_filled_in(brief: Make, qtbot: QtBot, heard: Listen) -> None:
    page = brief()
    asked = heard(page.call_asked)
    qtbot.mouseClick(page.call, Qt.MouseButton.LeftButton)
    assert asked == [(FREIGHT, Plan(), Coaching.EACH)]


def test_control_enter_calls(brief: Make, qtbot: QtBot, heard: Listen) -> None:
    page = brief()
    asked = heard(page.call_asked)
    page.form.questions[1].setFocus()
    qtbot.keyClick(page.form.questions[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1


def test_enter_goes_to_the_next_field_and_does_not_call(
    brief: Make, qtbot: QtBot, heard: Listen
) -> None:
    page = brief()
    asked = heard(page.call_asked)
    page.form.objective.setFocus()
    for field in fields(page)[1:]:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert field.hasFocus()
    assert asked == []


def test_a_hostile_text_is_kept_as_it_was_typed(brief: Make, heard: Listen) -> None:
    page = brief()
    asked = heard(page.call_asked)
    page.form.objective.insert("<script>alert('1')</script> & “quotes” 漢字 🙂")
    page.call.click()
    assert asked[0][1] == Plan("<script>alert('1')</script> & “quotes” 漢字 🙂")


def test_a_very_long_text_ends_at_a_limit(brief: Make) -> None:
    page = brief()
    page.form.objective.insert("why " * 5000)
    assert len(page.form.objective.text()) == 300


# Coaching


def test_the_settings_say_how_coaching_begins(brief: Make) -> None:
    assert brief(settings=Settings(coaching=Coaching.END)).coaching.value == Coaching.END


def test_coaching_can_be_chosen_for_the_call(brief: Make, qtbot: QtBot, heard: Listen) -> None:
    page = brief()
    asked = heard(page.call_asked)
    qtbot.mouseClick(page.coaching.buttons[1], Qt.MouseButton.LeftButton)
    page.call.click()
    assert asked[0][2] is Coaching.END


# Nothing is lost


def test_what_was_typed_is_there_again(brief: Make, qtbot: QtBot) -> None:
    page = brief()
    qtbot.keyClicks(page.form.objective, "a second talk")
    qtbot.keyClicks(page.form.questions[2], "Who else decides?")
    qtbot.mouseClick(page.coaching.buttons[1], Qt.MouseButton.LeftButton)
    page.show_scenario(MILL)
    assert [field.text() for field in fields(page)] == ["", "", "", ""]
    assert page.coaching.value == Coaching.EACH
    page.show_scenario(FREIGHT)
    assert [field.text() for field in fields(page)] == [
        "a second talk",
        "",
        "",
        "Who else decides?",
    ]
    assert page.coaching.value == Coaching.END


def test_what_was_taken_out_stays_out(brief: Make, qtbot: QtBot) -> None:
    page = brief()
    qtbot.keyClicks(page.form.objective, "x")
    qtbot.keyClick(page.form.objective, Qt.Key.Key_Backspace)
    page.show_scenario(MILL)
    page.show_scenario(FREIGHT)
    assert page.form.objective.text() == ""


def test_another_brief_leaves_nothing_of_the_one_before(brief: Make, qtbot: QtBot) -> None:
    page = brief()
    page.show_scenario(MILL)
    qtbot.waitUntil(lambda: words_in(page).count(BRIEF.account) == 1)
    assert FREIGHT.title not in words_in(page)
    assert page.title == MILL.title


# Keyboard and room


def test_the_back_button_leads_back(brief: Make, qtbot: QtBot, heard: Listen) -> None:
    page = brief()
    asked = heard(page.back_asked)
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_tab_leads_through_the_fields_to_the_call(brief: Make, qtbot: QtBot) -> None:
    page = brief()
    page.form.objective.setFocus()
    seen = []
    for _ in range(6):
        seen.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert seen[:4] == fields(page)
    assert page.call in (*seen, page.focusWidget())


def test_each_field_has_a_name_to_be_read_out(brief: Make) -> None:
    names = [field.accessibleName() for field in fields(brief())]
    assert names == ["My objective", "Question 1", "Question 2", "Question 3"]


def test_a_field_out_of_sight_is_scrolled_to(brief: Make, qtbot: QtBot) -> None:
    theme.manager().apply("light", 1.5)
    page = brief(size=(910, 500))
    last = page.form.questions[-1]
    assert last.visibleRegion().isEmpty()
    last.setFocus()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways_in_a_small_window(brief: Make, scale: float) -> None:
    theme.manager().apply("light", scale)
    page = brief(size=(900, 640))
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 900
    for widget in (*fields(page), page.call, page.coaching):
        assert widget.mapTo(page, widget.rect().topRight()).x() < page.width()
    assert page.call.isVisible()


def test_the_page_explains_itself(brief: Make) -> None:
    assert "Ctrl+Enter" in brief().help_text()


def test_what_is_known_before_the_call_is_not_ticked_off(qtbot: QtBot) -> None:
    card = handed_over(FREIGHT.brief)
    qtbot.addWidget(card)
    signs = {each._name for each in card.findChildren(IconLabel)}
    assert signs == {"note", "dot"}
