"""A scenario as a card: whom you call, what it trains, how it went so far."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.portraits import portrait
from trainer.desktop.scenario_words import (
    MAX_DIFFICULTY,
    difficulty_word,
    minutes_words,
    result_words,
    role_name,
    stage_name,
)
from trainer.desktop.widgets import Chip, Dots, FlowLayout, LinkCard, label, rule, wrapped
from trainer.domain.ports import Results
from trainer.domain.scenario import Scenario

PORTRAIT = 64


class ScenarioCard(LinkCard):
    """A playable scenario."""

    opened = Signal(object)  # Scenario

    def __init__(self, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenario = scenario
        space = theme.current().space
        self._portrait = QLabel()
        self._result = label("…", "caption")
        self.column.addLayout(self._head())
        self.column.addSpacing(space(1))
        self.column.addWidget(_quiet(wrapped(scenario.title, "heading")))
        self.column.addLayout(self._whom_lines())
        self.column.addWidget(_quiet(wrapped(scenario.teaches)))
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
        space, scenario = theme.current().space, self.scenario
        row, words, level = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        row.setSpacing(space(3))
        words.setSpacing(space(1))
        level.setSpacing(space(2))
        level.addWidget(Dots(scenario.difficulty, MAX_DIFFICULTY))
        level.addWidget(label(difficulty_word(scenario.difficulty), "caption"))
        level.addStretch(1)
        words.addStretch(1)
        when = f"{stage_name(scenario.stage)} · {minutes_words(scenario.minutes)}"
        words.addWidget(label(when, "overline"))
        words.addLayout(level)
        words.addStretch(1)
        row.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _frameworks(self) -> FlowLayout:
        flow = FlowLayout(spacing=theme.current().space(1))
        for name in self.scenario.frameworks:
            flow.addWidget(Chip(name))
        return flow

    def _whom_lines(self) -> QVBoxLayout:
        persona = self.scenario.persona
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(_quiet(wrapped(persona.name)))
        lines.addWidget(_quiet(wrapped(f"{persona.title} · {role_name(persona.role)}", "muted")))
        return lines

    def _whom(self) -> str:
        persona = self.scenario.persona
        return f"{persona.name}, {persona.title}, {role_name(persona.role)}"

    def show_result(self, result: Results | None) -> None:
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
        scenario = self.scenario
        level = self.tr("level {level} of {most}").format(
            level=scenario.difficulty, most=MAX_DIFFICULTY
        )
        told = (scenario.title, self._whom(), stage_name(scenario.stage), level, result)
        self.setAccessibleName(", ".join(told))
        self.setAccessibleDescription(scenario.teaches)

    @Slot()
    def refresh(self) -> None:
        """Draw the portrait at the size of the theme."""
        self._portrait.setPixmap(portrait(self.scenario.persona, theme.current().scaled(PORTRAIT)))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.scenario)


def _quiet(words: QLabel) -> QLabel:
    """Let clicks on words go to the card."""
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
