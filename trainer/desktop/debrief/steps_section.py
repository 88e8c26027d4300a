"""How often each of the four steps was done, half done and missed."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from trainer.desktop import theme
from trainer.desktop.debrief.bars import StatesBar
from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import label, wrapped
from trainer.desktop.words import state_word, step_name, step_number
from trainer.domain.steps import Step, StepState


def steps_section(steps: Mapping[Step, Mapping[StepState, int]]) -> Section:
    """One bar a step, with its counts in words below."""
    made = Section(_say("The four steps"), _say("First tries only; later tries are practice."))
    for step in Step:
        counts = steps.get(step, {})
        made.column.addWidget(label(f"{step_number(step)} {step_name(step)}", "strong"))
        if any(counts.values()):
            bar = StatesBar(counts)
            bar.setAccessibleName(f"{step_name(step)}: {counted(counts)}")
            made.column.addWidget(bar)
        made.column.addWidget(wrapped(counted(counts), "muted"))
        made.column.addSpacing(theme.current().space(1))
    made.fill()
    return made


def counted(counts: Mapping[StepState, int]) -> str:
    """The counts in words: "3 done · 2 partly"."""
    words = [f"{counts[state]} {state_word(state)}" for state in StepState if counts.get(state)]
    return " · ".join(words) or _say("no reply called for it")


def _say(text: str) -> str:
    return QCoreApplication.translate("steps", text)
