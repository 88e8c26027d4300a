"""What keys mean, wherever they are pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter is pressed by itself, and not held down."""
    return event.key() in _ENTER and event.modifiers() in _PLAIN and not event.isAutoRepeat()


def typed(event: QKeyEvent) -> str:
    """The letter or sign that begins a word; empty for any other key."""
    text = event.text()
    begins = text.isprintable() and not text.isspace() and event.modifiers() in _PLAIN
    return text if begins else ""
