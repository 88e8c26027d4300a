"""Buttons with words, and buttons that are an icon with a spoken name."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from trainer.desktop import icons, theme

_ICON_COLOURS = {"primary": "on_accent", "link": "accent"}


class Button(QPushButton):
    """A button with words and perhaps an icon; the role is empty, primary, quiet or link."""

    def __init__(
        self, text: str, role: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._icon = icon
        if icon:
            theme.manager().changed.connect(self.refresh)
            self.refresh()

    def show_icon(self, icon: str) -> None:
        """Show another icon than the one it was made with."""
        self._icon = icon
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Draw the icon in the colours of the theme."""
        present = theme.current()
        colour = getattr(present, _ICON_COLOURS.get(str(self.property("role")), "text"))
        size, gap = present.scaled(16), present.space(1)
        self.setIcon(icons.icon(self._icon, colour, gap / size))
        self.setIconSize(QSize(size + gap, size))


class IconButton(QToolButton):
    """A button that shows an icon alone; its name is its tooltip and what a screen reader says."""

    def __init__(self, icon: str, name: str, tone: str = "muted", parent: QWidget | None = None):
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        theme.manager().changed.connect(self.refresh)
        self.refresh()

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def show_icon(self, icon: str, tone: str = "muted") -> None:
        """Show another icon, in a colour token of the theme."""
        self._icon, self._tone = icon, tone
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Draw the icon in the colours of the theme."""
        present = theme.current()
        self.setIcon(icons.icon(self._icon, getattr(present, self._tone)))
        self.setIconSize(QSize(present.scaled(18), present.scaled(18)))
