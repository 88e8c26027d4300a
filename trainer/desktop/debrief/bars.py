"""Bars: one value of a hundred, and a count split among the states of a step."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import theme
from trainer.desktop.words import state_tone
from trainer.domain.steps import StepState

_FULL = 100


class _Bar(QWidget):
    """A flat bar as wide as there is room for."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the text asks for."""
        return QSize(theme.current().scaled(120), theme.current().scaled(self._height))

    def _clipped(self) -> QPainter:
        """A painter that draws within round ends, over the empty track."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        radius = min(6.0, self.height() / 2)
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), QColor(theme.current().line))
        return painter


class PartBar(_Bar):
    """A value of 0 to 100; None leaves the bar empty, the words say why."""

    def __init__(self, value: int | None) -> None:
        super().__init__(8)
        self._value = value

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the filled part."""
        painter = self._clipped()
        if self._value is not None:
            filled = QRectF(self.rect())
            filled.setWidth(filled.width() * self._value / _FULL)
            painter.fillRect(filled, QColor(theme.current().accent))
        painter.end()


class StatesBar(_Bar):
    """How often each state came; each stretch has a pattern of its own and its number in it."""

    def __init__(self, counts: Mapping[StepState, int]) -> None:
        super().__init__(20)
        self._counts = [(state, counts[state]) for state in StepState if counts.get(state)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stretches from the left, in the order of the states."""
        painter = self._clipped()
        total = sum(count for _, count in self._counts)
        left = 0.0
        for state, count in self._counts:
            width = self.width() * count / total
            self._stretch(painter, QRectF(left, 0, width, self.height()), state, count)
            left += width
        painter.end()

    def _stretch(self, painter: QPainter, place: QRectF, state: StepState, count: int) -> None:
        colours = theme.current()
        tone = QColor(getattr(colours, state_tone(state)))
        if state in (StepState.DONE, StepState.MISSED):
            painter.fillRect(place, tone)
            words = QColor(colours.on_accent if state is StepState.DONE else colours.surface)
        else:
            painter.fillRect(place, QColor(colours.soft(tone.name())))
            if state is not StepState.NOT_NEEDED:
                painter.fillRect(place, _hatch(tone, state))
            words = QColor(colours.text)
        painter.setPen(QPen(QColor(colours.raised), 2))
        painter.drawLine(place.topRight(), place.bottomRight())
        painter.setPen(words)
        painter.setFont(colours.font("caption"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count))


def _hatch(tone: QColor, state: StepState) -> QBrush:
    faint = QColor(tone)
    faint.setAlpha(90)
    slanted = state is StepState.PARTLY
    return QBrush(faint, Qt.BrushStyle.BDiagPattern if slanted else Qt.BrushStyle.Dense6Pattern)
