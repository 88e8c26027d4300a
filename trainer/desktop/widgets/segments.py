"""A choice of one among a few, all in sight."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from trainer.desktop import theme


class Segments(QFrame):
    """Buttons of which one is down; the keys of the choices are the caller's own."""

    picked = Signal(str)

    def __init__(
        self, choices: Mapping[str, str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        space = theme.current().space
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(space(1) // 2)
        self._keys = list(choices)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for index, text in enumerate(choices.values()):
            row.addWidget(self._segment(text, name, index))
        self._group.button(0).setChecked(True)
        self._group.buttonClicked.connect(self._clicked)

    def _segment(self, text: str, name: str, index: int) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{name}: {text}")
        self._group.addButton(button, index)
        return button

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in the order of the choices."""
        return self._group.buttons()

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Show a choice as made, without telling of it."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def rename(self, key: str, text: str) -> None:
        """Show another word for a choice."""
        self._group.button(self._keys.index(key)).setText(text)

    @Slot(QAbstractButton)
    def _clicked(self, button: QAbstractButton) -> None:
        self.picked.emit(self._keys[self._group.id(button)])
