"""What she refuses, and how a next step is taken."""

from trainer.domain.listening import MoveKind
from trainer.domain.scenario import Ending
from trainer.prospect.judging import too_early
from trainer.prospect.moment import Decision, Moment, Wants
from trainer.prospect.wording import Say


def resist(moment: Moment) -> Decision | None:
    """Push back against tricks and offers that come too early; None if there are none."""
    group = _resistance(moment)
    if not group:
        return None
    return Decision(group, (Say(group),), against=True, wants=Wants.POINT)


def _resistance(moment: Moment) -> str:
    take, early = moment.take, too_early(moment)
    if take.gaming:
        return "gaming"
    if take.good_time:
        return "good_time"
    if moment.analysis.pitches and early:
        return "pitched_again" if moment.memory.pitched else "pitched_early"
    if take.price and early:
        return "price_early"
    if take.advice and early and not take.question:
        return "advice_early"
    return "same_again" if take.repeated else ""


def take_next_step(moment: Moment) -> Decision | None:
    """Agree to a proposed next step or decline it; None if none is proposed."""
    if not moment.take.next_step or _has_own_answer(moment):
        return None
    if agrees(moment):
        words = (Say("next_step_agreed"),)
        return Decision("next_step_agreed", words, ending=Ending.NEXT_STEP_AGREED)
    causes = (moment.cause("next_step_early"),)
    return Decision("next_step_declined", (Say("next_step_declined"),), causes=causes, against=True)


def agrees(moment: Moment) -> bool:
    """Whether trust and what is on the table bear a next step that the author left open."""
    if _author_decides(moment):
        return False
    bearing, facts = moment.temperament.bearing, moment.scenario.facts
    enough = len(moment.memory.told) >= min(bearing.agrees_told, len(facts))
    return enough and moment.trust >= bearing.agrees_from


def _author_decides(moment: Moment) -> bool:
    goes = (go for state in moment.scenario.states.values() for go in state.go)
    return any(go.when.next_step for go in goes)


def _has_own_answer(moment: Moment) -> bool:
    """Whether she is only asked what should come next, and the scenario has a fact on that."""
    known = any(fact.topic == "next_step" for fact in moment.scenario.facts.values())
    return known and not moment.analysis.has(MoveKind.NEXT_STEP)
