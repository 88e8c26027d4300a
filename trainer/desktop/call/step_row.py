"""One step of the last round: its sign, its name, how it went, and why."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.colours import mix
from trainer.desktop.widgets import IconLabel, label, wrapped
from trainer.desktop.words import state_icon, state_tone, state_word, step_name, step_number
from trainer.domain.steps import Step, StepScore
from trainer.messages import Message


class StepRow(QWidget):
    """A step; under the pointer or the focus, its evidence lights up in the transcript."""

    lit = Signal(object)  # the step, or None when it is over

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        space = theme.current().space
        grid = QGridLayout(self)
        grid.setContentsMargins(space(2), space(1), space(2), space(1))
        grid.setHorizontalSpacing(space(2))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._icon = IconLabel("dash")
        self._name = label(f"{step_number(step)} {step_name(step)}", "strong")
        self._word = label("", "muted")
        self._why = wrapped("", "muted")
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._word, 0, 2)
        grid.addWidget(self._why, 1, 1, 1, 2)

    def show_score(self, score: StepScore, say: Callable[[Message], str]) -> None:
        """Show how the step was done."""
        tone, word, why = state_tone(score.state), state_word(score.state), say(score.why)
        self._icon.show_icon(state_icon(score.state), tone)
        theme.set_role(self._word, tone)
        self._word.setText(word)
        self._why.setText(why)
        self.setAccessibleName(f"{step_name(self._step)}: {word}. {why}")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Tint the row under the pointer, and ring the one with the focus."""
        if not self.hasFocus() and not self.underMouse():
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(colours.surface, colours.text, 0.04)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Light the evidence up."""
        super().enterEvent(event)
        self.update()
        self.lit.emit(self._step)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Let the evidence go, unless the focus holds it."""
        super().leaveEvent(event)
        self.update()
        if not self.hasFocus():
            self.lit.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Light the evidence up."""
        super().focusInEvent(event)
        self.update()
        self.lit.emit(self._step)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Let the evidence go."""
        super().focusOutEvent(event)
        self.update()
        self.lit.emit(None)
