"""The offer to go on with a call that was broken off."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from trainer.desktop import theme
from trainer.desktop.scenario_words import call_words
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
        self.text = ""  # what is offered
        self._call = ""
        self.hide()

    @cached_property
    def go_on(self) -> Button:
        """The button to go on."""
        made = Button(self.tr("Go on"), "primary", "play")
        made.clicked.connect(self._resume)
        return made

    @cached_property
    def let_go(self) -> Button:
        """The button to let go."""
        made = Button(self.tr("Let it go"), "quiet")
        made.clicked.connect(self._discard)
        return made

    @cached_property
    def _words(self) -> QLabel:
        """The words of the offer; the banner is put together with the first one."""
        space, words = theme.current().space, wrapped("")
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(3), space(3), space(3))
        row.setSpacing(space(3))
        row.addWidget(IconLabel("history", "accent", 20))
        row.addWidget(words, 1)
        row.addWidget(self.let_go)
        row.addWidget(self.go_on)
        return words

    def offer(self, calls: "tuple[CallSummary, ...]", now: datetime) -> None:
        """Offer the first of these calls, newest first; hide if there is none."""
        if calls:
            self._call = calls[0].id
            self.text = self._offer(calls, now)
            self._words.setText(self.text)
            self.setAccessibleName(self.text)
        self.setVisible(bool(calls))

    def _offer(self, calls: "tuple[CallSummary, ...]", now: datetime) -> str:
        more = len(calls) - 1
        text = self.tr("Go on with {call}.").format(call=call_words(calls[0], now))
        if more == 1:
            text += " " + self.tr("One more broken-off call stands under Past calls.")
        elif more:
            words = self.tr("{count} more broken-off calls stand under Past calls.")
            text += " " + words.format(count=more)
        return text

    @Slot()
    def _resume(self) -> None:
        self.resume_asked.emit(self._call)

    @Slot()
    def _discard(self) -> None:
        self.discard_asked.emit(self._call)
