"""The nearest right name, and how pieces of a file are shown."""

import pytest

from trainer.scenario.names import listed, nearest, shown

KEYS = ["temperament", "title", "trust", "patience", "role", "name", "voice", "decision-maker"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("temperment", "temperament"),
        ("Title", "title"),
        ("tilte", "title"),
        ("trsut", "trust"),
        ("roles", "role"),
        ("maker", "decision-maker"),
        ("the-decision-maker-of-all", "decision-maker"),
        ("decision maker", "decision-maker"),
    ],
)
def test_nearest_name(word: str, meant: str) -> None:
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize("word", ["", "x", "e", "colour", "budget", "🙂", "t" * 10_000])
def test_no_name_is_better_than_a_far_one(word: str) -> None:
    assert nearest(word, KEYS) is None


def test_nearest_of_no_names() -> None:
    assert nearest("title", []) is None


def test_nearest_does_not_hang_on_the_order_of_the_names() -> None:
    assert {nearest("gate-c", order) for order in (["gate-a", "gate-b"], ["gate-b", "gate-a"])} == {
        nearest("gate-c", {"gate-a", "gate-b"})
    }


def test_long_and_unprintable_values_are_shown_short_and_plain() -> None:
    assert shown("a\nb\x1b[2J\u202ec") == "a b [2J c"
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"
    assert shown(30) == "30"


def test_names_are_listed_in_their_own_order_or_sorted() -> None:
    assert listed(["b", "a"]) == "b, a"
    assert listed({"b", "a"}) == "a, b"
    assert listed({"b": 1, "a": 2}) == "b, a"
    assert listed(()) == "–"
    assert listed(str(n) for n in range(100)).endswith("58, 59, …")
