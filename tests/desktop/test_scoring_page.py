"""The page that explains the scoring."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import MadePractice
from tests.desktop.shelf_values import practice_of
from trainer.desktop import theme
from trainer.desktop.pages.scoring import ScoringPage
from trainer.errors import AssetError
from trainer.messages import message
from trainer.practice.scoring import Chapter, Entry, Grid

Show = Callable[..., QWidget]
HEAD = ("what is heard", "this program", "n-grams", "two people", "one with the majority")
CHAPTERS = (
    Chapter("From a reply to points", tuple("A long sentence about it. " * 12 for _ in range(5))),
    Chapter(
        "How far it agrees with people",
        ("Measured on 1 May 2024.",),
        (Grid("Talk", HEAD, (("Whether a question is asked", "0.91", "–", "0.93", "–"),)),),
    ),
    Chapter("What it gets wrong", entries=(Entry("Said: “Hm.”", ("Heard as: b", "Is: c")),)),
    *(Chapter(f"More {number}", ("And so on. " * 90,)) for number in range(6)),
)


class ScoringPractice(MadePractice):
    """A practice room with an explanation, or with trouble in reading it."""

    trouble: AssetError | None = None

    def scoring(self) -> tuple[Chapter, ...]:
        if self.trouble:
            raise self.trouble
        return CHAPTERS


@pytest.fixture
def practice() -> ScoringPractice:
    return ScoringPractice()


@pytest.fixture
def page(practice: ScoringPractice, shown: Show) -> ScoringPage:
    made = ScoringPage(practice)  # type: ignore[arg-type]
    made.show_scoring()
    shown(made, 1024, 700)
    return made


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


def test_each_chapter_has_a_section_and_a_link(page: ScoringPage) -> None:
    titles = [each.title for each in CHAPTERS]
    assert [each.title for each in page.sections] == titles
    assert [each.accessibleName() for each in page.sections] == titles
    assert [link.accessibleName() for link in page.anchors.links] == titles


def test_figures_stand_below_what_they_are_figures_of(page: ScoringPage) -> None:
    told = words(page.sections[1])
    assert told[-10:] == [*HEAD, "Whether a question is asked", "0.91", "–", "0.93", "–"]


def test_each_figure_is_named_for_those_who_cannot_see_the_columns(page: ScoringPage) -> None:
    named = [each.accessibleName() for each in page.sections[1].findChildren(QLabel)]
    assert "Whether a question is asked, two people: 0.93" in named
    assert "Whether a question is asked, n-grams: –" in named


def test_entries_show_all_their_lines(page: ScoringPage) -> None:
    assert words(page.sections[2])[-3:] == ["Said: “Hm.”", "Heard as: b", "Is: c"]


def test_the_arrow_keys_scroll_at_once(page: ScoringPage, qtbot: QtBot) -> None:
    assert page.area is not None
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_a_link_leads_to_its_chapter_by_key(page: ScoringPage, qtbot: QtBot) -> None:
    assert page.area is not None
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page.anchors.links[3], Qt.Key.Key_Space)
    assert page.sections[3].mapTo(page.area.viewport(), page.sections[3].rect().topLeft()).y() < 50


def test_back_is_asked_for_by_its_button(page: ScoringPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.back_button, Qt.Key.Key_Space)
    assert page.back_button.accessibleName() == "Back"


def test_trouble_in_reading_it_is_told(page: ScoringPage, practice: ScoringPractice) -> None:
    practice.trouble = AssetError(message("made.full"))
    page.show_scoring()
    assert page.notice.text == "The disk is full. Make room, then say it again."
    assert page.sections == ()
    practice.trouble = None
    page.show_scoring()
    assert page.notice.isHidden()


def cut_off(page: ScoringPage) -> list[str]:
    """What is wider or higher than its place."""
    return [
        *(each.title for each in page.sections if each.geometry().right() >= page.width()),
        *(each.text() for each in page.findChildren(QLabel) if lacks_room(each)),
    ]


def lacks_room(words: QLabel) -> bool:
    if words.wordWrap():
        return words.height() < words.heightForWidth(words.width())
    return words.height() < words.sizeHint().height() or words.width() < words.sizeHint().width()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(shown: Show, qtbot: QtBot, name: str, scale: float) -> None:
    practice = practice_of()
    page = ScoringPage(practice)
    page.show_scoring()
    shown(page, 1024, 700)
    theme.manager().apply(name, scale)
    qtbot.waitUntil(lambda: page.sections[0].width() > 1)
    qtbot.waitUntil(lambda: cut_off(page) == [])
    practice.close()


def test_it_is_laid_out_anew_only_where_something_has_changed(page: ScoringPage) -> None:
    before = page.sections
    page.show_scoring()
    assert page.sections is before
    theme.manager().apply("dark", 1.5)
    assert [each.title for each in page.sections] == [each.title for each in before]
    assert page.sections is not before
