"""The one thing to practise next, in large words, and what went well."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import wrapped
from trainer.domain.debrief import Debrief
from trainer.messages import Message


def practise_section(debrief: Debrief, say: Callable[[Message], str]) -> Section:
    """What to take into the next call."""
    made = Section(_say("One thing to practise next"), wide=True)
    made.setProperty("role", "notice-accent")
    if debrief.practise_next is None:
        made.say(
            _say("Nothing stands out: there was too little in this call to judge by."), "muted"
        )
    else:
        made.column.addWidget(wrapped(say(debrief.practise_next), "title"))
    for strength in debrief.strengths:
        made.point("check", "good", say(strength))
    return made


def _say(text: str) -> str:
    return QCoreApplication.translate("practise", text)
