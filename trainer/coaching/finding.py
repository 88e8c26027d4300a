"""What a step's judge found in a reply, before the rubric says what it yields."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.coaching.rubric import Rubric
from trainer.domain.call import Line
from trainer.domain.listening import Analysis, MoveKind
from trainer.domain.steps import Span

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60  # characters of a quotation


@dataclass(frozen=True, slots=True)
class Finding:
    """The rule that decided, the words that show it, and what else its text needs."""

    rule: str
    evidence: tuple[Span, ...] = ()
    args: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hearing:
    """One reply to one line, as it is judged."""

    analysis: Analysis
    line: Line
    reply: str
    rubric: Rubric
    parroted: int  # times that the rep has parroted before
    said: tuple[str, ...] = ()  # the rep's own replies before

    def spans(self, *kinds: MoveKind, detail: str = "") -> tuple[Span, ...]:
        """Where the moves of these kinds stand, in the order of the reply."""
        return tuple(
            move.span
            for move in self.analysis.moves
            if move.kind in kinds and (not detail or move.detail == detail)
        )

    @property
    def feeling_span(self) -> tuple[Span, ...]:
        """Where a feeling is named, if one is."""
        span = self.analysis.feeling.span
        return (span,) if span else ()

    @property
    def clarifies(self) -> tuple[Span, ...]:
        """Where the rep asks to hear something once more."""
        return self.spans(MoveKind.ASK, detail="clarify")

    @property
    def nudges(self) -> bool:
        """Whether nothing is asked but "and?" or "so?"."""
        words = _WORD.findall(self.reply.lower())
        return bool(words) and set(words) <= set(self.rubric.nudges.words)

    @property
    def repeats(self) -> bool:
        """Whether the words of the reply, or nearly all, are the rep's own of an earlier one."""
        words = set(_WORD.findall(self.reply.lower()))
        if len(words) < self.rubric.limits.own_words_again.value:
            return False
        earlier = (set(_WORD.findall(each.lower())) for each in self.said)
        enough = self.rubric.limits.own_words_share.value * len(words)
        return any(len(words & each) >= enough for each in earlier)

    @property
    def fed_back(self) -> bool:
        """Whether content or a feeling was said back, in earnest."""
        said = self.analysis.reflects or self.analysis.feeling.named
        return said and not self.thrown

    @property
    def thrown(self) -> bool:
        """Whether words were merely thrown back: keywords, or pasted text."""
        return self.analysis.gaming in ("keywords", "pasted")


def quote(text: str, spans: Iterable[Span] = ()) -> str:
    """The words at the first of these stretches, or the whole text, shortened between words.

    A full stop at their end is left out, since the sentence around them has its own.
    """
    first = next(iter(spans), None)
    words = " ".join((text[slice(*first)] if first else text).split())
    if len(words) <= _LONGEST:
        return words.removesuffix(".")
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …"


def heard_in(line: Line) -> str:
    """What matters in a line: its key points, or else its words in quotation marks."""
    return listed(line.key_points) or f"“{quote(line.text).rstrip('?!')}”"


def as_heard(words: str, line: Line) -> str:
    """Words as they are named: in quotation marks only if they were said in the line."""
    return f"“{quote(words)}”" if words.casefold() in line.text.casefold() else words


def listed(points: Iterable[str]) -> str:
    """Points in a row; nobody need have said them in these words, so they are not quoted."""
    return ", ".join(points)
