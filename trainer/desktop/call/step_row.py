"""One step of a round: its sign, its name, how it went, and why."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import icons, theme
from trainer.desktop.colours import mix
from trainer.desktop.words import state_icon, state_tone, state_word, step_name, step_number
from trainer.domain.steps import Step, StepScore, StepState
from trainer.messages import Message

_WRAP = int(Qt.TextFlag.TextWordWrap)


class StepRow(QWidget):
    """A step; under the pointer or the focus, its evidence lights up in the transcript.

    It is painted as one piece: four of these change in every round, and as widgets within layouts
    they took a third of the time from Enter to the feedback.
    """

    lit = Signal(object)  # the step, or None when it is over

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._state = StepState.NOT_SCORED
        self._why = ""
        self._heights: dict[int, int] = {}  # by width, for the present words and font
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.manager().changed.connect(self._remeasure)

    def show_score(self, score: StepScore, say: Callable[[Message], str]) -> None:
        """Show how the step was done."""
        why = say(score.why)
        if (score.state, why) == (self._state, self._why):
            return
        self._state, self._why = score.state, why
        self.setAccessibleName(f"{step_name(self._step)}: {state_word(score.state)}. {why}")
        self._remeasure()

    @property
    def words(self) -> tuple[str, str, str]:
        """Name, state and reason, as they are painted."""
        return (
            f"{step_number(self._step)} {step_name(self._step)}",
            state_word(self._state),
            self._why,
        )

    @Slot()
    def _remeasure(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    # Size

    def _edge(self) -> QPoint:
        return QPoint(theme.current().space(2), theme.current().space(1) + 2)

    def _sign(self) -> int:
        return theme.current().scaled(18)

    def _left(self) -> int:
        """Where the words begin, right of the sign."""
        return self._edge().x() + self._sign() + theme.current().space(2)

    def _reason(self, width: int) -> QRect:
        """Where the reason stands."""
        top = self._edge().y() + QFontMetrics(_strong()).height()
        room = QRect(self._left(), top, max(40, width - self._left() - self._edge().x()), 1 << 20)
        return QFontMetrics(_body()).boundingRect(room, _WRAP, self._why)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width, as words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the name and all of the reason."""
        if width not in self._heights:
            self._heights[width] = self._reason(width).bottom() + 1 + self._edge().y()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A width at which the reason takes a few lines."""
        width = theme.current().scaled(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the name beside the state."""
        metrics = QFontMetrics(_strong())
        name, state, _ = self.words
        words = metrics.horizontalAdvance(name) + metrics.horizontalAdvance(state)
        return QSize(self._left() + words + 2 * self._edge().x(), 1)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign, the name, the state and the reason."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colours, (name, state, why) = theme.current(), self.words
        tone = QColor(getattr(colours, state_tone(self._state)))
        ratio = self.devicePixelRatioF()
        sign = icons.pixmap(state_icon(self._state), self._sign(), tone.name(), ratio)
        painter.drawPixmap(self._edge(), sign)
        painter.setFont(_strong())
        line = QRect(self._left(), self._edge().y(), 0, painter.fontMetrics().height())
        line.setRight(self.width() - self._edge().x())
        painter.setPen(QColor(colours.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(tone)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, state)
        painter.setFont(_body())
        painter.setPen(QColor(colours.muted))
        painter.drawText(self._reason(self.width()), _WRAP, why)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """Tint the row under the pointer, and ring the one with the focus."""
        if not self.hasFocus() and not self.underMouse():
            return
        colours = theme.current()
        painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(colours.surface, colours.text, 0.04)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    # Lighting up

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the evidence up."""
        super().enterEvent(event)
        self._light(self._step)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the evidence go, unless the focus holds it."""
        super().leaveEvent(event)
        self._light(self._step if self.hasFocus() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the evidence up."""
        super().focusInEvent(event)
        self._light(self._step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the evidence go."""
        super().focusOutEvent(event)
        self._light(None)

    def _light(self, step: Step | None) -> None:
        self.lit.emit(step)
        self.update()


def _body() -> QFont:
    return theme.current().font("body")


def _strong() -> QFont:
    made = _body()
    made.setWeight(QFont.Weight.DemiBold)
    return made
