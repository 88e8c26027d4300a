"""Which scenarios are shown: search words, stage, level and framework."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QWidget

from trainer.desktop import icons, theme
from trainer.desktop.library.search_field import SearchField
from trainer.desktop.scenario_words import (
    MAX_DIFFICULTY,
    difficulty_word,
    role_name,
    stage_name,
    stages,
)
from trainer.domain.cover import Cover

_DIRECTION = QBoxLayout.Direction
_LEAST = 80  # pixels, of a picker; its words are cut before the window cannot be made smaller


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the learner looks for; empty and 0 stand for anything."""

    words: str = ""
    stage: str = ""
    difficulty: int = 0
    framework: str = ""

    def fits(self, cover: Cover) -> bool:
        """Whether a file of the library is what is looked for."""
        if not cover.playable:
            return not self._narrow and self._found(cover.path)
        return (
            self.stage in ("", cover.stage)
            and self.difficulty in (0, cover.difficulty)
            and (not self.framework or self.framework in cover.frameworks)
            and self._found(_told_of(cover))
        )

    @property
    def _narrow(self) -> bool:
        return bool(self.stage or self.difficulty or self.framework)

    def _found(self, text: str) -> bool:
        folded = text.casefold()
        return all(word in folded for word in self.words.casefold().split())


def _told_of(cover: Cover) -> str:
    told = (cover.title, cover.teaches, stage_name(cover.stage), *cover.frameworks)
    whom = (cover.name, cover.job, cover.company, role_name(cover.role))
    return " ".join((*told, *whom, cover.also))


class FilterBar(QWidget):
    """The fields in which the learner says what he looks for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = theme.current().space(2)
        self._row, pickers = QBoxLayout(_DIRECTION.LeftToRight, self), QHBoxLayout()
        for row in (self._row, pickers):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(space)
        self.search = self._search()
        self.stage = self._picker(self.tr("Stage"), self.tr("Any stage"))
        self.level = self._picker(self.tr("Level"), self.tr("Any level"))
        self.framework = self._picker(self.tr("Framework"), self.tr("Any framework"))
        for stage, name in stages().items():
            self.stage.addItem(name, stage)
        for difficulty in range(1, MAX_DIFFICULTY + 1):
            self.level.addItem(f"{difficulty} · {difficulty_word(difficulty)}", difficulty)
        self._row.addWidget(self.search, 1)
        self._row.addLayout(pickers)
        for picker in (self.stage, self.level, self.framework):
            pickers.addWidget(picker)

    def _search(self) -> SearchField:
        field = SearchField()
        field.setPlaceholderText(self.tr("Search"))
        field.setAccessibleName(self.tr("Search the scenarios"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(theme.current().scaled(120))
        self._glass = QAction(field)
        field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self.changed)
        theme.manager().changed.connect(self.refresh)
        self.refresh()
        return field

    def _picker(self, name: str, anything: str) -> QComboBox:
        picker = QComboBox()
        picker.setAccessibleName(name)
        picker.setMinimumWidth(_LEAST)
        picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        picker.addItem(anything, None)
        picker.currentIndexChanged.connect(self.changed)
        return picker

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the search above the pickers where they have no room beside each other."""
        super().resizeEvent(event)
        fields = (self.search, self.stage, self.level, self.framework)
        needed = sum(field.sizeHint().width() + self._row.spacing() for field in fields)
        wide = self.width() >= needed
        self._row.setDirection(_DIRECTION.LeftToRight if wide else _DIRECTION.TopToBottom)

    def offer_frameworks(self, names: Iterable[str]) -> None:
        """Let these frameworks be filtered by; the chosen one stays if it is among them."""
        chosen = self.framework.currentData()
        before = self.framework.blockSignals(True)
        while self.framework.count() > 1:
            self.framework.removeItem(1)
        for name in names:
            self.framework.addItem(name, name)
        self.framework.setCurrentIndex(max(0, self.framework.findData(chosen)))
        self.framework.blockSignals(before)

    @property
    def wanted(self) -> Wanted:
        """What the fields say."""
        return Wanted(
            words=self.search.text(),
            stage=self.stage.currentData() or "",
            difficulty=self.level.currentData() or 0,
            framework=self.framework.currentData() or "",
        )

    @Slot()
    def clear(self) -> None:
        """Look for anything."""
        self.search.clear()
        for picker in (self.stage, self.level, self.framework):
            picker.setCurrentIndex(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Draw the sign of the search field in the colours of the theme."""
        self._glass.setIcon(icons.icon("search", theme.current().muted))
