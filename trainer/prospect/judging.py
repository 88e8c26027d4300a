"""What in a reply moves the prospect, and by how much: the rules of trust and patience."""

from collections.abc import Iterator

from trainer.domain.listening import Asks, Manner, MoveKind
from trainer.domain.mind import Cause
from trainer.domain.steps import Step
from trainer.prospect.moment import Moment
from trainer.prospect.taking import FedBack, Felt

_PATIENT_WITH_NOISE = 3  # replies in a row that could not be understood
_LONG_QUIET = 4  # every so many replies in a row that asked nothing
_INTERROGATION = 3  # every so many questions in a row to which nothing was taken up


def judge(moment: Moment) -> tuple[Cause, ...]:
    """All that moved her, in the order: noise, what came back, feeling, questions, manners."""
    if not moment.analysis.understood:
        return (moment.cause(_noise(moment)),)
    if moment.take.insult:
        return (moment.cause("insulted"),)
    rules = (*_said_back(moment), *_feeling(moment), *_questions(moment), *_manners(moment))
    return tuple(moment.cause(rule) for rule in rules)


def too_early(moment: Moment) -> bool:
    """Whether she does not yet trust enough to hear an offer out."""
    return moment.mind.trust < moment.temperament.bearing.offer_from


def recalls(moment: Moment) -> bool:
    """Whether something came back that had come back rightly before."""
    about = moment.take.about
    return bool(about) and set(about) <= set(moment.memory.fed_back)


def repairs(moment: Moment) -> bool:
    """Whether something came back rightly that had come back wrongly before."""
    return bool(set(moment.take.about) & set(moment.memory.misheard))


def _noise(moment: Moment) -> str:
    third = moment.memory.unclear + 1 >= _PATIENT_WITH_NOISE
    return "not_understood_again" if third else "not_understood"


def _said_back(moment: Moment) -> Iterator[str]:
    match moment.take.fed_back:
        case FedBack.RIGHT:
            yield from _rightly(moment)
        case FedBack.PARTLY:
            yield "fed_back_partly"
        case FedBack.UNSURE:
            yield "fed_back_unsure"
        case FedBack.WRONG if not moment.take.only_feeling_wrong:
            yield "fed_back_wrong"
        case FedBack.PARROTED:
            yield "parroted_again" if moment.memory.parroted else "parroted"
        case _:
            pass
    yield from _checked(moment)


def _rightly(moment: Moment) -> Iterator[str]:
    if recalls(moment):
        yield "recalled"
        return
    yield "fed_back_right"
    if moment.analysis.reflection and moment.analysis.reflection.manner is Manner.OWN_WORDS:
        yield "own_words"
    if repairs(moment):
        yield "repaired"


def _checked(moment: Moment) -> Iterator[str]:
    if moment.take.empty_confirm:
        yield "confirm_empty"
    elif moment.analysis.confirms and moment.take.fed_back is FedBack.WRONG:
        yield "checked_wrong"
    elif moment.analysis.confirms and moment.take.fed_back is not FedBack.PARROTED:
        yield "confirmed"


def _feeling(moment: Moment) -> Iterator[str]:
    felt = moment.take.felt
    if felt is not Felt.NONE:
        yield f"feeling_{felt}"
    elif not _passed_over(moment):
        return
    elif moment.line.feeling:
        yield "feeling_ignored"
    elif moment.analysis.on_topic is False:
        yield "changed_subject"


def _passed_over(moment: Moment) -> bool:
    """Whether she told something and nothing of it came back."""
    told = Step.FEED_BACK in moment.line.expects
    return told and moment.take.fed_back is FedBack.NONE


def _questions(moment: Moment) -> Iterator[str]:
    analysis, asks = moment.analysis, moment.analysis.of_kind(MoveKind.ASK)
    if analysis.asks_again and not (moment.take.why or moment.take.invites):
        yield "asked_again"
    elif analysis.asks is Asks.OPEN and analysis.relevant:
        yield "asked_open"
    if any(move.detail == "leading" for move in asks):
        yield "leading_question"
    if any(move.detail == "stacked" for move in asks):
        yield "several_questions"
    if _money_early(moment):
        yield "money_early"
    if interrogates(moment):
        yield "interrogated"


def _money_early(moment: Moment) -> bool:
    """Whether money is asked for before any of her troubles came back rightly."""
    first = moment.asked.topics[:1]
    about_money = bool(first) and first[0] in moment.common.money_topics
    understood = moment.memory.fed_back or moment.take.fed_back is FedBack.RIGHT
    return about_money and not understood


def _manners(moment: Moment) -> Iterator[str]:
    yield from _offers(moment)
    take = moment.take
    seen = {
        "good_time": take.good_time,
        "asked_leave": take.leave and not take.good_time,
        "gaming": take.gaming,
        "same_again": take.repeated and not take.gaming,
        "long_winded": take.words > moment.temperament.bearing.bears_words,
        "empty_acknowledgement": empty_acknowledgement(moment),
        "self_talk": talks_of_self(moment),
        "adrift": long_quiet(moment) and not moment.take.takes_up,
    }
    yield from (rule for rule, fired in seen.items() if fired)


def _offers(moment: Moment) -> Iterator[str]:
    early = too_early(moment)
    if moment.analysis.pitches:
        again = "pitched_again" if moment.memory.pitched else "pitched_early"
        yield again if early else "pitch_heard"
    elif moment.take.price:
        yield "price_early" if early else "pitch_heard"
    elif moment.take.advice:
        yield "advice_early" if early else "pitch_heard"


def long_quiet(moment: Moment) -> bool:
    """Whether the rep has asked nothing for so long that she wonders what he wants."""
    asks = moment.take.question or not moment.analysis.understood
    return not asks and (moment.memory.unasked + 1) % _LONG_QUIET == 0


def only_asked(moment: Moment) -> int:
    """Replies in a row, this one included, that asked and took nothing up."""
    before = moment.memory.only_asked
    if not moment.analysis.understood:
        return before
    return before + 1 if moment.take.question and not moment.take.takes_up else 0


def interrogates(moment: Moment) -> bool:
    """Whether she has been asked so often without being heard that she says so."""
    count = only_asked(moment)
    return count > moment.memory.only_asked and count % _INTERROGATION == 0


def empty_acknowledgement(moment: Moment) -> bool:
    """Whether "I hear you" stands alone, with nothing that shows it."""
    return moment.analysis.has(MoveKind.ACKNOWLEDGE) and not moment.take.takes_up


def talks_of_self(moment: Moment) -> bool:
    """Whether the rep talks on without taking anything up, asking or greeting."""
    take, analysis = moment.take, moment.analysis
    other = analysis.pitches or take.price or take.advice or take.next_step or take.leave
    return analysis.informs and not (take.takes_up or take.question or take.greets or other)
