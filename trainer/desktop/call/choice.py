"""One reply to choose: its number and all its words."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trainer.desktop import theme
from trainer.desktop.colours import mix

_WRAP = int(Qt.TextFlag.TextWordWrap)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choice(QAbstractButton):
    """One offered reply: its number and all its words."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._heights: dict[int, int] = {}  # by width, for the present words and font
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.manager().changed.connect(self._restyle)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @Slot()
    def _restyle(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    def show_words(self, words: str) -> None:
        """Offer other words."""
        self.setText(words)
        self._heights.clear()
        self.setChecked(False)
        name = QCoreApplication.translate("Choice", "Reply {number}: {words}")
        self.setAccessibleName(name.format(number=self.number, words=words))
        self.updateGeometry()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says it, as a click does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width, as words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all words."""
        if width not in self._heights:
            room = QRect(0, 0, max(40, self._words_width(width)), 1 << 20)
            needed = QFontMetrics(self._font()).boundingRect(room, _WRAP, self.text())
            self._heights[width] = needed.height() + 2 * self._pad()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """One line; the layout asks for the real height."""
        return QSize(160, self.heightForWidth(1 << 15))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(80, self.heightForWidth(1 << 15))

    def _font(self) -> QFont:
        return theme.current().font("body")

    def _pad(self) -> int:
        return theme.current().space(1) + 3

    def _badge(self) -> int:
        return theme.current().scaled(20)

    def _words_width(self, width: int) -> int:
        return width - self._badge() - 4 * theme.current().space(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the number and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        self._draw_number(painter)
        painter.setFont(self._font())
        painter.setPen(QColor(theme.current().text))
        left = self._badge() + 2 * theme.current().space(2)
        room = QRect(left, self._pad(), self._words_width(self.width()), self.height())
        painter.drawText(room, _WRAP, self.text())
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        colours = theme.current()
        strong = self.isChecked() or self.hasFocus()
        edge = colours.accent if strong else mix(colours.line, colours.muted, 0.2)
        painter.setPen(QPen(QColor(edge), 2 if strong else 1))
        fill = colours.soft(colours.accent) if self.isChecked() else colours.surface
        if self.underMouse() and not self.isChecked():
            fill = mix(colours.surface, colours.text, 0.05)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _draw_number(self, painter: QPainter) -> None:
        colours = theme.current()
        size = self._badge()
        badge = QRectF(colours.space(2), self._pad() - 1, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours.accent if self.isChecked() else colours.soft(colours.muted))
        )
        painter.drawRoundedRect(badge, 5, 5)
        painter.setPen(QColor(colours.on_accent if self.isChecked() else colours.text))
        painter.setFont(colours.font("caption"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self.number))
