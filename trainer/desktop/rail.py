"""The narrow bar at the left: where one can go from anywhere."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trainer.desktop import icons, theme

LIBRARY, PAST_CALLS, SETTINGS, HELP = "library", "history", "settings", "help"


class Rail(QFrame):
    """Buttons to the pages; the names of places are their icons' names too."""

    asked = Signal(str)  # a place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        space = theme.current().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(4), space(2), space(3))
        column.setSpacing(space(1))
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._logo)
        column.addSpacing(space(3))
        self._buttons = {name: self._button(name, text) for name, text in self._places().items()}
        for name, button in self._buttons.items():
            if name == HELP:
                column.addStretch(1)
            column.addWidget(button)
        theme.manager().changed.connect(self.refresh)
        self.refresh()

    def _places(self) -> dict[str, str]:
        return {
            LIBRARY: self.tr("Practice"),
            PAST_CALLS: self.tr("Past calls"),
            SETTINGS: self.tr("Settings"),
            HELP: self.tr("Help"),
        }

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("role", "nav")
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._clicked)
        button.setToolTip(self.tr("What can be done here (F1)") if name == HELP else text)
        return button

    def show_place(self, place: str) -> None:
        """Mark where one is; a place that is not on the bar marks none."""
        for name, button in self._buttons.items():
            if name != HELP:
                button.setChecked(name == place)
        self.refresh()

    def show_help(self, *, shown: bool) -> None:
        """Mark whether the help is open."""
        self._buttons[HELP].setChecked(shown)
        self.refresh()

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone, where the page needs the room more than the words."""
        style = Qt.ToolButtonStyle
        shown = style.ToolButtonIconOnly if compact else style.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(shown)

    @property
    def compact(self) -> bool:
        """Whether icons are shown alone."""
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        return all(button.toolButtonStyle() is only for button in self._buttons.values())

    @Slot()
    def refresh(self) -> None:
        """Draw the icons in the colours of the theme."""
        present = theme.current()
        for name, button in self._buttons.items():
            colour = present.accent if button.isChecked() else present.muted
            button.setIcon(icons.icon(name, colour))
            button.setIconSize(QSize(present.scaled(22), present.scaled(22)))
        ratio = self.devicePixelRatioF()
        self._logo.setPixmap(icons.pixmap("logo", present.scaled(34), present.accent, ratio))

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.asked.emit(button.objectName())
