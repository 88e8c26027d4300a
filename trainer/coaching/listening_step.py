"""Step 1, listen: whether the reply is about what was said."""

from trainer.coaching.finding import Finding, Hearing
from trainer.domain.listening import Asks, MoveKind

_EMPTY = frozenset({MoveKind.ACKNOWLEDGE, MoveKind.GREET, MoveKind.CONFIRM, MoveKind.OTHER})


def judge_listening(hearing: Hearing) -> Finding:
    """Find how the reply shows that it was listened to."""
    return _agenda(hearing) or _recall(hearing) or _subject(hearing)


def _agenda(hearing: Hearing) -> Finding | None:
    """What shows that something else was on the rep's mind."""
    analysis = hearing.analysis
    if hearing.thrown:
        return Finding(analysis.gaming, _whole(hearing))
    if analysis.pitches:
        return Finding("pitched", hearing.spans(MoveKind.PITCH))
    if analysis.asks_again:
        return Finding("asked_again", hearing.spans(MoveKind.ASK))
    return Finding("said_before", _whole(hearing)) if hearing.repeats else None


def _recall(hearing: Hearing) -> Finding | None:
    """Whether what was taken in was taken in rightly."""
    back, feeling = hearing.analysis.reflection, hearing.analysis.feeling
    if back and back.accurate is False:
        return Finding("misheard", back.spans)
    if feeling.named and feeling.fits is False:
        return Finding("misheard", hearing.feeling_span)
    return None


def _subject(hearing: Hearing) -> Finding:
    """Whether the reply stays with what was said."""
    analysis = hearing.analysis
    if analysis.has(MoveKind.INFORM, "advice") and analysis.on_topic is not False:
        return Finding("advised", hearing.spans(MoveKind.INFORM, detail="advice"))
    if hearing.clarifies and not _took_in(hearing):
        return Finding("clarified", hearing.clarifies)
    if hearing.nudges:
        return Finding("empty", hearing.spans(MoveKind.ASK))
    if (analysis.on_topic and not _hazy(hearing)) or _took_in(hearing):
        return Finding("about_it", _shown(hearing))
    if analysis.on_topic is False:
        return Finding("off_topic", _whole(hearing))
    if all(move.kind in _EMPTY for move in analysis.moves):
        return Finding("empty", hearing.spans(*_EMPTY))
    return Finding("unsure")


def _hazy(hearing: Hearing) -> bool:
    """A statement of which nothing can be told, without a question that shows its aim."""
    analysis, back = hearing.analysis, hearing.analysis.reflection
    unsure = back is not None and back.accurate is None and not back.carried
    return unsure and analysis.asks is Asks.NONE and not analysis.has(MoveKind.NEXT_STEP)


def _took_in(hearing: Hearing) -> bool:
    back, feeling = hearing.analysis.reflection, hearing.analysis.feeling
    return bool(back and back.accurate) or (feeling.named and feeling.fits is True)


def _shown(hearing: Hearing) -> tuple[tuple[int, int], ...]:
    back = hearing.analysis.reflection
    if back and back.spans:
        return back.spans
    return hearing.feeling_span or hearing.spans(MoveKind.ASK, MoveKind.ASK_LEAVE)


def _whole(hearing: Hearing) -> tuple[tuple[int, int], ...]:
    return tuple(move.span for move in hearing.analysis.moves)
