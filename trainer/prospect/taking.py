"""What a reply amounts to in the prospect's ears."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.call import Line
from trainer.domain.listening import Analysis, Asks, Manner, MoveKind, Reflection
from trainer.domain.mind import Memory
from trainer.domain.qualification import Asked
from trainer.prospect.temperament import Bearing, Common
from trainer.prospect.wording import fold

_WORD = re.compile(r"\w+")
_OF_THE_SAME = re.compile(r"(?: (?:about|on|of) (?:that|this|it|what|how)\b.*)?")
_NEXT_STEP = "next_step"  # the topic
_WORTH_REPEATING = 4  # words from which saying the very same thing again is noticed


class FedBack(StrEnum):
    """How well her words came back to her."""

    RIGHT = "right"
    PARTLY = "partly"
    UNSURE = "unsure"  # something came back, but it cannot be told whether it is right
    FAINT = "faint"  # perhaps something came back; too little to go by, either way
    WRONG = "wrong"
    PARROTED = "parroted"
    NONE = "none"


class Felt(StrEnum):
    """How well her feeling was named."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSURE = "unsure"  # named, but she has voiced none to hold it against
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Take:
    """A reply as she takes it."""

    fed_back: FedBack
    about: tuple[str, ...]  # ids of the facts that were said back
    felt: Felt
    only_feeling_wrong: bool  # the facts came back rightly, under a wrong feeling
    question: bool  # something is asked besides leave, a next step, or whether it was right
    why: bool  # the reason behind is asked for
    invites: bool  # asked to tell more of the same, whatever it is
    besides: bool  # asked for something else than what she has told
    next_step: bool
    leave: bool
    greets: bool
    price: bool
    advice: bool
    good_time: bool
    gaming: bool  # key words in a heap
    empty_confirm: bool
    insult: bool
    repeated: bool  # the rep has said the very same thing before
    words: int

    @property
    def takes_up(self) -> bool:
        """Whether anything of hers came back, content or feeling."""
        return self.fed_back is not FedBack.NONE or self.felt is not Felt.NONE


def take_in(
    reply: str,
    analysis: Analysis,
    asked: Asked,
    line: Line,
    memory: Memory,
    bearing: Bearing,
    common: Common,
) -> Take:
    """Take in one reply to one line."""
    folded = fold(reply)
    back, question = analysis.reflection, _asks_something(analysis, asked)
    return Take(
        fed_back=_fed_back(analysis, memory, bearing.heard_from, common.matching.heard_at_all),
        about=_about(back, line),
        felt=_felt(analysis),
        only_feeling_wrong=_only_feeling_wrong(analysis),
        question=question,
        why=question and _mentions(_asked_words(reply, analysis), common.why),
        invites=question and _invites(_asked_words(reply, analysis), common.invites),
        besides=question and _mentions(_asked_words(reply, analysis), common.besides),
        next_step=analysis.has(MoveKind.NEXT_STEP) or asked.topics[:1] == (_NEXT_STEP,),
        leave=analysis.has(MoveKind.ASK_LEAVE),
        greets=analysis.has(MoveKind.GREET),
        price=_informs_of(analysis, "price"),
        advice=_informs_of(analysis, "advice"),
        good_time=any(move.detail == "good_time" for move in analysis.moves),
        gaming=analysis.gaming == "keywords",
        empty_confirm=_empty_confirm(analysis),
        insult=analysis.has(MoveKind.OTHER, "insult"),
        repeated=_repeated(reply, analysis, memory),
        words=len(folded.split()),
    )


def remembered(reply: str) -> str:
    """A reply as it is kept in memory; a pasted page is kept by its beginning."""
    return fold(reply)[:300]


def _repeated(reply: str, analysis: Analysis, memory: Memory) -> bool:
    kept = remembered(reply)
    again = len(kept.split()) >= _WORTH_REPEATING and kept in memory.replies
    return again or analysis.gaming == "pasted"


def _fed_back(
    analysis: Analysis, memory: Memory, heard_from: float, heard_at_all: float
) -> FedBack:
    back = analysis.reflection
    if back is None:
        return FedBack.NONE
    if back.accurate is False:
        return FedBack.WRONG
    if analysis.parrot or (back.manner is Manner.VERBATIM and memory.parroted):
        return FedBack.PARROTED  # once parroted, any verbatim word grates
    if back.content < heard_at_all:
        return FedBack.UNSURE if back.accurate else FedBack.FAINT
    if back.accurate is None:
        return FedBack.UNSURE
    return FedBack.PARTLY if back.lost and back.content < heard_from else FedBack.RIGHT


def _about(back: Reflection | None, line: Line) -> tuple[str, ...]:
    if back is None:
        return ()
    return (back.of,) if back.of else line.facts


def _felt(analysis: Analysis) -> Felt:
    if not analysis.feeling.named:
        return Felt.NONE
    if analysis.feeling.fits is None:
        return Felt.UNSURE
    return Felt.RIGHT if analysis.feeling.fits else Felt.WRONG


def _only_feeling_wrong(analysis: Analysis) -> bool:
    back = analysis.reflection
    return back is not None and back.accurate is False and back.wrong == "feeling"


def _asks_something(analysis: Analysis, asked: Asked) -> bool:
    """Whether there is more to answer than leave, a next step or "did I get that right?"."""
    if analysis.asks is Asks.NONE:
        return False
    else_meant = (MoveKind.CONFIRM, MoveKind.ASK_LEAVE, MoveKind.NEXT_STEP)
    only_else = analysis.confirms or any(analysis.has(kind) for kind in else_meant)
    return analysis.has(MoveKind.ASK) or bool(asked.topics or asked.facts) or not only_else


def _asked_words(reply: str, analysis: Analysis) -> str:
    """The questions of a reply without the rest: "a note on why" asks for no reason."""
    return " ".join(reply[move.span[0] : move.span[1]] for move in analysis.of_kind(MoveKind.ASK))


def _mentions(text: str, phrases: tuple[str, ...]) -> bool:
    spaced = f" {' '.join(_WORD.findall(text.casefold()))} "
    return any(f" {phrase} " in spaced for phrase in phrases)


def _invites(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether more is asked for without naming what: "tell me more about that"."""
    words = " ".join(_WORD.findall(text.casefold()))
    ends = (words.partition(phrase) for phrase in phrases)
    return any(phrase and _OF_THE_SAME.fullmatch(rest) for _, phrase, rest in ends)


def _informs_of(analysis: Analysis, detail: str) -> bool:
    return analysis.has(MoveKind.INFORM, detail) or analysis.has(MoveKind.PITCH, detail)


def _empty_confirm(analysis: Analysis) -> bool:
    nothing_back = analysis.reflection is None and not analysis.feeling.named
    return analysis.confirms and nothing_back
