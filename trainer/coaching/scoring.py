"""Scores the four steps of one reply; pure."""

from collections.abc import Callable, Iterable

from trainer.coaching.confirming import judge_confirmation
from trainer.coaching.feeding_back import judge_feedback
from trainer.coaching.finding import Finding, Hearing, heard_in, quote
from trainer.coaching.following_up import judge_follow_up
from trainer.coaching.listening_step import judge_listening
from trainer.coaching.rubric import Rubric
from trainer.coaching.rules import SCORED
from trainer.domain.call import Line
from trainer.domain.listening import Analysis
from trainer.domain.steps import RoundScore, Step, StepScore, StepState
from trainer.messages import message

_JUDGES: dict[Step, Callable[[Hearing], Finding]] = {
    Step.LISTEN: judge_listening,
    Step.FEED_BACK: judge_feedback,
    Step.CONFIRM: judge_confirmation,
    Step.FOLLOW_UP: judge_follow_up,
}


def score_round(
    analysis: Analysis,
    line: Line,
    rubric: Rubric,
    reply: str,
    parroted: int = 0,
    said: tuple[str, ...] = (),
) -> RoundScore:
    """Score one reply to one line.

    Only the steps that the line calls for are scored, and of these only what can be told: the
    round's score is the share of their points, 0 to 100, and None where too little of what the
    line calls for could be scored.
    `parroted` counts the rounds before in which the rep gave the prospect's words back verbatim;
    `said` are the rep's own replies before.
    """
    hearing = Hearing(analysis, line, reply, rubric, parroted, said)
    steps = tuple(_score(step, hearing) for step in Step)
    return RoundScore(steps, share_of_points(steps) if _enough(steps, rubric) else None)


def _enough(steps: Iterable[StepScore], rubric: Rubric) -> bool:
    """Whether so much of what the line calls for was scored that the round may have a score."""
    called = [each for each in steps if each.state is not StepState.NOT_NEEDED]
    points = sum(rubric.steps[each.step].value for each in called)
    scored = sum(each.out_of or 0 for each in called)
    return scored >= rubric.limits.enough_scored.value * points


def share_of_points(steps: Iterable[StepScore]) -> int | None:
    """The points of the scored steps in per cent of what they could bring; None if none was."""
    scored = [(each.points, each.out_of) for each in steps if each.out_of]
    out_of = sum(out_of for _, out_of in scored if out_of)
    points = sum(points for points, _ in scored if points)
    return half_up(100 * points / out_of) if out_of else None


def half_up(number: float) -> int:
    """Round to the nearest whole number, halves upwards."""
    return int(number + 0.5)


def _score(step: Step, hearing: Hearing) -> StepScore:
    if step not in hearing.line.expects:
        return _unscored(step, StepState.NOT_NEEDED, "not_called_for")
    if not hearing.analysis.understood:
        return _unscored(step, StepState.NOT_SCORED, "not_understood")
    finding = _JUDGES[step](hearing)
    state = hearing.rubric.rules[step][finding.rule].state
    points, out_of = _points(step, state, hearing.rubric)
    why = message(
        f"coaching.why.{step}.{finding.rule}",
        said=quote(hearing.reply, finding.evidence),
        heard=heard_in(hearing.line),
        **finding.args,
    )
    return StepScore(step, state, points, out_of, why, finding.rule, finding.evidence)


def _unscored(step: Step, state: StepState, rule: str) -> StepScore:
    return StepScore(step, state, None, None, message(f"coaching.why.{rule}"), rule)


def _points(step: Step, state: StepState, rubric: Rubric) -> tuple[int | None, int | None]:
    if state not in SCORED:
        return None, None
    out_of = rubric.steps[step].value
    return half_up(out_of * rubric.credit[state].value), out_of
