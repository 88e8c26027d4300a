"""Words and signs: plain, wrapped, cut with dots, and as chips."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.desktop import icons, theme


def label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label in one line, with a role of the style sheet; text from files is never read as HTML."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


def wrapped(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps, whose words can be selected and copied with the mouse."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setMinimumWidth(40)
    return made


class Chip(QLabel):
    """A word in a rounded box; the tone is empty, accent, good, partly or missed."""

    def __init__(self, text: str, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Show the chip in another tone."""
        theme.set_role(self, f"chip-{tone}" if tone else "chip")


class ElidedLabel(QLabel):
    """One line that ends in dots where room is short; the tooltip then has the whole."""

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip where it is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), self.alignment(), self._shown())
        painter.end()

    def _shown(self) -> str:
        width = self.contentsRect().width()
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)


class IconLabel(QLabel):
    """An icon beside words; it follows the theme. Its meaning stands in the words next to it."""

    def __init__(
        self, name: str, tone: str = "muted", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.manager().changed.connect(self.refresh)
        self.refresh()

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon, in a colour token of the theme."""
        self._name, self._tone = name, tone
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Draw the icon anew."""
        present = theme.current()
        colour = getattr(present, self._tone)
        size = present.scaled(self._size)
        self.setPixmap(icons.pixmap(self._name, size, colour, self.devicePixelRatioF()))
        self.setFixedSize(size, size)
