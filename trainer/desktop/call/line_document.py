"""The words of a line as a document: their marks, the light on a step, what is selected."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from trainer.desktop import theme
from trainer.desktop.call.marks import Stretch
from trainer.desktop.colours import mix
from trainer.domain.steps import Step, StepState

_LINE_HEIGHT = 118  # per cent: easier to read than set solid
_LINES = QTextCharFormat.UnderlineStyle
_UNDERLINES = {
    StepState.DONE: _LINES.SingleUnderline,
    StepState.PARTLY: _LINES.DashUnderline,
    StepState.MISSED: _LINES.DotLine,
    StepState.NOT_SCORED: _LINES.DotLine,
}
_INKS = {
    StepState.DONE: "accent",
    StepState.PARTLY: "partly",
    StepState.MISSED: "missed",
    StepState.NOT_SCORED: "muted",
}
_LIT = 0.32  # share of the accent in the tint over lit words


class LineDocument(QTextDocument):
    """Evidence is underlined by its state and followed by its step's number."""

    def __init__(self, pieces: Sequence[Stretch], parent: QObject) -> None:
        super().__init__(parent)
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.pieces = tuple(pieces)
        self.spent = False
        self.selection = QTextCursor(self)
        self._signs: frozenset[int] = frozenset()  # places that hold the numbers of steps
        self.write()

    def write(self) -> None:
        """Write the pieces in the present theme, each sign behind its evidence."""
        self.clear()
        self.setDefaultFont(theme.current().font("transcript"))
        cursor = QTextCursor(self)
        block = QTextBlockFormat()
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        signs: set[int] = set()
        for piece in self.pieces:
            cursor.insertText(piece.text, self._words_format(piece.state))
            start = cursor.position()
            cursor.insertText(piece.signs, _sign_format())
            signs.update(range(start, cursor.position()))
        self._signs = frozenset(signs)
        self.selection = QTextCursor(self)

    def _words_format(self, state: StepState | None) -> QTextCharFormat:
        made = QTextCharFormat()
        colours = theme.current()
        made.setForeground(QColor(colours.muted if self.spent else colours.text))
        made.setFontStrikeOut(self.spent)
        if state is not None and not self.spent:
            made.setUnderlineStyle(_UNDERLINES[state])
            made.setUnderlineColor(QColor(getattr(colours, _INKS[state])))
        return made

    @property
    def selected(self) -> str:
        """The selected words, without the numbers of steps."""
        start, end = self.selection.selectionStart(), self.selection.selectionEnd()
        kept = [self.characterAt(at) for at in range(start, end) if at not in self._signs]
        words = "".join(kept).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return words.replace("\u2029", "\n").replace("\u2028", "\n")

    def select(self, anchor: int, place: int) -> None:
        """Select from one place to another."""
        self.selection.setPosition(anchor)
        self.selection.setPosition(place, QTextCursor.MoveMode.KeepAnchor)

    def look(self, lit: Step | None) -> QAbstractTextDocumentLayout.PaintContext:
        """How the document is painted: with the evidence of a step lit, and the selection."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(theme.current().text))
        context.selections = [*self._lit(lit), *self._chosen()]
        return context

    def _lit(self, step: Step | None) -> list[QAbstractTextDocumentLayout.Selection]:
        tint = QTextCharFormat()
        colours = theme.current()
        tint.setBackground(QColor(mix(colours.rep_bubble, colours.accent, _LIT)))
        made, place = [], 0
        for piece in self.pieces:
            end = place + _units(piece.text)
            if piece.concerns(step):
                made.append(self._stretch(place, end, tint))
            place = end + _units(piece.signs)
        return made

    def _chosen(self) -> list[QAbstractTextDocumentLayout.Selection]:
        if not self.selection.hasSelection():
            return []
        chosen = QTextCharFormat()
        colours = theme.current()
        chosen.setBackground(QColor(colours.accent))
        chosen.setForeground(QColor(colours.on_accent))
        start, end = self.selection.selectionStart(), self.selection.selectionEnd()
        return [self._stretch(start, end, chosen)]

    def _stretch(
        self, start: int, end: int, look: QTextCharFormat
    ) -> QAbstractTextDocumentLayout.Selection:
        made = QAbstractTextDocumentLayout.Selection()
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = look
        return made


def _sign_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(theme.current().accent))
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    made.setFontWeight(700)
    return made


def _units(text: str) -> int:
    """How many places of a document a text takes: Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
