"""The settings file: whole at every moment, and never in the way of the program."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from trainer.assets import catalogue
from trainer.domain.call import Coaching
from trainer.domain.settings import Settings, Theme
from trainer.errors import RecordsReadOnly
from trainer.records import SettingsFile

WithoutRights = Callable[[], AbstractContextManager[None]]

CHOSEN = Settings(
    theme=Theme.DARK,
    text_scale=150,
    coaching=Coaching.END,
    voice_on=False,
    voice_rate=80,
    voice_volume=0,
    scenario_folder="/home/me/Übungen “neu”",
    framework="GPCTBA/C&I",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def words(file: SettingsFile) -> str:
    assert file.notice is not None
    texts = catalogue()
    assert file.notice.key in texts
    return texts.say(file.notice)


def test_the_defaults_hold_until_something_is_saved(path: Path) -> None:
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert file.notice is None
    assert not path.exists()


def test_settings_come_back_as_they_were_saved(path: Path) -> None:
    SettingsFile(path).save(CHOSEN)
    file = SettingsFile(path)
    assert file.load() == CHOSEN
    assert file.notice is None


def test_saving_again_replaces_the_file_and_leaves_nothing_beside_it(path: Path) -> None:
    file = SettingsFile(path)
    for settings in (CHOSEN, Settings(), CHOSEN):
        file.save(settings)
    assert file.load() == CHOSEN
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_a_setting_that_an_older_version_did_not_know_takes_its_default(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "light"}', encoding="utf-8")
    assert SettingsFile(path).load() == Settings(theme=Theme.LIGHT)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"theme = dark",
        b"[" * 100_000,
        b"[]",
        b'{"theme": "pink"}',
        b'{"text_scale": "150"}',
        b'{"text_scale": 9000}',
        b'{"voice_rate": 0}',
        b'{"voice_volume": -1}',
        b'{"voice_on": 1}',
        b'{"colour": "red"}',
    ],
)
def test_a_damaged_file_is_moved_aside_and_the_defaults_hold(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    file = SettingsFile(path)
    moved = path.with_name("settings.json.damaged-1")
    assert file.load() == Settings()
    assert str(moved) in words(file)
    assert moved.read_bytes() == content
    assert file.load() == Settings()
    assert file.notice is None


def test_what_is_out_of_range_is_told_by_name(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"text_scale": 9000}), encoding="utf-8")
    file = SettingsFile(path)
    file.load()
    assert "text_scale is 9000, not 100 to 200" in words(file)


def test_a_file_that_cannot_be_read_stays_where_it_is(path: Path) -> None:
    path.mkdir(parents=True)
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert "cannot be read" in words(file)
    assert path.is_dir()


def test_a_damaged_file_that_cannot_be_moved_stays_where_it_is(
    open_folder: Path, without_rights: WithoutRights
) -> None:
    path = open_folder / "settings.json"
    path.write_text("damaged", encoding="utf-8")
    open_folder.chmod(0o555)
    file = SettingsFile(path)
    with without_rights():
        assert file.load() == Settings()
    assert "could not be moved" in words(file)
    assert path.read_text(encoding="utf-8") == "damaged"


def test_a_folder_that_cannot_be_written_is_told_and_the_old_file_stays_whole(
    open_folder: Path, without_rights: WithoutRights
) -> None:
    file = SettingsFile(open_folder / "settings.json")
    file.save(CHOSEN)
    open_folder.chmod(0o555)
    with without_rights(), pytest.raises(RecordsReadOnly) as error:
        file.save(Settings())
    assert str(open_folder) in catalogue().say(error.value.message)
    open_folder.chmod(0o755)
    (open_folder / "settings.json").chmod(0o644)
    assert file.load() == CHOSEN


def test_a_folder_in_the_place_of_the_file_is_told_and_nothing_is_left(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(RecordsReadOnly):
        SettingsFile(path).save(CHOSEN)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]
