"""How a question is answered: whether she tells what it is after."""

from trainer.domain.listening import MoveKind
from trainer.domain.mind import Cause
from trainer.domain.scenario import Fact
from trainer.prospect.aiming import aimed_at, fitting, gate_now, of_topic, shut_now
from trainer.prospect.knowing import Shut, is_behind
from trainer.prospect.moment import Decision, Moment, Wants, as_cause
from trainer.prospect.wording import Say, as_sentence, words_of


def answer(moment: Moment) -> Decision | None:
    """Answer what is asked; None if nothing is."""
    if not moment.take.question:
        return None
    if moment.analysis.asks_again and not (moment.take.why or moment.take.invites):
        return said_already(moment)
    if moment.analysis.has(MoveKind.ASK, "clarify") and moment.line.facts:
        return _clarify(moment)
    wanted = aimed_at(moment)
    return _tell_or_hold(moment, wanted) if wanted else _nothing_new(moment)


def tell(fact: Fact, rule: str) -> Decision:
    """Tell a fact for the first time."""
    points = tuple(as_sentence(point) for point in fact.key_points)
    words = Say(texts=fact.says, reserve=points, source=f"fact:{fact.id}")
    return Decision(rule, (words,), told=(fact.id,), about=(fact.id,))


def said_already(moment: Moment) -> Decision:
    """She has told it before, and says so."""
    fact = moment.scenario.facts.get(moment.analysis.again_of or _best(moment))
    points = fact.key_points if fact else moment.line.key_points
    if not points:
        return Decision("said_already", (Say("said_before"),))
    return Decision("said_already", (Say("said_already", fills={"point": _asked(points, moment)}),))


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
    gate = as_cause(f"gate_{reason}", 0, 0, has=moment.trust, needs=gate_now(moment, fact).trust)
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


def _nothing_new(moment: Moment) -> Decision:
    if moment.take.why and moment.memory.told:
        return Decision("no_deeper", (Say("no_deeper"),))
    again = fitting(moment, moment.common.matching.same_question)
    if again and not moment.take.besides:
        return said_already(moment)
    if moment.take.invites or _best(moment) or of_topic(moment):
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
    return next(iter(fitting(moment, moment.common.matching.fits_from)), "")


def _asked(points: tuple[str, ...], moment: Moment) -> str:
    """The key point that shares most words with the question; the first one if none does."""
    asked = words_of(moment.reply)
    return max(points, key=lambda point: len(asked & words_of(point)))
