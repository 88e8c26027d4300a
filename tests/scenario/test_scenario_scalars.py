"""Unquoted scalars are read by YAML 1.2's core schema, and nothing more."""

import pytest

from trainer.scenario.scalars import value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+10", 10),
        ("-3", -3),
        ("0", 0),
        ("007", 7),
        ("0o17", 15),
        ("0xFF", 255),
        ("1" + "0" * 39, 10**39),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("2e3", 2000.0),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("Null", None),
    ],
)
def test_values(text: str, value: object) -> None:
    assert value_of(text) == value
    assert type(value_of(text)) is type(value)


WORDS = "on no Yes y tRue nULL 1_000 12:30 0b11 1,5 + - . --1 2024-04-01 0o9 0x 1e ٣ １"
LONG = ["9" * 41, "1" * 5_000, "1e" + "9" * 50]


@pytest.mark.parametrize("text", [*WORDS.split(), "5 minutes", *LONG])
def test_everything_else_is_text(text: str) -> None:
    assert value_of(text) == text
    assert type(value_of(text)) is str
