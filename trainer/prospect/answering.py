"""How a question is answered: which fact it is after, and whether she tells it."""

from collections.abc import Iterable

from trainer.domain.call import Line
from trainer.domain.listening import Asks
from trainer.domain.mind import Cause
from trainer.domain.scenario import Fact, Gate
from trainer.prospect.knowing import Shut, deeper, gate_of, is_behind, shut_by, surface
from trainer.prospect.moment import Decision, Moment, Wants, as_cause
from trainer.prospect.wording import Say, as_sentence, words_of


def answer(moment: Moment) -> Decision | None:
    """Answer what is asked; None if nothing is."""
    if not moment.take.question:
        return None
    asked_for = _asked_for(moment)
    reason = _reason_behind(moment, asked_for)
    if reason and (moment.take.why or shut_now(moment, moment.scenario.facts[reason]) is None):
        return _tell_or_hold(moment, (reason,))
    if moment.analysis.asks_again and not moment.take.why:
        return said_already(moment)
    wanted = _new(moment, asked_for) or _new(moment, _on_topic(moment))
    if wanted or reason:
        return _tell_or_hold(moment, wanted or (reason,))
    return _nothing_new(moment, asked_for)


def tell(fact: Fact, rule: str) -> Decision:
    """Tell a fact for the first time."""
    points = tuple(as_sentence(point) for point in fact.key_points)
    words = Say("spent", texts=fact.says, reserve=points, source=f"fact:{fact.id}")
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


def _asked_for(moment: Moment) -> tuple[str, ...]:
    """The facts that the question fits, best first."""
    matching = moment.common.matching
    known = [match for match in moment.asked.facts if match.fact in moment.scenario.facts]
    best = max((match.fit for match in known), default=0.0)
    least = max(matching.fits_from, best - matching.near)
    return tuple(match.fact for match in known if match.fit >= least)


def _on_topic(moment: Moment) -> tuple[str, ...]:
    """The facts on the topic that is asked about, in the author's order."""
    topics = moment.asked.topics[:1]
    return tuple(each.id for each in moment.scenario.facts.values() if each.topic in topics)


def _new(moment: Moment, facts: Iterable[str]) -> tuple[str, ...]:
    """The untold ones among these facts, each replaced by what has to be told before it."""
    told = moment.memory.told
    untold = (fact for fact in facts if fact not in told)
    return tuple(dict.fromkeys(surface(moment.scenario.facts, fact, told) for fact in untold))


def _reason_behind(moment: Moment, asked_for: tuple[str, ...]) -> str:
    """The deeper fact that a "why", or an open question on what was said, is after; or none."""
    if _new(moment, asked_for):
        return ""
    analysis = moment.analysis
    goes_on = analysis.asks is Asks.OPEN and analysis.relevant and not analysis.asks_again
    return behind_last(moment) if moment.take.why or goes_on else ""


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
    if reason is Shut.TRUST and fact.id in moment.memory.hinted and _just_refused(moment.line):
        causes = (gate, moment.cause("pressed"))
        return _refuse("pressed", Say("pressed"), fact, causes)
    words = Say(f"gate_{reason}", texts=fact.vague, source=f"vague:{fact.id}")
    return _refuse("held_back", words, fact, (gate,))


def _refuse(rule: str, words: Say, fact: Fact, causes: tuple[Cause, ...]) -> Decision:
    held = (fact.id,)
    wants = Wants.REASON if words.group in ("gate_trust", "pressed") else Wants.NOTHING
    return Decision(rule, (words,), held=held, causes=causes, against=True, wants=wants)


def _just_refused(line: Line) -> bool:
    refusals = ("vague:", "stock:gate_trust", "stock:pressed")
    return any(part.source.startswith(refusals) for part in line.parts)


def _gate(moment: Moment, fact: Fact) -> Gate:
    return gate_of(fact, moment.temperament.bearing.gate_offset)


def _nothing_new(moment: Moment, asked_for: tuple[str, ...]) -> Decision:
    if moment.take.why and moment.memory.told:
        return Decision("no_deeper", (Say("no_deeper"),))
    if asked_for:
        return said_already(moment)
    if _on_topic(moment):
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
    return next(iter(_asked_for(moment)), "")


def _asked(points: tuple[str, ...], moment: Moment) -> str:
    """The key point that shares most words with the question; the first one if none does."""
    asked = words_of(moment.reply)
    return max(points, key=lambda point: len(asked & words_of(point)))
