"""One slot of a framework and how much is known of it."""

from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.known_mark import KnownMark
from trainer.desktop.widgets import Chip, label, wrapped
from trainer.desktop.words import known_word
from trainer.domain.debrief import SlotCell
from trainer.domain.qualification import Known


class SlotRow(QWidget):
    """Sign, name and word of a slot; "new" where the last round moved it."""

    def __init__(self, name: str, *, with_rounds: bool = False) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().space(2))
        grid.setColumnStretch(1, 1)
        self._mark = KnownMark(Known.NOT_ASKED)
        self._new = Chip(self.tr("new"), "accent")
        self._word = label("", "muted")
        grid.addWidget(self._mark, 0, 0)
        grid.addWidget(wrapped(name), 0, 1)
        grid.addWidget(self._new, 0, 2)
        grid.addWidget(self._word, 0, 3)
        self._proof = wrapped("", "caption")
        grid.addWidget(self._proof, 1, 1, 1, 3)
        self._with_rounds = with_rounds
        self._shown: tuple[SlotCell, bool, str] | None = None

    def show_cell(self, cell: SlotCell, *, new: bool = False, why: str = "") -> None:
        """Show how much is known, whether that has just changed, and why."""
        if self._shown == (cell, new, why):
            return
        self._shown = (cell, new, why)
        word = known_word(cell.known)
        self._mark.show_known(cell.known)
        self._word.setText(word)
        self._new.setVisible(new)
        rounds = self._rounds(cell)
        parts = [f"{cell.slot}: {word}", self.tr("new") if new else "", why, rounds]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(rounds)
        below = rounds if self._with_rounds else why
        self._proof.setText(below)
        self._proof.setVisible(bool(below))

    def _rounds(self, cell: SlotCell) -> str:
        if not cell.rounds:
            return ""
        numbers = ", ".join(map(str, cell.rounds))
        return self.tr("from round {numbers}").format(numbers=numbers)
