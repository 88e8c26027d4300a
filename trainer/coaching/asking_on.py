"""The question that a moment calls for, composed of the scenario's own."""

import re
from collections.abc import Iterable, Iterator

from trainer.coaching.moment import Moment
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.scenario import Fact
from trainer.domain.steps import Step, StepState

_SENTENCE = re.compile(r"[^.!?…]*[.!?…]+")
_CHECK = re.compile(  # "Did I get that right?" checks, and asks for no more
    r"\b(?:right|fair|understood|understand|got (?:it|that|you)|is (?:that|this) (?:it|how))\b",
    re.IGNORECASE,
)
_CHECK_WORDS = 7  # so many words at most; what is longer asks for something besides
_GOES_WITH = ("And ", "Or ")  # a question that leans on the sentence before it
_ALIKE = 0.75  # share of the words that two questions with the same aim have in common


def question_for(moment: Moment) -> str:
    """The rep's own question if it was a good one, else the best that he has not been shown.

    In this order: the reason behind what was just told, the question that the author himself gives
    after it, the state's own, the nearest fact that can be reached. Empty if nothing is left.
    """
    return _own(moment) or _first_new(moment, tuple(_candidates(moment)))


def _own(moment: Moment) -> str:
    """What the rep asked or proposed himself, where there is nothing to mend in it."""
    step = moment.score.step(Step.FOLLOW_UP)
    proposed = step.rule == "next_step"
    if step.state is not StepState.DONE and not proposed:
        return ""
    kinds = (MoveKind.NEXT_STEP,) if proposed else (MoveKind.ASK,)
    if not proposed and moment.analysis.asks is not Asks.OPEN:
        return ""
    moves = [move for move in moment.analysis.moves if move.kind in kinds]
    if not moves:
        return ""
    return _as_question(moment.reply[moves[0].span[0] : moves[-1].span[1]])


def _as_question(words: str) -> str:
    """A question as it is written down: a capital before, a mark behind."""
    bare = " ".join(words.split()).strip(" ,;:–—-")
    ended = bare if bare.endswith(("?", ".", "!")) else f"{bare}?"
    return ended[:1].upper() + ended[1:]


def _first_new(moment: Moment, candidates: tuple[str, ...]) -> str:
    """The first that was neither suggested nor asked before; if none is left, the first."""
    said = [each.reply.text for each in moment.earlier]
    shown = [each.feedback.better for each in moment.earlier if each.feedback.better]
    fresh = (each for each in candidates if not any(each in text for text in (*shown, *said)))
    return next(fresh, next(iter(candidates), ""))


def _candidates(moment: Moment) -> Iterator[str]:
    reachable = tuple(_reachable(moment))
    here = moment.facts(moment.line.facts)
    behind = [fact for fact in reachable if fact.id in {each.behind for each in here}]
    given = [each for each in _given(here) if not _answered(moment, each)]
    if behind:
        yield from given
    yield from _questions(behind)
    yield from given
    state = moment.scenario.states.get(moment.line.state)
    yield from (each for each in (state.ask_next if state else ()) if not _answered(moment, each))
    yield from _questions(_nearest(moment, here, reachable))


def _given(here: tuple[Fact, ...]) -> tuple[str, ...]:
    """The questions with which the author's own good replies to a fact end."""
    replies = here[-1].replies if here else ()
    ends = (_last_question(each.text) for each in replies if each.mark == "good")
    return tuple(each for each in ends if each)


def _last_question(reply: str) -> str:
    sentences = [each.strip() for each in _SENTENCE.findall(reply)]
    if not sentences or not sentences[-1].endswith("?") or _checks(sentences[-1]):
        return ""
    leans = sentences[-1].startswith(_GOES_WITH)
    return " ".join(sentences[-2 if leans else -1 :])


def _checks(sentence: str) -> bool:
    return len(sentence.split()) <= _CHECK_WORDS and bool(_CHECK.search(sentence))


def _answered(moment: Moment, question: str) -> bool:
    """Whether it is one of the questions that find a fact told already."""
    facts = moment.scenario.facts
    told = (facts[fact] for fact in moment.told if fact in facts)
    return any(_alike(question, each) for fact in told for each in fact.asked_by)


def _alike(one: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(words & others) >= _ALIKE * max(len(words), len(others))


def _questions(facts: Iterable[Fact]) -> Iterator[str]:
    return (question for fact in facts for question in fact.asked_by)


def _nearest(moment: Moment, here: tuple[Fact, ...], reachable: tuple[Fact, ...]) -> list[Fact]:
    """Facts on the same topic first, then those that the author wrote after what was just told."""
    order = list(moment.scenario.facts)
    topics = {fact.topic for fact in here}
    last = max((order.index(fact.id) for fact in here), default=-1)
    return sorted(
        reachable, key=lambda fact: (fact.topic not in topics, order.index(fact.id) < last)
    )


def _reachable(moment: Moment) -> Iterator[Fact]:
    """The untold facts whose gate is passed; what lies behind an untold one has to wait."""
    untold = [fact for fact in moment.scenario.facts.values() if fact.id not in moment.told]
    waiting = {fact.behind for fact in untold}
    for fact in untold:
        open_gate = fact.needs.trust <= moment.trust and moment.told.issuperset(fact.needs.told)
        if open_gate and fact.id not in waiting:
            yield fact
