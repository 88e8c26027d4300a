"""A message within the page, in place of a dialog."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets.buttons import Button, IconButton
from trainer.desktop.widgets.focus import FocusBefore
from trainer.desktop.widgets.labels import IconLabel, wrapped

_ICONS = {"accent": "info", "good": "check", "partly": "warning", "missed": "warning"}


class Notice(QFrame):
    """Words in a strip, with perhaps one thing to do and a cross to close it.

    The tone is accent (news), good (done), partly (warning) or missed (error).
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""  # the message that is shown
        self.hide()

    @cached_property
    def action(self) -> Button:
        """The thing to do."""
        made = Button("", "link")
        made.clicked.connect(self.acted)
        return made

    @cached_property
    def _parts(self) -> tuple[IconLabel, QLabel]:
        """What the strip is made of, put together with the first message."""
        space = theme.current().space
        icon, words = IconLabel("info", "accent"), wrapped("")
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        close = IconButton("close", QCoreApplication.translate("Notice", "Close the message"))
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(2), space(2))
        row.setSpacing(space(3))
        row.addWidget(icon)
        row.addWidget(words, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self._focus = FocusBefore(self)
        return icon, words

    def tell(self, text: str, tone: str = "accent", action: str = "") -> None:
        """Show a message in place of the one before it."""
        icon, words = self._parts
        self.text = text
        theme.set_role(self, f"notice-{tone}")
        icon.show_icon(_ICONS[tone], tone)
        words.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away; the focus goes back where it was."""
        if self._focus.inside:
            self._focus.give_back()
        self.hide()
        self.closed.emit()
