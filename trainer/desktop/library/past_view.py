"""The past of the Library: broken-off calls above the finished ones, or why there are none."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.library.broken_off import BrokenOff
from trainer.desktop.library.emptiness import ViewOrEmpty
from trainer.desktop.library.past_calls import HistoryTable, marked
from trainer.desktop.widgets import EmptyState, wrapped
from trainer.domain.ports import CallSummary

NO_CALLS, UNREAD, READING = "no-calls", "unread", "reading"


class PastView(QWidget):
    """Broken-off calls and finished calls."""

    debrief_asked = Signal(str)  # id of a call
    resume_asked = Signal(str)
    discard_asked = Signal(str)
    scenarios_asked = Signal()
    again_asked = Signal()  # to read the records once more

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = theme.current().space
        self.table = HistoryTable(now)
        self.table.debrief_asked.connect(self.debrief_asked)
        self.heard = wrapped(
            self.tr(
                "* Rules alone heard the replies, without the trained model, or not all were heard"
                " by the same analyser. The debrief tells which."
            ),
            "caption",
        )
        self.broken_off = BrokenOff(now)
        self.broken_off.resume_asked.connect(self.resume_asked)
        self.broken_off.discard_asked.connect(self.discard_asked)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(space(6), space(1), space(6), space(6))
        inner.setSpacing(space(4))
        inner.addWidget(self.broken_off)
        inner.addWidget(self.table)
        inner.addWidget(self.heard)
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

    def show_calls(
        self, calls: tuple[CallSummary, ...], broken_off: tuple[CallSummary, ...] = ()
    ) -> None:
        """Show finished calls and broken-off ones, newest first."""
        self.broken_off.show_calls(broken_off)
        self.table.show_calls(calls)
        self.table.setVisible(bool(calls))
        self.heard.setVisible(any(map(marked, calls)))
        if calls or broken_off:
            self.stack.show_content()
        else:
            self.stack.show_empty(NO_CALLS)

    def show_reading(self) -> None:
        """Say that the records are being read."""
        self.stack.show_empty(READING)

    def show_unread(self) -> None:
        """Say that the records cannot be read."""
        self.stack.show_empty(UNREAD)
