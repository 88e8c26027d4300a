"""The remembered covers of the library: right, or not at all."""

import json
import os
from pathlib import Path

import pytest

from trainer.domain.cover import Cover
from trainer.records import CoverFile

FREIGHT = Cover(
    path="/scenarios/freight.yaml",
    id="freight",
    title="The goal that slipped “again”",
    teaches="Dig from the stated reason to the root.",
    stage="discovery",
    difficulty=2,
    minutes=5,
    frameworks=("GPCTBA/C&I", "BANT"),
    name="Dana Whitfield",
    job="Head of Operations",
    company="Thornbeck Freight",
    role="influencer",
    gender="female",
    also="guarded parcels",
)
BROKEN = Cover("/scenarios/broken.yaml", errors=2)
COVERS = (FREIGHT, BROKEN)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "freight.yaml").write_text("id: freight")
    return folder


@pytest.fixture
def file(tmp_path: Path, shelf: Path) -> CoverFile:
    return CoverFile(tmp_path / "data" / "library.json", [shelf])


def test_nothing_is_remembered_at_first(file: CoverFile) -> None:
    assert file.read("") is None


def test_covers_are_remembered_as_they_were(file: CoverFile) -> None:
    file.keep("", COVERS)
    assert file.read("") == COVERS


def test_an_empty_library_is_remembered_too(file: CoverFile) -> None:
    file.keep("", ())
    assert file.read("") == ()


def test_a_file_that_was_written_again_makes_them_forgotten(file: CoverFile, shelf: Path) -> None:
    file.keep("", COVERS)
    os.utime(shelf / "freight.yaml", ns=(1, 1))
    assert file.read("") is None


def test_a_file_of_another_size_makes_them_forgotten(file: CoverFile, shelf: Path) -> None:
    file.keep("", COVERS)
    path = shelf / "freight.yaml"
    before = path.stat()
    path.write_text("id: freight-2")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.read("") is None


def test_a_new_file_makes_them_forgotten(file: CoverFile, shelf: Path) -> None:
    file.keep("", COVERS)
    (shelf / "another.yaml").write_text("id: another")
    assert file.read("") is None


def test_a_file_that_is_gone_makes_them_forgotten(file: CoverFile, shelf: Path) -> None:
    file.keep("", COVERS)
    (shelf / "freight.yaml").unlink()
    assert file.read("") is None


def test_they_belong_to_the_learner_s_folder(file: CoverFile, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text("id: mine")
    file.keep(str(own), COVERS)
    assert file.read(str(own)) == COVERS
    assert file.read("") is None


def test_a_folder_that_is_missing_is_no_trouble(tmp_path: Path) -> None:
    file = CoverFile(tmp_path / "library.json", [tmp_path / "nowhere"])
    file.keep("", COVERS)
    assert file.read("") == COVERS


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path, shelf: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    file = CoverFile(tmp_path / "data" / "library.json", [shelf])
    file.keep("", COVERS)
    assert file.read("") is None


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"made_from": []}', "\x00\x01", "null"])
def test_a_damaged_memory_is_passed_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "library.json"
    path.write_text(text)
    assert CoverFile(path, []).read("") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"difficulty": "2"},
        {"title": None},
        {"frameworks": [1, 2]},
        {"frameworks": 7},
        {"errors": True},
        {"unknown": "x"},
    ],
)
def test_a_cover_of_the_wrong_shape_is_passed_over(
    file: CoverFile, tmp_path: Path, wrong: dict[str, object]
) -> None:
    file.keep("", COVERS)
    path = tmp_path / "data" / "library.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["covers"][0].update(wrong)
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert file.read("") is None


@pytest.mark.parametrize("name", ["path", "frameworks", "also"])
def test_a_cover_that_lacks_something_is_passed_over(
    file: CoverFile, tmp_path: Path, name: str
) -> None:
    file.keep("", COVERS)
    path = tmp_path / "data" / "library.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    del kept["covers"][0][name]
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert file.read("") is None
