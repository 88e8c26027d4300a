"""The words of one line of the transcript: a bubble that can be read, marked, selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.desktop import theme
from trainer.desktop.call.marks import Stretch
from trainer.desktop.colours import mix
from trainer.domain.steps import Step, StepState

_RADIUS = 12.0
_LINES = QTextCharFormat.UnderlineStyle
_UNDERLINES = {
    StepState.DONE: _LINES.SingleUnderline,
    StepState.PARTLY: _LINES.DashUnderline,
    StepState.MISSED: _LINES.DotLine,
}
_INKS = {StepState.PARTLY: "partly", StepState.MISSED: "missed"}


class LineText(QLabel):
    """One bubble of words; evidence is underlined by its state and followed by its step's number.

    It is a label, so that screen readers take it for one piece of text.
    """

    focused = Signal()

    def __init__(self, pieces: Sequence[Stretch], *, rep: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.plain = "".join(piece.text for piece in pieces)
        self._pieces = tuple(pieces)
        self._rep = rep
        self._spent = False
        self._lit: Step | None = None
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self._selection = QTextCursor(self._document)
        self._marks: frozenset[int] = frozenset()  # places in the document that hold step numbers
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._write()

    def set_pieces(self, pieces: Sequence[Stretch]) -> None:
        """Show the same words with other marks."""
        self._pieces = tuple(pieces)
        self._write()

    def set_spent(self) -> None:
        """Show the words as taken back: softly struck through."""
        self._spent = True
        self._write()

    def light(self, step: Step | None) -> None:
        """Lay a tint over the evidence of one step, or take it away."""
        if step is not self._lit:
            self._lit = step
            self.update()

    def restyle(self) -> None:
        """Write the words anew in the present theme."""
        self._write()

    def _write(self) -> None:
        """Write the pieces into the document, the step numbers behind their evidence."""
        self._document.clear()
        self._document.setDefaultFont(theme.current().font("transcript"))
        cursor = QTextCursor(self._document)
        block = QTextBlockFormat()
        block.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        marks: set[int] = set()
        for piece in self._pieces:
            cursor.insertText(piece.text, self._format(piece.state))
            start = cursor.position()
            cursor.insertText(piece.signs, self._sign_format())
            marks.update(range(start, cursor.position()))
        self._marks = frozenset(marks)
        self._selection = QTextCursor(self._document)
        self.updateGeometry()
        self.update()

    def _format(self, state: StepState | None) -> QTextCharFormat:
        made = QTextCharFormat()
        colours = theme.current()
        made.setForeground(QColor(colours.muted if self._spent else colours.text))
        made.setFontStrikeOut(self._spent)
        if state is not None and not self._spent:
            made.setUnderlineStyle(_UNDERLINES.get(state, _UNDERLINES[StepState.DONE]))
            made.setUnderlineColor(QColor(getattr(colours, _INKS.get(state, "accent"))))
        return made

    def _sign_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(theme.current().accent))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setFontWeight(700)
        return made

    @property
    def _inset(self) -> tuple[int, int]:
        return theme.current().space(4), theme.current().space(2) + 2

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The height follows from the width, as words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height that the words need at a width."""
        across, down = self._inset
        self._document.setTextWidth(max(40, width - 2 * across))
        return int(self._document.size().height() + 0.999) + 2 * down

    def sizeHint(self) -> QSize:  # noqa: N802
        """The words on one line each, as far as the row lets them."""
        across, down = self._inset
        self._document.setTextWidth(-1)
        size = self._document.size()
        return QSize(int(size.width() + 1.999) + 2 * across, int(size.height() + 0.999) + 2 * down)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow enough for a small window with large text."""
        return QSize(theme.current().scaled(96), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bubble, the tinted evidence, the selection and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bubble(painter)
        across, down = self._inset
        self._document.setTextWidth(max(40, self.width() - 2 * across))
        painter.translate(across, down)
        self._document.documentLayout().draw(painter, self._context())

    def _paint_bubble(self, painter: QPainter) -> None:
        colours = theme.current()
        fill = colours.rep_bubble if self._rep else colours.prospect_bubble
        if self._spent:
            fill = mix(fill, colours.window, 0.6)
        edge = fill if self._rep else colours.line
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focus else edge), 2 if focus else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _context(self) -> QAbstractTextDocumentLayout.PaintContext:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(theme.current().text))
        context.selections = [*self._lit_stretches(), *self._selected()]
        return context

    def _lit_stretches(self) -> list[QAbstractTextDocumentLayout.Selection]:
        if self._lit is None:
            return []
        tint = QTextCharFormat()
        colours = theme.current()
        tint.setBackground(QColor(mix(colours.rep_bubble, colours.accent, 0.32)))
        made, place = [], 0
        for piece in self._pieces:
            end = place + _units(piece.text)
            if piece.concerns(self._lit):
                made.append(self._stretch(place, end, tint))
            place = end + _units(piece.signs)
        return made

    def _selected(self) -> list[QAbstractTextDocumentLayout.Selection]:
        if not self._selection.hasSelection():
            return []
        chosen = QTextCharFormat()
        colours = theme.current()
        chosen.setBackground(QColor(colours.accent))
        chosen.setForeground(QColor(colours.on_accent))
        start, end = self._selection.selectionStart(), self._selection.selectionEnd()
        return [self._stretch(start, end, chosen)]

    def _stretch(
        self, start: int, end: int, look: QTextCharFormat
    ) -> QAbstractTextDocumentLayout.Selection:
        made = QAbstractTextDocumentLayout.Selection()
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = look
        return made

    @property
    def selected(self) -> str:
        """The selected words, without the step numbers."""
        start, end = self._selection.selectionStart(), self._selection.selectionEnd()
        kept = [self._document.characterAt(at) for at in range(start, end) if at not in self._marks]
        words = "".join(kept).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return words.replace("\u2029", "\n").replace("\u2028", "\n")

    def copy(self) -> None:
        """Copy the selected words, or the whole line when none are."""
        QGuiApplication.clipboard().setText(self.selected or self.plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy on the system's own key; all else is the transcript's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(0, self._document.characterCount() - 1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to select."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._place(event.position())
            self._select(place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select as far as the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._selection.anchor(), self._place(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word."""
        self._selection.setPosition(self._place(event.position()))
        self._selection.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    def _place(self, point: QPointF) -> int:
        across, down = self._inset
        inside = point - QPointF(across, down)
        return self._document.documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)

    def _select(self, anchor: int, place: int) -> None:
        self._selection.setPosition(anchor)
        self._selection.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the focus and say so."""
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Let the selection and the focus ring go."""
        super().focusOutEvent(event)
        self._selection.clearSelection()
        self.update()


def _units(text: str) -> int:
    """How many places of a document a text takes: Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
