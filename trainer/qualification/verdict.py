"""How far the three levels got, and whether the rep's verdict was right."""

from collections.abc import Collection

from trainer.domain.debrief import LevelJudged, VerdictJudged
from trainer.domain.scenario import Level, Scenario, Verdict


def levels(scenario: Scenario, learned: Collection[str]) -> tuple[LevelJudged, ...]:
    """The levels in the order in which they are judged, with the facts learned at each."""
    return tuple(_level(level, scenario, learned) for level in Level)


def _level(level: Level, scenario: Scenario, learned: Collection[str]) -> LevelJudged:
    facts = [fact.id for fact in scenario.facts.values() if fact.level is level]
    return LevelJudged(level, sum(fact in learned for fact in facts), len(facts))


def judge(scenario: Scenario, given: Verdict | None) -> VerdictJudged:
    """The rep's verdict beside the accepted ones, with the facts that the right one rests on."""
    expected = scenario.verdict
    return VerdictJudged(
        given=given,
        accepted=expected.accepted,
        right=None if given is None else given in expected.accepted,
        because=tuple(_as_told(scenario, fact) for fact in expected.because),
        next_step=expected.next_step,
    )


def _as_told(scenario: Scenario, fact: str) -> str:
    says = scenario.facts[fact].says
    return says[0] if says else "; ".join(scenario.facts[fact].key_points)
