"""The scenarios that ship with the program are in order."""

import pytest

from trainer.assets import shipped_scenarios
from trainer.bootstrap import known
from trainer.domain.diagnostics import Entry
from trainer.scenario import Library

SHIPPED = Library([shipped_scenarios()], known()).entries()


def test_three_scenarios_ship() -> None:
    assert len(SHIPPED) >= 3


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.path.stem)
def test_shipped_scenario_is_read_without_a_finding(entry: Entry) -> None:
    assert entry.diagnostics == ()
    assert entry.scenario is not None
    assert entry.scenario.id == entry.path.stem
