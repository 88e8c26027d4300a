"""What the library shows before its files are read."""

from pathlib import Path

import pytest

from trainer.bootstrap import Folders, build
from trainer.domain.cover import Cover
from trainer.domain.settings import Settings
from trainer.practice.covers import cover
from trainer.practice.practice import Practice


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "settings")


def unread(practice: Practice) -> bool:
    """Whether no scenario file has been read yet."""
    return practice._library is None


def test_a_cover_tells_what_a_card_shows() -> None:
    practice = build(None)
    entry = practice.library.find("freight-first-call")
    assert entry.scenario is not None
    told, persona = cover(entry), entry.scenario.persona
    assert told.playable
    assert (told.id, told.title) == ("freight-first-call", entry.scenario.title)
    assert (told.name, told.job, told.company) == (persona.name, persona.title, persona.company)
    assert (told.stage, told.role) == (entry.scenario.stage.value, persona.role.value)
    assert entry.scenario.brief.account in told.also


def test_a_broken_file_has_a_path_and_a_number_of_errors(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("stage: discovry\n")
    practice = build(None)
    practice.change_settings(Settings(scenario_folder=str(tmp_path)))
    broken = next(each for each in practice.covers() if not each.playable)
    assert broken == Cover(str(tmp_path / "broken.yaml"), errors=broken.errors)
    assert broken.errors > 0


def test_the_second_start_reads_no_scenario_file(folders: Folders) -> None:
    first = build(folders)
    shown = first.covers()
    assert not unread(first)
    second = build(folders)
    assert second.covers() == shown
    assert unread(second)


def test_the_covers_are_those_of_the_files(folders: Folders) -> None:
    practice = build(folders)
    assert practice.covers() == tuple(cover(entry) for entry in practice.library.entries())
    assert len(practice.covers()) == 3


def test_a_file_that_changed_is_shown_as_it_is_now(folders: Folders, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    practice = build(folders)
    practice.change_settings(Settings(scenario_folder=str(own)))
    assert len(practice.covers()) == 3
    (own / "mine.yaml").write_text("stage: discovry\n")
    assert len(practice.covers()) == 4
    (own / "mine.yaml").unlink()
    assert len(build(folders).covers()) == 3


def test_the_file_behind_a_cover_can_be_opened(folders: Folders) -> None:
    practice = build(folders)
    for each in practice.covers():
        entry = practice.entry(each.path)
        assert entry is not None
        assert entry.scenario is not None
        assert entry.scenario.id == each.id


def test_behind_a_cover_that_is_gone_there_is_nothing(folders: Folders) -> None:
    assert build(folders).entry("/nowhere/freight.yaml") is None
