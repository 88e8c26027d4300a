"""How solid the knowledge of each topic is: moved by evidence alone, and never downwards."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.domain.call import Line, Round
from trainer.domain.listening import Analysis, Reflection
from trainer.domain.mind import Reaction
from trainer.domain.qualification import KNOWN_ORDER, Asked, Coverage, CoverageChange, Known
from trainer.domain.scenario import Fact, Scenario
from trainer.messages import message
from trainer.qualification.shelf import topics

_NOT_SAID_BACK = frozenset({"keywords", "pasted"})  # gaming that only looks like feedback


def changes(
    asked: Asked,
    analysis: Analysis,
    heard_line: Line,
    reaction: Reaction,
    scenario: Scenario,
    now: Coverage,
) -> tuple[CoverageChange, ...]:
    """What one round added to the coverage: for each topic the highest thing that it proved.

    What the opening line tells is not found out by the rep, so it counts only once he feeds it
    back.
    """
    highest: dict[str, CoverageChange] = {}
    for change in _proved(asked, analysis, heard_line, reaction, scenario):
        before = highest[change.topic].to if change.topic in highest else _known(now, change.topic)
        if _rank(change.to) > _rank(before):
            highest[change.topic] = change
    return tuple(highest.values())


def fold(rounds: Iterable[Round]) -> Coverage:
    """The coverage after some rounds, from the changes kept in them; every topic is there."""
    coverage = dict.fromkeys(topics(), Known.NOT_ASKED)
    for each in rounds:
        for change in each.changes:
            if _rank(change.to) > _rank(_known(coverage, change.topic)):
                coverage[change.topic] = change.to
    return coverage


def _known(coverage: Coverage, topic: str) -> Known:
    return coverage.get(topic, Known.NOT_ASKED)


def _rank(known: Known) -> int:
    return KNOWN_ORDER.index(known)


def _proved(
    asked: Asked, analysis: Analysis, line: Line, reaction: Reaction, scenario: Scenario
) -> Iterator[CoverageChange]:
    for topic in asked.topics:
        yield CoverageChange(topic, Known.ASKED, message("qualification.change.asked"))
    for fact in _facts(scenario, reaction.deflected):
        why = message("qualification.change.vague")
        yield CoverageChange(fact.topic, Known.VAGUE, why, fact.id)
    for fact in _facts(scenario, reaction.revealed):
        why = message("qualification.change.specific", points="; ".join(fact.key_points))
        yield CoverageChange(fact.topic, Known.SPECIFIC, why, fact.id)
    for fact in _fed_back(analysis, line, scenario):
        why = message("qualification.change.confirmed", points="; ".join(fact.key_points))
        yield CoverageChange(fact.topic, Known.CONFIRMED, why, fact.id)


def _facts(scenario: Scenario, ids: Sequence[str]) -> Iterator[Fact]:
    return (scenario.facts[id_] for id_ in ids if id_ in scenario.facts)


def _fed_back(analysis: Analysis, line: Line, scenario: Scenario) -> tuple[Fact, ...]:
    """The facts that the reply says back rightly."""
    reflection = analysis.reflection
    if not reflection or reflection.accurate is not True or analysis.gaming in _NOT_SAID_BACK:
        return ()
    if reflection.of:
        return tuple(_facts(scenario, (reflection.of,)))
    facts = tuple(_facts(scenario, line.facts))
    if len(facts) == 1:
        return facts
    return tuple(fact for fact in facts if _carries(reflection, fact))


def _carries(reflection: Reflection, fact: Fact) -> bool:
    """Whether a reflection of a line with several facts says this one back."""
    return any(point in reflection.carried for point in fact.key_points)
