"""`trainer check`: findings as a compiler prints them."""

import json
import re
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "scenarios"


def typing_error(tmp_path):
    text = (SHIPPED / "freight-first-call.yaml").read_text(encoding="utf-8")
    path = tmp_path / "freight.yaml"
    path.write_text(text.replace("topic: goals", "topic: gaols", 1), encoding="utf-8")
    return path


def test_the_shipped_scenarios_have_no_errors(trainer):
    ran = trainer("check", SHIPPED)
    assert ran.code == 0
    assert "Errors: 0." in ran.out


def test_a_typing_error_is_placed_and_mended(trainer, tmp_path):
    path = typing_error(tmp_path)
    ran = trainer("check", path)
    assert ran.code == 1
    assert re.search(rf"{re.escape(str(path))}:\d+:\d+: S\d+ error: .*gaols", ran.out)
    assert "goals" in ran.out


def test_findings_as_json(trainer, tmp_path):
    ran = trainer("check", typing_error(tmp_path), "--json")
    (finding,) = json.loads(ran.out)
    assert ran.code == 1
    assert set(finding) == {"file", "line", "column", "code", "severity", "message", "cure"}


def test_a_folder_without_scenarios_is_said(trainer, tmp_path):
    ran = trainer("check", tmp_path)
    assert ran.code == 1
    assert str(tmp_path) in ran.err


def test_a_missing_file_is_a_finding(trainer, tmp_path):
    ran = trainer("check", tmp_path / "none.yaml")
    assert ran.code == 1
    assert "none.yaml" in ran.out
