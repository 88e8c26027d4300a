"""Step 3, confirm: whether the rep checked that what he fed back was right."""

from trainer.coaching.finding import Finding, Hearing
from trainer.domain.listening import MoveKind


def judge_confirmation(hearing: Hearing) -> Finding:
    """Find whether something fed back was checked."""
    spans = hearing.spans(MoveKind.CONFIRM)
    if not hearing.analysis.confirms:
        return Finding("skipped" if hearing.fed_back else "nothing")
    if hearing.analysis.gaming or not hearing.fed_back:
        return Finding("empty", spans)
    return Finding("checked", spans)
