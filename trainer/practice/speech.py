"""Speaks the prospect's lines as the call goes on."""

from typing import TYPE_CHECKING

from trainer.domain.settings import Settings
from trainer.practice.events import Announcer, Event

if TYPE_CHECKING:
    from trainer.domain.call import Call, Line, Round
    from trainer.domain.ports import TunableVoice
    from trainer.domain.scenario import VoiceStyle
    from trainer.practice.session import CallSession


class Speech:
    """Lets a voice follow the calls that an announcer tells of."""

    def __init__(self, voice: "TunableVoice", settings: Settings, announcer: Announcer) -> None:
        self._voice = voice
        self._tune(settings)
        self.style: VoiceStyle | None = None  # of the persona in the present call
        announcer.on(Event.CALL_BEGAN, self._began)
        announcer.on(Event.ROUND_FINISHED, self._answered)
        announcer.on(Event.CALL_ENDED, self._ended)
        announcer.on(Event.SETTINGS_CHANGED, self._tune)

    def say(self, line: "Line") -> None:
        """Speak a line, also one that was spoken before."""
        from trainer.domain.scenario import VoiceStyle

        self._voice.speak(line.text, self.style or VoiceStyle())

    def stop(self) -> None:
        """Be silent at once."""
        self._voice.stop()

    def close(self) -> None:
        """Be silent for good and release what speaks."""
        self._voice.close()

    def _tune(self, settings: Settings) -> None:
        self._voice.configure(
            settings.voice_rate, settings.voice_volume, muted=not settings.voice_on
        )

    def _began(self, session: "CallSession") -> None:
        self.style = session.scenario.persona.voice
        self.say(session.call.line)

    def _answered(self, finished: "Round") -> None:
        self.say(finished.next_line)

    def _ended(self, _call: "Call") -> None:
        self._voice.stop()
