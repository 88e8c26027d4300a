"""What the documentation gives to copy can be played, and the names it lists are all there are."""

import re
from pathlib import Path

from trainer.bootstrap import known
from trainer.scenario import read

DOCS = Path(__file__).parents[2] / "docs"
FORMAT = (DOCS / "scenario-format.md").read_text(encoding="utf-8")


def test_the_smallest_scenario_has_no_finding():
    entry = read(DOCS / "smallest-scenario.yaml", known())
    assert entry.diagnostics == ()
    assert entry.scenario
    assert (len(entry.scenario.facts), len(entry.scenario.states)) == (5, 1)


def test_all_temperaments_and_topics_are_listed():
    listed = set(re.findall(r"^\| `([\w-]+)` \|", FORMAT, re.MULTILINE))
    assert known().temperaments | known().topics <= listed
