"""The replies that the rep may choose from, so that a call can be played without typing."""

from collections.abc import Callable, Iterator

from trainer.domain.call import Line
from trainer.domain.mind import Mind
from trainer.domain.scenario import Fact, Gate, OfferedReply, Scenario, State
from trainer.prospect.knowing import gate_of, shut_by, surface
from trainer.prospect.taking import remembered
from trainer.prospect.temperament import Bearing, Common

_AT_MOST = 4  # examples at a time; the author's own replies are never cut

_Offers = tuple[OfferedReply, ...]


def offered(
    scenario: Scenario, bearing: Bearing, common: Common, line: Line, mind: Mind
) -> _Offers:
    """The fact's replies, else the state's, else examples, else ways to close; unused ones."""
    state = scenario.states[mind.state]
    sources: tuple[Callable[[], _Offers], ...] = (
        lambda: _of_fact(scenario, line),
        lambda: _of_state(state, mind),
        lambda: _examples(scenario, bearing, line, mind, state),
        lambda: _numbered("close", common.closing),
    )
    found = (_still_open(source(), mind) for source in sources)
    return next((offers for offers in found if offers), ())


def _of_fact(scenario: Scenario, line: Line) -> _Offers:
    """The replies of the fact that was told last in the line, if it has any."""
    told = (scenario.facts[fact] for fact in reversed(line.facts) if fact in scenario.facts)
    return next((fact.replies for fact in told), ())


def _of_state(state: State, mind: Mind) -> _Offers:
    """The state's replies; once the talk has moved on to facts, only those that waited for it."""
    if not _moved_on(state, mind):
        return state.replies
    return tuple(each for each in state.replies if each.needs != Gate())


def _moved_on(state: State, mind: Mind) -> bool:
    """Whether other facts have been told since the state's own line."""
    told = mind.memory.told[-1:]
    since = mind.memory.rounds_in_state > 0
    return bool(state.says) and since and not set(told) <= set(state.tells)


def _still_open(offers: _Offers, mind: Mind) -> _Offers:
    """Those whose gate is open and that were not used before, in their order."""
    return tuple(each for each in offers if _is_open(each, mind) and not _is_used(each, mind))


def _is_open(offer: OfferedReply, mind: Mind) -> bool:
    # A reply cannot be asked for, so the question's form says nothing about its gate.
    return shut_by(offer.needs, mind.trust, mind.memory.told, open_question=True) is None


def _is_used(offer: OfferedReply, mind: Mind) -> bool:
    return remembered(offer.text) in mind.memory.replies


def _examples(
    scenario: Scenario, bearing: Bearing, line: Line, mind: Mind, state: State
) -> _Offers:
    """Models of saying back, the state's follow-ups, and questions that find a fact now."""
    examples = (
        *_reflections(scenario, line, mind),
        *_numbered(f"next:{state.id}", state.ask_next),
        *_questions(scenario, bearing, mind),
    )
    return _turned([each for each in examples if not _is_used(each, mind)][:_AT_MOST], mind)


def _turned(offers: list[OfferedReply], mind: Mind) -> _Offers:
    """Begin with another one each round, so that always choosing the same place is no skill."""
    start = len(mind.memory.replies) % max(1, len(offers))
    return (*offers[start:], *offers[:start])


def _reflections(scenario: Scenario, line: Line, mind: Mind) -> Iterator[OfferedReply]:
    """One model of saying the line back, or else what was told last and not yet said back."""
    yield from _numbered(f"back:{line.state}", line.say_back[:1])
    heard = mind.memory.fed_back
    open_ = [scenario.facts[each] for each in mind.memory.told if each in scenario.facts]
    for fact in [fact for fact in reversed(open_) if fact.id not in (*heard, *line.facts)][:1]:
        yield from _numbered(f"back:{fact.id}", fact.say_back[:1])


def _questions(scenario: Scenario, bearing: Bearing, mind: Mind) -> Iterator[OfferedReply]:
    """An example question for each fact that would be told now."""
    for fact in scenario.facts.values():
        if fact.id not in mind.memory.told and _in_reach(scenario, bearing, mind, fact):
            yield from _numbered(f"ask:{fact.id}", fact.asked_by[:1])


def _in_reach(scenario: Scenario, bearing: Bearing, mind: Mind, fact: Fact) -> bool:
    told, gate = mind.memory.told, gate_of(fact, bearing.gate_offset)
    first = surface(scenario.facts, fact.id, told) == fact.id
    return first and shut_by(gate, mind.trust, told, open_question=True) is None


def _numbered(name: str, texts: tuple[str, ...]) -> _Offers:
    return tuple(OfferedReply(f"{name}.{place}", text) for place, text in enumerate(texts))
