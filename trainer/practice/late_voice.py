"""A voice that is opened with its first line, so that nothing waits for it before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.domain.ports import TunableVoice
    from trainer.domain.scenario import VoiceStyle


class LateVoice:
    """Stands for a voice until there is something to say."""

    def __init__(self, open_voice: "Callable[[], TunableVoice]") -> None:
        self._open = open_voice
        self._voice: TunableVoice | None = None
        self._settings: tuple[int, int, bool] | None = None
        self._closed = False

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        """Set how the next lines sound; muting also stops the present one."""
        self._settings = rate_percent, volume_percent, muted
        if self._voice is not None:
            self._voice.configure(rate_percent, volume_percent, muted=muted)

    def speak(self, text: str, style: "VoiceStyle") -> None:
        """Begin to speak and return at once; what was being spoken stops."""
        if self._closed:
            return
        if self._voice is None:
            self._voice = self._open()
            if self._settings is not None:
                rate, volume, muted = self._settings
                self._voice.configure(rate, volume, muted=muted)
        self._voice.speak(text, style)

    def stop(self) -> None:
        """Stop at once."""
        if self._voice is not None:
            self._voice.stop()

    def close(self) -> None:
        """Stop and release everything; the voice is silent from then on."""
        self._closed = True
        if self._voice is not None:
            self._voice.close()
