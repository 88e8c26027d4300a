"""Lines spoken, interrupted and hushed, and the trouble of it told once."""

import os
import signal
import threading

import pytest

from tests.voice.conftest import Cast, Stage, wait_until
from trainer.assets import catalogue
from trainer.domain.ports import TunableVoice
from trainer.domain.scenario import VoiceStyle
from trainer.messages import Message
from trainer.voice import open_voice
from trainer.voice.outcome import Outcome, trouble
from trainer.voice.process import SpokenLine
from trainer.voice.spoken import SpokenVoice
from trainer.voice.tuning import Tuning, utterance

LOW = VoiceStyle("low", 160, "female")


def voices_left() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name == "voice"]


def test_a_line_is_spoken_in_the_style_of_the_persona(cast: Cast, stage: Stage) -> None:
    cast().speak("I've got five minutes.", LOW)
    wait_until(lambda: stage.spoken)
    said = stage.spoken[0]
    assert said["text"] == "I've got five minutes."
    assert (said["pitch"], said["rate"], said["gender"]) == ("low", 160, "female")
    assert said["volume"] == 1.0
    assert stage.told == []


def test_one_persona_leaves_nothing_to_the_next(cast: Cast, stage: Stage) -> None:
    voice = cast()
    for number, style in enumerate((VoiceStyle("high", 200, "male"), VoiceStyle()), start=1):
        voice.speak("Yes?", style)
        wait_until(lambda number=number: len(stage.spoken) == number)  # type: ignore[misc]
    assert [each["rate"] for each in stage.spoken] == [200, 165]
    assert [each["gender"] for each in stage.spoken] == ["male", ""]


def test_speaking_does_not_hold_up_the_call(cast: Cast, stage: Stage) -> None:
    voice = cast("sing")
    voice.speak("A line that takes a minute.", LOW)
    wait_until(lambda: stage.running)  # speak came back while the child still speaks
    assert stage.told == []


def test_a_new_line_stops_the_one_before_with_its_player(cast: Cast, stage: Stage) -> None:
    voice = cast("sing")
    voice.speak("first", LOW)
    wait_until(lambda: stage.texts == ["first"])
    first = {stage.spoken[0]["pid"], stage.spoken[0]["player"]}
    voice.speak("second", LOW)
    wait_until(lambda: stage.texts == ["first", "second"])
    assert not first & set(stage.running)
    assert stage.told == []


def test_stop_silences_a_child_that_will_not_hear_of_it(cast: Cast, stage: Stage) -> None:
    voice = cast("sing")
    voice.speak("On and on.", LOW)
    wait_until(lambda: stage.spoken)
    voice.stop()
    wait_until(lambda: not stage.running)
    wait_until(lambda: not stage.leftovers())
    assert stage.told == []


def test_the_voice_speaks_on_after_a_stop(cast: Cast, stage: Stage) -> None:
    voice = cast()
    voice.stop()
    voice.speak("one", LOW)
    wait_until(lambda: stage.texts == ["one"])
    voice.stop()
    voice.stop()
    voice.speak("two", LOW)
    wait_until(lambda: stage.texts == ["one", "two"])


def test_of_many_hasty_lines_the_last_one_is_heard(cast: Cast, stage: Stage) -> None:
    voice = cast("sing")
    for number in range(40):
        voice.speak(str(number), LOW)
    wait_until(lambda: "39" in stage.texts)
    last = stage.spoken[-1]
    assert set(stage.running) <= {last["pid"], last["player"]}
    assert stage.told == []


def test_closing_leaves_no_child_no_thread_and_no_file(cast: Cast, stage: Stage) -> None:
    voice = cast("sing")
    voice.speak("Still here.", LOW)
    wait_until(lambda: stage.spoken)
    voice.close()
    assert voices_left() == []
    assert stage.leftovers() == []
    wait_until(lambda: not stage.running)


def test_a_closed_voice_is_silent(cast: Cast, stage: Stage) -> None:
    voice = cast()
    voice.close()
    voice.close()
    voice.speak("Anyone?", LOW)
    voice.stop()
    assert voices_left() == []
    assert stage.spoken == []


def test_closing_at_once_after_speaking(cast: Cast, stage: Stage) -> None:
    for _ in range(10):
        voice = cast("sing")
        voice.speak("Hello?", LOW)
        voice.close()
    assert voices_left() == []
    assert stage.told == []


def test_a_line_stopped_before_it_began_never_begins(stage: Stage) -> None:
    line = SpokenLine(utterance("Hello?", LOW, Tuning()), ("/does/not/exist",), limit=1)
    line.stop()
    assert line.run() == Outcome.STOPPED


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x07", "\ud83d"])
def test_a_line_with_nothing_to_say_starts_no_child(cast: Cast, stage: Stage, text: str) -> None:
    voice = cast()
    voice.speak(text, LOW)
    assert voices_left() == []
    assert stage.spoken == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("…Yes. “That’s” 你好 🎧", "…Yes. “That’s” 你好 🎧"),
        ("a\x00b\r\nc", "a b c"),
        ("half \udcff a word", "half   a word"),
        ("'; rm -rf $HOME; `reboot` <speak/>", "'; rm -rf $HOME; `reboot` <speak/>"),
    ],
)
def test_any_text_reaches_the_child(cast: Cast, stage: Stage, text: str, said: str) -> None:
    cast().speak(text, LOW)
    wait_until(lambda: stage.spoken)
    assert stage.texts == [said]


def test_settings_hold_from_the_next_line_on(cast: Cast, stage: Stage) -> None:
    voice = cast()
    voice.configure(150, 40, muted=False)
    voice.speak("Faster and softer.", LOW)
    wait_until(lambda: stage.spoken)
    assert (stage.spoken[0]["rate"], stage.spoken[0]["volume"]) == (240, 0.4)


@pytest.mark.parametrize(("percent", "rate"), [(1, 80), (100, 160), (1000, 450)])
def test_no_engine_is_asked_for_a_speed_it_does_not_have(percent: int, rate: int) -> None:
    assert utterance("Hello.", LOW, Tuning(percent)).rate == rate


@pytest.mark.parametrize("quiet", [{"volume": 100, "muted": True}, {"volume": 0, "muted": False}])
def test_muting_stops_the_present_line_and_starts_no_other(
    cast: Cast, stage: Stage, quiet: dict[str, int]
) -> None:
    voice = cast("sing")
    voice.speak("Can you hear me?", LOW)
    wait_until(lambda: stage.spoken)
    voice.configure(100, quiet["volume"], muted=bool(quiet["muted"]))
    wait_until(lambda: not stage.running)
    voice.speak("And now?", LOW)
    voice.configure(100, 100, muted=False)
    voice.speak("Here again.", LOW)
    wait_until(lambda: len(stage.spoken) > 1)
    assert stage.texts == ["Can you hear me?", "Here again."]


def test_a_crash_is_told_once_and_the_voice_falls_silent(cast: Cast, stage: Stage) -> None:
    voice = cast("crash")
    for _ in range(3):
        voice.speak("Hello?", LOW)
        wait_until(lambda: stage.told)
    assert stage.told == [Message("voice.crashed", (("code", str(-signal.SIGSEGV)),))]
    assert len(stage.spoken) == 1
    wait_until(lambda: not stage.running)  # the player it left behind is gone too


def test_a_child_killed_from_outside_is_a_crash(cast: Cast, stage: Stage) -> None:
    cast("sing").speak("Hello?", LOW)
    wait_until(lambda: stage.spoken)
    os.kill(stage.spoken[0]["pid"], signal.SIGKILL)
    wait_until(lambda: stage.told)
    assert [each.key for each in stage.told] == ["voice.crashed"]


@pytest.mark.parametrize(
    "outcome", [Outcome.NO_ENGINE, Outcome.NO_PLAYER, Outcome.NO_SOUND, Outcome.NOT_FINISHED]
)
def test_what_the_child_lacked_is_told_in_words(cast: Cast, stage: Stage, outcome: Outcome) -> None:
    cast(str(outcome.value)).speak("Hello?", LOW)
    wait_until(lambda: stage.told)
    assert [each.key for each in stage.told] == [f"voice.{outcome.name.lower()}"]


def test_a_child_that_cannot_be_started(cast: Cast, stage: Stage) -> None:
    voice = cast(command=("/does/not/exist",))
    voice.speak("Hello?", LOW)
    voice.speak("Hello?", LOW)
    wait_until(lambda: stage.told)
    assert [each.key for each in stage.told] == ["voice.not_started"]


@pytest.mark.parametrize("manner", ["sing", "deaf"])
def test_a_child_that_hangs_is_given_up(cast: Cast, stage: Stage, manner: str) -> None:
    cast(manner, patience=0.3).speak("Hm.", LOW)
    wait_until(lambda: stage.told)
    assert [each.key for each in stage.told] == ["voice.hung"]
    wait_until(lambda: not stage.running)


def test_a_child_that_does_not_listen_can_be_stopped(cast: Cast, stage: Stage) -> None:
    voice = cast("deaf")
    voice.speak("More than a pipe holds. " * 20_000, LOW)
    wait_until(lambda: stage.spoken)
    voice.stop()
    wait_until(lambda: not stage.running)
    voice.close()
    assert stage.told == []


def test_the_one_who_hears_of_trouble_may_close_the_voice(stage: Stage) -> None:
    closed = threading.Event()

    def close_it(_told: Message) -> None:
        voice.close()
        closed.set()

    voice = SpokenVoice(close_it, Tuning(), command=("/does/not/exist",))
    voice.speak("Hello?", LOW)
    assert closed.wait(10)


def test_every_trouble_has_words() -> None:
    texts = catalogue()
    told = [trouble(code) for code in (*Outcome, 1, -11)]
    keys = {each.key for each in told if each}
    assert len(keys) == len(Outcome) - 2 + 1
    assert all(key in texts for key in keys)
    assert trouble(Outcome.SPOKEN) is trouble(Outcome.STOPPED) is None


def test_an_opened_voice_starts_nothing_until_it_speaks() -> None:
    told: list[Message] = []
    voice: TunableVoice = open_voice(told.append, 120, 80)
    assert voices_left() == []
    voice.close()
    assert told == []
