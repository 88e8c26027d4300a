"""The report after a call."""

from collections import Counter
from collections.abc import Mapping

from trainer.coaching.figures import figures_of
from trainer.coaching.lessons import practise_next, strengths
from trainer.coaching.planned import planned_questions
from trainer.coaching.rubric import Rubric
from trainer.coaching.telling import told_as
from trainer.coaching.totals import facts_told
from trainer.domain.call import Call
from trainer.domain.debrief import (
    CallScore,
    Debrief,
    FactFound,
    LevelJudged,
    SlotCell,
    VerdictJudged,
)
from trainer.domain.ports import Likeness
from trainer.domain.qualification import Coverage
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.steps import Step, StepState


def debrief(
    call: Call,
    scenario: Scenario,
    *,
    rubric: Rubric,
    score: CallScore,
    coverage: Coverage,
    frameworks: Mapping[str, tuple[SlotCell, ...]],
    levels: tuple[LevelJudged, ...],
    verdict: VerdictJudged,
    likeness: Likeness,
) -> Debrief:
    """Put a call together for looking back: steps over the counted rounds, the rest as it went."""
    figures, told = figures_of(call), facts_told(call.opening, call.story)
    return Debrief(
        score=score,
        steps=_steps(call),
        figures=figures,
        trust=(call.mind.trust, *(each.reaction.after.trust for each in call.story)),
        coverage=coverage,
        frameworks=frameworks,
        levels=levels,
        facts=tuple(_found(fact, call, told.get(fact.id)) for fact in scenario.facts.values()),
        planned=planned_questions(call, likeness, rubric),
        verdict=verdict,
        practise_next=practise_next(call, scenario, told),
        strengths=strengths(call.counted, scenario, told, figures, rubric),
        rubric=rubric.id,
    )


def _steps(call: Call) -> Mapping[Step, Mapping[StepState, int]]:
    return {
        step: Counter(each.score.step(step).state for each in call.counted if each.score.steps)
        for step in Step
    }


def _found(fact: Fact, call: Call, round_: int | None) -> FactFound:
    ask = fact.asked_by[0] if fact.asked_by else ""
    return FactFound(fact.id, fact.topic, told_as(fact, call), round_ is not None, round_, ask)
