"""What a list shows when it has nothing: what that means, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets.buttons import Button
from trainer.desktop.widgets.labels import IconLabel, label, wrapped


class EmptyState(QWidget):
    """An icon, a headline, a sentence and perhaps one thing to do."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        space = theme.current().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(6), space(8), space(6), space(8))
        column.setSpacing(space(2))
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconLabel(icon, size=40), 0, centre)
        column.addSpacing(space(1))
        self._title = label(title, "heading")
        column.addWidget(self._title, 0, centre)
        words = wrapped(text, "muted")
        words.setAlignment(centre)
        column.addWidget(words)
        if action:
            column.addSpacing(space(2))
            self.button = Button(action)
            self.button.clicked.connect(self.acted)
            column.addWidget(self.button, 0, centre)
        column.addStretch(2)
