"""How a question is answered: which fact it is after, and whether she tells it."""

from collections.abc import Iterable

from trainer.domain.listening import Asks, MoveKind
from trainer.domain.mind import Cause
from trainer.domain.scenario import Fact, Gate
from trainer.prospect.knowing import Shut, deeper, gate_of, is_behind, shut_by, surface
from trainer.prospect.moment import Decision, Moment, Wants, as_cause
from trainer.prospect.wording import Say, as_sentence, words_of


def answer(moment: Moment) -> Decision | None:
    """Answer what is asked; None if nothing is."""
    if not moment.take.question:
        return None
    if moment.analysis.asks_again and not moment.take.why:
        return said_already(moment)
    if moment.analysis.has(MoveKind.ASK, "clarify") and moment.line.facts:
        return _clarify(moment)
    wanted = _wanted(moment)
    return _tell_or_hold(moment, wanted) if wanted else _nothing_new(moment)


def _wanted(moment: Moment) -> tuple[str, ...]:
    """The untold facts that the question is after, best first; the reason behind before others."""
    reason = _reason_behind(moment)
    asked_for = _new(moment, _asked_for(moment, moment.common.matching.fits_from))
    if asked_for:
        return (reason,) if reason in asked_for else asked_for
    on_topic = _new(moment, _on_topic(moment))
    if reason and _suits_topic(moment, reason):
        return (reason,) if moment.take.why else (reason, *on_topic)
    if on_topic or (reason and moment.take.why):
        return on_topic or (reason,)
    return _for_want_of_better(moment) or _on_her_mind(moment)


def _for_want_of_better(moment: Moment) -> tuple[str, ...]:
    """Facts that fit a little, where nothing else is left to tell on what is asked."""
    if moment.analysis.relevant is False:
        return ()
    return _new(moment, _asked_for(moment, moment.common.matching.fits_for_want_of_better))


def _on_her_mind(moment: Moment) -> tuple[str, ...]:
    """What an open invitation on no topic of its own brings up: more of the same, or the first."""
    invites = moment.analysis.asks is Asks.OPEN and moment.analysis.relevant
    if not invites or moment.asked.topics:
        return ()
    facts, told = moment.scenario.facts, moment.memory.told
    topics = {facts[each].topic for each in told[-1:] if each in facts}
    ready = (
        fact.id
        for fact in facts.values()
        if (not topics or fact.topic in topics) and shut_now(moment, fact) is None
    )
    return _new(moment, ready)[:1]


def tell(fact: Fact, rule: str) -> Decision:
    """Tell a fact for the first time."""
    points = tuple(as_sentence(point) for point in fact.key_points)
    words = Say(texts=fact.says, reserve=points, source=f"fact:{fact.id}")
    return Decision(rule, (words,), told=(fact.id,), about=(fact.id,))


def shut_now(moment: Moment, fact: Fact) -> Shut | None:
    """What keeps her from telling a fact after this reply; None if nothing does."""
    is_open = moment.analysis.asks is Asks.OPEN
    return shut_by(_gate(moment, fact), moment.trust, moment.memory.told, open_question=is_open)


def behind_last(moment: Moment) -> str:
    """The untold fact behind what was said back just now, or else behind what was told last."""
    for fact in (*moment.take.about, *reversed(moment.memory.told)):
        reason = deeper(moment.scenario.facts, fact, moment.memory.told)
        if reason:
            return reason
    return ""


def said_already(moment: Moment) -> Decision:
    """She has told it before, and says so."""
    fact = moment.scenario.facts.get(moment.analysis.again_of or _best(moment))
    points = fact.key_points if fact else moment.line.key_points
    if not points:
        return Decision("said_already", (Say("said_before"),))
    return Decision("said_already", (Say("said_already", fills={"point": _asked(points, moment)}),))


def _asked_for(moment: Moment, fits_from: float) -> tuple[str, ...]:
    """The facts that the question fits, best first."""
    known = [match for match in moment.asked.facts if match.fact in moment.scenario.facts]
    best = max((match.fit for match in known), default=0.0)
    least = max(fits_from, best - moment.common.matching.near)
    return tuple(match.fact for match in known if match.fit >= least)


def _on_topic(moment: Moment) -> tuple[str, ...]:
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


def _clarify(moment: Moment) -> Decision:
    """What she said last, in other words."""
    about = moment.line.facts[-1:]
    fact = moment.scenario.facts[about[0]]
    points = tuple(as_sentence(point) for point in fact.key_points)
    words = Say(texts=fact.says, reserve=points, source=f"fact:{fact.id}")
    return Decision("clarified", (Say("clarified"), words), about=about)


def _tell_or_hold(moment: Moment, wanted: tuple[str, ...]) -> Decision:
    facts = [moment.scenario.facts[fact] for fact in wanted]
    ready = next((fact for fact in facts if shut_now(moment, fact) is None), None)
    if ready is None:
        return _hold(moment, facts[0])
    return tell(ready, "told_deeper" if is_behind(moment.scenario.facts, ready.id) else "told")


def _hold(moment: Moment, fact: Fact) -> Decision:
    """Hold a fact back in a way that lets the rep feel why."""
    reason = shut_now(moment, fact)
    gate = as_cause(f"gate_{reason}", 0, 0, has=moment.trust, needs=_gate(moment, fact).trust)
    if reason is Shut.TRUST and _presses(moment, fact):
        causes = (gate, moment.cause("pressed"))
        return _refuse("pressed", Say("pressed"), fact, causes)
    words = Say(f"gate_{reason}", texts=fact.vague, source=f"vague:{fact.id}")
    return _refuse("held_back", words, fact, (gate,))


def _refuse(rule: str, words: Say, fact: Fact, causes: tuple[Cause, ...]) -> Decision:
    held = (fact.id,)
    wants = Wants.REASON if words.group in ("gate_trust", "pressed") else Wants.NOTHING
    return Decision(rule, (words,), held=held, causes=causes, against=True, wants=wants)


def _presses(moment: Moment, fact: Fact) -> bool:
    """Whether the rep aims once more at what she has just held back."""
    refusals = ("vague:", "stock:gate_trust", "stock:pressed")
    just_refused = any(part.source.startswith(refusals) for part in moment.line.parts)
    fits = fact.id in (match.fact for match in moment.asked.facts)
    aims = moment.take.why or fits or fact.topic in moment.asked.topics
    return just_refused and aims and fact.id in moment.memory.hinted


def _gate(moment: Moment, fact: Fact) -> Gate:
    return gate_of(fact, moment.temperament.bearing.gate_offset)


def _nothing_new(moment: Moment) -> Decision:
    if moment.take.why and moment.memory.told:
        return Decision("no_deeper", (Say("no_deeper"),))
    if _asked_for(moment, moment.common.matching.same_question):
        return said_already(moment)
    if _best(moment) or _on_topic(moment):
        return Decision("nothing_more", (Say("nothing_more"),))
    return _no_fact(moment)


def _no_fact(moment: Moment) -> Decision:
    topic = next(iter(moment.asked.topics), "")
    role = moment.scenario.persona.role
    for each in moment.common.elsewhere:
        if each.topic == topic and role in each.roles:
            return Decision("not_mine", (Say("not_mine", fills={"who": each.ask}),))
    if topic:
        return Decision("no_answer", (Say("no_answer"),))
    if moment.analysis.on_topic is False and moment.analysis.relevant is False:
        return Decision("off_topic", (Say("off_topic"),), against=True, wants=Wants.POINT)
    return Decision("general_answer", (Say("general_answer"),))


def _best(moment: Moment) -> str:
    return next(iter(_asked_for(moment, moment.common.matching.fits_from)), "")


def _asked(points: tuple[str, ...], moment: Moment) -> str:
    """The key point that shares most words with the question; the first one if none does."""
    asked = words_of(moment.reply)
    return max(points, key=lambda point: len(asked & words_of(point)))
