"""The transcript: grows, explains, is read and copied line by line."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import GOOD_REPLY, OPENING, TEXTS, made_round, made_session
from trainer.desktop.call.rows import ProspectRow, RepRow
from trainer.desktop.call.transcript import Transcript
from trainer.domain.call import Coaching, Round
from trainer.messages import Catalogue

PITCH = "we have a platform that fixes exactly this"


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    made = Transcript(Catalogue(TEXTS).say)
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


def show(transcript: Transcript, *rounds: Round, coaching: Coaching = Coaching.EACH) -> None:
    transcript.show_call(made_session(coaching=coaching, played=rounds).call, "Dana")


def names(transcript: Transcript) -> list[str]:
    return [row.text.accessibleName() for row in transcript.rows]


def test_a_call_begins_with_the_prospect_s_first_line(transcript: Transcript) -> None:
    show(transcript)
    assert names(transcript) == [f"Dana said: {OPENING.text}"]


def test_a_round_adds_what_the_rep_said_and_the_answer(transcript: Transcript) -> None:
    show(transcript)
    first = transcript.rows[0]
    transcript.add_round(made_round())
    assert transcript.rows[0] is first
    assert names(transcript)[1:] == [
        f"You, round 1 · 64 of 100: {GOOD_REPLY}",
        "Dana said: Exactly. That's about the size of it.",
    ]


def test_the_evidence_is_told_to_screen_readers(transcript: Transcript) -> None:
    show(transcript, made_round())
    told = transcript.rows[1].text.accessibleDescription()
    assert "Listen, done: “nine points short”" in told
    assert "Confirm, done: “Did I get that right?”" in told


def test_a_round_that_could_not_be_scored_says_so(transcript: Transcript) -> None:
    show(transcript, made_round(text="asdkfj"))
    assert transcript.rows[1].caption == "You, round 1 · not scored"


def test_with_coaching_at_the_end_neither_score_nor_marks_show(transcript: Transcript) -> None:
    show(transcript, made_round(), coaching=Coaching.END)
    assert transcript.rows[1].caption == "You, round 1"
    assert transcript.rows[1].text.accessibleDescription() == ""


def test_both_tries_stay_and_the_first_one_is_said_to_count(transcript: Transcript) -> None:
    show(transcript, made_round(text=PITCH, trust=(34, 30), answer="Four of those."))
    transcript.add_round(made_round(attempt=2))
    captions = [row.caption for row in transcript.rows]
    assert captions == [
        "Dana",
        "You, round 1 · not scored · 1st try, counts",
        "Dana · to your earlier try",
        "You, round 1 · 64 of 100 · try 2, for practice",
        "Dana",
    ]


def test_only_the_last_try_is_taken_back(transcript: Transcript) -> None:
    rounds = [made_round(), made_round(2, text=PITCH), made_round(2, attempt=2)]
    show(transcript, *rounds)
    transcript.add_round(made_round(2, attempt=3, text="third"))
    earlier = [row.caption for row in transcript.rows[:3]]
    assert earlier == ["Dana", "You, round 1 · 64 of 100", "Dana"]
    assert transcript.rows[5].caption.endswith("try 2, for practice")
    assert transcript.rows[6].caption.endswith("to your earlier try")


def test_why_opens_below_the_line_and_closes_again(transcript: Transcript) -> None:
    show(transcript, made_round())
    answer = transcript.rows[2]
    assert isinstance(answer, ProspectRow)
    transcript.toggle_why(answer)
    assert answer.why is not None
    assert "made.cause.right" not in answer.why.accessibleName()
    assert TEXTS["made.cause.right"] in answer.why.accessibleName()
    transcript.toggle_why(answer)
    assert answer.why is None


def test_the_first_line_of_a_call_has_no_why(transcript: Transcript) -> None:
    show(transcript)
    opening = transcript.rows[0]
    assert isinstance(opening, ProspectRow)
    transcript.toggle_why(opening)
    assert opening.why is None


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_on_the_line_asks_why(transcript: Transcript, key: Qt.Key) -> None:
    show(transcript, made_round())
    answer = transcript.rows[2]
    assert isinstance(answer, ProspectRow)
    QTest.keyClick(answer.text, key)
    assert answer.why is not None


def test_a_click_on_the_line_asks_why(transcript: Transcript) -> None:
    show(transcript, made_round())
    answer = transcript.rows[2]
    assert isinstance(answer, ProspectRow)
    QTest.mouseClick(answer.text, Qt.MouseButton.LeftButton)
    assert answer.why is not None
    QTest.mouseClick(answer.text, Qt.MouseButton.LeftButton)
    assert answer.why is None


def test_selecting_words_does_not_ask_why(transcript: Transcript) -> None:
    show(transcript, made_round())
    answer = transcript.rows[2]
    assert isinstance(answer, ProspectRow)
    middle = answer.text.rect().center()
    QTest.mousePress(answer.text, Qt.MouseButton.LeftButton, pos=QPoint(18, middle.y()))
    QTest.mouseMove(answer.text, middle)
    QTest.mouseRelease(answer.text, Qt.MouseButton.LeftButton, pos=middle)
    assert answer.text.selected
    assert answer.why is None
    QTest.mouseClick(answer.text, Qt.MouseButton.LeftButton)
    assert not answer.text.selected
    assert answer.why is None


def test_why_is_asked_of_the_try_it_stands_beside(transcript: Transcript) -> None:
    show(transcript, made_round(text=PITCH, trust=(43, 36)), made_round(attempt=2))
    first = transcript.rows[2]
    assert isinstance(first, ProspectRow)
    transcript.toggle_why(first)
    assert first.why is not None
    assert TEXTS["made.cause.pitch"] in first.why.accessibleName()


def test_arrow_keys_go_from_line_to_line_and_stop_at_the_ends(
    transcript: Transcript, qtbot: QtBot
) -> None:
    show(transcript, made_round())
    transcript.activateWindow()
    last = transcript.rows[2].text
    last.setFocus()
    for key, place in (
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(transcript.focusWidget(), key)
        assert transcript.focusWidget() is transcript.rows[place].text


def test_tab_reaches_one_line_of_the_transcript(transcript: Transcript) -> None:
    show(transcript, made_round(), made_round(2))
    by_tab = [
        row
        for row in transcript.rows
        if row.text.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    ]
    assert by_tab == [transcript.rows[-1]]


def test_the_newest_line_is_in_sight(transcript: Transcript, qtbot: QtBot) -> None:
    show(transcript)
    for number in range(1, 12):
        transcript.add_round(made_round(number))
        qtbot.waitUntil(lambda: at_the_end(transcript))


def test_who_has_scrolled_up_is_brought_to_a_new_line(transcript: Transcript, qtbot: QtBot) -> None:
    show(transcript, *[made_round(number) for number in range(1, 9)])
    qtbot.waitUntil(lambda: transcript.verticalScrollBar().maximum() > 0)
    transcript.verticalScrollBar().setValue(0)
    transcript.add_round(made_round(9))
    qtbot.waitUntil(lambda: at_the_end(transcript))


def test_why_for_an_old_line_does_not_scroll_away_from_it(
    transcript: Transcript, qtbot: QtBot
) -> None:
    show(transcript, *[made_round(number) for number in range(1, 9)])
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    before = bar.maximum()
    answer = transcript.rows[2]
    assert isinstance(answer, ProspectRow)
    transcript.toggle_why(answer)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == 0


def test_the_whole_call_is_copied_as_text(transcript: Transcript) -> None:
    show(transcript, made_round())
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(transcript.rows[1].text, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == (
        f"Dana: {OPENING.text}\n\nYou, round 1 · 64 of 100: {GOOD_REPLY}\n\n"
        "Dana: Exactly. That's about the size of it."
    )


def test_another_call_takes_the_place_of_the_first(transcript: Transcript) -> None:
    show(transcript, made_round(), made_round(2))
    show(transcript)
    assert len(transcript.rows) == 1


def test_only_the_last_reply_is_lit(transcript: Transcript) -> None:
    show(transcript, made_round(), made_round(2))
    replies = [row for row in transcript.rows if isinstance(row, RepRow)]
    assert transcript.last_reply is replies[-1]


def at_the_end(transcript: Transcript) -> bool:
    bar = transcript.verticalScrollBar()
    return (bar.maximum() > 0 and bar.value() == bar.maximum()) or len(transcript.rows) < 8
