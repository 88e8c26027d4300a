"""Step 2, feed back: whether content and feeling were said back, and rightly."""

from trainer.coaching.finding import Finding, Hearing, as_heard, heard_in, listed
from trainer.domain.listening import Manner, MoveKind, Reflection


def judge_feedback(hearing: Hearing) -> Finding:
    """Find how content and feeling were fed back."""
    analysis = hearing.analysis
    if hearing.thrown:
        spans = tuple(move.span for move in analysis.moves)
        return Finding(analysis.gaming, spans)
    if analysis.reflection:
        return _content(hearing, analysis.reflection)
    if not analysis.feeling.named:
        return Finding("nothing", hearing.spans(MoveKind.ACKNOWLEDGE))
    if analysis.feeling.fits is False:
        return Finding("feeling_wrong", hearing.feeling_span, _feelings(hearing))
    return Finding("feeling_only", hearing.feeling_span, _feelings(hearing))


def _content(hearing: Hearing, back: Reflection) -> Finding:
    if back.accurate is False:
        return _wrong(hearing, back)
    if hearing.analysis.parrot or back.manner is Manner.VERBATIM:
        return Finding("parroted_again" if hearing.parroted else "parroted", back.spans)
    if back.accurate is None:
        return _unsure(back)
    return _right(hearing, back)


def _wrong(hearing: Hearing, back: Reflection) -> Finding:
    if back.wrong == "feeling":
        spans = hearing.feeling_span or back.spans
        return Finding("feeling_wrong", spans, _feelings(hearing))
    right = as_heard(back.right, hearing.line) if back.right else heard_in(hearing.line)
    return Finding("wrong", back.spans, {"right": right})


def _unsure(back: Reflection) -> Finding:
    """Key points that came back are evidence; without any, nothing can be claimed."""
    if back.carried:
        return Finding("part_right", back.spans, {"carried": listed(back.carried)})
    return Finding("unsure", back.spans)


def _right(hearing: Hearing, back: Reflection) -> Finding:
    short = bool(back.lost) and back.content < hearing.rubric.limits.enough_content.value
    missing = _feeling_is_missing(hearing, back)
    args = {**_feelings(hearing), "lost": listed(back.lost), "carried": listed(back.carried)}
    if short:
        return Finding("lost_and_feeling" if missing else "lost", back.spans, args)
    if missing:
        return Finding("no_feeling", back.spans, args)
    return _full(hearing, back, args)


def _full(hearing: Hearing, back: Reflection, args: dict[str, str]) -> Finding:
    feeling = hearing.analysis.feeling
    if feeling.named and feeling.fits is False:
        return Finding("feeling_misread", hearing.feeling_span or back.spans, args)
    if feeling.named:
        return Finding("content_and_feeling", (*back.spans, *hearing.feeling_span), args)
    return Finding("content", back.spans, args)


def _feeling_is_missing(hearing: Hearing, back: Reflection) -> bool:
    """A feeling that the line voiced; feedback on an earlier fact need not name today's."""
    return bool(hearing.line.feeling) and not back.of and not hearing.analysis.feeling.named


def _feelings(hearing: Hearing) -> dict[str, str]:
    feeling = hearing.analysis.feeling
    return {"feeling": hearing.line.feeling, "named": feeling.word}
