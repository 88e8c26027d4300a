"""Weighing rules and model together."""

from pathlib import Path

import pytest

from trainer.listening.neural.joint import Weighing, chance, read_joint


def test_scores_are_weighted_sums_rounded_to_three_decimals():
    weighing = Weighing(((1.0, 2.0), (0.0, -1.0)), (0.5, 0.00004))
    assert weighing.scores([2.0, 0.25]) == [3.0, -0.25]


def test_a_chance_is_between_nought_and_one():
    assert chance(0.0) == 0.5
    assert chance(-1000.0) == 0.0
    assert chance(1000.0) == pytest.approx(1.0)


def test_weights_are_read_strictly(tmp_path: Path):
    path = tmp_path / "joint.json"
    path.write_text('{"whole": {}, "stretch": {}, "truth": {}, "limits": {"wrong": "high"}}')
    with pytest.raises(ValueError, match="wrong"):
        read_joint(path)
