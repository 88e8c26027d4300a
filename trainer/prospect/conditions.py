"""Whether a transition's condition holds: every field that is set must."""

from collections.abc import Iterator

from trainer.domain.listening import Asks
from trainer.domain.scenario import Go, When
from trainer.prospect.moment import Moment
from trainer.prospect.taking import FedBack, Felt

_NAMES = {
    FedBack.RIGHT: "accurate",
    FedBack.PARTLY: "partly",
    FedBack.UNSURE: "partly",  # something came back, and it cannot be told to be wrong
    FedBack.FAINT: "",  # neither: no condition on it holds
    FedBack.WRONG: "wrong",
    FedBack.PARROTED: "parroted",
    FedBack.NONE: "none",
}


def first_go(moment: Moment) -> tuple[int, Go] | None:
    """The first transition of the present state whose condition holds, with its place."""
    state = moment.scenario.states[moment.mind.state]
    return next((each for each in enumerate(state.go) if holds(each[1].when, moment)), None)


def holds(when: When, moment: Moment) -> bool:
    """Whether all that the condition names is the case."""
    return all(_of_reply(when, moment)) and all(_of_mind(when, moment))


def _of_reply(when: When, moment: Moment) -> Iterator[bool]:
    take, analysis = moment.take, moment.analysis
    yield not when.fed_back or _NAMES[take.fed_back] in when.fed_back
    yield _asked(when.asked, analysis.asks if take.question else Asks.NONE)
    yield not when.topics or bool(set(when.topics) & set(moment.asked.topics))
    yield not when.facts or bool(set(when.facts) & _facts_asked(moment))
    yield _same(when.named_feeling, take.felt in (Felt.RIGHT, Felt.UNSURE))
    yield _same(when.confirmed, analysis.confirms)
    yield _same(when.pitched, analysis.pitches)
    yield _same(when.informed, analysis.informs)
    yield _same(when.next_step, take.next_step)
    yield _same(when.asks_leave, take.leave and not take.good_time)


def _of_mind(when: When, moment: Moment) -> Iterator[bool]:
    yield set(when.told) <= set(moment.memory.told)
    yield when.trust_at_least is None or moment.trust >= when.trust_at_least
    yield when.trust_below is None or moment.trust < when.trust_below
    yield when.patience_below is None or moment.patience < when.patience_below
    rounds = moment.memory.rounds_in_state + 1
    yield when.rounds_at_least is None or rounds >= when.rounds_at_least


def _same(wanted: bool | None, is_so: bool) -> bool:  # noqa: FBT001 - a condition and its case
    return wanted is None or wanted is is_so


def _asked(wanted: str, asks: Asks) -> bool:
    if wanted == "any":
        return asks is not Asks.NONE
    return not wanted or wanted == asks


def _facts_asked(moment: Moment) -> set[str]:
    least = moment.common.matching.fits_from
    return {match.fact for match in moment.asked.facts if match.fit >= least}
