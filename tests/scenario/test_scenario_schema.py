"""The schema tells itself in plain words, and agrees with the domain that it is read into."""

from dataclasses import fields
from typing import Any

import pytest

from trainer.domain import scenario as domain
from trainer.domain.steps import Step
from trainer.scenario import schema
from trainer.scenario.shape import valid_keys

PAIRS = [
    (schema.GateFile, domain.Gate, set()),
    (schema.ReplyFile, domain.OfferedReply, set()),
    (schema.LeadFile, domain.Lead, set()),
    (schema.BriefFile, domain.Brief, set()),
    (schema.VoiceFile, domain.VoiceStyle, set()),
    (schema.PersonaFile, domain.Persona, set()),
    (schema.FactFile, domain.Fact, {"id"}),
    (schema.WhenFile, domain.When, set()),
    (schema.GoFile, domain.Go, set()),
    (schema.StateFile, domain.State, {"id"}),
    (schema.VerdictFile, domain.ExpectedVerdict, set()),
    (schema.ScenarioFile, domain.Scenario, {"start"}),
]


@pytest.mark.parametrize(
    ("file", "value", "added"), PAIRS, ids=lambda each: getattr(each, "__name__", "")
)
def test_file_has_the_fields_of_the_value_it_becomes(
    file: Any, value: Any, added: set[str]
) -> None:
    in_file = set(file.model_fields) - {"format"}
    assert in_file | added == {field.name for field in fields(value)}


def properties(described: dict[str, Any]) -> dict[str, dict[str, Any]]:
    parts = {"scenario": described, **described["$defs"]}
    return {  # a key that is told as the group it holds has only a reference to that
        f"{part}.{name}": described["$defs"][each["$ref"].split("/")[-1]]
        if "$ref" in each
        else each
        for part, value in parts.items()
        for name, each in value.get("properties", {}).items()
    }


def test_each_key_is_told_in_a_sentence() -> None:
    for name, each in properties(schema.ScenarioFile.model_json_schema()).items():
        assert each["description"].endswith("."), name
        assert len(each["description"]) > 8, name


def test_json_schema_allows_one_text_in_place_of_a_list() -> None:
    described = properties(schema.ScenarioFile.model_json_schema())
    assert {"type": "string"} in described["FactFile.says"]["anyOf"]
    assert {"type": "string"} in described["scenario.frameworks"]["anyOf"]


def test_json_schema_names_every_value_that_is_valid() -> None:
    described = properties(schema.ScenarioFile.model_json_schema())
    expects = described["StateFile.expects"]["anyOf"][0]["enum"]
    verdicts = described["VerdictFile.is"]["anyOf"][0]["enum"]
    assert expects == [step.value for step in Step]
    assert verdicts == [verdict.value for verdict in domain.Verdict]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ((), "verdict"),
        (("verdict",), "is"),
        (("persona", "voice"), "pitch"),
        (("facts", "topic"), "key_points"),
        (("facts", "x", "replies", 0, "needs"), "open_question"),
        (("states", "go", "go", 3, "when"), "asks_leave"),
    ],
)
def test_valid_keys_are_known_at_each_place(path: tuple[str | int, ...], key: str) -> None:
    assert key in valid_keys(path)
