"""What was found out, through any of the frameworks, and how far each level of it passed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox

from trainer.desktop.call.slot_row import SlotRow
from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import wrapped
from trainer.desktop.words import level_name
from trainer.domain.debrief import LevelJudged, SlotCell
from trainer.domain.qualification import Framework


class CoverageSection(Section):
    """The slots of one framework at a time, as the call left them."""

    def __init__(
        self,
        cells: Mapping[str, Sequence[SlotCell]],
        frameworks: Mapping[str, Framework],
        first: str,
    ) -> None:
        super().__init__(QCoreApplication.translate("coverage", "Coverage"))
        self._cells, self._frameworks = cells, frameworks
        self._rows: list[SlotRow] = []
        self.picker = QComboBox()
        self.picker.setAccessibleName(QCoreApplication.translate("coverage", "Framework"))
        for key in cells:
            self.picker.addItem(frameworks[key].name, key)
        self.picker.setCurrentIndex(max(0, self.picker.findData(first)))
        self.head.addWidget(self.picker)
        self._use = wrapped("", "caption")
        self.column.addWidget(self._use)
        self.fill()
        self.picker.currentIndexChanged.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the picked framework's slots, and what it is good for."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        key = self.picker.currentData()
        self._rows = []
        for place, cell in enumerate(self._cells[key]):
            row = SlotRow(cell.slot, with_rounds=True)
            row.show_cell(cell)
            self.column.insertWidget(1 + place, row)
            self._rows.append(row)
        framework = self._frameworks[key]
        self._use.setText(f"{framework.fits} {framework.limits}".strip())


def levels_section(levels: Sequence[LevelJudged]) -> Section:
    """The three levels in their order, each passed or open."""
    made = Section(
        _say("Levels"), _say("All three must pass, in this order, for a prospect to qualify.")
    )
    for level in levels:
        done = level.of > 0 and level.found == level.of
        icon, tone = (
            ("check", "good") if done else ("half", "partly") if level.found else ("dash", "muted")
        )
        made.point(icon, tone, level_words(level))
    made.fill()
    return made


def level_words(level: LevelJudged) -> str:
    """How far a level got, in words."""
    name = level_name(level.level)
    if level.of == 0:
        return _say("{name}: nothing to find in this call").format(name=name)
    text = _say("{name}: found {found} of {of}")
    if level.found < level.of:
        text = _say("{name}: found {found} of {of}, still open")
    return text.format(name=name, found=level.found, of=level.of)


def _say(text: str) -> str:
    return QCoreApplication.translate("coverage", text)
