"""A layout of equal columns, as many as there is room for."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

WIDE = "wide"  # a widget with this property set takes a line of its own


class CardLayout(QLayout):
    """Sets widgets in columns of one width; those of a line share the height of the highest."""

    def __init__(self, column: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._gap = column, gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def set_column(self, width: int) -> None:
        """Give the columns another least width."""
        self._column = width
        self.invalidate()

    def columns(self, width: int) -> int:
        """The number of columns at a width."""
        return max(1, (width + self._gap) // (self._column + self._gap))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item of that place, None past the end, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item of that place away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It fills the width it is given, and needs no more height than its lines."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Three columns, if there is room."""
        width = 3 * self._column + 2 * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One narrow column; the height comes from the width."""
        return QSize(min(self._column, 200), 0)

    def lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items that are shown, line by line."""
        columns, made, line = self.columns(width), [], list[QLayoutItem]()
        for item in self._items:
            if item.isEmpty():
                continue
            wide = _is_wide(item)
            if line and (wide or len(line) == columns):
                made.append(line)
                line = []
            line.append(item)
            if wide:
                made.append(line)
                line = []
        return [*made, line] if line else made

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Set the lines one below the other and return the height they take."""
        columns = self.columns(rect.width())
        each = (rect.width() - (columns - 1) * self._gap) // columns
        y = rect.y()
        for line in self.lines(rect.width()):
            wide = _is_wide(line[0])
            width = rect.width() if wide else each
            height = max(_height(item, width) for item in line)
            for place, item in enumerate(line if move else ()):
                item.setGeometry(QRect(rect.x() + place * (each + self._gap), y, width, height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())


def _is_wide(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(widget.property(WIDE))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
