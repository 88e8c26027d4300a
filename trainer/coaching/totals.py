"""The score of a whole call, from its parts."""

from collections.abc import Iterable, Mapping

from trainer.coaching.rubric import Rubric
from trainer.coaching.scoring import half_up, share_of_points
from trainer.domain.call import Call, Line, Round
from trainer.domain.debrief import CallScore, VerdictJudged
from trainer.domain.qualification import Coverage, Known
from trainer.domain.scenario import Scenario


def call_score(
    call: Call,
    scenario: Scenario,
    coverage: Coverage,
    verdict: VerdictJudged,
    rubric: Rubric,
) -> CallScore:
    """Score a call by its counted rounds; `coverage` is that of the counted rounds.

    Each part is 0 to 100, or None where there was nothing to score: listening without a scored
    step, qualification and judgement without a single understood reply, judgement without a
    verdict. The total weighs the parts that were scored, and is None without any.
    """
    heard = any(each.analysis.understood for each in call.counted)
    parts = {
        "listening": share_of_points(step for each in call.counted for step in each.score.steps),
        "qualification": _qualification(scenario, coverage, rubric) if heard else None,
        "judgement": _judgement(call, scenario, verdict, rubric) if heard else None,
    }
    scored = {name: part for name, part in parts.items() if part is not None}
    weights = _weights(scored, rubric)
    total = half_up(sum(part * weights[name] for name, part in scored.items()) / 100)
    return CallScore(total if scored else None, **parts, weights=weights)


def _qualification(scenario: Scenario, coverage: Coverage, rubric: Rubric) -> int | None:
    """How solidly the topics of the scenario's facts are known, on average, against enough."""
    topics = dict.fromkeys(fact.topic for fact in scenario.facts.values())
    if not topics:
        return None
    known = [rubric.coverage[coverage.get(topic, Known.NOT_ASKED)].value for topic in topics]
    enough = rubric.limits.enough_coverage.value
    return min(100, half_up(100 * sum(known) / len(known) / enough))


def _judgement(
    call: Call, scenario: Scenario, verdict: VerdictJudged, rubric: Rubric
) -> int | None:
    """The verdict, credited by the share of its reasons that were learned at the first attempt.

    A scenario that names no reasons is judged by the verdict alone.
    """
    if verdict.right is None:
        return None
    if not verdict.right:
        return 0
    reasons = scenario.verdict.because
    told = facts_told(call.opening, call.counted)
    learned = sum(fact in told for fact in reasons) / len(reasons) if reasons else 1.0
    guessed = rubric.judgement.guessed.value
    return half_up(100 * (guessed + (1 - guessed) * learned))


def facts_told(opening: Line, rounds: Iterable[Round]) -> dict[str, int]:
    """The facts told in these rounds, each with the one in which the rep first had it before him."""
    told = dict.fromkeys(opening.facts, 1)
    for each in rounds:
        for fact in (*each.reaction.revealed, *each.next_line.facts):
            told.setdefault(fact, each.number)
    return told


def _weights(scored: Mapping[str, int], rubric: Rubric) -> dict[str, int]:
    """The weights of the scored parts in per cent; what rounding leaves goes to the heaviest."""
    own: dict[str, int] = {name: getattr(rubric.parts, name).value for name in scored}
    together = sum(own.values())
    if not together:
        return {}
    weights = {name: 100 * value // together for name, value in own.items()}
    heaviest = max(own, key=lambda name: own[name])
    weights[heaviest] += 100 - sum(weights.values())
    return weights
