"""A whole call through the real rooms and the real pages: nothing nameless, nothing cut off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from trainer.bootstrap import build
from trainer.desktop import theme
from trainer.desktop.bridge import Bridge
from trainer.desktop.debrief.rounds_section import RoundRow
from trainer.desktop.pages.call import CallPage
from trainer.desktop.pages.debrief import DebriefPage
from trainer.desktop.widgets import ElidedLabel
from trainer.domain.call import Coaching, Plan

SCRIPTS = Path(__file__).parent.parent / "scripts"
SCENARIOS = ("clinic-five-minutes", "bakery-second-quote", "freight-first-call")
SEED = 7
PLAN = Plan("Learn what is behind it", ("What have you tried so far?",))
SMALL = (940, 640)  # of a page in a window of 1024 by 700


def replies(scenario: str, manner: str) -> list[str]:
    lines = (SCRIPTS / scenario / f"{manner}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("/")]


class Stage:
    """The two pages with the real practice room behind them."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.practice = build(None)
        self.bridge = Bridge(self.practice.announcer)
        self.call = CallPage(self.practice, self.bridge)
        self.debrief = DebriefPage(self.practice)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.call)
        self.pages.addWidget(self.debrief)
        self.pages.resize(*size)
        self.call.finished.connect(self.debrief.show_session)

    def begin(self, scenario: str, coaching: Coaching = Coaching.EACH) -> None:
        found = self.practice.library.find(scenario).scenario
        assert found is not None
        self.call.show_session(self.practice.begin(found, SEED, coaching, PLAN))

    def play(self, texts: list[str]) -> None:
        """Type replies until they are used up or the call is over."""
        for text in texts:
            if not self.call.talk.asks_verdict:
                self.call.talk.reply_bar.field.insertPlainText(text)
                QTest.keyClick(self.call.talk.reply_bar.field, Qt.Key.Key_Return)

    def end(self) -> None:
        if not self.call.talk.asks_verdict:
            self.call.persona_bar.end.click()
        panel = self.call.talk.end_panel
        next(each for each in panel.findChildren(QRadioButton) if each.text() == "Nurture").click()
        panel.debrief.click()
        self.pages.setCurrentWidget(self.debrief)


@pytest.fixture
def stage(qtbot: QtBot) -> Callable[..., Stage]:
    def _stage(size: tuple[int, int] = SMALL) -> Stage:
        made = Stage(size)
        qtbot.addWidget(made.pages)
        with qtbot.waitExposed(made.pages):
            made.pages.show()
        kept.append(made)
        return made

    kept: list[Stage] = []
    return _stage


def cut_off(page: QWidget) -> list[str]:
    """The words on a page that have less room than they need."""
    return [
        each.text()
        for each in page.findChildren(QLabel)
        if each.isVisibleTo(page) and each.text() and not isinstance(each, ElidedLabel)
        if _short_of_room(each)
    ]


def _short_of_room(words: QLabel) -> bool:
    if words.wordWrap():
        return words.height() < words.heightForWidth(words.width()) - 1
    return words.width() < words.minimumSizeHint().width() - 1


def nameless(page: QWidget) -> list[str]:
    """The controls that a key leads to and a screen reader has no words for."""
    by_tab = (
        each
        for each in page.findChildren(QWidget)
        if each.isVisibleTo(page) and each.focusPolicy() & Qt.FocusPolicy.TabFocus.value
    )
    return [
        type(each).__name__
        for each in by_tab
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("manner", ["attentive", "sloppy", "pitcher"])
def test_every_script_can_be_typed_through_to_its_debrief(
    stage: Callable[..., Stage], scenario: str, manner: str
) -> None:
    room = stage()
    room.begin(scenario)
    room.play(replies(scenario, manner))
    played = len(room.call.talk.transcript.rows) // 2
    room.end()
    assert played >= 2
    assert f"{played} rounds" in room.debrief.subject
    assert len(room.debrief.findChildren(RoundRow)) == played


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_can_be_played_by_choosing_alone(
    stage: Callable[..., Stage], scenario: str
) -> None:
    room = stage()
    room.begin(scenario)
    for _ in range(40):
        if room.call.talk.asks_verdict:
            break
        QTest.keyClick(room.call.talk.reply_bar.field, Qt.Key.Key_1)
        QTest.keyClick(room.call.talk.reply_bar.field, Qt.Key.Key_Return)
    assert room.call.talk.asks_verdict


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_word_is_cut_off_in_a_small_window(
    stage: Callable[..., Stage], qtbot: QtBot, look: str, scale: float
) -> None:
    theme.manager().apply(look, scale)
    room = stage()
    room.begin("freight-first-call")
    room.play(replies("freight-first-call", "sloppy")[:4])
    transcript = room.call.talk.transcript
    transcript.toggle_why(transcript.rows[-1])  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: cut_off(room.call) == [])
    room.end()
    for row in room.debrief.findChildren(RoundRow):
        row.toggle()
    qtbot.waitUntil(lambda: cut_off(room.debrief) == [])


def test_everything_that_a_key_leads_to_has_a_name(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call")
    room.play(replies("freight-first-call", "sloppy")[:3])
    assert nameless(room.call) == []
    room.end()
    for row in room.debrief.findChildren(RoundRow):
        row.toggle()
    assert nameless(room.debrief) == []


def test_a_call_is_reached_by_tab_from_its_head_to_its_replies(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call")
    room.play(replies("freight-first-call", "sloppy")[:1])
    page = room.call
    page.persona_bar.end.setFocus()
    reached = []
    for _ in range(20):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    wanted = [
        page.talk.transcript.rows[-1].text,
        *page.talk.reply_bar.offered.choices,
        page.talk.reply_bar.field,
        page.talk.reply_bar.say,
        page.steps.again,
        page.coverage.picker,
    ]
    places = [reached.index(each) for each in wanted]
    assert places == sorted(places)


def test_coaching_at_the_end_keeps_all_scores_for_the_debrief(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call", Coaching.END)
    room.play(replies("freight-first-call", "attentive")[:3])
    shown = [each.text() for each in room.call.findChildren(QLabel) if each.isVisibleTo(room.call)]
    assert not any("of 100" in each for each in shown)
    assert all("of 100" not in row.caption for row in room.call.talk.transcript.rows)
    room.end()
    assert len(room.debrief.findChildren(RoundRow)) == 3


def test_a_call_that_was_left_goes_on_where_it_was(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call")
    room.play(replies("freight-first-call", "attentive")[:3])
    before = [row.text.plain for row in room.call.talk.transcript.rows]
    left = room.practice.unfinished()[0]
    room.call.show_session(room.practice.resume(left.id))
    assert [row.text.plain for row in room.call.talk.transcript.rows] == before


def test_a_past_call_opens_with_the_same_debrief(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call")
    room.play(replies("freight-first-call", "attentive"))
    room.end()
    words = [each.text() for each in room.debrief.findChildren(QLabel)]
    past = room.practice.history()[0]
    again = DebriefPage(room.practice)
    again.show_session(room.practice.reopen(past.id))
    assert [each.text() for each in again.findChildren(QLabel)] == words
    again.deleteLater()


def test_hostile_replies_are_taken_as_words(stage: Callable[..., Stage]) -> None:
    room = stage()
    room.begin("freight-first-call")
    hostile = ["<b>hi</b> <img src=x>", "{name} %s \\0 \u202e", "?" * 4000, "\U0001f600", "'; --"]
    room.play(hostile)
    said = [row.text.plain for row in room.call.talk.transcript.rows[1::2]]
    assert said == hostile[: len(said)]
    assert room.call.talk.asks_verdict or len(said) == len(hostile)
