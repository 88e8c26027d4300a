"""The locked versions can be installed by any pip, on any kernel."""

from pathlib import Path

LOCK = (Path(__file__).parents[2] / "requirements.lock").read_text(encoding="utf-8")


def test_no_marker_compares_the_names_of_kernels():
    assert "platform_release" not in LOCK


def test_each_requirement_is_exact_and_has_its_hashes():
    entries = [entry for entry in LOCK.split("\n") if entry and not entry.startswith(" ")]
    assert entries
    assert all("==" in entry and entry.endswith("\\") for entry in entries)
