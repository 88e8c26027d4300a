"""Reads the public data that training starts from; none of it is kept in this repository."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETS = ("snli", "negation_mnli", "breaking_nli_half")


@dataclass(frozen=True, slots=True)
class Coded:
    """A reply of a counselling conversation, as experts coded it."""

    line: str
    reply: str
    call: int
    high: bool  # quality of the conversation
    primary: str
    reflects: bool
    asks: str
    informs: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise and a hypothesis."""

    premise: str
    hypothesis: str
    label: str  # entailment, contradiction, neutral
    source: str


def read_coded(folder: Path) -> list[Coded]:
    """The coded counselling replies (AnnoMI)."""
    return [_coded(row) for row in _rows(folder / "listening" / "annomi_dev.jsonl")]


def _coded(row: dict[str, Any]) -> Coded:
    gold = row["gold"]
    return Coded(
        row["prospect"],
        row["rep"],
        row["call"],
        row["quality"] == "high",
        gold["primary"],
        gold["reflects"],
        gold["asks"],
        gold["informs"],
    )


def read_pairs(folder: Path) -> list[Pair]:
    """The contradiction sets."""
    return [
        Pair(row["premise"], row["hypothesis"], row["label"], name)
        for name in SETS
        for row in _rows(folder / "contradiction" / f"{name}.jsonl")
    ]


def folds(groups: Sequence[object], parts: int, seed: int = 1) -> list[int]:
    """The fold of each row, the same for all rows of a group (conversation, premise, line)."""
    names = sorted(set(groups), key=str)
    random.Random(seed).shuffle(names)  # noqa: S311
    fold = {name: place % parts for place, name in enumerate(names)}
    return [fold[each] for each in groups]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
