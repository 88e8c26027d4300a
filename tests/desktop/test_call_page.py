"""The call page: one call from its first line to the verdict, with all that can go wrong."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import (
    GOOD_REPLY,
    OFFERED,
    MadePractice,
    MadeSession,
    made_round,
    made_session,
)
from trainer.desktop import theme
from trainer.desktop.bridge import Bridge
from trainer.desktop.pages.call import CallPage
from trainer.domain.call import Coaching, Plan, Round
from trainer.domain.qualification import CoverageChange, Known
from trainer.domain.scenario import Ending, Verdict
from trainer.errors import RecordsError
from trainer.messages import message


class SilentSpeech:
    """Counts how often it was told to be silent."""

    def __init__(self) -> None:
        self.stopped = 0

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def practice() -> MadePractice:
    return MadePractice()


@pytest.fixture
def speech() -> SilentSpeech:
    return SilentSpeech()


@pytest.fixture
def page(qtbot: QtBot, practice: MadePractice, speech: SilentSpeech) -> Iterator[CallPage]:
    bridge = Bridge(practice.announcer)
    made = CallPage(practice, bridge, speech)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    yield made
    made.hide()


Open = Callable[..., MadeSession]


@pytest.fixture
def open_call(page: CallPage) -> Open:
    def _open(*script: Round, **with_: object) -> MadeSession:
        session = made_session(*script, **with_)  # type: ignore[arg-type]
        page.show_session(session)  # type: ignore[arg-type]
        return session

    return _open


def type_and_enter(page: CallPage, text: str) -> None:
    page.talk.reply_bar.field.insertPlainText(text)
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_Return)


def spoken(page: CallPage) -> list[str]:
    return [row.text.plain for row in page.talk.transcript.rows]


def test_a_typed_reply_is_said_and_answered(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round())
    type_and_enter(page, GOOD_REPLY)
    assert session.call.rounds[0].reply.text == GOOD_REPLY
    assert spoken(page)[1:] == [GOOD_REPLY, "Exactly. That's about the size of it."]
    assert page.talk.reply_bar.field.toPlainText() == ""
    assert page.talk.reply_bar.field.hasFocus()


def test_an_offered_reply_is_chosen_by_key(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round())
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_2)
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_Return)
    assert session.call.rounds[0].reply.option == OFFERED[1].id


def test_a_digit_leads_to_a_reply_from_wherever_the_focus_is(
    page: CallPage, open_call: Open
) -> None:
    session = open_call(made_round())
    page.persona_bar.end.setFocus()
    QTest.keyClick(page.persona_bar.end, Qt.Key.Key_3)
    assert session.call.rounds == ()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert session.call.rounds[0].reply.option == OFFERED[0].id


def test_words_go_into_the_field_from_wherever_the_focus_is(
    page: CallPage, open_call: Open
) -> None:
    open_call()
    page.persona_bar.end.setFocus()
    QTest.keyClick(page.persona_bar.end, Qt.Key.Key_S)
    QTest.keyClicks(page.focusWidget(), "o it is 9 points")
    assert page.talk.reply_bar.field.toPlainText() == "so it is 9 points"


def test_ctrl_e_asks_about_the_end_while_the_call_goes_on(page: CallPage, open_call: Open) -> None:
    open_call()
    press(page, Qt.Key.Key_E)
    assert page.talk.end_panel.title == "End the call with Dana?"


def test_ctrl_r_says_the_last_round_again_where_there_is_one(
    page: CallPage, open_call: Open
) -> None:
    open_call(made_round())
    press(page, Qt.Key.Key_R)
    assert not page.talk.reply_bar.again
    type_and_enter(page, GOOD_REPLY)
    press(page, Qt.Key.Key_R)
    assert page.talk.reply_bar.again
    assert page.talk.reply_bar.field.hasFocus()


def press(page: CallPage, key: Qt.Key) -> None:
    """Hold Ctrl and press a key while the reply is written."""
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    QTest.keyClick(page.talk.reply_bar.field, key, Qt.KeyboardModifier.ControlModifier)


def test_a_draft_stays_when_a_reply_is_chosen_from_elsewhere(
    page: CallPage, open_call: Open
) -> None:
    session = open_call(made_round())
    page.talk.reply_bar.field.insertPlainText("half a thought")
    page.persona_bar.end.setFocus()
    QTest.keyClick(page.persona_bar.end, Qt.Key.Key_1)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert session.call.rounds[0].reply.option == OFFERED[0].id
    assert page.talk.reply_bar.field.toPlainText() == "half a thought"


def test_feedback_and_coverage_follow_the_round(page: CallPage, open_call: Open) -> None:
    change = CoverageChange("challenges", Known.SPECIFIC, message("made.moved"))
    open_call(made_round(changes=(change,)))
    type_and_enter(page, GOOD_REPLY)
    assert page.steps.title == "Round 1"
    assert page.steps.again.isVisible()


def test_an_error_is_told_on_the_page_and_the_words_stay(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round())
    session.trouble = RecordsError(message("made.full"))
    type_and_enter(page, GOOD_REPLY)
    assert page.talk.notice.text == "The disk is full. Make room, then say it again."
    assert page.talk.reply_bar.field.toPlainText() == GOOD_REPLY
    assert len(spoken(page)) == 1
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_Return)
    assert not page.talk.notice.isVisible()
    assert len(spoken(page)) == 3


def test_a_draft_outlives_a_chosen_reply(page: CallPage, open_call: Open) -> None:
    open_call(made_round(), made_round(2))
    page.talk.reply_bar.field.insertPlainText("half a thought")
    page.talk.reply_bar.offered.choices[0].click()
    assert len(spoken(page)) == 3
    assert page.talk.reply_bar.field.toPlainText() == "half a thought"


def test_a_draft_outlives_leaving_the_page_for_another_call(
    page: CallPage, open_call: Open
) -> None:
    session = open_call()
    page.talk.reply_bar.field.insertPlainText("half a thought")
    other = made_session()
    other.call = _renamed(other, "call-2")
    page.show_session(other)  # type: ignore[arg-type]
    assert page.talk.reply_bar.field.toPlainText() == ""
    page.hide()
    page.show_session(session)  # type: ignore[arg-type]
    assert page.talk.reply_bar.field.toPlainText() == "half a thought"


def _renamed(session: MadeSession, name: str):
    return replace(session.call, id=name)


def test_a_resumed_call_shows_all_that_was_said(page: CallPage, open_call: Open) -> None:
    open_call(played=[made_round(), made_round(2)])
    assert len(spoken(page)) == 5
    assert page.steps.title == "Round 2"


def test_saying_it_again_keeps_both_tries(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round(), made_round())
    type_and_enter(page, "we have a platform")
    page.steps.again.click()
    assert page.talk.reply_bar.again
    type_and_enter(page, GOOD_REPLY)
    assert [each.attempt for each in session.call.rounds] == [1, 2]
    assert len(spoken(page)) == 5
    assert not page.talk.reply_bar.again
    assert page.steps.title == "Round 1, try 2"


def test_saying_it_again_can_be_left_with_the_draft_kept(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round(), played=[made_round()])
    page.talk.reply_bar.field.insertPlainText("for the next round")
    page.steps.again.click()
    assert page.talk.reply_bar.field.toPlainText() == ""
    page.talk.reply_bar.field.insertPlainText("for the last round")
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_Escape)
    assert page.talk.reply_bar.field.toPlainText() == "for the next round"
    page.steps.again.click()
    assert page.talk.reply_bar.field.toPlainText() == "for the last round"
    assert len(session.call.rounds) == 1


def test_an_error_while_saying_it_again_keeps_the_words(page: CallPage, open_call: Open) -> None:
    session = open_call(played=[made_round()])
    page.steps.again.click()

    def fail(text: str) -> Round:
        raise RecordsError(message("made.full"))

    session.say_again = fail  # type: ignore[method-assign]
    type_and_enter(page, "another try")
    assert page.talk.reply_bar.again
    assert page.talk.reply_bar.field.toPlainText() == "another try"
    assert page.talk.notice.isVisible()


def test_with_coaching_at_the_end_no_step_is_shown(page: CallPage, open_call: Open) -> None:
    open_call(made_round(), coaching=Coaching.END)
    type_and_enter(page, GOOD_REPLY)
    assert page.steps.title == "Feedback comes after the call"
    assert not page.steps.again.isVisible()
    assert page.talk.transcript.rows[1].caption == "You, round 1"


def test_a_prospect_who_leaves_asks_for_the_verdict(page: CallPage, open_call: Open) -> None:
    session = open_call(made_round(ending=Ending.PROSPECT_LEFT))
    type_and_enter(page, "buy now")
    assert not page.talk.reply_bar.isVisible()
    assert page.talk.end_panel.title == "Dana ended the call"
    assert not page.talk.end_panel.cancel.isVisible()
    assert session.call.end is None


def test_the_round_in_which_the_prospect_left_can_be_said_again(
    page: CallPage, open_call: Open
) -> None:
    open_call(made_round(ending=Ending.PROSPECT_LEFT), made_round())
    type_and_enter(page, "buy now")
    page.steps.again.click()
    assert page.talk.reply_bar.isVisible()
    assert not page.talk.end_panel.isVisible()
    type_and_enter(page, GOOD_REPLY)
    assert page.talk.reply_bar.isVisible()
    assert not page.talk.end_panel.isVisible()


def test_leaving_that_second_try_leads_back_to_the_verdict(page: CallPage, open_call: Open) -> None:
    open_call(made_round(ending=Ending.PROSPECT_LEFT))
    type_and_enter(page, "buy now")
    page.steps.again.click()
    QTest.keyClick(page.talk.reply_bar.field, Qt.Key.Key_Escape)
    assert page.talk.end_panel.isVisible()
    assert not page.talk.reply_bar.isVisible()


def decide(page: CallPage, name: str) -> None:
    buttons = page.talk.end_panel.findChildren(QRadioButton)
    next(each for each in buttons if each.text() == name).setChecked(True)
    page.talk.end_panel.debrief.click()


def test_a_verdict_ends_the_call_and_leads_to_the_debrief(
    page: CallPage, open_call: Open, qtbot: QtBot
) -> None:
    session = open_call(made_round(ending=Ending.PROSPECT_LEFT))
    type_and_enter(page, "buy now")
    page.talk.end_panel.reason.setText("no fit")
    with qtbot.waitSignal(page.finished) as told:
        decide(page, "Disqualify")
    assert told.args == [session]
    assert session.call.end is not None
    assert (session.call.end.verdict, session.call.end.reason) == (Verdict.DISQUALIFY, "no fit")


def test_the_rep_ends_the_call_after_a_question(
    page: CallPage, open_call: Open, qtbot: QtBot
) -> None:
    session = open_call(made_round())
    page.talk.reply_bar.field.insertPlainText("half a thought")
    page.persona_bar.end.click()
    assert page.talk.end_panel.title == "End the call with Dana?"
    page.talk.end_panel.cancel.click()
    assert page.talk.reply_bar.field.toPlainText() == "half a thought"
    assert session.call.end is None
    page.persona_bar.end.click()
    with qtbot.waitSignal(page.finished):
        decide(page, "No verdict yet")
    assert session.call.end is not None
    assert session.call.end.verdict is None


def test_escape_takes_the_question_about_the_end_back(page: CallPage, open_call: Open) -> None:
    open_call()
    page.persona_bar.end.click()
    QTest.keyClick(page.talk.end_panel.reason, Qt.Key.Key_Escape)
    assert page.talk.reply_bar.isVisible()
    assert not page.talk.end_panel.isVisible()


def test_a_verdict_that_cannot_be_kept_is_asked_for_again(
    page: CallPage, open_call: Open, qtbot: QtBot
) -> None:
    session = open_call(played=[made_round(ending=Ending.PROSPECT_LEFT)])
    session.trouble = RecordsError(message("made.full"))
    with qtbot.assertNotEmitted(page.finished):
        decide(page, "Nurture")
    assert page.talk.notice.isVisible()
    with qtbot.waitSignal(page.finished):
        page.talk.end_panel.debrief.click()


def test_the_reply_silences_the_voice(
    page: CallPage, open_call: Open, speech: SilentSpeech
) -> None:
    open_call(made_round())
    type_and_enter(page, GOOD_REPLY)
    assert speech.stopped == 1


def test_the_voice_is_switched_and_kept(
    page: CallPage, open_call: Open, practice: MadePractice, speech: SilentSpeech
) -> None:
    open_call()
    page.persona_bar.voice.click()
    assert practice.settings.voice_on is False
    assert speech.stopped == 1
    page.persona_bar.voice.click()
    assert practice.settings.voice_on is True


def test_the_framework_picked_is_kept(
    page: CallPage, open_call: Open, practice: MadePractice
) -> None:
    open_call()
    page.coverage.picker.setCurrentIndex(1)
    assert practice.settings.framework == "CHAMP"
    open_call()
    assert page.coverage.framework.id == "CHAMP"


def test_leaving_the_page_stops_voice_and_time(
    page: CallPage, open_call: Open, speech: SilentSpeech
) -> None:
    open_call()
    assert page.persona_bar.running
    page.hide()
    assert not page.persona_bar.running
    assert speech.stopped == 1


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_wider_than_the_smallest_window(
    page: CallPage, open_call: Open, qtbot: QtBot, scale: float
) -> None:
    theme.manager().apply("light", scale)
    open_call(made_round(), made_round(2))
    type_and_enter(page, GOOD_REPLY)
    page.resize(940, 640)
    inside = page.talk.transcript.viewport().width()
    assert page.talk.transcript.widget().width() <= inside
    theme.manager().apply("light", 1.0)


def test_larger_text_leaves_the_talk_more_than_half_of_the_page(
    page: CallPage, open_call: Open
) -> None:
    open_call()
    narrow = page.talk.width()
    theme.manager().apply("light", 1.5)
    page.layout().activate()
    assert page.talk.width() < narrow
    assert page.talk.width() > page.width() / 2


def test_the_largest_text_shows_talk_or_feedback_over_the_whole_width(
    page: CallPage, open_call: Open
) -> None:
    open_call(made_round(), made_round(2))
    assert not page.panes.switch.isVisible()
    theme.manager().apply("light", 2.0)
    page.layout().activate()
    assert page.talk.isVisible()
    assert not page.steps.isVisible()
    assert page.persona_bar.height() < page.height() / 4
    type_and_enter(page, GOOD_REPLY)
    feedback = page.panes.switch.buttons[1]
    assert feedback.text() == "Feedback: 64"
    feedback.click()
    assert page.steps.isVisible()
    assert not page.talk.isVisible()
    QTest.keyClick(feedback, Qt.Key.Key_S)
    assert page.talk.isVisible()
    assert page.talk.reply_bar.field.toPlainText() == "s"


def test_smaller_text_brings_both_back(page: CallPage, open_call: Open) -> None:
    open_call(played=[made_round()])
    theme.manager().apply("light", 2.0)
    page.panes.switch.buttons[1].click()
    theme.manager().apply("light", 1.0)
    assert page.talk.isVisible()
    assert page.steps.isVisible()


def test_the_plan_is_at_hand_but_folded(page: CallPage, open_call: Open) -> None:
    open_call()
    assert page.plan.isVisible()
    assert not page.plan.opened
    page.plan.switch.click()
    told = [each.text() for each in page.plan.findChildren(QLabel) if each.isVisible()]
    assert told == [
        "My objective",
        "Learn why",
        "Questions I want to ask",
        "1. What got in the way?",
    ]
    page.plan.switch.click()
    assert not page.plan.opened


def test_without_a_plan_nothing_is_said_of_it(page: CallPage, open_call: Open) -> None:
    session = open_call()
    session.call = replace(session.call, plan=Plan())
    page.show_session(session)  # type: ignore[arg-type]
    assert not page.plan.isVisible()


def test_the_help_names_the_keys(page: CallPage) -> None:
    for keys in ("Shift+Enter", "Ctrl+E", "Ctrl+R"):
        assert f"**{keys}**" in page.help_text()


# Preparing for the reply while it is thought of


def test_each_line_is_prepared_for(page: CallPage, practice: MadePractice) -> None:
    session = made_session(made_round(), made_round(2, answer="Well, since you ask."))
    page.show_session(session)  # type: ignore[arg-type]
    for reply in (GOOD_REPLY, "And then?"):
        page.close_down()  # the preparation before is over by the time one has typed
        page.talk.reply_bar.typed.emit(reply)
    page.close_down()
    lines = [session.call.opening, *(each.next_line for each in session.call.rounds)]
    assert practice.prepared == [each.text for each in lines]


def test_nothing_is_prepared_once_the_conversation_is_over(
    page: CallPage, practice: MadePractice
) -> None:
    session = made_session(made_round(ending=Ending.PROSPECT_LEFT))
    page.show_session(session)  # type: ignore[arg-type]
    page.close_down()
    page.talk.reply_bar.typed.emit(GOOD_REPLY)
    page.close_down()
    assert practice.prepared == [session.call.opening.text]


def test_a_slow_preparation_holds_nothing_up_and_is_waited_for_at_the_end(
    page: CallPage, practice: MadePractice
) -> None:
    let, over = Event(), []

    def prepare(_session: object) -> None:
        let.wait(timeout=10)
        over.append(True)

    practice.prepare = prepare  # type: ignore[method-assign, assignment]
    page.show_session(made_session(made_round()))  # type: ignore[arg-type]
    page.talk.reply_bar.typed.emit(GOOD_REPLY)
    assert page.steps.title == "Round 1"
    assert over == []
    let.set()
    page.close_down()
    assert over == [True]
