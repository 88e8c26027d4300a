"""A scenario as a card: whom you call, what it trains, how it went so far."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.portraits import picture
from trainer.desktop.scenario_words import (
    MAX_DIFFICULTY,
    difficulty_word,
    minutes_words,
    result_words,
    role_name,
    stage_name,
)
from trainer.desktop.widgets import Chip, Dots, FlowLayout, LinkCard, label, rule, wrapped
from trainer.domain.cover import Cover

if TYPE_CHECKING:
    from trainer.domain.ports import Results

PORTRAIT = 64


class ScenarioCard(LinkCard):
    """A playable scenario."""

    opened = Signal(object)  # Cover

    def __init__(self, cover: Cover, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cover = cover
        space = theme.current().space
        self._portrait = QLabel()
        self._result = label("…", "caption")
        self.column.addLayout(self._head())
        self.column.addSpacing(space(1))
        self.column.addWidget(_quiet(wrapped(cover.title, "heading")))
        self.column.addLayout(self._whom_lines())
        self.column.addWidget(_quiet(wrapped(cover.teaches)))
        self.column.addSpacing(space(1))
        self.column.addStretch(1)
        self.column.addLayout(self._frameworks())
        self.column.addSpacing(space(1))
        self.column.addWidget(rule())
        self.column.addWidget(self._result)
        self.chosen.connect(self._open)
        theme.manager().changed.connect(self.refresh)
        self.refresh()
        self._name(self.tr("results are being read"))

    def _head(self) -> QHBoxLayout:
        space, cover = theme.current().space, self.cover
        row, words, level = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        row.setSpacing(space(3))
        words.setSpacing(space(1))
        level.setSpacing(space(2))
        level.addWidget(Dots(cover.difficulty, MAX_DIFFICULTY))
        level.addWidget(label(difficulty_word(cover.difficulty), "caption"))
        level.addStretch(1)
        words.addStretch(1)
        when = f"{stage_name(cover.stage)} · {minutes_words(cover.minutes)}"
        words.addWidget(label(when, "overline"))
        words.addLayout(level)
        words.addStretch(1)
        row.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _frameworks(self) -> FlowLayout:
        flow = FlowLayout(spacing=theme.current().space(1))
        for name in self.cover.frameworks:
            flow.addWidget(Chip(name))
        return flow

    def _whom_lines(self) -> QVBoxLayout:
        cover, lines = self.cover, QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(_quiet(wrapped(cover.name)))
        lines.addWidget(_quiet(wrapped(f"{cover.job} · {role_name(cover.role)}", "muted")))
        return lines

    def _whom(self) -> str:
        return f"{self.cover.name}, {self.cover.job}, {role_name(self.cover.role)}"

    def show_result(self, result: "Results | None") -> None:
        """Show the best result and the number of calls."""
        self._result.setText(result_words(result))
        tried = result is not None and result.tries > 0
        theme.set_role(self._result, "accent" if tried else "caption")
        self._name(self._result.text())

    def show_no_results(self) -> None:
        """Say that the results could not be read."""
        self._result.setText(self.tr("results cannot be read"))
        self._name(self._result.text())

    def _name(self, result: str) -> None:
        cover = self.cover
        level = self.tr("level {level} of {most}").format(
            level=cover.difficulty, most=MAX_DIFFICULTY
        )
        told = (cover.title, self._whom(), stage_name(cover.stage), level, result)
        self.setAccessibleName(", ".join(told))
        self.setAccessibleDescription(cover.teaches)

    @Slot()
    def refresh(self) -> None:
        """Draw the portrait at the size of the theme."""
        cover, size = self.cover, theme.current().scaled(PORTRAIT)
        self._portrait.setPixmap(picture(cover.name, cover.role, cover.gender, size))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.cover)


def _quiet(words: QLabel) -> QLabel:
    """Let clicks on words go to the card."""
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
