"""How she lets the rep know whether she was understood."""

from trainer.prospect.judging import recalls, repairs
from trainer.prospect.moment import Decision, Moment
from trainer.prospect.taking import FedBack, Felt
from trainer.prospect.wording import Say


def acknowledge(moment: Moment, decision: Decision) -> tuple[Say, ...]:
    """The words, or wordless consent, with which her line begins."""
    if not decision.acknowledges:
        return ()
    if moment.take.felt is Felt.WRONG and _facts_stand(moment):
        return (_not_that_feeling(moment),)
    match moment.take.fed_back:
        case FedBack.RIGHT:
            return (Say(_right(moment, decision)),)
        case FedBack.PARTLY:
            return _partly(moment)
        case FedBack.UNSURE:
            return (Say("fed_back_vague"),)
        case FedBack.WRONG:
            return (Say("fed_back_wrong"),)
        case FedBack.PARROTED:
            return (Say("parroted_again" if moment.memory.parroted else "parroted"),)
        case _:
            return _feeling_alone(moment)


def _facts_stand(moment: Moment) -> bool:
    return moment.take.only_feeling_wrong or moment.take.fed_back is not FedBack.WRONG


def _right(moment: Moment, decision: Decision) -> str:
    if repairs(moment):
        return "repaired"
    if decision.against:
        return "right_but"
    if recalls(moment):
        return "recalled"
    return "nailed" if moment.take.felt is Felt.RIGHT else "fed_back_right"


def _partly(moment: Moment) -> tuple[Say, ...]:
    """Yes, and the detail that was lost, if it is one that the scenario knows of."""
    back = moment.analysis.reflection
    facts = moment.scenario.facts
    known = {
        point for each in moment.take.about if each in facts for point in facts[each].key_points
    }
    known.update(moment.line.key_points)
    lost = next((point for point in back.lost if point in known), "") if back else ""
    if not lost:
        return (Say("fed_back_vague"),)
    return Say("fed_back_partly"), Say("put_back", fills={"lost": lost})


def _feeling_alone(moment: Moment) -> tuple[Say, ...]:
    if moment.take.felt is Felt.RIGHT:
        return (Say("feeling_right"),)
    return (Say("feeling_unsure"),) if moment.take.felt is Felt.UNSURE else ()


def _not_that_feeling(moment: Moment) -> Say:
    fills = {"word": moment.analysis.feeling.word, "feeling": moment.line.feeling}
    return Say("feeling_wrong", fills=fills)
