"""A voice that is opened with its first line."""

from trainer.domain.scenario import VoiceStyle
from trainer.practice.late_voice import LateVoice

STYLE = VoiceStyle(pitch="low")


class NotedVoice:
    """Notes all that it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        self.told.append(("configure", rate_percent, volume_percent, muted))

    def speak(self, text: str, style: VoiceStyle) -> None:
        self.told.append(("speak", text, style))

    def stop(self) -> None:
        self.told.append(("stop",))

    def close(self) -> None:
        self.told.append(("close",))


class Opener:
    """Opens one voice and counts how often it was asked to."""

    def __init__(self) -> None:
        self.voice, self.count = NotedVoice(), 0

    def __call__(self) -> NotedVoice:
        self.count += 1
        return self.voice


def test_nothing_is_opened_before_there_is_a_line() -> None:
    opener = Opener()
    late = LateVoice(opener)
    late.configure(80, 50, muted=False)
    late.stop()
    late.close()
    assert opener.count == 0


def test_the_first_line_finds_the_voice_as_it_was_set() -> None:
    opener = Opener()
    late = LateVoice(opener)
    late.configure(100, 100, muted=False)
    late.configure(80, 50, muted=True)
    late.speak("Whitfield.", STYLE)
    assert opener.voice.told == [("configure", 80, 50, True), ("speak", "Whitfield.", STYLE)]


def test_it_is_opened_once() -> None:
    opener = Opener()
    late = LateVoice(opener)
    late.speak("One.", STYLE)
    late.speak("Two.", STYLE)
    assert opener.count == 1


def test_once_open_it_is_told_everything() -> None:
    opener = Opener()
    late = LateVoice(opener)
    late.speak("One.", STYLE)
    late.configure(120, 0, muted=False)
    late.stop()
    late.close()
    assert opener.voice.told[1:] == [("configure", 120, 0, False), ("stop",), ("close",)]


def test_after_closing_it_stays_silent() -> None:
    opener = Opener()
    late = LateVoice(opener)
    late.close()
    late.speak("One.", STYLE)
    assert opener.count == 0
