"""Trust and patience as they are drawn; the number or the words stand beside each."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import theme

FULL_TRUST = 100


class TrustBar(QWidget):
    """How far the prospect trusts the rep, 0 to 100, with a tick where it stood before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trust, self._before = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.manager().changed.connect(self.updateGeometry)

    def show_trust(self, trust: int, before: int) -> None:
        """Show trust, and where it stood before the last reply."""
        self._trust, self._before = trust, before
        self.update()

    def sizeHint(self) -> QSize:
        """A slim bar that grows with the text."""
        return QSize(theme.current().scaled(108), theme.current().scaled(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the filled part and the tick."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        radius = track.height() / 2
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(track, radius, radius)
        filled = QRectF(track)
        filled.setWidth(track.width() * min(self._trust, FULL_TRUST) / FULL_TRUST)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(filled, radius, radius)
        if self._before != self._trust:
            painter.setBrush(QColor(colours.text))
            place = track.width() * min(self._before, FULL_TRUST) / FULL_TRUST
            painter.drawRect(QRectF(max(0.0, place - 1), 0, 2, track.height()))
        painter.end()
