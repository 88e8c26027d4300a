"""What is known so far, slot by slot of a framework, with what the last round moved."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from trainer.desktop.call.slot_row import SlotRow
from trainer.desktop.call.why import Say
from trainer.desktop.widgets import Card, label
from trainer.desktop.words import known_word
from trainer.domain.debrief import SlotCell
from trainer.domain.qualification import CoverageChange, Framework

Cells = Callable[[Framework], Sequence[SlotCell]]


class CoveragePanel(Card):
    """One row a slot: sign, name, word; "new" where the last round moved it."""

    picked = Signal(str)  # id of the framework

    def __init__(self, frameworks: Mapping[str, Framework], say: Say) -> None:
        super().__init__("panel")
        self._frameworks, self._say = frameworks, say
        self._cells: Cells | None = None
        self._changes: Sequence[CoverageChange] = ()
        self._news: tuple[SlotCell, ...] = ()
        self._rows: list[SlotRow] = []
        self.picker = QComboBox()
        self.picker.setAccessibleName(self.tr("Framework"))
        for each in frameworks.values():
            self.picker.addItem(each.name, each.id)
        self.picker.currentIndexChanged.connect(self._pick)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Coverage"), "heading"))
        head.addStretch(1)
        head.addWidget(self.picker)
        self.column.addLayout(head)

    @property
    def framework(self) -> Framework:
        """The framework that is shown."""
        return self._frameworks[self.picker.currentData()]

    @property
    def news(self) -> str:
        """What the last round moved, in one line; empty for nothing."""
        moved = ", ".join(f"{cell.slot} → {known_word(cell.known)}" for cell in self._news)
        return self.tr("Coverage: {moved}").format(moved=moved) if moved else ""

    def show_call(
        self, cells: Cells, framework: str, changes: Sequence[CoverageChange] = ()
    ) -> None:
        """Show a call through a framework; `cells` tells how the call stands."""
        self._cells = cells
        index = self.picker.findData(framework)
        self.picker.blockSignals(True)
        self.picker.setCurrentIndex(max(0, index))
        self.picker.blockSignals(False)
        self._lay_rows()
        self.show_changes(changes)

    def show_changes(self, changes: Sequence[CoverageChange]) -> None:
        """Show how the call stands now, and mark what the last round moved."""
        self._changes = changes
        if self._cells is None:
            return
        moved = {each.topic for each in changes}
        cells = self._cells(self.framework)
        self._news = tuple(cell for cell in cells if moved.intersection(cell.topics))
        for row, cell in zip(self._rows, cells, strict=True):
            row.show_cell(cell, new=cell in self._news, why=self._why(cell))

    def _why(self, cell: SlotCell) -> str:
        """How the last round moved a slot."""
        reasons = (self._say(each.why) for each in self._changes if each.topic in cell.topics)
        return next(reasons, "")

    @Slot(int)
    def _pick(self, _index: int) -> None:
        self._lay_rows()
        self.show_changes(self._changes)
        self.picked.emit(self.framework.id)

    def _lay_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [SlotRow(slot.name) for slot in self.framework.slots]
        for row in self._rows:
            self.column.addWidget(row)
