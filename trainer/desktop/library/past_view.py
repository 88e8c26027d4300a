"""The past of the Library: the table of finished calls, or why there is none."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.library.emptiness import ViewOrEmpty
from trainer.desktop.library.past_calls import HistoryTable
from trainer.desktop.widgets import EmptyState
from trainer.domain.ports import CallSummary

NO_CALLS, UNREAD, READING = "no-calls", "unread", "reading"


class PastView(QWidget):
    """Finished calls."""

    debrief_asked = Signal(str)  # id of a call
    scenarios_asked = Signal()
    again_asked = Signal()  # to read the records once more

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = theme.current().space
        self.table = HistoryTable(now)
        self.table.debrief_asked.connect(self.debrief_asked)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(space(6), space(1), space(6), space(6))
        inner.addWidget(self.table)
        inner.addStretch(1)
        self.stack = ViewOrEmpty(page, self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _empty(self, name: str) -> EmptyState:
        return {NO_CALLS: self._no_calls, UNREAD: self._unread, READING: self._reading}[name]()

    def _no_calls(self) -> EmptyState:
        made = EmptyState(
            "history",
            self.tr("No past calls"),
            self.tr("Each call that you finish is listed here, with its debrief."),
            self.tr("Choose a scenario"),
        )
        made.acted.connect(self.scenarios_asked)
        return made

    def _unread(self) -> EmptyState:
        made = EmptyState(
            "warning",
            self.tr("Past calls cannot be read"),
            self.tr("You can practise all the same."),
            self.tr("Try again"),
        )
        made.acted.connect(self.again_asked)
        return made

    def _reading(self) -> EmptyState:
        return EmptyState(
            "history",
            self.tr("Reading your past calls"),
            self.tr("This takes a moment the first time."),
        )

    def show_calls(self, calls: tuple[CallSummary, ...]) -> None:
        """Show finished calls, newest first."""
        self.table.show_calls(calls)
        if calls:
            self.stack.show_content()
        else:
            self.stack.show_empty(NO_CALLS)

    def show_reading(self) -> None:
        """Say that the records are being read."""
        self.stack.show_empty(READING)

    def show_unread(self) -> None:
        """Say that the records cannot be read."""
        self.stack.show_empty(UNREAD)
