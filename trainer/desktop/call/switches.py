"""What the rep switches during a call and finds the same in the next one: voice and framework."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from trainer.desktop.call.coverage_panel import CoveragePanel
from trainer.desktop.call.persona_bar import PersonaBar
from trainer.domain.settings import Settings
from trainer.errors import TrainerError

if TYPE_CHECKING:  # their shape alone is needed
    from trainer.practice.practice import Practice
    from trainer.practice.speech import Speech


class Switches(QObject):
    """Keeps what is switched on the page, and shows what is switched in Settings."""

    def __init__(
        self,
        practice: "Practice",
        speech: "Speech | None",
        tell: Callable[[TrainerError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._practice, self._speech, self._tell = practice, speech, tell

    def follow(self, bar: PersonaBar, coverage: CoveragePanel) -> None:
        """Listen to these parts of the page."""
        self._bar = bar
        bar.voice_switched.connect(self._switch_voice)
        coverage.picked.connect(self._keep_framework)

    @Slot()
    def show_voice(self) -> None:
        """Show whether lines are spoken."""
        on = self._practice.settings.voice_on if self._speech is not None else None
        self._bar.show_voice(on)

    @Slot(bool)
    def _switch_voice(self, on: bool) -> None:  # noqa: FBT001
        if self._speech is not None and not on:
            self._speech.stop()
        self._keep(replace(self._practice.settings, voice_on=on))
        self.show_voice()

    @Slot(str)
    def _keep_framework(self, framework: str) -> None:
        self._keep(replace(self._practice.settings, framework=framework))

    def _keep(self, settings: Settings) -> None:
        try:
            self._practice.change_settings(settings)
        except TrainerError as error:
            self._tell(error)
