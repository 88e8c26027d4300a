"""The history: finished calls in a table, each opens its debrief again."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from trainer.desktop import theme
from trainer.desktop.scenario_words import heard_words, time_words
from trainer.domain.ports import CallSummary

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBERS = (3, 4)
MARK = "\u00a0*"  # beside a score of a call that the trained model did not hear


class HistoryModel(QAbstractTableModel):
    """Finished calls as rows: when, scenario, persona, rounds, score."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._calls: tuple[CallSummary, ...] = ()

    def show_calls(self, calls: tuple[CallSummary, ...]) -> None:
        """Show other calls, newest first."""
        self.beginResetModel()
        self._calls = calls
        self.endResetModel()

    def call(self, row: int) -> CallSummary:
        """The call of a row."""
        return self._calls[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a call."""
        return 0 if parent.isValid() else len(self._calls)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One column each title."""
        return 0 if parent.isValid() else len(self._titles())

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("When"),
            self.tr("Scenario"),
            self.tr("Prospect"),
            self.tr("Rounds"),
            self.tr("Score"),
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._titles()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        call = self._calls[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(call)[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(call)[index.column()]
        return None

    def _cells(self, call: CallSummary) -> tuple[str, ...]:
        mark = MARK if marked(call) else ""
        return *self._before_score(call), self._score(call) + mark

    def _told(self, call: CallSummary) -> tuple[str, ...]:
        """The cells in full: the mark in words."""
        heard = f" ({heard_words(call.ears)})" if marked(call) else ""
        return *self._before_score(call), self._score(call) + heard

    def _before_score(self, call: CallSummary) -> tuple[str, ...]:
        when = time_words(call.started, self._now())
        return when, call.title, call.persona, str(call.rounds)

    def _score(self, call: CallSummary) -> str:
        return self.tr("not scored") if call.score is None else str(call.score)


def marked(call: CallSummary) -> bool:
    """Whether a call's score bears the mark that the trained model did not hear all of it."""
    return call.score is not None and bool(heard_words(call.ears))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class HistoryTable(QTableView):
    """The table of finished calls; a click or Enter opens one."""

    debrief_asked = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = HistoryModel(now, self)
        self.setModel(self._history)
        self.setAccessibleName(self.tr("Past calls"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self._shape()
        theme.manager().changed.connect(self.refresh)
        self.clicked.connect(self._open)
        self.refresh()

    def _shape(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        contents, rest = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
        for column, mode in enumerate((contents, rest, rest, contents, contents)):
            header.setSectionResizeMode(column, mode)
        self.verticalHeader().hide()

    def show_calls(self, calls: tuple[CallSummary, ...]) -> None:
        """Show other calls, the first one chosen."""
        self._history.show_calls(calls)
        if calls:
            self.selectRow(0)

    @Slot()
    def refresh(self) -> None:
        """Give the rows the height of the theme."""
        self.verticalHeader().setDefaultSectionSize(theme.current().scaled(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen call with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.debrief_asked.emit(self._history.call(index.row()).id)
