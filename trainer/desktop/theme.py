"""The look that the program wears now, and who is told when it changes."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from trainer.desktop.dress import dress, dressed
from trainer.desktop.look import DARK_NAME, LIGHT_NAME, Theme, made

SYSTEM = "system"
_FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans")


class ThemeManager(QObject):
    """Holds the present theme and tells when it changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._appearance = SYSTEM
        self._scale = 1.0
        self._theme = made(LIGHT_NAME, 1.0, "")

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    def apply(self, appearance: str, scale: float) -> None:
        """Show system, light or dark appearance with text of that scale."""
        self._appearance, self._scale = appearance, scale
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the system's appearance again and show what follows from it."""
        name = self._appearance if self._appearance != SYSTEM else _system_appearance()
        theme = made(name, self._scale, _family())
        if theme != self._theme or not dressed():
            self._theme = theme
            dress(theme)
            self.changed.emit()


@cache
def manager() -> ThemeManager:
    """The one theme manager of the program."""
    return ThemeManager()


def current() -> Theme:
    """The theme that is shown."""
    return manager().theme


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget again after a property of it has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is yet to come
            restyle(widget)


def _system_appearance() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK_NAME if scheme == Qt.ColorScheme.Dark else LIGHT_NAME


@cache
def _family() -> str:
    """The first family of the list that is installed; empty for the system's own."""
    if sys.platform == "darwin":
        return ""
    installed = set(QFontDatabase.families())
    return next((name for name in _FAMILIES if name in installed), "")
