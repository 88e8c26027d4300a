"""Each name in a file must stand for something, and a wrong one is answered with the nearest."""

from pathlib import Path

import pytest

from tests.scenario.scenario_files import entry_of, found, spoiled
from trainer.assets import catalogue
from trainer.scenario import Known, read
from trainer.scenario.codes import Code
from trainer.scenario.references import _PATTERNS
from trainer.scenario.shape import valid_keys

WRONG = [
    (Code.UNKNOWN_STATE, "to: agreed", "to: agred", "agreed"),
    (Code.UNKNOWN_STATE, "to: gone\n        trust: -5", "to: away\n        trust: -5", ""),
    (Code.UNKNOWN_FACT, "behind: late-rotas", "behind: late-rota", "late-rotas"),
    (Code.UNKNOWN_FACT, "needs: {told: [drivers-leave]}", "needs: {told: [x]}", ""),
    (
        Code.UNKNOWN_FACT,
        'text: "Four since',
        'needs: {told: late}, text: "Four since',
        "late-rotas",
    ),
    (Code.UNKNOWN_FACT, "tells: [drivers-leave]", "tells: [driver-leaves]", "drivers-leave"),
    (Code.UNKNOWN_FACT, "told: drivers-leave, trust", "told: leave, trust", "drivers-leave"),
    (
        Code.UNKNOWN_FACT,
        'says: ["No. Goodbye."]',
        'says: ["No."]\n        tells: own',
        "her-own-money",
    ),
    (Code.UNKNOWN_FACT, "facts: her-own-money", "facts: [her-own-mony]", "her-own-money"),
    (Code.UNKNOWN_FACT, "told: [late-rotas]", "told: [late-rotas, later]", "late-rotas"),
    (Code.UNKNOWN_FACT, "because: [late-rotas, ", "because: [Late-Rotas, ", "late-rotas"),
    (Code.UNKNOWN_TOPIC, "topic: budget", "topic: bugdet", "budget"),
    (Code.UNKNOWN_TOPIC, "topics: budget", "topics: [budget, authorty]", "authority"),
    (Code.UNKNOWN_FRAMEWORK, "[GPCTBA/C&I, BANT]", "[GPCTBA, BANT]", "GPCTBA/C&I"),
    (Code.UNKNOWN_TEMPERAMENT, "temperament: guarded", "temperament: friendly", ""),
    (Code.UNKNOWN_LINES, "fed_back_right:", "fed_back_correct:", "fed_back_right"),
]


@pytest.mark.parametrize(("code", "old", "new", "nearest"), WRONG)
def test_name_that_stands_for_nothing(
    tmp_path: Path, code: Code, old: str, new: str, nearest: str
) -> None:
    text = spoiled((old, new))
    [finding] = [each for each in entry_of(tmp_path, text).diagnostics if each.code == code]
    name = dict(finding.message.args)["name"]
    assert text.splitlines()[finding.line - 1][finding.column - 1 :].startswith(name)
    if nearest:
        assert finding.cure.args == (("nearest", nearest),)
    else:
        assert "valid" in dict(finding.cure.args)


def test_where_nothing_is_near_the_valid_names_are_listed(tmp_path: Path) -> None:
    text = spoiled(("temperament: guarded", "temperament: friendly"))
    [finding] = entry_of(tmp_path, text).diagnostics
    assert catalogue().say(finding.cure) == "Temperaments: busy, guarded."


def test_states_are_listed_in_the_order_of_the_file(tmp_path: Path) -> None:
    [finding] = entry_of(tmp_path, spoiled(("to: agreed", "to: xyz"))).diagnostics
    assert catalogue().say(finding.cure) == "States in this file: guarded, open, agreed, gone."


def test_what_is_valid_comes_from_outside(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, spoiled())
    assert entry.scenario is not None
    nothing = Known(frozenset(), frozenset(), frozenset(), frozenset())
    codes = {each.code for each in read(entry.path, nothing).diagnostics}
    assert codes == {
        Code.UNKNOWN_TOPIC,
        Code.UNKNOWN_FRAMEWORK,
        Code.UNKNOWN_TEMPERAMENT,
        Code.UNKNOWN_LINES,
    }


@pytest.mark.parametrize("pattern", [each for patterns in _PATTERNS.values() for each in patterns])
def test_each_place_that_is_checked_is_one_of_the_schema(pattern: str) -> None:
    steps = pattern.removesuffix(".*").replace("*", "0").split(".")
    assert steps[-1] in valid_keys(tuple(steps[:-1]))


def test_names_in_places_of_a_wrong_shape_are_passed_over(tmp_path: Path) -> None:
    text = "format: 1\nstates: [1, {go: 3}, [x]]\nfacts: {f: {behind: [a], needs: told}}"
    codes = {each.code for each in entry_of(tmp_path, text).diagnostics}
    assert not codes & _PATTERNS.keys()
    assert {Code.NOT_TEXT, Code.NOT_GROUP} <= codes


def test_one_wrong_name_gives_one_finding(tmp_path: Path) -> None:
    """What follows from a misspelt name is not told beside it: nobody could mend that first."""
    for old, new in (("to: agreed", "to: agred"), ("behind: late-rotas", "behind: late")):
        assert len(found(entry_of(tmp_path, spoiled((old, new))))) == 1
