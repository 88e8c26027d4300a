"""What the rep reads after a round."""

from trainer.coaching.moment import Moment
from trainer.coaching.notes import notes_on
from trainer.coaching.rubric import Rubric
from trainer.coaching.rules import could_be_told
from trainer.coaching.wording import better_wording
from trainer.domain.call import Line, Round
from trainer.domain.listening import Analysis
from trainer.domain.mind import Reaction
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Scenario
from trainer.domain.steps import Feedback, RoundScore, StepScore, StepState
from trainer.messages import Message, message


def feedback(
    analysis: Analysis,
    score: RoundScore,
    line: Line,
    asked: Asked,
    scenario: Scenario,
    reaction: Reaction,
    *,
    rubric: Rubric,
    reply: str,
    earlier: tuple[Round, ...] = (),
) -> Feedback:
    """Put a scored round into words: a headline, one better wording, and notes on the manner.

    `earlier` are the rounds before this one, oldest first.
    """
    moment = Moment(line, reply, analysis, asked, score, reaction, scenario, rubric, earlier)
    return Feedback(_headline(moment), better_wording(moment), notes_on(moment))


def _headline(moment: Moment) -> Message:
    scored = [step for step in moment.score.steps if step.points is not None]
    if not scored:
        return message(f"coaching.headline.{_why_nothing(moment)}")
    told = [step for step in scored if could_be_told(step)]
    if all(step.state is StepState.DONE for step in scored):
        unsure = any(step.state is StepState.NOT_SCORED for step in moment.score.steps)
        return message(f"coaching.headline.{'scored_done' if unsure else 'all_done'}")
    grave = _grave(moment)
    if grave:
        return message(f"coaching.headline.{grave}")
    if all(step.state is StepState.DONE for step in told):
        return message("coaching.headline.part_right")
    worst = max(told, key=_lost)
    return message(f"coaching.headline.{worst.state}.{worst.step}")


def _why_nothing(moment: Moment) -> str:
    if not moment.line.expects:
        return "nothing_called_for"
    return "not_scored" if moment.analysis.understood else "not_understood"


def _grave(moment: Moment) -> str:
    """What has to be mended before any single step; empty if nothing has."""
    analysis = moment.analysis
    if analysis.gaming in ("keywords", "pasted"):
        return "gaming"
    if analysis.pitches:
        return "pitched"
    back = analysis.reflection
    return "wrong" if back and back.accurate is False else ""


def _lost(step: StepScore) -> int:
    """Points that a step left behind."""
    return (step.out_of or 0) - (step.points or 0)
