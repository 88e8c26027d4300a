"""The field in which the learner searches the scenarios."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_TO_RESULTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SearchField(QLineEdit):
    """Enter and the down arrow lead to what was found; Esc empties the field, then leaves it."""

    results_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on, empty the field, or type."""
        if event.key() in _TO_RESULTS:
            self.results_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
