"""YAML text becomes a tree whose every value knows its place."""

from pathlib import Path

import pytest

from trainer.assets import catalogue
from trainer.domain.diagnostics import Diagnostic
from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.parsing import MAX_DEPTH, MAX_ITEMS, parse
from trainer.scenario.tree import Node, Place

TEXT = """\
title: A call
facts:
  # a comment
  first:
    says: [One, "Two"]
  second:
    says: Three
"""


def tree(text: str = TEXT) -> Node:
    findings = Findings(Path("some.yaml"))
    root = parse(text, findings)
    assert root is not None, findings.told()
    return root


def refused(text: str) -> list[Diagnostic]:
    findings = Findings(Path("some.yaml"))
    assert parse(text, findings) is None
    return list(findings.told())


def test_plain_values() -> None:
    assert tree().plain() == {
        "title": "A call",
        "facts": {"first": {"says": ("One", "Two")}, "second": {"says": "Three"}},
    }


def test_value_knows_its_place_and_that_of_its_key() -> None:
    says = tree().at("facts", "first", "says")
    assert (says.key, says.place) == (Place(5, 5), Place(5, 11))
    assert tree().at("facts", "first", "says", 1).place == Place(5, 17)


def test_item_of_a_list_has_no_key_of_its_own() -> None:
    item = tree().at("facts", "first", "says", 0)
    assert item.key == item.place == Place(5, 12)


def test_steps_that_lead_nowhere_are_passed_over() -> None:
    root = tree()
    assert root.at("facts", "third", "first", "tag", "says", 7) is root.at("facts", "first", "says")


def test_columns_count_letters_not_bytes() -> None:
    assert tree("{größe: 🙂, x: y}").at("x").place == Place(1, 15)


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("title", ("A call",)),
        ("facts.*.says.*", ("One", "Two", "Three")),
        ("facts.second.says", ("Three",)),
        ("facts.first.says", ()),
        ("facts.*.none.*", ()),
        ("title.*.*", ("A call",)),
        ("title.says", ()),
    ],
)
def test_texts_at_the_end_of_a_pattern(pattern: str, texts: tuple[str, ...]) -> None:
    assert tree().texts(pattern) == texts


def test_nesting_up_to_the_limit_is_read() -> None:
    assert tree("[" * MAX_DEPTH + "]" * MAX_DEPTH).plain() is not None
    assert [each.code for each in refused("[" * (MAX_DEPTH + 1))] == [Code.TOO_DEEP]


def test_list_up_to_the_limit_is_read() -> None:
    assert len(tree("- a\n" * MAX_ITEMS).items) == MAX_ITEMS
    [finding] = refused("- a\n" * (MAX_ITEMS + 1))
    assert (finding.code, finding.line) == (Code.TOO_MANY_ITEMS, MAX_ITEMS + 1)


def test_first_of_two_equal_keys_is_kept() -> None:
    findings = Findings(Path("some.yaml"))
    root = parse("a: 1\nb: 2\na: 3\n", findings)
    assert root is not None
    assert root.plain() == {"a": 1, "b": 2}
    [finding] = findings.told()
    assert (finding.code, finding.line) == (Code.DUPLICATE_KEY, 3)
    assert finding.message.args == (("name", "a"), ("first", "1"))


def test_equal_keys_are_found_whatever_they_are_written_like() -> None:
    findings = Findings(Path("some.yaml"))
    parse("{a: {x: 1, 'x': 2, \"x\": 3}}", findings)
    assert [each.code for each in findings.told()] == [Code.DUPLICATE_KEY] * 2


def test_all_that_is_shared_or_tagged_is_told_at_once() -> None:
    found = refused("a: &one 1\nb: *one\nc: !tag 2\nd: *two\n")
    assert [(each.code, each.line) for each in found] == [
        (Code.SHARED_PART, 1),
        (Code.SHARED_PART, 2),
        (Code.TAG, 3),
        (Code.SHARED_PART, 4),
    ]


def test_tagged_value_stays_text() -> None:
    findings = Findings(Path("some.yaml"))
    root = parse("a: !!int 5", findings)
    assert root is not None
    assert root.plain() == {"a": "5"}
    assert findings.has_errors


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: [1, 2\nb: 3\n", Code.NOT_YAML, 2, 2),
        ("a: [1, 2\n", Code.NOT_YAML, 1, 4),
        ("a: |\n  x\n y\n", Code.NOT_YAML, 3, 2),
        ("a: 'it's'\n", Code.AFTER_QUOTE, 1, 8),
        ('a: "so" he said\n', Code.AFTER_QUOTE, 1, 9),
        ('a: ["one" "two"]\n', Code.AFTER_QUOTE, 1, 11),
        ('a: "one"\n b: 2\n', Code.NOT_YAML, 2, 2),
        ("a: *sighs* yes\n", Code.BARE_SIGN, 1, 4),
        ("a: b: c\n", Code.BARE_COLON, 1, 5),
        ("b: 1\na: 'x\nc: d\n", Code.OPEN_QUOTE, 2, 4),
        ("a:\n\tb: c\n", Code.TAB, 2, 1),
        ("a: %x\n", Code.BARE_SIGN, 1, 4),
        ("a: `x`\n", Code.BARE_SIGN, 1, 4),
        ("a: - b\n", Code.NOT_YAML, 1, 4),
        ("%FOO\n---\na\n", Code.NOT_YAML, 1, 5),
    ],
)
def test_what_is_no_yaml_is_told_where_it_can_be_mended(
    text: str, code: Code, line: int, column: int
) -> None:
    [finding] = refused(text)
    assert (finding.code, finding.line, finding.column) == (code, line, column)


def test_list_that_is_left_open_is_told_with_its_beginning() -> None:
    [finding] = refused("x: 1\na: [1, 2\nb: 3\n")
    assert catalogue().say(finding.message).endswith("in what begins at line 2.")


def test_characters_that_yaml_refuses_are_told() -> None:
    assert [each.code for each in refused("a: \x01")] == [Code.NOT_YAML]
