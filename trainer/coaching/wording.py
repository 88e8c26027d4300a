"""One better wording for a moment, composed of the scenario's own sentences."""

from collections.abc import Callable, Iterator
from functools import cache
from hashlib import blake2b

from trainer.assets import catalogue
from trainer.coaching.moment import Moment
from trainer.domain.call import Line
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.steps import Step, StepState
from trainer.errors import AssetError
from trainer.messages import Catalogue, message


def better_wording(moment: Moment) -> str | None:
    """What the rep might have said to this line; None if all was done, or nothing can be composed.

    Only the steps that the line calls for are in it. The same line and mind give the same wording.
    """
    states = {step.state for step in moment.score.steps} - {StepState.NOT_NEEDED}
    phrases = _phrases(moment.scenario.language)
    if states <= {StepState.DONE} or phrases is None:
        return None
    return " ".join(_pieces(moment, phrases)) or None


def _pieces(moment: Moment, phrases: Catalogue) -> Iterator[str]:
    line, expects = moment.line, moment.line.expects
    said_back = _said_back(moment, phrases) if Step.FEED_BACK in expects else ""
    if said_back:
        yield from _feeling(line, said_back, phrases)
        yield said_back
        if Step.CONFIRM in expects:
            yield _phrase(phrases, "confirm", line.id)
    if Step.FOLLOW_UP in expects:
        question = next_question(line, moment.scenario, moment.trust, moment.told)
        if question:
            yield question


def _said_back(moment: Moment, phrases: Catalogue) -> str:
    line = moment.line
    models = line.say_back or _first_models(moment.facts(line.facts))
    if models:
        return models[_pick(line.id, "say_back", len(models))]
    points = ", ".join(line.key_points)
    return _phrase(phrases, "points", line.id, points=points) if points else ""


def _first_models(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    return next((fact.say_back for fact in facts if fact.say_back), ())


def _feeling(line: Line, said_back: str, phrases: Catalogue) -> Iterator[str]:
    """The feeling comes before the content, unless the content has the word in it."""
    if line.feeling and line.feeling.lower() not in said_back.lower():
        yield _phrase(phrases, "feeling", line.id, feeling=line.feeling)


def next_question(line: Line, scenario: Scenario, trust: int, told: frozenset[str]) -> str:
    """A question that leads on from a line: to the fact behind it, or to one that can be reached.

    Only facts that are untold and whose gate is passed count. The author's own follow-up questions
    of the state come before facts on another topic. Empty if there is nothing left to ask.
    """
    state = scenario.states.get(line.state)
    ask_next = state.ask_next if state else ()
    within_reach = [fact for fact in _reachable(scenario, trust, told) if fact.asked_by]
    here = [scenario.facts[id_] for id_ in line.facts if id_ in scenario.facts]
    behind, topics = {fact.behind for fact in here}, {fact.topic for fact in here}
    for fits in (_in(behind), _on(topics)):
        found = next((fact for fact in within_reach if fits(fact)), None)
        if found:
            return found.asked_by[0]
    if ask_next:
        return ask_next[_pick(line.id, "ask_next", len(ask_next))]
    return within_reach[0].asked_by[0] if within_reach else ""


def _in(ids: set[str]) -> Callable[[Fact], bool]:
    return lambda fact: fact.id in ids


def _on(topics: set[str]) -> Callable[[Fact], bool]:
    return lambda fact: fact.topic in topics


def _reachable(scenario: Scenario, trust: int, told: frozenset[str]) -> Iterator[Fact]:
    """The untold facts whose gate is passed; what lies behind an untold one has to wait."""
    untold = [fact for fact in scenario.facts.values() if fact.id not in told]
    waiting = {fact.behind for fact in untold}
    for fact in untold:
        open_gate = fact.needs.trust <= trust and told.issuperset(fact.needs.told)
        if open_gate and fact.id not in waiting:
            yield fact


@cache
def _phrases(language: str) -> Catalogue | None:
    """The texts of the scenario's language; None if the program has none."""
    try:
        return catalogue(language)
    except AssetError:
        return None


def _phrase(phrases: Catalogue, group: str, seed: str, **args: str) -> str:
    """One of the numbered variants of a phrase."""
    keys = sorted(key for key in phrases if key.startswith(f"coaching.better.{group}."))
    return phrases.say(message(keys[_pick(seed, group, len(keys))], **args))


def _pick(seed: str, key: str, count: int) -> int:
    """A number below count, the same for the same words on every machine."""
    digest = blake2b(f"{seed}\n{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % count
