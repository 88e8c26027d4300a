"""What went well in a call, and the one thing to practise next."""

from collections.abc import Iterator, Mapping, Sequence

from trainer.coaching.finding import listed
from trainer.coaching.rubric import Rubric
from trainer.coaching.rules import could_be_told
from trainer.domain.call import Call, Round
from trainer.domain.debrief import Figures
from trainer.domain.scenario import Scenario
from trainer.domain.steps import Step, StepScore, StepState
from trainer.messages import Message, message

_HABIT = 2  # rounds that make one


def practise_next(call: Call, scenario: Scenario, told: Mapping[str, int]) -> Message | None:
    """The habit that spoils most rounds, else a verdict on nothing, else the step that cost most.

    None if nothing was lost.
    """
    rounds = call.counted
    return _habit(rounds) or _unfounded(call, scenario, told) or _step_to_practise(rounds)


def _unfounded(call: Call, scenario: Scenario, told: Mapping[str, int]) -> Message | None:
    """A verdict was given, and none of the facts that it should rest on was told."""
    reasons = scenario.verdict.because
    decided = call.end is not None and call.end.verdict is not None
    heard = any(each.analysis.understood for each in call.counted)
    if not decided or not heard or not reasons or any(each in told for each in reasons):
        return None
    return message("coaching.practise.unfounded")


def _habit(rounds: Sequence[Round]) -> Message | None:
    """Selling, or repeating the prospect's words, in half of the rounds or more."""
    heard = [each for each in rounds if each.analysis.understood]
    pitched = sum(each.analysis.pitches for each in heard)
    parroted = sum(_parrots(each) for each in heard)
    name, count = max((("pitched", pitched), ("parroted", parroted)), key=lambda each: each[1])
    if count < _HABIT or 2 * count < len(heard):
        return None
    return message(f"coaching.practise.{name}", done=count, of=len(heard))


def _parrots(each: Round) -> bool:
    rules = (each.score.step(Step.FEED_BACK).rule, each.score.step(Step.LISTEN).rule)
    return rules[0].startswith("parroted") or rules[1] == "said_before"


def _step_to_practise(rounds: Sequence[Round]) -> Message | None:
    lost = {step: sum(map(_lost, _scored(rounds, step))) for step in Step}
    worst = max(lost, key=lambda step: lost[step])
    if not lost[worst]:
        return None
    done, of = _done(rounds, worst)
    return message(f"coaching.practise.{worst}", done=done, of=of)


def strengths(
    rounds: Sequence[Round],
    scenario: Scenario,
    told: Mapping[str, int],
    figures: Figures,
    rubric: Rubric,
) -> tuple[Message, ...]:
    """What can be praised with a count behind it; empty if nothing can."""
    return (
        *_strong_steps(rounds, rubric),
        *_feelings(rounds, rubric),
        *_dug(rounds, scenario, told),
        *_reflections(figures, rubric),
    )


def _strong_steps(rounds: Sequence[Round], rubric: Rubric) -> Iterator[Message]:
    limits = rubric.limits
    for step in Step:
        done, of = _done(rounds, step)
        if of >= limits.strength_rounds.value and done >= limits.strength_share.value * of:
            yield message(f"coaching.strength.{step}", done=done, of=of)


def _feelings(rounds: Sequence[Round], rubric: Rubric) -> Iterator[Message]:
    named = sum(
        each.analysis.feeling.named and each.analysis.feeling.fits is True for each in rounds
    )
    if named >= rubric.limits.strength_rounds.value:
        yield message("coaching.strength.feelings", count=named)


def _dug(rounds: Sequence[Round], scenario: Scenario, told: Mapping[str, int]) -> Iterator[Message]:
    """The deepest reason that was told to a rep who had taken up the reason before it."""
    took_up = {
        each.number for each in rounds if each.analysis.reflects or each.analysis.feeling.named
    }
    pairs = [
        (fact, scenario.facts[fact.behind])
        for fact in scenario.facts.values()
        if fact.behind in told
        and fact.id in told
        and told[fact.id] < told[fact.behind]
        and told[fact.behind] in took_up
    ]
    if pairs:
        deepest = max((deeper for _, deeper in pairs), key=lambda fact: told[fact.id])
        yield message("coaching.strength.dug", points=listed(deepest.key_points))


def _reflections(figures: Figures, rubric: Rubric) -> Iterator[Message]:
    ratio, fair = figures.reflections_to_questions, rubric.targets.reflections_to_questions_fair
    enough = figures.reflections >= rubric.limits.strength_rounds.value
    if ratio is not None and ratio >= fair.value and enough:
        yield message(
            "coaching.strength.reflections",
            reflections=figures.reflections,
            questions=figures.questions,
        )


def _scored(rounds: Sequence[Round], step: Step) -> list[StepScore]:
    every = [one for each in rounds for one in each.score.steps if one.step is step]
    return [one for one in every if could_be_told(one)]


def _done(rounds: Sequence[Round], step: Step) -> tuple[int, int]:
    """How often a step was done, and in how many rounds that could be told."""
    scored = _scored(rounds, step)
    return sum(one.state is StepState.DONE for one in scored), len(scored)


def _lost(score: StepScore) -> int:
    return (score.out_of or 0) - (score.points or 0)
