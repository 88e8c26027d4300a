"""How trust went from round to round: a chart, and the same as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from trainer.desktop import theme
from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import Button, label
from trainer.desktop.words import signed

_HEIGHT = 200
_SOON = 30  # milliseconds: the page is painted before the chart's library is read


class TrustSection(Section):
    """The chart's library takes its time to be read, so it comes when the page is in sight."""

    def __init__(self, trust: Sequence[int]) -> None:
        super().__init__(_say("Trust over the rounds"), trust_sentence(trust), wide=True)
        self._trust = tuple(trust)
        self._chart: Any = None
        self._wait = label(_say("Drawing the chart …"), "muted")
        self._wait.setMinimumHeight(theme.current().scaled(_HEIGHT))
        self.column.addWidget(self._wait)
        self.table = _table(self._trust)
        self.table.hide()
        self.column.addWidget(self.table)
        self.switch = Button(_say("Show as a table"), "link")
        self.switch.clicked.connect(self._switch)
        self.head.addWidget(self.switch)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.draw)
        theme.manager().changed.connect(self._redraw)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw soon, when the rest has been painted."""
        super().showEvent(event)
        if self._chart is None:
            self._later.start(_SOON)

    @property
    def drawn(self) -> bool:
        """Whether the chart is there."""
        return self._chart is not None

    @Slot()
    def draw(self) -> None:
        """Put the chart in the place that was kept for it."""
        from trainer.desktop.debrief.trust_chart import trust_chart

        self._chart = trust_chart(self._trust, theme.current())
        self._chart.setAccessibleName(trust_sentence(self._trust))
        self._chart.setFixedHeight(theme.current().scaled(_HEIGHT))
        self._chart.setVisible(self.table.isHidden())
        self._wait.hide()
        self.column.addWidget(self._chart)

    @Slot()
    def _redraw(self) -> None:
        if self._chart is not None:
            self._chart.hide()
            self._chart.deleteLater()
            self.draw()

    @Slot()
    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        if self._chart is not None:
            self._chart.setVisible(not as_table)
        self.switch.setText(_say("Show as a chart") if as_table else _say("Show as a table"))


def trust_sentence(trust: Sequence[int]) -> str:
    """The course of trust in one sentence."""
    if len(trust) < 2:  # one value is the start alone
        return _say("There was no round, so trust stayed where it began.")
    text = _say(
        "Trust began at {first} and ended at {last}; the lowest was {low}, the highest {high}."
    )
    return text.format(first=trust[0], last=trust[-1], low=min(trust), high=max(trust))


def _table(trust: Sequence[int]) -> QTableWidget:
    made = QTableWidget(len(trust), 3)
    made.setHorizontalHeaderLabels([_say("After round"), _say("Trust"), _say("Change")])
    made.verticalHeader().hide()
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setAccessibleName(_say("Trust after each round"))
    made.setMinimumHeight(theme.current().scaled(_HEIGHT))
    for row, value in enumerate(trust):
        moved = signed(value - trust[row - 1]) if row else ""
        for column, text in enumerate((str(row) if row else _say("start"), str(value), moved)):
            made.setItem(row, column, QTableWidgetItem(text))
    return made


def _say(text: str) -> str:
    return QCoreApplication.translate("trust", text)
