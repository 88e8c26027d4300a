"""The words of one line of the transcript: a bubble that can be read, selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.desktop import theme
from trainer.desktop.call.line_document import LineDocument
from trainer.desktop.call.marks import Stretch
from trainer.desktop.colours import mix
from trainer.domain.steps import Step

_RADIUS = 12.0


class LineText(QLabel):
    """One bubble of words; a label, so that screen readers take it for one piece of text."""

    focused = Signal()
    clicked = Signal()  # and nothing was selected by it

    def __init__(
        self, pieces: Sequence[Stretch], *, rep: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.plain = "".join(piece.text for piece in pieces)
        self._rep = rep
        self._lit: Step | None = None
        self._pressed = False
        self._document = LineDocument(pieces, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        copy = QAction(QCoreApplication.translate("LineText", "Copy"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def set_spent(self) -> None:
        """Show the words as taken back: softly struck through."""
        self._document.spent = True
        self.restyle()

    def restyle(self) -> None:
        """Write the words anew in the present theme."""
        self._document.write()
        self.updateGeometry()
        self.update()

    def light(self, step: Step | None) -> None:
        """Lay a tint over the evidence of one step, or take it away."""
        if step is not self._lit:
            self._lit = step
            self.update()

    # Size

    @property
    def _inset(self) -> tuple[int, int]:
        return theme.current().space(4), theme.current().space(2) + 2

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width, as words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need at a width."""
        across, down = self._inset
        self._document.setTextWidth(max(40, width - 2 * across))
        return int(self._document.size().height() + 0.999) + 2 * down

    def sizeHint(self) -> QSize:
        """The words on one line each, as far as the row lets them."""
        across, down = self._inset
        self._document.setTextWidth(-1)
        size = self._document.size()
        return QSize(int(size.width() + 1.999) + 2 * across, int(size.height() + 0.999) + 2 * down)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window with large text."""
        return QSize(theme.current().scaled(96), 1)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bubble and the words in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bubble(painter)
        across, down = self._inset
        self._document.setTextWidth(max(40, self.width() - 2 * across))
        painter.translate(across, down)
        self._document.documentLayout().draw(painter, self._document.look(self._lit))
        painter.end()

    def _paint_bubble(self, painter: QPainter) -> None:
        colours = theme.current()
        fill = colours.rep_bubble if self._rep else colours.prospect_bubble
        if self._document.spent:
            fill = mix(fill, colours.window, 0.6)
        edge = fill if self._rep else colours.line
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focus else edge), 2 if focus else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    # Selecting and copying

    @property
    def selected(self) -> str:
        """The selected words, without the numbers of steps."""
        return self._document.selected

    @Slot()
    def copy(self) -> None:
        """Copy the selected words, or the whole line when none are."""
        QGuiApplication.clipboard().setText(self.selected or self.plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and select on the system's own keys; all else is the transcript's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(0, self._document.characterCount() - 1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = not self.selected  # a click that lets a selection go does no more
            place = self._place(event.position())
            self._select(place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._document.selection.anchor(), self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that selected nothing."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._pressed and not self._document.selection.hasSelection():
            self.clicked.emit()
        self._pressed = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._document.selection.setPosition(self._place(event.position()))
        self._document.selection.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    def _place(self, point: QPointF) -> int:
        across, down = self._inset
        inside = point - QPointF(across, down)
        return self._document.documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)

    def _select(self, anchor: int, place: int) -> None:
        self._document.select(anchor, place)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus and say so."""
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the selection and the focus ring go."""
        super().focusOutEvent(event)
        self._document.selection.clearSelection()
        self.update()
