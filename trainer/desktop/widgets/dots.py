"""A small number shown as filled dots out of some; the word for it stands beside it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop import theme


class Dots(QWidget):
    """Filled and empty dots."""

    def __init__(
        self, filled: int, of: int, tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filled, self._of, self._tone = filled, of, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.manager().changed.connect(self.updateGeometry)

    def show_count(self, filled: int, of: int) -> None:
        """Show another number."""
        self._filled, self._of = filled, of
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all dots."""
        size = theme.current().scaled(8)
        return QSize(self._of * size + max(0, self._of - 1) * size // 2 + 2, size + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the dots from the left."""
        present = theme.current()
        size = present.scaled(8)
        top = (self.height() - size) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(getattr(present, self._tone)), 1.4))
        for number in range(self._of):
            fill = getattr(present, self._tone) if number < self._filled else "#00000000"
            painter.setBrush(QColor(fill))
            painter.drawEllipse(QRectF(1 + number * size * 1.5, top, size - 1, size - 1))
        painter.end()
