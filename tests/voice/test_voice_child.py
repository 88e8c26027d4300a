"""The child process: which voice it takes, how it plays, and what it says when it cannot."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from types import SimpleNamespace
from typing import Any

import pytest

from trainer.voice import child
from trainer.voice.choosing import choose
from trainer.voice.command import child_command, child_environment
from trainer.voice.outcome import Outcome
from trainer.voice.utterance import Utterance, from_json

LINE = Utterance("I've got five minutes.", pitch="low", rate=150, volume=0.5, gender="female")
AddProgram = Callable[[str, str], Path]


@dataclass
class FakeVoice:
    id: str
    languages: list[str]
    gender: str | None = None


BRITISH = FakeVoice("en-gb", ["en-gb"], "Male")
ISLAND = FakeVoice("en-029", ["en-029"], "Male")
ZIRA = FakeVoice("zira", ["en_US"], "Female")
SAMANTHA = FakeVoice("samantha", ["en_US"], "VoiceGenderFemale")
ANNA = FakeVoice("anna", ["de-DE"], "Female")


@dataclass
class FakeEngine:
    """Remembers what it was told to do, and does it."""

    voices: list[FakeVoice] = field(default_factory=lambda: [ISLAND, BRITISH])
    usual: str = "en-gb"
    driver_name: str = "espeak"
    writes: bool = True
    finishes: bool = True
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    callbacks: list[Callable[..., None]] = field(default_factory=list)
    file: str = ""

    def getProperty(self, name: str) -> Any:  # noqa: N802 - as pyttsx3 names it
        return {"voices": self.voices, "voice": self.usual}[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802
        self.asked.append((name, value))

    def connect(self, topic: str, callback: Callable[..., None]) -> None:
        assert topic == "finished-utterance"
        self.callbacks.append(callback)

    def say(self, text: str) -> None:
        self.asked.append(("say", text))

    def save_to_file(self, text: str, file: str) -> None:
        self.asked.append(("save", text))
        self.file = file

    def runAndWait(self) -> None:  # noqa: N802
        if self.file and self.writes:
            Path(self.file).write_text("sound")
        for callback in self.callbacks:
            callback(name=None, completed=self.finishes)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeEngine:
    made = FakeEngine()
    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=lambda: made))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return made


def test_all_properties_are_set_anew_and_the_voice_first(engine: FakeEngine) -> None:
    child.set_up(engine, LINE)
    assert engine.asked == [("voice", "en-gb+f3"), ("rate", 150), ("volume", 0.5), ("pitch", 30)]


@pytest.mark.parametrize(
    ("pitch", "value"), [("low", 30), ("middle", 50), ("high", 70), ("shrill", 50)]
)
def test_pitches(engine: FakeEngine, pitch: str, value: int) -> None:
    child.set_up(engine, Utterance("Hello.", pitch, 150, 1.0, ""))
    assert ("pitch", value) in engine.asked


@pytest.mark.parametrize(
    ("voices", "gender", "usual", "chosen"),
    [
        ([ISLAND, BRITISH], "", "en-gb", "en-gb"),
        ([ISLAND, BRITISH], "male", "en-gb", "en-gb"),
        ([ISLAND, BRITISH], "female", "en-gb", "en-gb"),
        ([BRITISH, ZIRA], "female", "en-gb", "zira"),
        ([BRITISH, SAMANTHA], "female", "en-gb", "samantha"),
        ([ZIRA, BRITISH], "male", "zira", "en-gb"),
        ([ANNA, ZIRA], "female", "anna", "zira"),
        ([ANNA, BRITISH], "", "anna", "en-gb"),
        ([ANNA], "female", "anna", ""),
        ([], "female", "anna", ""),
        ([FakeVoice("plain", ["en"])], "male", "other", "plain"),
    ],
)
def test_an_english_voice_of_the_gender_is_chosen(
    voices: list[FakeVoice], gender: str, usual: str, chosen: str
) -> None:
    assert choose(voices, gender, usual) == chosen


@pytest.mark.parametrize(
    ("driver", "gender", "voice"),
    [
        ("espeak", "female", "en-gb+f3"),
        ("espeak", "male", "en-gb"),
        ("espeak", "", "en-gb"),
        ("sapi5", "female", "en-gb"),
    ],
)
def test_espeak_lays_a_female_voice_over_a_male_one(driver: str, gender: str, voice: str) -> None:
    assert child.voice_for(FakeEngine(driver_name=driver), gender) == voice


def test_a_female_voice_that_is_installed_needs_no_variant() -> None:
    assert child.voice_for(FakeEngine(voices=[BRITISH, ZIRA]), "female") == "zira"


def test_an_engine_without_english_keeps_its_usual_voice(engine: FakeEngine) -> None:
    engine.voices, engine.usual = [ANNA], "anna"
    child.set_up(engine, LINE)
    assert [name for name, _ in engine.asked] == ["rate", "volume", "pitch"]


def test_an_engine_that_cannot_list_its_voices_speaks_with_the_usual_one(
    engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str) -> None:
        raise ValueError("invalid literal for int() with base 16: '409;9'")

    monkeypatch.setattr(engine, "getProperty", fail)
    assert child.speak(LINE, "win32") == Outcome.SPOKEN
    assert [name for name, _ in engine.asked] == ["rate", "volume", "pitch", "say"]


def test_on_linux_a_file_is_made_and_played(
    engine: FakeEngine, on_path: AddProgram, tmp_path: Path
) -> None:
    played = tmp_path / "played"
    on_path("aplay", f'echo "$@" > {played}')
    assert child.speak(LINE, "linux") == Outcome.SPOKEN
    assert engine.asked[-1] == ("save", LINE.text)
    assert played.read_text() == f"-q {tmp_path / 'line.wav'}\n"


def test_an_engine_that_is_through_after_its_loop_is_waited_for(
    engine: FakeEngine, on_path: AddProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """espeak synthesises in a thread of its own, and its loop may end first."""
    on_path("aplay", "exit 0")
    at_once = engine.runAndWait
    late = Timer(0.05, at_once)
    monkeypatch.setattr(engine, "runAndWait", late.start)
    assert child.speak(LINE, "linux") is Outcome.SPOKEN
    late.join()


def test_on_linux_without_a_player_the_engine_is_not_even_started(
    on_path: AddProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "start_engine", lambda: pytest.fail("was started"))
    assert child.speak(LINE, "linux") == Outcome.NO_PLAYER


def test_a_player_that_finds_no_device_is_not_taken_for_sound(
    engine: FakeEngine, on_path: AddProgram
) -> None:
    on_path("aplay", "exit 1")
    assert child.speak(LINE, "linux") == Outcome.NO_SOUND


def test_an_engine_that_wrote_nothing_is_not_taken_for_sound(
    engine: FakeEngine, on_path: AddProgram
) -> None:
    on_path("aplay", "exit 0")
    engine.writes = False
    assert child.speak(LINE, "linux") == Outcome.NOT_FINISHED


@pytest.mark.parametrize("platform", ["win32", "darwin"])
@pytest.mark.parametrize(("finishes", "outcome"), [(True, "SPOKEN"), (False, "NOT_FINISHED")])
def test_elsewhere_the_engine_speaks_by_itself(
    engine: FakeEngine, platform: str, finishes: object, outcome: str
) -> None:
    engine.finishes = bool(finishes)
    assert child.speak(LINE, platform) == Outcome[outcome]
    assert engine.asked[-1] == ("say", LINE.text)


@pytest.mark.parametrize("error", [ImportError, OSError, RuntimeError, KeyError, ValueError])
def test_an_engine_that_cannot_start(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def init() -> None:
        raise error

    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=init))
    assert child.speak(LINE, "win32") == Outcome.NO_ENGINE


def test_a_line_survives_the_way_to_the_child() -> None:
    line = Utterance("“Ja” 你好 🎧 \\ \" '", "high", 200, 0.25, "male")
    assert line.to_json().isascii()
    assert from_json(line.to_json()) == line


FAKE_ENGINE = """
import os, sys
from pathlib import Path

class Engine:
    driver_name = "fake"
    def getProperty(self, name): return [] if name == "voices" else "usual"
    def setProperty(self, name, value): pass
    def connect(self, topic, callback): self.done = callback
    def say(self, text): self.text = text
    def save_to_file(self, text, file): self.text = text; Path(file).write_text("sound")
    def runAndWait(self):
        Path(os.environ["HEARD"]).write_text(self.text)
        if hasattr(self, "done"): self.done(name=None, completed=True)

init = Engine
"""


def test_the_real_child_speaks_from_any_folder(
    tmp_path: Path, on_path: AddProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines, elsewhere = tmp_path / "engines", tmp_path / "elsewhere"
    engines.mkdir()
    elsewhere.mkdir()
    (engines / "pyttsx3.py").write_text(FAKE_ENGINE)
    (elsewhere / "json.py").write_text("raise SystemExit(99)  # must never be imported")
    on_path("aplay", "exit 0")
    monkeypatch.setenv("PYTHONPATH", str(engines))
    monkeypatch.setenv("HEARD", str(tmp_path / "heard"))
    done = subprocess.run(
        child_command(),
        input=LINE.to_json(),
        text=True,
        env=child_environment(str(tmp_path)),
        cwd=elsewhere,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (Outcome.SPOKEN, "")
    assert (tmp_path / "heard").read_text() == LINE.text


def test_the_child_has_a_folder_of_its_own_and_finds_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    environment = child_environment("/own")
    assert [environment[name] for name in ("TMPDIR", "TEMP", "TMP")] == ["/own"] * 3
    assert Path(environment["PYTHONPATH"], "trainer", "voice", "child.py").is_file()
    assert environment["HOME"] == os.environ["HOME"]
