"""The chart of trust over the rounds.

Drawn by hand: a line of some twenty points needs no chart library, and reading one would hold the
page up for more than half a second and keep 40 MB of memory.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import theme

FULL = 100  # the most trust there is
_TICKS = range(0, FULL + 1, 25)
_HEIGHT = 190
_ROOM = 34  # pixels that a number above a point needs beside its neighbours


class TrustChart(QWidget):
    """Trust, 0 to 100, at the start and after each round."""

    def __init__(self, trust: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trust = tuple(trust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.manager().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """High enough to tell five points of trust apart."""
        return QSize(theme.current().scaled(320), theme.current().scaled(_HEIGHT))

    def points(self) -> list[QPointF]:
        """Where each value stands on the widget."""
        area = self._area()
        step = area.width() / max(1, len(self._trust) - 1)
        return [
            QPointF(area.left() + step * place, _height_of(value, area))
            for place, value in enumerate(self._trust)
        ]

    def _area(self) -> QRectF:
        """The part of the widget that is left for the line, within the words around it."""
        words = QFontMetrics(theme.current().font("caption"))
        left = words.horizontalAdvance(str(FULL)) + 2 * words.height()
        return QRectF(self.rect()).adjusted(left, 1.5 * words.height(), -22, -1.8 * words.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the grid, the line, the points and their numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.current().font("caption"))
        self._draw_grid(painter)
        self._draw_line(painter)
        self._draw_words(painter)
        painter.end()

    def _draw_grid(self, painter: QPainter) -> None:
        colours, area = theme.current(), self._area()
        for value in _TICKS:
            height = _height_of(value, area)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(area.left(), height), QPointF(self.width(), height))
            painter.setPen(QColor(colours.muted))
            place = QRectF(0, height - 10, area.left() - 16, 20)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, str(value))

    def _draw_line(self, painter: QPainter) -> None:
        colours, points = theme.current(), self.points()
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(colours.raised), 2))
        painter.setBrush(QColor(colours.accent))
        size = colours.scaled(4) + 1
        for point in points:
            painter.drawEllipse(point, size, size)

    def _draw_words(self, painter: QPainter) -> None:
        """The numbers above the points and the rounds below, as many as there is room for."""
        colours, points = theme.current(), self.points()
        high = painter.fontMetrics().height()
        for place in self.labelled():
            point, name = points[place], self._name(place)
            painter.setPen(QColor(colours.text))
            above = QRectF(point.x() - 40, point.y() - 1.6 * high, 80, high)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, str(self._trust[place]))
            painter.setPen(QColor(colours.muted))
            below = QRectF(point.x() - 40, self._area().bottom() + high / 2, 80, 1.2 * high)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, name)

    def labelled(self) -> Iterator[int]:
        """The places that have words: all, or every second, third … where they would touch."""
        if not self._trust:
            return iter(())
        room = theme.current().scaled(_ROOM) * len(self._trust)
        step = max(1, -(-room // max(1, int(self._area().width()))))
        return iter(range(0, len(self._trust), step))

    def _name(self, place: int) -> str:
        return str(place) if place else QCoreApplication.translate("trust", "start")


def _height_of(value: int, area: QRectF) -> float:
    return area.bottom() - area.height() * min(FULL, max(0, value)) / FULL
