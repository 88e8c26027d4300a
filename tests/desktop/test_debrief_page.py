"""The debrief page: all sections of one call, its rounds, and the page that is saved."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import (
    GOOD_REPLY,
    OPENING,
    SCENARIO,
    TEXTS,
    MadePractice,
    MadeSession,
    made_debrief,
    made_round,
    made_session,
)
from trainer.desktop import theme
from trainer.desktop.call.rows import ProspectRow, RepRow
from trainer.desktop.debrief.paper import paper
from trainer.desktop.debrief.rounds_section import RoundRow
from trainer.desktop.pages.debrief import DebriefPage
from trainer.desktop.widgets import Button
from trainer.domain.call import CallEnd, Line
from trainer.domain.scenario import Ending, Verdict
from trainer.messages import Catalogue

HOSTILE = "<script>alert('x')</script> & <img src=x onerror=y>"


def ended() -> MadeSession:
    rounds = [made_round(), made_round(2, text="buy now", trust=(43, 36)), made_round(2, attempt=2)]
    session = made_session(played=rounds)
    session.finish(Verdict.NURTURE, "no money before April")
    return session


@pytest.fixture
def page(qtbot: QtBot) -> DebriefPage:
    made = DebriefPage(MadePractice())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(940, 640)
    made.show()
    made.show_session(ended())  # type: ignore[arg-type]
    return made


def rounds(page: DebriefPage) -> list[RoundRow]:
    return page.findChildren(RoundRow)


def test_all_sections_are_there_in_order(page: DebriefPage) -> None:
    assert [section.title for section in page.sections] == [
        "Score",
        "One thing to practise next",
        "The four steps",
        "Figures",
        "Trust over the rounds",
        "Coverage",
        "Verdict",
        "Levels",
        "What you had planned",
        "What you learned: 1 of 2",
        "Round by round",
    ]


def test_each_link_brings_its_section_into_sight(page: DebriefPage, qtbot: QtBot) -> None:
    for link, section in zip(page.anchors.links, page.sections, strict=True):
        link.click()
        qtbot.waitUntil(lambda section=section: not section.visibleRegion().isEmpty())


def test_rounds_are_closed_until_opened(page: DebriefPage) -> None:
    first = rounds(page)[0]
    assert first.details is None
    assert first.head.accessibleName() == (
        "Round 1: 64. Listen done, Feed back partly, Confirm done, Follow up missed. "
        f"{GOOD_REPLY}. closed"
    )
    QTest.keyClick(first.head, Qt.Key.Key_Return)
    assert first.details is not None
    assert first.head.accessibleName().endswith("open")
    QTest.keyClick(first.head, Qt.Key.Key_Return)
    assert first.details is None


def test_an_open_round_shows_line_words_answer_and_why(page: DebriefPage) -> None:
    first = rounds(page)[0]
    first.toggle()
    assert first.details is not None
    lines = [row.text.plain for row in first.details.findChildren(ProspectRow)]
    assert lines == [OPENING.text, "Exactly. That's about the size of it."]
    assert first.details.findChildren(RepRow)[0].text.plain == GOOD_REPLY


def test_every_try_has_its_row(page: DebriefPage) -> None:
    names = [row.head.accessibleName().split(":")[0] for row in rounds(page)]
    assert names == ["Round 1", "Round 2", "Round 2, try 2"]


def test_a_round_without_score_says_so(page: DebriefPage) -> None:
    assert rounds(page)[1].head.accessibleName().startswith("Round 2: not scored.")


def test_trying_again_asks_for_the_same_scenario(page: DebriefPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.retry_asked) as told:
        page.retry_button.click()
    assert told.args == [SCENARIO]


def test_done_is_told(page: DebriefPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        page.done_button.click()


def test_another_call_takes_the_place_of_the_first(page: DebriefPage) -> None:
    page.show_session(made_session())  # type: ignore[arg-type]
    assert "0 rounds" in page.subject
    assert "not ended" in page.subject
    assert [row for row in rounds(page) if row.isVisibleTo(page)] == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [640, 940, 1400])
def test_nothing_is_cut_off_sideways(
    page: DebriefPage, qtbot: QtBot, scale: float, width: int
) -> None:
    theme.manager().apply("light", scale)
    page.resize(width, 640)
    page.show_session(ended())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: page.sections[0].width() > 1)
    assert all(section.geometry().right() < width for section in page.sections)
    theme.manager().apply("light", 1.0)


def test_another_size_of_text_lays_the_page_out_anew(page: DebriefPage) -> None:
    before = page.sections[0].sizeHint().height()
    theme.manager().apply("dark", 1.5)
    assert page.sections[0].sizeHint().height() > before
    assert len(page.sections) == 11


def test_the_debrief_is_saved_as_a_page(page: DebriefPage, tmp_path: Path) -> None:
    path = tmp_path / "debrief.html"
    page.save(path)
    text = path.read_text(encoding="utf-8")
    assert "<h1>The goal that slipped</h1>" in text
    assert page.notice.text == f"Saved: {path}"


def test_a_page_that_cannot_be_saved_is_told(page: DebriefPage, tmp_path: Path) -> None:
    page.save(tmp_path / "no such folder" / "debrief.html")
    assert "could not be saved" in page.notice.text


class Reader(HTMLParser):
    """Collects the tags and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_saved_page_marks_the_evidence() -> None:
    text = paper(ended(), made_debrief(), Catalogue(TEXTS).say)  # type: ignore[arg-type]
    assert "<u>nine points short</u><sup>1,2◐</sup>" in text


def test_a_saved_page_has_what_was_planned() -> None:
    text = paper(ended(), made_debrief(), Catalogue(TEXTS).say)  # type: ignore[arg-type]
    assert "<h2>What you had planned</h2>\n<p>Objective: Learn why</p>" in text
    assert "<li>Who else would have a say? (not asked)</li>" in text


def test_a_saved_page_holds_no_markup_from_outside() -> None:
    session = made_session(played=[made_round(text=HOSTILE, answer=HOSTILE, better=HOSTILE)])
    session.scenario = replace(SCENARIO, title=HOSTILE)
    debrief = made_debrief()
    facts = tuple(replace(each, text=HOSTILE, ask=HOSTILE) for each in debrief.facts)
    verdict = replace(debrief.verdict, because=(HOSTILE,), next_step=HOSTILE)
    text = paper(
        session,  # type: ignore[arg-type]
        replace(debrief, facts=facts, verdict=verdict),
        Catalogue(TEXTS).say,
    )
    read = Reader(text)
    assert not read.tags & {"script", "img"}
    assert "".join(read.words).count("alert('x')") >= 7


def test_the_goodbye_stands_at_the_top_and_at_the_end_of_the_saved_page(
    page: DebriefPage,
) -> None:
    assert page.goodbye == ""
    session = ended()
    line = Line("bye", "Right. Send me the guide, then.", "guarded")
    end = CallEnd(Ending.REP_ENDED, Verdict.NURTURE, goodbye=line)
    session.call = replace(session.call, end=end)
    page.show_session(session)  # type: ignore[arg-type]
    assert page.goodbye == "Dana: “Right. Send me the guide, then.”"
    text = paper(session, made_debrief(), Catalogue(TEXTS).say)  # type: ignore[arg-type]
    assert text.rstrip().endswith("<p>Dana: “Right. Send me the guide, then.”</p>\n</body></html>")


def test_the_focus_is_on_done(page: DebriefPage) -> None:
    assert page.focusWidget() is page.done_button
    page.hide()
    page.retry_button.setFocus()
    page.show()
    assert page.focusWidget() is page.done_button


@pytest.mark.parametrize("width", [700, 1400, 1800])
def test_the_heading_begins_where_the_cards_do(page: DebriefPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 640)
    heading = page._heading

    def aligned() -> bool:
        words = heading.mapTo(page, heading.contentsRect().topLeft()).x()
        return words == page.sections[0].mapTo(page, QPoint(0, 0)).x()

    qtbot.waitUntil(aligned)


def test_the_help_names_the_keys(page: DebriefPage) -> None:
    assert "Enter" in page.help_text()


# Who heard the replies


def heard_by(*names: str) -> MadeSession:
    session = ended()
    rounds = zip(session.call.rounds, names, strict=False)
    session.call = replace(
        session.call, rounds=tuple(replace(each, analyser=name) for each, name in rounds)
    )
    return session


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("rules 1", "rules 1"), "by rules alone, without the trained model"),
        (("model 1 with rules 1",) * 2, "by the analyser “model 1 with rules 1”"),
        (("model 1 with rules 1", "rules 1"), "model 1 with rules 1 (1); rules 1 (2)"),
    ],
)
def test_who_heard_the_replies_stands_beside_the_rubric(
    page: DebriefPage, names: tuple[str, ...], told: str
) -> None:
    page.show_session(heard_by(*names))  # type: ignore[arg-type]
    (line,) = [each for each in labels(page.sections[0]) if "rubric" in each]
    assert told in line
    text = paper(heard_by(*names), made_debrief(), Catalogue(TEXTS).say)  # type: ignore[arg-type]
    assert told in text


def test_where_it_was_not_kept_only_the_rubric_is_named(page: DebriefPage) -> None:
    (line,) = [each for each in labels(page.sections[0]) if "rubric" in each]
    assert line.endswith("the same for every call.")


def test_the_score_leads_to_how_scoring_works(page: DebriefPage, qtbot: QtBot) -> None:
    about = page.sections[0].findChild(Button)
    with qtbot.waitSignal(page.scoring_asked):
        qtbot.keyClick(about, Qt.Key.Key_Space)


def labels(section: QWidget) -> list[str]:
    return [each.text() for each in section.findChildren(QLabel)]
