"""The child process that speaks one line and ends: `python -m trainer.voice.child`.

It reads an utterance as JSON on standard input; its exit code is an Outcome. In a process of its
own the engine can be interrupted at any moment, and what it breaks is gone with it.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event
from typing import Any

from trainer.voice.choosing import choose, gender_of
from trainer.voice.outcome import Outcome
from trainer.voice.utterance import Utterance, from_json

PITCHES = {"low": 30, "middle": 50, "high": 70}  # of 0 to 99; only espeak can change it
ESPEAK = "espeak"
LAST_WORD = 5.0  # seconds in which the engine's end must be told after its loop has ended
ESPEAK_FEMALE = "+f3"  # a variant that espeak lays over any voice: its English ones are all male


def main() -> Outcome:
    """Speak the line on standard input."""
    return speak(from_json(sys.stdin.read()), sys.platform)


def speak(utterance: Utterance, platform: str) -> Outcome:
    """Speak a line by what the platform has."""
    by_file = platform.startswith("linux")
    player = shutil.which("aplay") if by_file else None
    if by_file and player is None:
        return Outcome.NO_PLAYER
    engine = start_engine()
    if engine is None:
        return Outcome.NO_ENGINE
    set_up(engine, utterance)
    return play(engine, utterance.text, player) if player else say(engine, utterance.text)


def start_engine() -> Any:
    """Start the system's speech engine; None when there is none."""
    try:
        import pyttsx3

        return pyttsx3.init()
    except Exception:  # noqa: BLE001 - each system's engine has errors of its own
        return None


def set_up(engine: Any, utterance: Utterance) -> None:
    """Give the engine the persona's voice, everything anew for each line."""
    voice = voice_for(engine, utterance.gender)
    if voice:
        engine.setProperty("voice", voice)  # first: on some systems it resets the others
    engine.setProperty("rate", utterance.rate)
    engine.setProperty("volume", utterance.volume)
    engine.setProperty("pitch", PITCHES.get(utterance.pitch, PITCHES["middle"]))


def voice_for(engine: Any, gender: str) -> str:
    """The id of the voice to speak with; empty for the engine's usual one."""
    try:
        offers, usual = list(engine.getProperty("voices")), engine.getProperty("voice")
    except Exception:  # noqa: BLE001 - one odd voice on Windows, and pyttsx3 cannot list any
        return ""
    voice = choose(offers, gender, usual)
    found = next((gender_of(each) for each in offers if each.id == voice), "")
    lacks = engine.driver_name == ESPEAK and gender == "female" != found
    return voice + ESPEAK_FEMALE if voice and lacks else voice


def say(engine: Any, text: str) -> Outcome:
    """Let the engine speak by itself."""
    ends = Ends(engine)
    engine.say(text)
    engine.runAndWait()
    return Outcome.SPOKEN if ends.well() else Outcome.NOT_FINISHED


def play(engine: Any, text: str, player: str) -> Outcome:
    """Let the engine write a file and play it: by itself it hides that the player failed."""
    ends = Ends(engine)
    file = Path(tempfile.gettempdir()) / "line.wav"
    engine.save_to_file(text, str(file))
    engine.runAndWait()
    if not ends.well() or not file.exists():
        return Outcome.NOT_FINISHED
    played = subprocess.run([player, "-q", str(file)], check=False)  # noqa: S603 - found on the path
    return Outcome.SPOKEN if played.returncode == 0 else Outcome.NO_SOUND


class Ends:
    """Hears the engine tell that it is through; with espeak that may be after its loop has ended."""

    def __init__(self, engine: Any) -> None:
        self._told = Event()
        self._completed = False
        engine.connect("finished-utterance", self._finished)

    def _finished(self, name: str | None, completed: bool) -> None:  # noqa: ARG002, FBT001 - pyttsx3's own
        self._completed = self._completed or completed
        self._told.set()

    def well(self) -> bool:
        """Wait a while for the engine to be through; True if it came to the end of the line."""
        return self._told.wait(LAST_WORD) and self._completed


if __name__ == "__main__":
    sys.exit(main())
