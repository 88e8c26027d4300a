"""A part of the debrief under a heading of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Card, IconLabel, label, wrapped
from trainer.desktop.widgets.grid import WIDE


class Section(Card):
    """A card with a heading, and perhaps a line that says how to read it."""

    def __init__(self, title: str, hint: str = "", *, wide: bool = False) -> None:
        super().__init__("card")
        self.title = title
        self.setProperty(WIDE, wide)
        self.setAccessibleName(title)
        self.head = QHBoxLayout()
        self.head.addWidget(label(title, "heading"))
        self.head.addStretch(1)
        self.column.addLayout(self.head)
        if hint:
            self.column.addWidget(wrapped(hint, "caption"))

    def say(self, text: str, role: str = "") -> None:
        """Add a paragraph."""
        self.column.addWidget(wrapped(text, role))

    def point(self, icon: str, tone: str, *lines: str) -> None:
        """Add a sign with words: the first line in full, those below it standing back."""
        self.column.addWidget(Point(icon, tone, *lines))

    def fill(self) -> None:
        """Keep what was added together at the top."""
        self.column.addStretch(1)


class Point(QWidget):
    """A sign and some lines of words beside it."""

    def __init__(self, icon: str, tone: str, *lines: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space(2))
        row.addWidget(IconLabel(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Lines(*lines), 1)


class Lines(QWidget):
    """Words close together: the first line in full, those below it standing back."""

    def __init__(self, *lines: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for place, line in enumerate(line for line in lines if line):
            column.addWidget(wrapped(line, "muted" if place else ""))
