"""One round in full: what was said, how it was scored, a better wording, and why she reacted so."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.rows import ProspectRow, RepRow
from trainer.desktop.call.step_row import StepRow
from trainer.desktop.call.why import WhyPanel, explanation
from trainer.desktop.debrief.section import Point
from trainer.desktop.widgets import label, wrapped
from trainer.domain.call import Round
from trainer.messages import Message


class RoundDetails(QWidget):
    """Line, reply with its marks, steps, wording to try, answer and its reasons."""

    def __init__(self, round_: Round, name: str, say: Callable[[Message], str]) -> None:
        super().__init__()
        self._say = say
        self._column = QVBoxLayout(self)
        space = theme.current().space
        self._column.setContentsMargins(space(3), space(1), space(3), space(4))
        self._column.setSpacing(space(2))
        self.reply = RepRow(round_, coached=True)
        self._add_line(ProspectRow(round_.line, name))
        self._add_line(self.reply)
        self._add_feedback(round_)
        self._add_line(ProspectRow(round_.next_line, name))
        text = QCoreApplication.translate("rounds", "Why {name} reacted so").format(name=name)
        self._column.addWidget(label(text, "strong"))
        self._column.addWidget(WhyPanel(explanation(round_, say)))

    def _add_line(self, row: ProspectRow | RepRow) -> None:
        row.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column.addWidget(row)

    def _add_feedback(self, round_: Round) -> None:
        self._column.addWidget(wrapped(self._say(round_.feedback.headline)))
        for score in round_.score.steps:
            row = StepRow(score.step)
            row.show_score(score, self._say)
            row.lit.connect(self.reply.text.light)
            self._column.addWidget(row)
        for note in round_.feedback.notes:
            self._column.addWidget(Point("flag", "muted", self._say(note)))
        if round_.feedback.better:
            text = QCoreApplication.translate("rounds", "Try: “{words}”")
            words = text.format(words=round_.feedback.better)
            self._column.addWidget(Point("bulb", "accent", words))
