"""The column of rows within the transcript.

Qt's own layouts look at every row anew for each one that is added, in several widths. Here a row
that has not changed keeps its height.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from trainer.desktop import theme
from trainer.desktop.call.rows import Row


class Lines(QWidget):
    """Rows one below the other; while they are few they stand at the bottom, as in any chat."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.rows: list[Row] = []
        self._heights: list[int] = []
        self._room = 0  # the height in sight

    def add(self, row: Row) -> None:
        """Add a row at the end."""
        row.setParent(self)
        row.changed.connect(self._row_changed)
        self.rows.append(row)
        self._heights.append(row.height_at(self._width))
        self._place(len(self.rows) - 1)
        row.show()

    def clear(self) -> None:
        """Take all rows away."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows, self._heights = [], []

    def fill(self, width: int, height: int) -> None:
        """Be as wide as there is room for, and at least as high."""
        self._room = height
        if width != self.width():
            self.resize(width, self.height())
            self._heights = [row.height_at(self._width) for row in self.rows]
        self._place(0)

    @property
    def _width(self) -> int:
        return max(80, self.width() - 2 * theme.current().space(5))

    def _place(self, first: int) -> None:
        """Put the rows from the first one on below those before it."""
        space = theme.current().space
        side, edge, gap = space(5), space(4), space(2)
        needed = sum(self._heights) + gap * max(0, len(self.rows) - 1) + 2 * edge
        if needed <= self._room:
            first = 0  # they stand at the bottom, so that all move
        self.resize(self.width(), max(self._room, needed))
        top = edge + max(0, self._room - needed) + sum(self._heights[:first]) + gap * first
        for row, height in zip(self.rows[first:], self._heights[first:], strict=True):
            row.setGeometry(side, top, self._width, height)
            top += height + gap

    @Slot()
    def _row_changed(self) -> None:
        """Make room for a row that has grown or shrunk."""
        row = self.sender()
        place = next((place for place, each in enumerate(self.rows) if each is row), None)
        if place is None:
            return
        height = self.rows[place].height_at(self._width)
        if height != self._heights[place]:
            self._heights[place] = height
            self._place(place)
