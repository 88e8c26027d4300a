"""What she remembers after a round."""

from collections.abc import Iterable

from trainer.domain.mind import Memory
from trainer.prospect.judging import only_asked
from trainer.prospect.moment import Decision, Moment
from trainer.prospect.taking import FedBack, remembered


def remember(
    moment: Moment, decision: Decision, used: tuple[str, ...], *, moved_on: bool
) -> Memory:
    """Her memory after a reply and the line that she gave to it."""
    before, take = moment.memory, moment.take
    right = take.about if take.fed_back is FedBack.RIGHT else ()
    heard = moment.analysis.understood
    return Memory(
        told=_add(before.told, decision.told),
        hinted=_add(before.hinted, decision.held),
        fed_back=_add(before.fed_back, right),
        misheard=_misheard(moment, right),
        asked=_add(before.asked, moment.asked.topics[:1]),
        used=used,
        replies=_add(before.replies, (remembered(moment.reply),)),
        parroted=before.parroted + (take.fed_back is FedBack.PARROTED),
        pitched=before.pitched + moment.analysis.pitches,
        unclear=0 if heard else before.unclear + 1,
        unasked=0 if take.question or not heard else before.unasked + 1,
        only_asked=only_asked(moment),
        rounds_in_state=0 if moved_on else before.rounds_in_state + (heard and not take.insult),
    )


def _misheard(moment: Moment, right: tuple[str, ...]) -> tuple[str, ...]:
    """Facts that stand wrong between them, less those that have come back rightly."""
    take = moment.take
    wrong = take.fed_back is FedBack.WRONG and not take.only_feeling_wrong
    standing = _add(moment.memory.misheard, take.about if wrong else ())
    return tuple(each for each in standing if each not in right)


def _add(before: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))
