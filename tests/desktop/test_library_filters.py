from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.desktop.shelf_values import FREIGHT, MILL, OPENING, SHELF, broken, playable
from trainer.desktop.library.filters import FilterBar, Wanted
from trainer.domain.scenario import Scenario
from trainer.practice.covers import cover

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]


def found(wanted: Wanted) -> list[str]:
    """The scenarios that are what is looked for; a broken file goes by its name."""
    covers = [cover(entry) for entry in SHELF]
    return [each.id or Path(each.path).name for each in covers if wanted.fits(each)]


def test_who_looks_for_nothing_finds_everything() -> None:
    assert found(Wanted()) == ["freight", "mill", "opening", "broken-call.yaml"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("slipped", ["freight"]),
        ("SLIPPED goal", ["freight"]),
        ("tomas", ["mill"]),
        ("financial officer", ["mill"]),
        ("larkspur", ["mill"]),
        ("blocker", ["mill"]),
        ("champ", ["freight", "opening"]),
        ("objection", ["mill"]),
        ("root", ["freight", "mill", "opening"]),
        ("broken", ["broken-call.yaml"]),
        ("slipped tomas", []),
        ("  ", ["freight", "mill", "opening", "broken-call.yaml"]),
    ],
)
def test_all_words_must_be_told_of_a_scenario(words: str, ids: list[str]) -> None:
    assert found(Wanted(words=words)) == ids


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(stage="objection"), ["mill"]),
        (Wanted(difficulty=2), ["freight"]),
        (Wanted(framework="BANT"), ["freight", "opening"]),
        (Wanted(framework="BANT", difficulty=1), ["opening"]),
        (Wanted(stage="closing"), []),
        (Wanted(words="goal", stage="opening"), []),
    ],
)
def test_filters_narrow_further(wanted: Wanted, ids: list[str]) -> None:
    assert found(wanted) == ids


def test_a_broken_file_has_no_stage_level_or_framework() -> None:
    assert not Wanted(stage="opening").fits(cover(broken()))
    assert not Wanted(difficulty=3).fits(cover(broken()))
    assert not Wanted(framework="BANT").fits(cover(broken()))


@pytest.mark.parametrize("scenario", [FREIGHT, MILL, OPENING])
def test_words_are_found_whatever_their_case(scenario: Scenario) -> None:
    (entry,) = playable(replace(scenario, title="Straße und Fluß"))
    assert Wanted(words="STRASSE fluss").fits(cover(entry))


def test_the_fields_say_what_is_looked_for(shown: Show) -> None:
    bar = FilterBar()
    bar.offer_frameworks(["BANT", "MEDDIC"])
    shown(bar)
    assert bar.wanted == Wanted()
    bar.search.setText("goal")
    bar.stage.setCurrentText("Objection")
    bar.level.setCurrentText("4 · hard")
    bar.framework.setCurrentText("MEDDIC")
    assert bar.wanted == Wanted("goal", "objection", 4, "MEDDIC")


def test_each_change_is_told(shown: Show, heard: Listen) -> None:
    bar = FilterBar()
    bar.offer_frameworks(["BANT"])
    shown(bar)
    told = heard(bar.changed)
    bar.search.setText("goal")
    bar.stage.setCurrentIndex(1)
    bar.level.setCurrentIndex(1)
    bar.framework.setCurrentIndex(1)
    assert len(told) == 4


def test_the_fields_can_be_cleared(shown: Show) -> None:
    bar = FilterBar()
    bar.offer_frameworks(["BANT"])
    shown(bar)
    bar.search.setText("goal")
    bar.stage.setCurrentIndex(1)
    bar.clear()
    assert bar.wanted == Wanted()
    assert bar.search.hasFocus()


def test_each_field_has_a_name_to_be_read_out(shown: Show) -> None:
    bar = FilterBar()
    shown(bar)
    fields = (bar.search, bar.stage, bar.level, bar.framework)
    names = [field.accessibleName() for field in fields]
    assert names == ["Search the scenarios", "Stage", "Level", "Framework"]


def test_other_frameworks_keep_the_one_that_was_chosen(shown: Show, heard: Listen) -> None:
    bar = FilterBar()
    shown(bar)
    bar.offer_frameworks(["BANT", "MEDDIC"])
    bar.framework.setCurrentText("MEDDIC")
    told = heard(bar.changed)
    bar.offer_frameworks(["CHAMP", "MEDDIC"])
    assert bar.wanted.framework == "MEDDIC"
    bar.offer_frameworks(["CHAMP"])
    assert bar.wanted.framework == ""
    assert told == []
