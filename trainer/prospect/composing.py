"""A line put together: acknowledgement, content and turn, and what it calls for in return."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.domain.call import Line, LinePart
from trainer.domain.scenario import Scenario, State
from trainer.domain.steps import Step
from trainer.prospect.acknowledging import acknowledge
from trainer.prospect.moment import Decision, Moment, Wants
from trainer.prospect.wording import ACKNOWLEDGEMENT, CONTENT, TURN, Say, Speaker

_ALL_STEPS = tuple(Step)
_NOTHING_TOLD = (Step.LISTEN, Step.FOLLOW_UP)


_TURNS = {
    Wants.MORE: "turn_wait",
    Wants.POINT: "turn_point",
    Wants.REASON: "turn_reason",
    Wants.QUESTION: "turn_quiet",
    Wants.CARE: "put_right",
    Wants.BREATH: "turn_interrogated",
}


@dataclass(frozen=True, slots=True)
class Substance:
    """What a line states, and what a good reply to it carries."""

    facts: tuple[str, ...] = ()
    feeling: str = ""
    key_points: tuple[str, ...] = ()
    misheard: tuple[str, ...] = ()
    say_back: tuple[str, ...] = ()
    expects: tuple[Step, ...] = _NOTHING_TOLD


def compose(
    moment: Moment, decision: Decision, turns: tuple[str, ...], speaker: Speaker
) -> tuple[LinePart, ...]:
    """The parts of a line that the scenario left open."""
    heard = [speaker.say(wish, ACKNOWLEDGEMENT) for wish in acknowledge(moment, decision)]
    content = [speaker.say(wish, CONTENT) for wish in decision.content]
    said = tuple(part for part in (*heard, *content) if part)
    turn = _turn(decision, turns, speaker, said)
    return (*said, turn) if turn else said


def as_line(name: str, state: str, parts: tuple[LinePart, ...], told: Substance) -> Line:
    """A line from its parts and what they state."""
    return Line(
        id=name,
        text=joined(parts),
        state=state,
        facts=told.facts,
        feeling=told.feeling,
        key_points=told.key_points,
        misheard=told.misheard,
        say_back=told.say_back,
        expects=told.expects,
        parts=parts,
    )


def joined(parts: tuple[LinePart, ...]) -> str:
    """The parts as they are spoken."""
    return " ".join(part.text.strip() for part in parts)


def substance(scenario: Scenario, facts: tuple[str, ...]) -> Substance:
    """What a line states that tells these facts."""
    known = [scenario.facts[each] for each in facts if each in scenario.facts]
    if not known:
        return Substance()
    return Substance(
        facts=tuple(fact.id for fact in known),
        feeling=next((fact.feeling for fact in reversed(known) if fact.feeling), ""),
        key_points=_together(fact.key_points for fact in known),
        misheard=_together(fact.misheard for fact in known),
        say_back=_together(fact.say_back for fact in known),
        expects=_ALL_STEPS,
    )


def of_state(scenario: Scenario, state: State, tells: tuple[str, ...]) -> Substance:
    """What a state's own line states, with the facts that it tells."""
    told = substance(scenario, tells)
    stated = bool(state.key_points or state.feeling or told.facts)
    return Substance(
        facts=told.facts,
        feeling=state.feeling or told.feeling,
        key_points=_together((state.key_points, told.key_points)),
        misheard=_together((state.misheard, told.misheard)),
        say_back=_together((state.say_back, told.say_back)),
        expects=state.expects or (_ALL_STEPS if stated else _NOTHING_TOLD),
    )


def _turn(
    decision: Decision, turns: tuple[str, ...], speaker: Speaker, said: tuple[LinePart, ...]
) -> LinePart | None:
    """What she wants now: always when she has told nothing else, else every other time."""
    group = _TURNS.get(decision.wants, "")
    if not group or joined(said).endswith("?"):  # one question at a time
        return None
    if decision.content and decision.wants is not Wants.BREATH and speaker.draw("turn", 2):
        return None
    own = turns if decision.wants not in (Wants.CARE, Wants.BREATH) else ()
    return speaker.say(Say(group, texts=own, source="turns"), TURN)


def _together(texts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in texts for text in each))
