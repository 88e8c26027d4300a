"""The guide for authors tells the truth about the format."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.scenario.scenario_files import entry_of
from trainer.scenario import schema
from trainer.scenario.codes import Code
from trainer.scenario.parsing import MAX_DEPTH, MAX_ITEMS, MAX_VALUES

GUIDE = (Path(__file__).parents[2] / "docs" / "scenario-format.md").read_text(encoding="utf-8")
PARTS = [
    each for each in vars(schema).values() if isinstance(each, type) and issubclass(each, BaseModel)
]


def example() -> str:
    found = re.search(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    assert found is not None
    return found[1]


def test_example_is_right_but_for_the_facts_and_states_that_it_leaves_out(tmp_path: Path) -> None:
    codes = {each.code for each in entry_of(tmp_path, example()).errors}
    assert codes == {Code.UNKNOWN_FACT, Code.UNKNOWN_STATE}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_each_key_is_in_the_guide(part: type[BaseModel]) -> None:
    for name, field in part.model_fields.items():
        assert re.search(rf"\b{field.alias or name}\b", GUIDE), name


def test_each_value_that_is_valid_is_in_the_guide() -> None:
    described = str(schema.ScenarioFile.model_json_schema())
    values = {
        value
        for group in re.findall(r"'enum': \[([^]]*)\]", described)
        for value in re.findall(r"'([^']+)'", group)
    }
    assert len(values) > 30
    assert {value for value in values if value not in GUIDE} == set()


def test_limits_are_in_the_guide() -> None:
    said = f"1 MB, one document, {MAX_VALUES:,} values, {MAX_ITEMS} in one list or group, {MAX_DEPTH} levels"
    assert said in GUIDE
