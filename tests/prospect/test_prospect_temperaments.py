"""Temperaments are data: complete, in a manner of their own, and checked when they are read."""

import re
from pathlib import Path

import pytest

from trainer.assets import asset
from trainer.errors import AssetError, ScenarioError
from trainer.prospect import stock_groups, temperaments
from trainer.prospect import temperament as module
from trainer.prospect.temperament import common, temperament
from trainer.prospect.wording import fold, sentences

FREQUENT = ("nailed", "fed_back_right", "pitched_early", "gate_trust", "not_understood", "leaves")
REST = ("minimal", "spent", "pardon", "denial")
GAPS = {group: set(re.findall(r"\{(\w+)\}", text)) for group, text in common().groups.items()}
# Its gaps are not always filled, so one line at least must do without.
SOMETIMES_UNFILLED = ("feeling_wrong",)


def test_six_manners_of_taking_a_call() -> None:
    expected = {"analytical", "blunt", "busy", "friendly", "guarded", "tired"}
    assert expected <= set(temperaments())


@pytest.mark.parametrize("name", temperaments())
class TestLines:
    def test_every_group_has_lines_and_the_frequent_ones_many(self, name: str) -> None:
        lines = temperament(name).lines
        assert set(lines) == set(stock_groups())
        assert all(len(lines[group]) >= 3 for group in stock_groups())
        assert all(len(lines[group]) >= 5 for group in FREQUENT)

    def test_no_line_comes_twice(self, name: str) -> None:
        for group, lines in temperament(name).lines.items():
            assert len(set(map(fold, lines))) == len(lines), group

    def test_the_last_resort_is_short_enough_to_come_again(self, name: str) -> None:
        lines = [line for group in REST for line in temperament(name).lines[group]]
        assert [
            line for line in lines if any(len(each.split()) > 2 for each in sentences(line))
        ] == []

    def test_only_gaps_that_are_filled_are_used(self, name: str) -> None:
        for group, lines in temperament(name).lines.items():
            for line in lines:
                gaps = {gap.lower() for gap in re.findall(r"\{(\w*)\}", line)}
                assert gaps <= GAPS[group], (group, line)

    def test_a_group_whose_gap_may_stay_open_has_a_line_without(self, name: str) -> None:
        for group in SOMETIMES_UNFILLED:
            assert any("{" not in line for line in temperament(name).lines[group])

    def test_lines_are_sentences(self, name: str) -> None:
        for group, lines in temperament(name).lines.items():
            for line in lines:
                assert line[0].isupper() or line[0] in "{…", (group, line)
                assert line[-1] in ".?!…", (group, line)


@pytest.mark.parametrize("name", temperaments())
def test_the_numbers_stay_in_their_range(name: str) -> None:
    bearing = temperament(name).bearing
    assert 0 < bearing.heard_from <= 1
    assert 0 < bearing.opens_up_from <= bearing.offer_from < 100
    for rule, effect in temperament(name).effects.items():
        lowest = (-15, -4) if rule == "insulted" else (-6, -2)  # nothing else costs as much
        assert lowest[0] <= effect.trust <= 6, rule
        assert lowest[1] <= effect.patience <= 0, rule


@pytest.mark.parametrize("name", temperaments())
def test_first_rate_feedback_wins_about_nine(name: str) -> None:
    effects = temperament(name).effects
    rules = ("fed_back_right", "own_words", "feeling_right", "confirmed")
    assert 8 <= sum(effects[rule].trust for rule in rules) <= 10


@pytest.mark.parametrize("name", temperaments())
def test_no_single_step_is_worth_more_than_being_heard_wrongly_costs(name: str) -> None:
    effects = temperament(name).effects
    assert effects["fed_back_wrong"].trust < -effects["fed_back_right"].trust
    assert effects["pitched_again"].trust <= effects["pitched_early"].trust < 0


def test_each_number_of_a_file_gives_its_reason() -> None:
    for name in temperaments():
        text = asset("temperaments", f"{name}.toml").read_text(encoding="utf-8")
        numbers = text[text.index("[bearing]") : text.index("[lines]")]
        bare = [line for line in numbers.splitlines() if "=" in line and "# " not in line]
        assert bare == [], name


def test_temperaments_differ_in_more_than_words() -> None:
    bearings = {temperament(name).bearing for name in temperaments()}
    assert len(bearings) == len(temperaments())


def test_an_unknown_temperament_is_named_with_the_known_ones() -> None:
    with pytest.raises(ScenarioError):
        temperament("../../../etc/passwd")


class TestBrokenFiles:
    @pytest.fixture
    def broken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A copy of a temperament in a folder of its own, to be broken by the test."""
        folder = tmp_path / "temperaments"
        folder.mkdir()
        path = folder / "odd.toml"
        source = asset("temperaments", "guarded.toml").read_text(encoding="utf-8")
        path.write_text(source, encoding="utf-8")
        monkeypatch.setattr(module, "asset", tmp_path.joinpath)
        monkeypatch.setattr(module, "temperaments", lambda: ("odd",))
        shared = common()
        monkeypatch.setattr(module, "common", lambda: shared)
        return path

    def change(self, path: Path, old: str, new: str) -> str:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(AssetError) as error:
            temperament("odd")
        return dict(error.value.message.args)["details"]

    def test_a_missing_group_is_named(self, broken: Path) -> None:
        assert "lines.nailed: missing" in self.change(broken, "nailed = [", "nailled = [")

    def test_an_unknown_group_is_named(self, broken: Path) -> None:
        assert "lines.nailled: no such group" in self.change(broken, "nailed = [", "nailled = [")

    def test_an_unknown_rule_is_named(self, broken: Path) -> None:
        details = self.change(broken, "pressed = { trust = -3", "presed = { trust = -3")
        assert "effects.presed: no such rule" in details

    def test_an_unknown_number_is_named(self, broken: Path) -> None:
        assert "offer_form" in self.change(broken, "offer_from", "offer_form")

    def test_a_number_of_the_wrong_kind_is_named(self, broken: Path) -> None:
        assert "agrees_from" in self.change(broken, "agrees_from = 60", 'agrees_from = "60"')
