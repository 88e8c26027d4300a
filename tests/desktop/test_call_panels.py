"""The panels beside the transcript: steps, coverage, the prospect's head, the end."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import (
    BANT,
    FRAMEWORKS,
    PERSONA,
    TEXTS,
    made_round,
    made_session,
)
from trainer.desktop.call.coverage_panel import CoveragePanel
from trainer.desktop.call.end_panel import EndPanel
from trainer.desktop.call.known_mark import KnownMark
from trainer.desktop.call.persona_bar import PersonaBar, trust_sentence, trust_words
from trainer.desktop.call.slot_row import SlotRow
from trainer.desktop.call.step_row import StepRow
from trainer.desktop.call.steps_panel import StepsPanel
from trainer.domain.call import Coaching
from trainer.domain.mind import Mind
from trainer.domain.qualification import CoverageChange, Known
from trainer.domain.scenario import Verdict
from trainer.domain.steps import Step
from trainer.messages import Catalogue, message


def words(widget: QWidget) -> list[str]:
    """All words in sight within a widget."""
    labels = widget.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisibleTo(widget) and each.text()]


@pytest.fixture
def steps(qtbot: QtBot) -> StepsPanel:
    made = StepsPanel(Catalogue(TEXTS).say)
    qtbot.addWidget(made)
    made.show_waiting(Coaching.EACH)
    return made


def test_before_the_first_reply_it_says_what_will_show(steps: StepsPanel) -> None:
    assert words(steps)[0] == "Last round"
    assert "after your reply" in words(steps)[1]
    assert not any(row.isVisibleTo(steps) for row in steps.findChildren(StepRow))


def test_with_coaching_at_the_end_it_says_that_feedback_comes_later(steps: StepsPanel) -> None:
    steps.show_waiting(Coaching.END)
    assert words(steps)[0] == "Feedback comes after the call"


def test_a_round_shows_score_steps_reasons_and_a_wording(steps: StepsPanel) -> None:
    steps.show_round(made_round(notes=(message("made.note"),)), again=True)
    seen = words(steps)
    assert seen[:4] == ["Round 1", "64", "of 100", TEXTS["made.headline"]]
    rows = [row.words for row in steps.findChildren(StepRow)]
    assert rows[0] == ("1 Listen", "done", TEXTS["made.listen"])
    assert [state for _, state, _ in rows] == ["done", "partly", "done", "missed"]
    assert "“It sounds as if it wore you out: nine points short. Is that it?”" in seen
    assert TEXTS["made.note"] in seen


def test_each_step_reads_as_one_sentence(steps: StepsPanel) -> None:
    steps.show_round(made_round(), again=True)
    names = [row.accessibleName() for row in steps.findChildren(StepRow)]
    assert names[3] == f"Follow up: missed. {TEXTS['made.no_question']}"


def test_a_round_without_score_shows_no_number(steps: StepsPanel) -> None:
    steps.show_round(made_round(), again=True)
    steps.show_round(made_round(text="asdkfj", better=None), again=True)
    seen = words(steps)
    assert seen[:2] == ["Round 1", "not scored"]
    assert "of 100" not in seen
    rows = [row.words for row in steps.findChildren(StepRow)]
    assert {row[1:] for row in rows} == {("not scored", TEXTS["made.unheard"])}
    assert "Try" not in seen


def test_what_a_round_found_out_stands_below_its_headline(steps: StepsPanel) -> None:
    steps.show_round(made_round(), again=True, news="Coverage: Need specific")
    assert words(steps)[4] == "Coverage: Need specific"
    steps.show_round(made_round(2), again=True)
    assert "Coverage: Need specific" not in words(steps)


def test_notes_of_the_round_before_are_gone(steps: StepsPanel) -> None:
    steps.show_round(made_round(notes=(message("made.note"),)), again=True)
    steps.show_round(made_round(2), again=True)
    assert TEXTS["made.note"] not in words(steps)


def test_a_later_try_is_named(steps: StepsPanel) -> None:
    steps.show_round(made_round(2, attempt=3), again=True)
    assert words(steps)[0] == "Round 2, try 3"


def test_the_focus_on_a_step_lights_its_evidence(steps: StepsPanel, qtbot: QtBot) -> None:
    lit: list[Step | None] = []
    steps.lit.connect(lit.append)
    steps.show_round(made_round(), again=True)
    with qtbot.waitActive(steps):
        steps.show()
    rows = steps.findChildren(StepRow)
    rows[0].clearFocus()
    lit.clear()
    rows[1].setFocus()
    rows[2].setFocus()
    rows[2].clearFocus()
    assert lit == [Step.FEED_BACK, None, Step.CONFIRM, None]


def test_say_it_again_is_offered_only_where_it_can_be_done(steps: StepsPanel) -> None:
    steps.show_round(made_round(), again=False)
    assert not steps.again.isVisibleTo(steps)
    steps.allow_again(True)
    assert steps.again.isVisibleTo(steps)


@pytest.fixture
def coverage(qtbot: QtBot) -> CoveragePanel:
    made = CoveragePanel(FRAMEWORKS, Catalogue(TEXTS).say)
    qtbot.addWidget(made)
    return made


def slots(panel: CoveragePanel) -> list[str]:
    return [row.accessibleName() for row in panel.findChildren(SlotRow) if row.isVisibleTo(panel)]


def test_coverage_shows_the_slots_of_the_framework(coverage: CoveragePanel) -> None:
    coverage.show_call(made_session().cells, "BANT")
    assert slots(coverage) == [
        "Budget: not asked",
        "Authority: not asked",
        "Need: not asked",
        "Timeline: not asked",
    ]


def test_what_a_round_moved_is_marked_as_new_until_the_next(coverage: CoveragePanel) -> None:
    session = made_session()
    coverage.show_call(session.cells, "BANT")
    session.known["challenges"] = Known.SPECIFIC
    change = CoverageChange("challenges", Known.SPECIFIC, message("made.moved"))
    coverage.show_changes((change,))
    assert "Need: specific, new, Dana gave a figure." in slots(coverage)
    assert words(coverage).count("new") == 1
    assert coverage.news == "Coverage: Need → specific"
    coverage.show_changes(())
    assert "Need: specific" in slots(coverage)
    assert coverage.news == ""


def test_another_framework_shows_the_same_call_through_its_slots(coverage: CoveragePanel) -> None:
    session = made_session()
    session.known["challenges"] = Known.CONFIRMED
    picked: list[str] = []
    coverage.picked.connect(picked.append)
    coverage.show_call(session.cells, "BANT")
    change = CoverageChange("challenges", Known.CONFIRMED, message("made.moved"))
    coverage.show_changes((change,))
    coverage.picker.setCurrentIndex(1)
    assert slots(coverage) == [
        "Challenges: confirmed, new, Dana gave a figure.",
        "Money: not asked",
    ]
    assert picked == ["CHAMP"]


def test_an_unknown_framework_falls_back_to_the_first(coverage: CoveragePanel) -> None:
    coverage.show_call(made_session().cells, "no-such-framework")
    assert coverage.framework == BANT


def test_each_degree_of_knowledge_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    pictures = []
    for known in Known:
        mark = KnownMark(known)
        qtbot.addWidget(mark)
        mark.resize(mark.sizeHint())
        pictures.append(bytes(mark.grab().toImage().constBits()))
    assert len(set(pictures)) == len(Known)


@pytest.fixture
def head(qtbot: QtBot) -> PersonaBar:
    made = PersonaBar()
    qtbot.addWidget(made)
    made.show_persona(PERSONA, Mind("guarded", 34, 6))
    return made


def test_the_head_says_who_is_on_the_line(head: PersonaBar) -> None:
    assert words(head)[:2] == [
        "Dana Whitfield",
        "Head of Operations, Northbound Freight · guarded",
    ]
    assert {"34", "6 of 6", "0:00"} <= set(words(head))


def test_trust_shows_its_last_change(head: PersonaBar) -> None:
    head.show_mind(Mind("open", 40, 5), Mind("guarded", 34, 6))
    assert {"40 ▲ 6", "5 of 6"} <= set(words(head))
    head.show_mind(Mind("open", 36, 5), Mind("guarded", 40, 6))
    assert "36 ▼ 4" in words(head)


def test_trust_is_a_sentence_for_screen_readers() -> None:
    assert trust_sentence(40, 34) == "Trust 40 of 100, before it was 34"
    assert trust_sentence(40, 40) == "Trust 40 of 100"
    assert trust_words(0, 0) == "0"


def test_the_time_of_a_call_gone_on_with_is_that_of_this_sitting(head: PersonaBar) -> None:
    assert head.time == "0:00"
    head.show_persona(PERSONA, Mind("guarded", 34, 6), gone_on=True)
    assert head.time == "this sitting 0:00"


def test_without_a_voice_there_is_no_switch_for_it(head: PersonaBar) -> None:
    head.show_voice(None)
    assert not head.voice.isVisibleTo(head)
    head.show_voice(False)
    assert head.voice.isVisibleTo(head)
    assert head.voice.accessibleName() == "Voice is off: switch it on"


@pytest.fixture
def end(qtbot: QtBot) -> EndPanel:
    made = EndPanel()
    qtbot.addWidget(made)
    made.ask("Dana ended the call", cancellable=False)
    return made


def choose(panel: EndPanel, name: str) -> None:
    next(each for each in panel.findChildren(QRadioButton) if each.text() == name).setChecked(True)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Advance", Verdict.ADVANCE),
        ("Nurture", Verdict.NURTURE),
        ("Disqualify", Verdict.DISQUALIFY),
        ("Other contact", Verdict.OTHER_CONTACT),
        ("No verdict yet", None),
    ],
)
def test_each_verdict_can_be_given_with_a_reason(
    end: EndPanel, qtbot: QtBot, name: str, verdict: Verdict | None
) -> None:
    choose(end, name)
    end.reason.setText("  no budget till April ")
    with qtbot.waitSignal(end.decided) as told:
        end.debrief.click()
    assert told.args == [verdict, "no budget till April"]


def test_nothing_is_decided_until_something_is_chosen(end: EndPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(end.decided):
        end.debrief.click()
    assert "Choose first; “No verdict yet” is a choice too." in words(end)


def test_what_each_verdict_means_can_be_read_before_choosing(end: EndPanel) -> None:
    assert {
        "Go on to the next step",
        "Not now: stay in touch with something of value",
        "No fit: spend the time elsewhere",
        "Right firm, wrong person",
        "Judgement is then not scored",
    } <= set(words(end))


def test_enter_in_the_reason_decides(end: EndPanel, qtbot: QtBot) -> None:
    choose(end, "Nurture")
    with qtbot.waitSignal(end.decided):
        QTest.keyClick(end.reason, Qt.Key.Key_Return)


def test_an_ended_call_cannot_be_taken_back_but_a_question_can(end: EndPanel) -> None:
    assert not end.cancel.isVisibleTo(end)
    end.ask("End the call with Dana?", cancellable=True)
    assert end.cancel.isVisibleTo(end)


def test_another_call_begins_without_the_verdict_of_the_last(end: EndPanel, qtbot: QtBot) -> None:
    choose(end, "Advance")
    end.reason.setText("because")
    end.reset()
    assert end.reason.text() == ""
    with qtbot.assertNotEmitted(end.decided):
        end.debrief.click()


# Who heard the reply


def test_a_score_by_rules_alone_says_so(steps: StepsPanel) -> None:
    steps.show_round(replace(made_round(), analyser="rules 1"), again=True)
    assert steps.heard == "Rules alone heard this reply."


@pytest.mark.parametrize("analyser", ["", "model 0a1b with rules 1"])
def test_any_other_score_says_nothing_of_it(steps: StepsPanel, analyser: str) -> None:
    steps.show_round(replace(made_round(), analyser="rules 1"), again=True)
    steps.show_round(replace(made_round(2), analyser=analyser), again=True)
    assert steps.heard == ""


def test_before_the_first_score_nothing_is_said_of_it(steps: StepsPanel) -> None:
    steps.show_round(replace(made_round(), analyser="rules 1"), again=True)
    steps.show_waiting(Coaching.EACH)
    assert steps.heard == ""
