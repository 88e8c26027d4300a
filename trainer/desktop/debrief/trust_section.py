"""How trust went from round to round: a chart, and the same as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from trainer.desktop import theme
from trainer.desktop.debrief.section import Section
from trainer.desktop.debrief.trust_chart import TrustChart
from trainer.desktop.widgets import Button
from trainer.desktop.words import signed

_TABLE_HEIGHT = 190


class TrustSection(Section):
    """The chart, or the table that says the same."""

    def __init__(self, trust: Sequence[int]) -> None:
        super().__init__(_say("Trust over the rounds"), trust_sentence(trust), wide=True)
        self.chart = TrustChart(trust)
        self.chart.setAccessibleName(trust_sentence(trust))
        self.table = _table(trust)
        self.table.hide()
        self.column.addWidget(self.chart)
        self.column.addWidget(self.table)
        self.switch = Button(_say("Show as a table"), "link")
        self.switch.clicked.connect(self._switch)
        self.head.addWidget(self.switch)

    @Slot()
    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self.switch.setText(_say("Show as a chart") if as_table else _say("Show as a table"))


def trust_sentence(trust: Sequence[int]) -> str:
    """The course of trust in one sentence."""
    if len(trust) <= 1:
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
    made.setMinimumHeight(theme.current().scaled(_TABLE_HEIGHT))
    for row, value in enumerate(trust):
        moved = signed(value - trust[row - 1]) if row else ""
        for column, text in enumerate((str(row) if row else _say("start"), str(value), moved)):
            made.setItem(row, column, QTableWidgetItem(text))
    return made


def _say(text: str) -> str:
    return QCoreApplication.translate("trust", text)
