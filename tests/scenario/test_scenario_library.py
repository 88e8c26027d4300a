"""The scenarios of some folders, and the one that is meant by a name."""

import os
from pathlib import Path

import pytest

from tests.scenario.scenario_files import BAD, GOOD, KNOWN, found
from trainer.assets import catalogue
from trainer.errors import ScenarioNotFound
from trainer.scenario import Library
from trainer.scenario.codes import Code


def put(folder: Path, name: str, **changes: str) -> Path:
    """Write a good file with other values after some of its keys."""
    text = GOOD.read_text(encoding="utf-8")
    for key, value in changes.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{key}: "))
        text = text.replace(old, f"{key}: {value}")
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "a.yaml", id="zebra", title="Zebra crossing")
    put(tmp_path, "b.yml", id="apple", title="apple pie")
    put(tmp_path, "monkey.yaml", id="banana", title="Monkey", difficulty="9")
    return tmp_path


def test_files_are_listed_by_title_and_broken_ones_by_name(folder: Path) -> None:
    names = [entry.path.name for entry in Library([folder], KNOWN).entries()]
    assert names == ["b.yml", "monkey.yaml", "a.yaml"]


def test_broken_file_is_listed_with_its_errors_and_hides_no_other(folder: Path) -> None:
    (folder / "binary.yaml").write_bytes(bytes(range(256)))
    (folder / "dir.yaml").mkdir()
    (folder / "dangling.yaml").symlink_to("nowhere")
    entries = {entry.path.name: entry for entry in Library([folder], KNOWN).entries()}
    assert [name for name, entry in entries.items() if entry.scenario] == ["b.yml", "a.yaml"]
    assert found(entries["monkey.yaml"]) == [(Code.TOO_HIGH, 6)]
    assert found(entries["binary.yaml"]) == [(Code.NOT_UTF8, 2)]
    assert found(entries["dir.yaml"]) == [(Code.FOLDER, 1)]
    assert found(entries["dangling.yaml"]) == [(Code.NO_FILE, 1)]


def test_only_scenario_files_are_listed(folder: Path) -> None:
    for name in ("notes.txt", ".hidden.yaml", "._a.yaml", "a.yaml~", "README.md"):
        (folder / name).write_text("x")
    put(folder / "inner", "deep.yaml")
    assert len(Library([folder], KNOWN).entries()) == 3


def test_folders_that_are_not_there_have_no_scenarios(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml")
    folders = [tmp_path / "none", tmp_path / "a.yaml", Path("bad\0name"), tmp_path]
    assert len(Library(folders, KNOWN).entries()) == 1


def test_each_bad_example_is_listed_and_none_hides_a_good_one(tmp_path: Path) -> None:
    put(tmp_path, "good.yaml", id="good")
    entries = Library([BAD, tmp_path], KNOWN).entries()
    assert len(entries) == len(list(BAD.iterdir())) + 1
    assert "good" in [entry.scenario.id for entry in entries if entry.scenario]


def test_second_file_with_an_id_is_in_error_and_says_whose_id_it_is(tmp_path: Path) -> None:
    put(tmp_path / "shipped", "first.yaml", title="Zoo")
    put(tmp_path / "own", "second.yaml", title="Ant")
    second, first = Library([tmp_path / "shipped", tmp_path / "own"], KNOWN).entries()
    assert first.scenario is not None
    assert second.scenario is None
    assert found(second) == [(Code.DUPLICATE_SCENARIO_ID, 2)]
    assert catalogue().say(second.diagnostics[0].message) == (
        "The id “depot-call” belongs already to the scenario in “first.yaml”."
    )


def test_broken_file_claims_no_id(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", difficulty="9")
    put(tmp_path, "b.yaml")
    library = Library([tmp_path], KNOWN)
    assert library.find("depot-call").path.name == "b.yaml"


def test_folder_named_twice_is_no_conflict_of_ids(folder: Path) -> None:
    twice = Library([folder, folder], KNOWN).entries()
    assert not any(each.code == Code.DUPLICATE_SCENARIO_ID for e in twice for each in e.diagnostics)


@pytest.mark.parametrize("name", ["zebra", "a"])
def test_scenario_is_found_by_id_or_by_file_name(folder: Path, name: str) -> None:
    scenario = Library([folder], KNOWN).find(name).scenario
    assert scenario is not None
    assert scenario.id == "zebra"


def test_broken_scenario_is_found_with_its_errors(folder: Path) -> None:
    assert found(Library([folder], KNOWN).find("monkey")) == [(Code.TOO_HIGH, 6)]


def test_id_goes_before_file_name(folder: Path) -> None:
    put(folder, "zebra.yaml", id="stripes")
    scenario = Library([folder], KNOWN).find("zebra").scenario
    assert scenario is not None
    assert scenario.id == "zebra"


def test_file_anywhere_is_found_by_its_path(folder: Path, tmp_path: Path) -> None:
    elsewhere = put(tmp_path / "elsewhere", "mine.yaml", id="mine")
    library = Library([folder], KNOWN)
    assert library.find(str(elsewhere)).scenario is not None
    assert len(library.entries()) == 3


def test_file_with_a_taken_id_can_still_be_played_by_its_path(folder: Path, tmp_path: Path) -> None:
    copy = put(tmp_path / "elsewhere", "copy.yaml", id="zebra")
    assert Library([folder], KNOWN).find(str(copy)).scenario is not None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("zebar", "There is no scenario “zebar”. Did you mean “zebra”?"),
        ("ZEBRA", "There is no scenario “ZEBRA”. Did you mean “zebra”?"),
        ("zebra.yaml", "There is no scenario “zebra.yaml”. Did you mean “zebra”?"),
        ("xyz", "There is no scenario “xyz”. There are: apple, zebra."),
        ("\0", "There is no scenario “ ”. There are: apple, zebra."),
    ],
)
def test_unknown_name_is_answered_with_the_nearest(folder: Path, name: str, said: str) -> None:
    with pytest.raises(ScenarioNotFound) as caught:
        Library([folder], KNOWN).find(name)
    assert catalogue().say(caught.value.message) == said


@pytest.mark.parametrize("name", ["x" * 5_000, "no/such/file.yaml", "a\0b"])
def test_impossible_path_is_an_unknown_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScenarioNotFound):
        Library([tmp_path], KNOWN).find(name)


def test_folder_in_place_of_a_file_is_found_with_its_error(tmp_path: Path) -> None:
    assert found(Library([], KNOWN).find(str(tmp_path))) == [(Code.FOLDER, 1)]


def test_file_is_read_again_only_when_it_has_changed(folder: Path) -> None:
    library = Library([folder], KNOWN)
    before = {entry.path: entry for entry in library.entries()}
    put(folder, "a.yaml", id="zebra", title="Zebra sitting down")
    after = {entry.path: entry for entry in library.entries()}
    changed = [path.name for path in before if before[path] is not after[path]]
    assert changed == ["a.yaml"]


def test_change_within_the_same_second_and_size_is_seen(folder: Path) -> None:
    library = Library([folder], KNOWN)
    library.entries()
    path = put(folder, "a.yaml", id="cobra", title="Zebra crossing")
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert library.find("cobra").path == path


def test_new_and_deleted_files_are_seen(folder: Path) -> None:
    library = Library([folder], KNOWN)
    library.entries()
    put(folder, "new.yaml", id="new", title="Brand new")
    (folder / "a.yaml").unlink()
    assert [entry.path.name for entry in library.entries()] == ["b.yml", "new.yaml", "monkey.yaml"]
