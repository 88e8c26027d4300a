"""A good file spoiled at random, thousands of times: findings or a scenario, never an exception."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenario.scenario_files import GOOD, KNOWN
from trainer.domain.diagnostics import Entry
from trainer.scenario import read
from trainer.scenario.findings import Findings
from trainer.scenario.parsing import parse

TEXT = GOOD.read_text(encoding="utf-8")
LINES = TEXT.splitlines(keepends=True)
TREE = parse(TEXT, Findings(GOOD))
assert TREE is not None
PLAIN = TREE.plain()

MANY = settings(max_examples=400, deadline=None, derandomize=True, database=None)

signs = st.sampled_from([*"{}[]%@#~,\"'\0\t\n\x85\ufeffé🙂"])
marks = st.sampled_from(["&a ", "*a", "!!str ", "- ", ": ", "? ", "<<: ", "---\n", ">-\n", "  "])
pieces = signs | marks
odd_values = st.one_of(
    st.sampled_from([None, True, 0, -1, 101, 10**17, 0.5, "", " ", "x", "gone", "open", [], {}]),
    st.sampled_from(
        [[[]], [None], [1], {"x": 1}, {"": None}, {"to": "open"}, "\x1b[2J", "x" * 2_500]
    ),
    st.text(max_size=5),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutations") / "some.yaml"


def check(path: Path, text: str) -> Entry:
    """What holds for every entry: it can be played, or it says why not."""
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    entry = read(path, KNOWN)
    assert (entry.scenario is None) == bool(entry.errors)
    last = text.count("\n") + text.count("\r") + 1
    for each in entry.diagnostics:
        assert 1 <= each.line <= last
        assert each.column >= 1
    if entry.scenario is not None:
        assert_names_stand_for_something(entry)
    return entry


def assert_names_stand_for_something(entry: Entry) -> None:
    scenario = entry.scenario
    assert scenario is not None
    assert scenario.start in scenario.states
    ways = [way for state in scenario.states.values() for way in state.go]
    assert {way.to for way in ways} <= scenario.states.keys()
    facts = {name for way in ways for name in (*way.tells, *way.when.told, *way.when.facts)}
    facts |= {fact.behind for fact in scenario.facts.values()} - {""}
    facts |= {name for fact in scenario.facts.values() for name in fact.needs.told}
    assert facts <= scenario.facts.keys()


@MANY
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), pieces), min_size=1, max_size=4))
def test_pieces_put_in_anywhere(path: Path, inserts: list[tuple[int, str]]) -> None:
    text = TEXT
    for at, piece in inserts:
        text = text[:at] + piece + text[at:]
    check(path, text)


@MANY
@given(st.integers(0, len(TEXT)), st.integers(0, 60))
def test_pieces_cut_out_anywhere(path: Path, at: int, length: int) -> None:
    check(path, TEXT[:at] + TEXT[at + length :])


@MANY
@given(st.lists(st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES))), max_size=3))
def test_lines_moved_or_doubled(path: Path, moves: list[tuple[int, int]]) -> None:
    lines = list(LINES)
    for which, to in moves:
        lines.insert(to, lines[which])
    check(path, "".join(lines))


@MANY
@given(st.binary(max_size=40), st.integers(0, len(TEXT)))
def test_bytes_put_in_anywhere(path: Path, noise: bytes, at: int) -> None:
    path.write_bytes(TEXT[:at].encode() + noise + TEXT[at:].encode())
    entry = read(path, KNOWN)
    assert (entry.scenario is None) == bool(entry.errors)


def replaced(value: Any, where: list[int], odd: Any) -> Any:
    """A copy with one value, found by turning at each level, replaced by an odd one."""
    if not where or not isinstance(value, (dict, tuple)) or not value:
        return odd
    turn, rest = where[0] % len(value), where[1:]
    if isinstance(value, tuple):
        changed = replaced(value[turn], rest, odd)
        return (*value[:turn], changed, *value[turn + 1 :])
    key = list(value)[turn]
    return {**value, key: replaced(value[key], rest, odd)}


@MANY
@given(st.lists(st.integers(0, 20), min_size=1, max_size=8), odd_values)
def test_any_value_replaced_by_an_odd_one(path: Path, where: list[int], odd: Any) -> None:
    check(path, json.dumps(replaced(PLAIN, where, odd), ensure_ascii=True))


def test_a_file_may_be_written_as_json(path: Path) -> None:
    assert check(path, json.dumps(PLAIN)).scenario == read(GOOD, KNOWN).scenario
