"""Which analyser the program hears with, and what it tells when the trained model is not there."""

import shutil

import pytest

import trainer.listening
from tests.practice.hearing_fakes import PlainAnalyser
from trainer import bootstrap
from trainer.assets import asset as real_asset
from trainer.assets import catalogue
from trainer.domain.hearing import by_rules_alone
from trainer.errors import AssetError, ModelError
from trainer.listening.analyser import RULES
from trainer.messages import message
from trainer.practice.events import Event
from trainer.practice.hearing import call_heard

MISSING = message("listening.model.missing", path="/nowhere/base.onnx")


@pytest.fixture
def opens(monkeypatch, tmp_path):
    """Let the program find a model folder, and open there what the test says."""
    folder = tmp_path / "listening"
    folder.mkdir()

    def opens(outcome):
        def open_analyser(path):
            assert path == folder
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(trainer.listening, "open_analyser", open_analyser)

    def asset(*parts):
        if parts != ("models", "listening"):
            return real_asset(*parts)
        if not folder.exists():
            raise AssetError(message("errors.asset.missing", path=folder))
        return folder

    monkeypatch.setattr(bootstrap, "asset", asset)
    bootstrap._trained.cache_clear()
    yield opens
    bootstrap._trained.cache_clear()


@pytest.fixture
def sit_down():
    """Build the practice room and collect its notices."""
    rooms = []

    def sit_down():
        room = bootstrap.build(None)
        told = []
        room.announcer.on(Event.NOTICE, told.append)
        rooms.append(room)
        return room, told

    yield sit_down
    for room in rooms:
        room.close()


def begun(room):
    return room.begin(room.library.find("freight-first-call").scenario, seed=1)


def test_the_trained_model_hears_where_it_is_there(opens, sit_down):
    opens(PlainAnalyser())
    room, told = sit_down()
    assert begun(room).say("hello").analyser == "model 0a1b with rules 1"
    assert told == []


def test_beginning_a_call_does_not_wait_for_the_model(opens, sit_down):
    opens(AssertionError("opened too early"))
    room, told = sit_down()
    assert begun(room).call.rounds == ()
    assert told == []


TROUBLES = {
    "missing": ModelError(MISSING),
    "damaged": ModelError(message("listening.model.damaged", path="/nowhere/sha256sums")),
    "no library": ImportError("No module named 'onnxruntime'"),
}


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)
def test_without_it_the_rules_hear_and_why_is_told_once(opens, sit_down, trouble):
    opens(trouble)
    room, told = sit_down()
    room.warm_up()
    session = begun(room)
    assert by_rules_alone(session.say("So you ended nine points short?").analyser)
    session.say("What got in the way?")
    (words,) = map(catalogue().say, told)
    assert "rules alone" in words
    assert "Install the program again" in words


def test_a_folder_that_is_gone_is_told_as_a_missing_model(opens, sit_down, tmp_path):
    (tmp_path / "listening").rmdir()
    opens(AssertionError("there is nothing to open"))
    room, told = sit_down()
    begun(room).say("hello")
    assert told == [message("listening.model.missing", path=tmp_path / "listening")]


def test_a_model_that_disappears_between_sittings_is_missed_and_nothing_else(opens, tmp_path):
    folders = bootstrap.Folders(tmp_path / "data", tmp_path / "settings")
    opens(PlainAnalyser())
    room = bootstrap.build(folders)
    session = begun(room)
    session.say("So you ended nine points short?")
    room.close()
    bootstrap._trained.cache_clear()  # the program was started anew
    shutil.rmtree(tmp_path / "listening")
    room = bootstrap.build(folders)
    resumed = room.resume(session.call.id)
    resumed.say("What got in the way?")
    heard = call_heard(resumed.finish())
    assert catalogue().say(heard).endswith(f"model 0a1b with rules 1 (1); {RULES} (2).")
    room.close()


def test_the_rules_are_known_by_their_name():
    assert by_rules_alone(trainer.listening.RuleAnalyser().name)
    assert not by_rules_alone(PlainAnalyser().name)
