"""A message within the page, in place of a dialog."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets.buttons import Button, IconButton
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
        space = theme.current().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(2), space(2))
        row.setSpacing(space(3))
        self._icon = IconLabel("info", "accent")
        self._words = wrapped("")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.action = Button("", "link")
        self._close = IconButton("close", QCoreApplication.translate("Notice", "Close the message"))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.action)
        row.addWidget(self._close)
        self.action.clicked.connect(self.acted)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    def tell(self, text: str, tone: str = "accent", action: str = "") -> None:
        """Show a message in place of the one before it."""
        theme.set_role(self, f"notice-{tone}")
        self._icon.show_icon(_ICONS[tone], tone)
        self._words.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """The message that is shown."""
        return self._words.text()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.closed.emit()
