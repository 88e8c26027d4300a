"""The offer to go on with a call that was broken off."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.scenario_words import day_words
from trainer.desktop.widgets import Button, IconLabel, wrapped

if TYPE_CHECKING:
    from trainer.domain.ports import CallSummary


class GoOnBanner(QFrame):
    """The newest broken-off call, with going on and letting go."""

    resume_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-accent")
        space = theme.current().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(3), space(3), space(3))
        row.setSpacing(space(3))
        self._words = wrapped("")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.let_go = Button(self.tr("Let it go"), "quiet")
        self.go_on = Button(self.tr("Go on"), "primary", "play")
        row.addWidget(IconLabel("history", "accent", 20))
        row.addWidget(self._words, 1)
        row.addWidget(self.let_go)
        row.addWidget(self.go_on)
        self.go_on.clicked.connect(self._resume)
        self.let_go.clicked.connect(self._discard)
        self._call = ""
        self.hide()

    def offer(self, calls: "tuple[CallSummary, ...]", now: datetime) -> None:
        """Offer the first of these calls, newest first; hide if there is none."""
        self.setVisible(bool(calls))
        if calls:
            self._call = calls[0].id
            self._words.setText(self._offer(calls, now))
            self.setAccessibleName(self._words.text())

    def _offer(self, calls: "tuple[CallSummary, ...]", now: datetime) -> str:
        newest, more = calls[0], len(calls) - 1
        text = self.tr("Go on with {persona}, “{title}”: round {round} of {day}.").format(
            persona=newest.persona,
            title=newest.title,
            round=newest.rounds + 1,
            day=day_words(newest.started, now),
        )
        if more:
            text += " " + self.tr("Broken off besides: {count}.").format(count=more)
        return text

    @property
    def text(self) -> str:
        """What is offered."""
        return self._words.text()

    @Slot()
    def _resume(self) -> None:
        self.resume_asked.emit(self._call)

    @Slot()
    def _discard(self) -> None:
        self.discard_asked.emit(self._call)
