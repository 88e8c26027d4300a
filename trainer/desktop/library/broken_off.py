"""All calls that were broken off, each with going on and letting go."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.scenario_words import call_words
from trainer.desktop.widgets import Button, Card, ScrollPage, clear, label, wrapped

if TYPE_CHECKING:
    from trainer.domain.ports import CallSummary

_MOST = 200  # pixels at normal text; beyond that the rows scroll, so that the table keeps its room


class BrokenOffRow(QWidget):
    """One call: whom and when, and what can be done with it."""

    resume_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, call: "CallSummary", now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call = call.id
        self.text = call_words(call, now)
        self.let_go = Button(self.tr("Let it go"), "quiet")
        self.go_on = Button(self.tr("Go on"), icon="play")
        for button, slot in ((self.let_go, self._discard), (self.go_on, self._resume)):
            button.clicked.connect(slot)
            button.setAccessibleName(f"{button.text()}: {self.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space(2))
        row.addWidget(wrapped(self.text), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.let_go)
        row.addWidget(self.go_on)

    @Slot()
    def _resume(self) -> None:
        self.resume_asked.emit(self._call)

    @Slot()
    def _discard(self) -> None:
        self.discard_asked.emit(self._call)


class BrokenOff(Card):
    """The rows under a heading; hidden where nothing was broken off."""

    resume_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._now = now
        self.rows: list[BrokenOffRow] = []
        self.column.addWidget(label(self.tr("Broken off"), "heading"))
        self._scroll, lines = ScrollPage(), QVBoxLayout()
        self._scroll.body.setProperty("role", "")
        for part in (self._scroll.viewport(), self._scroll.body):
            part.setAutoFillBackground(False)  # the card shows through
        self._scroll.column.setContentsMargins(0, 0, 0, 0)
        self._scroll.column.addLayout(lines)
        self._lines = lines
        self.column.addWidget(self._scroll)
        self.hide()

    def show_calls(self, calls: "tuple[CallSummary, ...]") -> None:
        """Show these calls, newest first."""
        clear(self._lines)
        self.rows = [BrokenOffRow(call, self._now()) for call in calls]
        for row in self.rows:
            row.resume_asked.connect(self.resume_asked)
            row.discard_asked.connect(self.discard_asked)
            self._lines.addWidget(row)
            for button in (row.let_go, row.go_on):
                self._scroll.watch(button)
        self.setVisible(bool(calls))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height that they need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        edges = self.column.contentsMargins()
        width = self.width() - edges.left() - edges.right()
        needed = max(0, self._scroll.column.totalHeightForWidth(width))  # -1 while it is empty
        self._scroll.setFixedHeight(min(needed, theme.current().scaled(_MOST)))
