"""Two columns, or one where room is short."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme

_DIRECTION = QBoxLayout.Direction


class TwoColumns(QWidget):
    """Columns side by side; one above the other below a width (in pixels at normal text)."""

    def __init__(self, least_width: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_width = least_width
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._row = QBoxLayout(_DIRECTION.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        for column in (self.left, self.right):
            column.setSpacing(gap)
            self._row.addLayout(column, 1)

    @property
    def side_by_side(self) -> bool:
        """Whether there are two columns now."""
        return self._row.direction() is _DIRECTION.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between one column and two."""
        super().resizeEvent(event)
        wide = self.width() >= theme.current().scaled(self._least_width)
        self._row.setDirection(_DIRECTION.LeftToRight if wide else _DIRECTION.TopToBottom)
