"""The voice that says nothing: for the terminal, for tests, and where no sound is wanted."""

from trainer.domain.scenario import VoiceStyle


class SilentVoice:
    """Takes every line and speaks none."""

    def speak(self, text: str, style: VoiceStyle) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Be as silent as before."""

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        """Stay silent at any speed and volume."""

    def close(self) -> None:
        """Release nothing, for nothing is held."""
