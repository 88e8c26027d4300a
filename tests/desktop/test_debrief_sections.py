"""The parts of the debrief: what each says, and that nothing unscored becomes a number."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import FRAMEWORKS, TEXTS, made_debrief
from trainer.desktop.call.slot_row import SlotRow
from trainer.desktop.debrief.bars import PartBar, StatesBar
from trainer.desktop.debrief.coverage_section import (
    CoverageSection,
    level_words,
    levels_section,
)
from trainer.desktop.debrief.facts_section import (
    facts_section,
    learned_words,
    planned_section,
)
from trainer.desktop.debrief.figures_section import figure_rows, figures_section
from trainer.desktop.debrief.practise_section import practise_section
from trainer.desktop.debrief.score_section import score_section
from trainer.desktop.debrief.steps_section import counted, steps_section
from trainer.desktop.debrief.trust_chart import TrustChart
from trainer.desktop.debrief.trust_section import TrustSection, trust_sentence
from trainer.desktop.debrief.verdict_section import verdict_section, verdict_words
from trainer.desktop.words import topic_name
from trainer.domain.debrief import CallScore, Debrief, FactFound, Figures, LevelJudged
from trainer.domain.scenario import Level, Verdict
from trainer.domain.steps import Step, StepState
from trainer.messages import Catalogue

SAY = Catalogue(TEXTS).say
NO_FIGURES = Figures(0, 0, None, None, None)


def words(widget: QWidget) -> list[str]:
    """All words in sight within a widget, in the order in which they were made."""
    labels = widget.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisibleTo(widget) and each.text()]


def scored(score: CallScore, **changes: object) -> Debrief:
    return replace(made_debrief(), score=score, **changes)  # type: ignore[arg-type]


def test_the_score_stands_beside_its_parts_and_what_they_weigh(qtbot: QtBot) -> None:
    section = score_section(made_debrief())
    qtbot.addWidget(section)
    seen = words(section)
    assert seen[:3] == ["Score", "72", "of 100"]
    assert seen[3:6] == ["Listening", "78", "weighs 60 %"]
    assert "Scored by the rubric “listening-1”, the same for every call." in seen


def test_a_part_that_was_not_scored_says_why_and_shows_no_number(qtbot: QtBot) -> None:
    verdict = replace(made_debrief().verdict, given=None, right=None)
    score = CallScore(70, 78, 61, None, {"listening": 60, "qualification": 40})
    section = score_section(scored(score, verdict=verdict))
    qtbot.addWidget(section)
    seen = words(section)
    assert "not scored: you gave no verdict" in seen
    assert len(section.findChildren(PartBar)) == 2
    assert not any(each == "None" or each == "0" for each in seen)


def test_a_call_without_any_score_shows_none(qtbot: QtBot) -> None:
    section = score_section(scored(CallScore(None, None, None, None, {})))
    qtbot.addWidget(section)
    seen = words(section)
    assert seen[:2] == ["Score", "not scored"]
    assert "of 100" not in seen
    assert "not scored: in no reply could a step be judged" in seen
    assert "not scored: no reply could be understood" in seen


def test_a_scenario_without_facts_says_that_nothing_could_be_found(qtbot: QtBot) -> None:
    section = score_section(scored(CallScore(78, 78, None, None, {"listening": 100}), facts=()))
    qtbot.addWidget(section)
    assert "not scored: this scenario has nothing to find out" in words(section)


def test_one_thing_to_practise_comes_with_what_went_well(qtbot: QtBot) -> None:
    section = practise_section(made_debrief(), SAY)
    qtbot.addWidget(section)
    assert words(section) == [
        "One thing to practise next",
        TEXTS["made.practise"],
        TEXTS["made.strength"],
    ]


def test_with_too_little_to_go_by_nothing_is_advised(qtbot: QtBot) -> None:
    section = practise_section(replace(made_debrief(), practise_next=None, strengths=()), SAY)
    qtbot.addWidget(section)
    assert "too little in this call" in words(section)[1]


def test_each_step_is_counted_in_words(qtbot: QtBot) -> None:
    section = steps_section(made_debrief().steps)
    qtbot.addWidget(section)
    assert "2 done · 3 missed · 1 not needed" in words(section)
    bars = section.findChildren(StatesBar)
    assert bars[3].accessibleName() == "Follow up: 4 done · 1 missed · 1 not scored"


def test_a_step_that_no_line_called_for_has_no_bar(qtbot: QtBot) -> None:
    section = steps_section({Step.LISTEN: {StepState.DONE: 1}})
    qtbot.addWidget(section)
    assert len(section.findChildren(StatesBar)) == 1
    assert words(section).count("no reply called for it") == 3


def test_counts_of_nothing_are_not_listed() -> None:
    assert counted({StepState.DONE: 0, StepState.MISSED: 2}) == "2 missed"


def test_each_state_is_drawn_in_its_own_manner(qtbot: QtBot) -> None:
    pictures = set()
    for state in StepState:
        bar = StatesBar({state: 1})
        qtbot.addWidget(bar)
        bar.resize(60, 20)
        pictures.add(bytes(bar.grab().toImage().constBits()))
    assert len(pictures) == len(StepState)


def test_figures_stand_beside_targets_that_are_no_pass_marks(qtbot: QtBot) -> None:
    section = figures_section(made_debrief().figures)
    qtbot.addWidget(section)
    seen = words(section)
    assert "The targets come from research. They are no pass marks." in seen
    assert {"1.2 : 1", "5", "70 %", "46 %"} <= set(seen)


def test_what_could_not_be_counted_is_no_number() -> None:
    assert [value for value, *_ in figure_rows(NO_FIGURES)] == ["none", "0", "none", "none"]


@pytest.fixture
def coverage(qtbot: QtBot) -> CoverageSection:
    made = CoverageSection(made_debrief().frameworks, FRAMEWORKS, "BANT")
    qtbot.addWidget(made)
    return made


def slots(section: CoverageSection) -> list[str]:
    return [
        row.accessibleName() for row in section.findChildren(SlotRow) if row.isVisibleTo(section)
    ]


def test_coverage_names_the_rounds_that_prove_it(coverage: CoverageSection) -> None:
    assert slots(coverage) == [
        "Budget: vague, from round 3",
        "Authority: not asked",
        "Need: confirmed, from round 1, 2",
        "Timeline: asked",
    ]


def test_coverage_can_be_seen_through_any_framework(coverage: CoverageSection) -> None:
    coverage.picker.setCurrentIndex(coverage.picker.findData("CHAMP"))
    assert slots(coverage)[0] == "Challenges: confirmed, from round 1, 2"
    assert "Challenges first. Authority is a call to action." in words(coverage)


def test_levels_are_passed_open_or_empty(qtbot: QtBot) -> None:
    section = levels_section(made_debrief().levels)
    qtbot.addWidget(section)
    assert words(section)[2:] == [
        "Organisation: found 1 of 1",
        "Opportunity: found 3 of 4, still open",
        "Stakeholder: found 0 of 2, still open",
    ]
    empty = LevelJudged(Level.STAKEHOLDER, 0, 0)
    assert level_words(empty) == "Stakeholder: nothing to find in this call"


def test_missed_facts_come_with_the_question_that_finds_them(qtbot: QtBot) -> None:
    section = facts_section(made_debrief().facts)
    qtbot.addWidget(section)
    seen = words(section)
    assert seen[0] == "What you learned: 1 of 2"
    assert "Challenges, told in round 1" in seen
    assert "Budget. Ask: “Whose budget would this come from?”" in seen


def test_a_fact_whose_round_is_not_known_claims_none() -> None:
    assert learned_words(FactFound("a", "goals", "Text", True, None, "")) == "Goals"


def test_when_all_was_learned_nothing_is_called_missed(qtbot: QtBot) -> None:
    section = facts_section(made_debrief().facts[:1])
    qtbot.addWidget(section)
    assert not any("Missed" in each for each in words(section))


def test_planned_questions_were_asked_or_not_or_it_cannot_be_told(qtbot: QtBot) -> None:
    section = planned_section(made_debrief().planned)
    qtbot.addWidget(section)
    seen = words(section)
    assert seen[2::2] == [
        "asked in round 2",
        "not asked",
        "it cannot be told whether you asked it",
    ]


def test_the_objective_stands_above_the_questions(qtbot: QtBot) -> None:
    section = planned_section(made_debrief().planned, "Learn why")
    qtbot.addWidget(section)
    assert words(section)[1:3] == ["Learn why", "your objective"]


def test_without_planned_questions_it_says_where_to_plan_them(qtbot: QtBot) -> None:
    section = planned_section(())
    qtbot.addWidget(section)
    assert "In the brief" in words(section)[1]


def test_the_verdict_comes_with_reasons_and_next_step(qtbot: QtBot) -> None:
    section = verdict_section(made_debrief().verdict, "no money before April")
    qtbot.addWidget(section)
    seen = words(section)
    assert "You said: Nurture. The facts of this call bear that out." in seen
    assert "Your reason: “no money before April”" in seen
    assert "There is no budget till April." in seen
    assert seen[-1] == "Send the planning guide and call again in March."


def test_a_wrong_verdict_names_the_right_ones() -> None:
    verdict = replace(
        made_debrief().verdict,
        given=Verdict.ADVANCE,
        accepted=(Verdict.NURTURE, Verdict.OTHER_CONTACT),
        right=False,
    )
    assert verdict_words(verdict) == (
        "You said: Advance. The facts of this call speak for: Nurture or Other contact."
    )


def test_no_verdict_is_not_scored_and_no_fault() -> None:
    verdict = replace(made_debrief().verdict, given=None, right=None)
    assert verdict_words(verdict) == (
        "You gave no verdict, so judgement is not scored. Expected: Nurture."
    )


def test_trust_is_told_in_a_sentence() -> None:
    assert trust_sentence((34, 43, 30)) == (
        "Trust began at 34 and ended at 30; the lowest was 30, the highest 43."
    )
    assert trust_sentence((34,)) == "There was no round, so trust stayed where it began."


@pytest.fixture
def trust(qtbot: QtBot) -> TrustSection:
    made = TrustSection((34, 43, 43, 30))
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def test_the_chart_rises_with_trust(trust: TrustSection) -> None:
    trust.chart.resize(500, 190)
    start, up, same, down = trust.chart.points()
    assert start.x() < up.x() < same.x() < down.x()
    assert up.y() < start.y() < down.y()
    assert same.y() == up.y()


def test_the_chart_looks_otherwise_for_another_course(qtbot: QtBot) -> None:
    pictures = set()
    for course in ((34,), (34, 40), (34, 40, 0), (34, 40, 100)):
        chart = TrustChart(course)
        qtbot.addWidget(chart)
        chart.resize(400, 190)
        pictures.add(bytes(chart.grab().toImage().constBits()))
    assert len(pictures) == 4


def test_a_long_call_leaves_words_out_rather_than_on_top_of_each_other(qtbot: QtBot) -> None:
    chart = TrustChart(range(60))
    qtbot.addWidget(chart)
    chart.resize(400, 190)
    points = [chart.points()[place].x() for place in chart.labelled()]
    assert min(b - a for a, b in pairwise(points)) >= 30
    assert list(TrustChart(()).labelled()) == []


def test_the_table_behind_the_chart_says_the_same(trust: TrustSection) -> None:
    trust.switch.click()
    cells = [
        [trust.table.item(row, column).text() for column in range(3)]
        for row in range(trust.table.rowCount())
    ]
    assert cells == [["start", "34", ""], ["1", "43", "+9"], ["2", "43", "±0"], ["3", "30", "−13"]]
    assert trust.table.isVisibleTo(trust)
    trust.switch.click()
    assert not trust.table.isVisibleTo(trust)


def test_topics_are_called_by_whole_words() -> None:
    assert [topic_name(each) for each in ("org_fit", "decision_process", "budget")] == [
        "Organisation fit",
        "Decision process",
        "Budget",
    ]
