"""Remarks on the manner of a reply, beside the four steps."""

from collections.abc import Iterator

from trainer.coaching.finding import listed, quote
from trainer.coaching.moment import Moment
from trainer.domain.listening import Analysis, MoveKind
from trainer.domain.steps import Step
from trainer.messages import Message, message

_MONEY = "budget"
_PAIN = frozenset({"challenges", "need", "consequences"})


def notes_on(moment: Moment) -> tuple[Message, ...]:
    """What is worth remarking, the gravest first; nothing if the reply was not understood."""
    if not moment.analysis.understood:
        return ()
    return (
        *_insult(moment),
        *_gaming(moment),
        *_standing_wrong(moment),
        *_repeated(moment),
        *_good_time(moment),
        *_price_before_pain(moment),
        *_flat_budget(moment),
        *_interrogation(moment),
        *_parroted_again(moment),
    )


def _insult(moment: Moment) -> Iterator[Message]:
    if moment.analysis.has(MoveKind.OTHER, "insult"):
        yield message("coaching.note.insult")


def _gaming(moment: Moment) -> Iterator[Message]:
    if moment.analysis.gaming:
        yield message(f"coaching.note.{moment.analysis.gaming}")


def _standing_wrong(moment: Moment) -> Iterator[Message]:
    """What was fed back wrongly in an earlier round and has not been mended since."""
    before, after = moment.reaction.before.memory.misheard, moment.reaction.after.memory.misheard
    facts = moment.facts(tuple(fact for fact in after if fact in before))
    points = listed(point for fact in facts for point in fact.key_points)
    if points:
        yield message("coaching.note.misheard_open", points=points)


def _repeated(moment: Moment) -> Iterator[Message]:
    if not moment.analysis.asks_again:
        return
    facts = moment.facts((moment.analysis.again_of,))
    points = listed(point for fact in facts for point in fact.key_points)
    if points:
        yield message("coaching.note.repeated", points=points)
    else:
        yield message("coaching.note.repeated_plain")


def _good_time(moment: Moment) -> Iterator[Message]:
    if any(move.detail == "good_time" for move in moment.analysis.moves):
        yield message("coaching.note.good_time")


def _price_before_pain(moment: Moment) -> Iterator[Message]:
    analysis = moment.analysis
    price = any(analysis.has(kind, "price") for kind in (MoveKind.INFORM, MoveKind.PITCH))
    if (price or _MONEY in moment.asked.topics) and not _pain_is_known(moment):
        yield message("coaching.note.price_before_pain")


def _pain_is_known(moment: Moment) -> bool:
    """Whether the rep knows what the money would be for; so too where there is nothing to know."""
    pains = {fact.id for fact in moment.scenario.facts.values() if fact.topic in _PAIN}
    fed_back = pains.intersection(moment.reaction.after.memory.fed_back)
    told = len(pains & moment.told)
    return not pains or bool(fed_back) or told >= moment.rubric.limits.pain_facts.value


def _flat_budget(moment: Moment) -> Iterator[Message]:
    """A question for the budget that is so short that it ties the money to nothing."""
    if _MONEY not in moment.asked.topics:
        return
    words = [quote(moment.reply, (move.span,)) for move in moment.questions]
    longest = max((len(each.split()) for each in words), default=0)
    if 0 < longest <= moment.rubric.limits.flat_budget_words.value:
        yield message("coaching.note.flat_budget", said=words[-1])


def _interrogation(moment: Moment) -> Iterator[Message]:
    rounds = moment.rubric.limits.interrogation_rounds.value
    analyses = [each.analysis for each in moment.earlier] + [moment.analysis]
    if len(analyses) >= rounds and all(_only_asks(each) for each in analyses[-rounds:]):
        yield message("coaching.note.interrogation", count=rounds)


def _only_asks(analysis: Analysis) -> bool:
    return analysis.has(MoveKind.ASK) and not (analysis.reflects or analysis.feeling.named)


def _parroted_again(moment: Moment) -> Iterator[Message]:
    if moment.score.step(Step.FEED_BACK).rule == "parroted_again":
        yield message("coaching.note.parroted_again")
