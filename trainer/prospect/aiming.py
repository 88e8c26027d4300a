"""Which facts a question is after."""

from collections.abc import Iterable

from trainer.domain.listening import Asks
from trainer.domain.scenario import Fact, Gate
from trainer.prospect.knowing import Shut, deeper, gate_of, shut_by, surface
from trainer.prospect.moment import Moment


def aimed_at(moment: Moment) -> tuple[str, ...]:
    """The untold facts that the question is after, best first; the reason behind before others."""
    reason = _reason_behind(moment)
    asked_for = _new(moment, fitting(moment, moment.common.matching.fits_from))
    if asked_for:
        return (reason,) if reason in asked_for else asked_for
    on_topic = _new(moment, of_topic(moment))
    if reason and _suits_topic(moment, reason):
        return (reason,) if moment.take.why else (reason, *on_topic)
    if on_topic or (reason and moment.take.why):
        return on_topic or (reason,)
    return _more_of_it(moment) or _for_want_of_better(moment) or _on_her_mind(moment)


def shut_now(moment: Moment, fact: Fact) -> Shut | None:
    """What keeps her from telling a fact after this reply; None if nothing does."""
    is_open = moment.analysis.asks is Asks.OPEN
    return shut_by(gate_now(moment, fact), moment.trust, moment.memory.told, open_question=is_open)


def gate_now(moment: Moment, fact: Fact) -> Gate:
    """A fact's gate as her temperament moves it."""
    return gate_of(fact, moment.temperament.bearing.gate_offset)


def behind_last(moment: Moment) -> str:
    """The untold fact behind what was said back just now, or else behind what was told last."""
    for fact in (*moment.take.about, *reversed(moment.memory.told)):
        reason = deeper(moment.scenario.facts, fact, moment.memory.told)
        if reason:
            return reason
    return ""


def fitting(moment: Moment, fits_from: float) -> tuple[str, ...]:
    """The facts that the question fits, best first."""
    known = [match for match in moment.asked.facts if match.fact in moment.scenario.facts]
    best = max((match.fit for match in known), default=0.0)
    least = max(fits_from, best - moment.common.matching.near)
    return tuple(match.fact for match in known if match.fit >= least)


def of_topic(moment: Moment) -> tuple[str, ...]:
    """The facts on the topic that is asked about: the best fit first, then as the author wrote."""
    topics = moment.asked.topics[:1]
    fits = {match.fact: match.fit for match in moment.asked.facts}
    facts = [each.id for each in moment.scenario.facts.values() if each.topic in topics]
    return tuple(sorted(facts, key=lambda fact: -fits.get(fact, 0.0)))


def _new(moment: Moment, facts: Iterable[str]) -> tuple[str, ...]:
    """The untold ones among these facts, each replaced by what has to be told before it."""
    told = moment.memory.told
    untold = (fact for fact in facts if fact not in told)
    return tuple(dict.fromkeys(surface(moment.scenario.facts, fact, told) for fact in untold))


def _reason_behind(moment: Moment) -> str:
    """The deeper fact that a "why", or an open question on what was said, may be after."""
    goes_on = moment.analysis.asks is Asks.OPEN and moment.analysis.relevant
    return behind_last(moment) if moment.take.why or goes_on else ""


def _suits_topic(moment: Moment, fact: str) -> bool:
    topics = moment.asked.topics
    return not topics or moment.scenario.facts[fact].topic in topics


def _for_want_of_better(moment: Moment) -> tuple[str, ...]:
    """Facts that fit a little, where nothing else is left to tell on what is asked."""
    if moment.analysis.relevant is False:
        return ()
    return _new(moment, fitting(moment, moment.common.matching.fits_for_want_of_better))


def _more_of_it(moment: Moment) -> tuple[str, ...]:
    """What "tell me more" brings up: the reason behind, the same topic, then the rest."""
    if not moment.take.invites:
        return ()
    reason = behind_last(moment)
    facts, told = moment.scenario.facts, moment.memory.told
    topics = {facts[each].topic for each in told[-1:] if each in facts}
    rest = sorted(facts.values(), key=lambda fact: fact.topic not in topics)
    return _new(moment, (*filter(None, (reason,)), *(fact.id for fact in rest)))


def _on_her_mind(moment: Moment) -> tuple[str, ...]:
    """What an open invitation on no topic of its own brings up: more of the same, or the first."""
    invites = moment.analysis.asks is Asks.OPEN and moment.analysis.relevant
    if not invites or moment.asked.topics:
        return ()
    facts, told = moment.scenario.facts, moment.memory.told
    topics = {facts[each].topic for each in told[-1:] if each in facts}
    more = (fact for fact in facts.values() if not topics or fact.topic in topics)
    ready = (fact.id for fact in more if shut_now(moment, fact) is None)
    return tuple(fact for fact in ready if _new(moment, (fact,)) == (fact,))[:1]
