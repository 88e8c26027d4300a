"""The sign for how solid the knowledge of a topic is; the word for it always stands beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import theme
from trainer.domain.qualification import Known

_QUARTER = 90 * 16  # Qt counts angles in sixteenths of a degree
_FILLED = {Known.VAGUE: 1, Known.SPECIFIC: 3}  # quarters of the disc


class KnownMark(QWidget):
    """A circle: empty, dotted, filled by a quarter or three, or ringed and full."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_known(self, known: Known) -> None:
        """Show another degree."""
        self._known = known
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the words beside it."""
        size = theme.current().scaled(16)
        return QSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and what fills it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._colour()
        disc = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        self._draw_ring(painter, disc, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._known is Known.CONFIRMED:
            gap = disc.width() * 0.24
            painter.drawEllipse(disc.adjusted(gap, gap, -gap, -gap))
        elif self._known in _FILLED:
            painter.drawPie(disc, _QUARTER, -_QUARTER * _FILLED[self._known])
        painter.end()

    def _draw_ring(self, painter: QPainter, disc: QRectF, colour: QColor) -> None:
        pen = QPen(colour, 1.6)
        if self._known is Known.ASKED:
            pen.setDashPattern([1.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)

    def _colour(self) -> QColor:
        colours = theme.current()
        known = self._known in (Known.SPECIFIC, Known.CONFIRMED)
        return QColor(colours.accent if known else colours.muted)
