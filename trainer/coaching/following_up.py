"""Step 4, follow up: whether one relevant, open question was asked."""

from itertools import pairwise

from trainer.coaching.finding import Finding, Hearing
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.steps import Span

_IDLE = frozenset({"clarify", "plan"})  # questions that do not go on from what was said


def judge_follow_up(hearing: Hearing) -> Finding:
    """Find how the rep asked on."""
    return _no_question(hearing) or _beside_it(hearing) or _to_the_point(hearing)


def _no_question(hearing: Hearing) -> Finding | None:
    """Whatever stands in the place of a question on what was said."""
    analysis = hearing.analysis
    if analysis.pitches and (analysis.asks is Asks.NONE or _asks_within_pitch(hearing)):
        return Finding("pitch", hearing.spans(MoveKind.PITCH))
    if hearing.nudges and _questions(hearing):
        return Finding("nudged", _questions(hearing))
    if _questions(hearing) or analysis.asks_again:
        return None
    if hearing.clarifies:
        return Finding("clarified", hearing.clarifies)
    for rule, kind in (
        ("next_step", MoveKind.NEXT_STEP),
        ("asked_leave", MoveKind.ASK_LEAVE),
        ("only_confirmed", MoveKind.CONFIRM),
    ):
        spans = hearing.spans(kind)
        if spans:
            good_time = hearing.spans(kind, detail="good_time")
            return Finding("good_time", good_time) if good_time else Finding(rule, spans)
    return Finding("none") if analysis.asks is Asks.NONE else None


def _questions(hearing: Hearing) -> tuple[Span, ...]:
    return tuple(
        move.span for move in hearing.analysis.of_kind(MoveKind.ASK) if move.detail not in _IDLE
    )


def _asks_within_pitch(hearing: Hearing) -> bool:
    """Whether every question stands inside a stretch that promotes the offer."""
    pitches = hearing.spans(MoveKind.PITCH)
    return all(
        any(start < end_of and begin < end for begin, end_of in pitches)
        for start, end in _questions(hearing)
    )


def _beside_it(hearing: Hearing) -> Finding | None:
    """Questions that are not about what was just said, or of which that cannot be told."""
    analysis, spans = hearing.analysis, _questions(hearing)
    if analysis.asks_again:
        return Finding("asked_again", spans or hearing.clarifies)
    if analysis.relevant is False:
        return Finding("irrelevant", spans)
    return Finding("unsure", spans) if analysis.relevant is None else None


def _to_the_point(hearing: Hearing) -> Finding:
    """How well a relevant question was asked."""
    spans = _questions(hearing)
    if hearing.thrown:
        return Finding("thrown", spans)
    if hearing.spans(MoveKind.ASK, detail="leading"):
        return Finding("leading", hearing.spans(MoveKind.ASK, detail="leading"))
    if _separate(hearing, spans) > hearing.rubric.limits.questions_at_once.value:
        return Finding("stacked", spans)
    return Finding("open" if hearing.analysis.asks is Asks.OPEN else "closed", spans)


def _separate(hearing: Hearing, spans: tuple[Span, ...]) -> int:
    """How many questions stand in sentences of their own; a mere "right?" is none."""
    whole = [(start, end) for start, end in spans if " " in hearing.reply[start:end].strip()]
    between = [hearing.reply[one[0] : other[0]] for one, other in pairwise(whole)]
    return len(whole) and 1 + sum(any(mark in text for mark in ".?!") for text in between)
