"""Where the rep answers: the offered replies, and a field for own words, in the same round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.offered import Offered
from trainer.desktop.call.reply_field import ReplyField
from trainer.desktop.widgets import Button, label, wrapped


class ReplyBar(QFrame):
    """Offered replies and the field; what was typed stays until it was said."""

    typed = Signal(str)
    chosen = Signal(int)  # counted from 1
    again_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._drafts: dict[str, str] = {}
        self._draft = ""  # the key of the draft in the field
        space = theme.current().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(5), space(3), space(5), space(3))
        column.setSpacing(space(2))
        self.offered = Offered()
        self.offered.chosen.connect(self.chosen)
        column.addWidget(self.offered)
        column.addWidget(self._again_strip())
        column.addLayout(self._field_row())
        self._hint = wrapped("", "caption")
        column.addWidget(self._hint)
        self.set_again(0)

    def _again_strip(self) -> QWidget:
        self._again = QWidget()
        row = QHBoxLayout(self._again)
        row.setContentsMargins(0, 0, 0, 0)
        self._again_words = label("", "accent")
        self._cancel = Button(self.tr("Cancel"), "link")
        self._cancel.clicked.connect(self.again_cancelled)
        row.addWidget(self._again_words)
        row.addStretch(1)
        row.addWidget(self._cancel)
        return self._again

    def _field_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(2))
        self.field = ReplyField()
        self.field.said.connect(self._say)
        self.field.digit.connect(self.pick)
        self.say = Button(self.tr("Say it"), "primary")
        self.say.clicked.connect(self._say)
        row.addWidget(self.field, 1)
        row.addWidget(self.say)
        return row

    def show_replies(self, texts: Sequence[str]) -> None:
        """Offer these replies."""
        self.offered.show_replies(texts)
        self._choosable()

    def _choosable(self) -> None:
        self.field.choices = 0 if self.again else self.offered.count
        self.pick(0)

    @property
    def again(self) -> bool:
        """Whether the last round is being done anew."""
        return not self._again.isHidden()

    def set_again(self, number: int) -> None:
        """Take words for a round done anew, by its number; 0 to go on with the call."""
        text = self.tr("Round {number} again: what would you say instead?")
        self._again_words.setText(text.format(number=number))
        self._again.setVisible(number > 0)
        self.offered.setVisible(not number and self.offered.count > 0)
        self._choosable()

    def open_draft(self, key: str) -> None:
        """Put away what is in the field and take out what was typed there under another key."""
        self._drafts[self._draft] = self.field.toPlainText()
        self._draft = key
        self.field.setPlainText(self._drafts.pop(key, ""))
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    def said(self) -> None:
        """Empty the field: its words have been said."""
        self.field.clear()

    def offer(self, number: int) -> bool:
        """Put the focus on an offered reply, where Enter says it; the draft stays as it is."""
        shown = [choice for choice in self.offered.choices if choice.isVisible()]
        if not 1 <= number <= len(shown):
            return False
        shown[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.offered.ensureWidgetVisible(shown[number - 1], 0, 4)
        return True

    def take(self, text: str) -> None:
        """Go on in the field with what was typed elsewhere."""
        self.pick(0)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.insertPlainText(text)

    @property
    def hint(self) -> str:
        """What the line below the field says."""
        return self._hint.text()

    @Slot(int)
    def pick(self, number: int) -> None:
        """Show an offered reply as picked, to be said with Enter; 0 for none."""
        self.field.picked = number if number <= self.field.choices else 0
        self.offered.pick(self.field.picked)
        self._hint.setText(self._hint_words())

    def _hint_words(self) -> str:
        if self.field.picked:
            text = self.tr("Reply {number} is picked. Enter says it, Esc lets it go.")
            return text.format(number=self.field.picked)
        if self.field.choices:
            text = self.tr("Keys 1 to {count} pick a reply, or type your own. Enter says it.")
            return text.format(count=self.field.choices)
        return self.tr("Enter says it, Shift+Enter begins a new line.")

    @Slot()
    def _say(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self.typed.emit(text)
        elif self.field.picked:
            self.chosen.emit(self.field.picked)
        else:
            self._hint.setText(self.tr("There is nothing to say yet: type a reply or pick one."))
            self.field.setFocus()
