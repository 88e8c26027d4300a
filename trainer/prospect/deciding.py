"""What she decides to say when the scenario leaves it open: the first rule that applies."""

from collections.abc import Callable
from dataclasses import replace

from trainer.domain.scenario import Ending
from trainer.prospect.aiming import behind_last, shut_now
from trainer.prospect.answering import answer, tell
from trainer.prospect.correcting import right_words
from trainer.prospect.judging import (
    empty_acknowledgement,
    interrogates,
    long_quiet,
    recalls,
    talks_of_self,
)
from trainer.prospect.moment import Decision, Moment, Wants
from trainer.prospect.resisting import resist, take_next_step
from trainer.prospect.taking import FedBack, Felt
from trainer.prospect.wording import Say

_Rule = Callable[[Moment], Decision | None]
_WANTS_AFTER = {"off_topic": Wants.POINT, "empty_ack": Wants.MORE}


def decide(moment: Moment) -> Decision:
    """Find the first rule that has something to say; waiting is the last."""
    decision = next(decision for rule in _RULES if (decision := rule(moment)))
    if interrogates(moment) and decision.wants is not Wants.POINT:
        return replace(decision, wants=Wants.BREATH)
    return decision


def leave() -> Decision:
    """Her patience is out: she ends the call."""
    return Decision("left", (Say("leaves"),), acknowledges=False, ending=Ending.PROSPECT_LEFT)


def _unheard(moment: Moment) -> Decision | None:
    if moment.analysis.understood:
        return None
    group = "not_understood" if moment.reply.strip() else "silence"
    return Decision(group, (Say(group),), acknowledges=False, again=True)


def _insulted(moment: Moment) -> Decision | None:
    """Nothing else counts in a reply that insults her."""
    if not moment.take.insult:
        return None
    return Decision("insulted", (Say("insulted"),), acknowledges=False, against=True)


def _put_right(moment: Moment) -> Decision | None:
    """Put right what came back wrongly, from her own words or from the fact itself."""
    take = moment.take
    if take.felt is Felt.WRONG and (take.only_feeling_wrong or take.fed_back is not FedBack.WRONG):
        return None if take.question else Decision("feeling_wrong", about=take.about)
    if take.fed_back is not FedBack.WRONG:
        return None
    words = (right_words(moment),)
    return Decision("put_right", words, about=take.about, wants=Wants.CARE)


def _leave_given(moment: Moment) -> Decision | None:
    if moment.take.leave and not moment.take.question:
        return Decision("leave_given", (Say("leave_given"),))
    return None


def _goes_on(moment: Moment) -> Decision | None:
    """Go on by herself when she feels understood: the next fact behind, if its gate is open."""
    understood = moment.take.fed_back is FedBack.RIGHT or moment.take.felt is Felt.RIGHT
    if not understood or recalls(moment) or moment.trust < moment.temperament.bearing.opens_up_from:
        return None
    fact = moment.scenario.facts.get(behind_last(moment))
    if fact is None or shut_now(moment, fact) is not None:
        return None
    return tell(fact, "went_on")


def _short(moment: Moment) -> Decision | None:
    """A short answer to what is neither a question nor a reflection."""
    group = next((group for group, fits in _shorts(moment) if fits), "")
    if not group:
        return None
    refuses = group in ("off_topic", "self_talk", "long_winded")
    wants = _WANTS_AFTER.get(group, Wants.NOTHING)
    return Decision(group, (Say(group),), against=refuses, wants=wants)


def _shorts(moment: Moment) -> tuple[tuple[str, bool], ...]:
    take, analysis = moment.take, moment.analysis
    return (
        ("confirm_empty", take.empty_confirm),
        ("pitch_heard", analysis.pitches or take.price or take.advice),
        ("greeting", take.greets and not take.takes_up and not moment.memory.replies),
        ("long_winded", take.words > moment.temperament.bearing.bears_words),
        ("self_talk", talks_of_self(moment)),
        ("empty_ack", empty_acknowledgement(moment)),
        ("off_topic", analysis.on_topic is False and not take.takes_up),
    )


def _wonders(moment: Moment) -> Decision | None:
    """Ask what the rep wants to know, when he has asked nothing for long."""
    return Decision("wondered", wants=Wants.QUESTION) if long_quiet(moment) else None


def _waits(_moment: Moment) -> Decision:
    return Decision("waited", wants=Wants.MORE)


_RULES: tuple[_Rule, ...] = (
    _unheard,
    _insulted,
    _put_right,
    resist,
    take_next_step,
    answer,
    _leave_given,
    _goes_on,
    _wonders,
    _short,
    _waits,
)
