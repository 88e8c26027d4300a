"""The field for the rep's own words: it grows with them, and Enter says them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer.desktop import theme

_MOST_LINES = 5
_SPARE = 3  # lines are a fraction of a pixel higher than the font says
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplyField(QPlainTextEdit):
    """Own words; in an empty field a digit picks an offered reply instead.

    A sentence may begin with a digit: typed on ("9 points …"), the digit goes into the field.
    """

    said = Signal()
    digit = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picked = 0  # the offered reply that a digit picked; 0 for none
        self.choices = 0  # how many replies are offered
        self._digits = ""  # those that picked, in case a sentence goes on from them
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Your reply"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self.grow)
        theme.manager().changed.connect(self.restyle)
        self.restyle()

    @Slot()
    def grow(self) -> None:
        """Be as high as the words, up to five lines."""
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        around += 2 * int(self.document().documentMargin()) + _SPARE
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around)

    @Slot()
    def restyle(self) -> None:
        """Write in the transcript's font."""
        self.setFont(theme.current().font("transcript"))
        self.grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field needs more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says it, Shift+Enter begins a new line, a digit in an empty field picks."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not shift:
            self.said.emit()
        elif self._picks(event.text()):
            self._pick(event.text())
        elif event.key() == Qt.Key.Key_Escape and self.picked:
            self.digit.emit(0)
        else:
            self._type(event)

    def _picks(self, text: str) -> bool:
        is_choice = text.isdecimal() and text.isascii() and 1 <= int(text) <= self.choices
        return is_choice and not self.toPlainText()

    def _pick(self, text: str) -> None:
        self._digits = self._digits + text if self.picked else text
        self.digit.emit(int(text))

    def _type(self, event: QKeyEvent) -> None:
        """Type on; digits that picked a reply become text if the sentence goes on with them."""
        text = event.text()
        if self.picked and text and text.isprintable():
            if not text.isalpha():
                self.insertPlainText(self._digits)
            self.digit.emit(0)
        super().keyPressEvent(event)
