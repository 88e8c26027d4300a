"""Measures how well questions are matched to topics, on a folder of labelled questions.

Each *.jsonl file of the folder holds lines {"text", "topic" (or none), "also": topics accepted too}.
"""

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.listening import WordLikeness
from trainer.qualification import Questions, topics


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled question and what was found in it, best first."""

    text: str
    accepted: frozenset[str]  # empty for none
    kind: str
    found: tuple[str, ...]


def read(folder: Path, questions: Questions) -> list[Row]:
    """Read and match every question of the folder."""
    return [
        _row(json.loads(line), questions)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _row(entry: dict[str, object], questions: Questions) -> Row:
    text, topic, also = str(entry["text"]), str(entry["topic"]), entry["also"]
    others = also if isinstance(also, list) else []
    accepted = frozenset() if topic == "none" else frozenset({topic, *map(str, others)})
    return Row(text, accepted, str(entry.get("kw", "all")), questions.topics_of(text))


def hit_share(rows: Sequence[Row], within: int) -> float:
    """The share of questions on a topic with an accepted one among the first found."""
    after = [row for row in rows if row.accepted]
    return sum(bool(row.accepted & set(row.found[:within])) for row in after) / len(after)


def none_f1(rows: Iterable[Row]) -> float:
    """How well questions after no topic are told from the others: F1 of "none"."""
    both = [(not row.accepted, not row.found) for row in rows]
    right = sum(meant and found for meant, found in both)
    wrong = sum(meant != found for meant, found in both)
    return 2 * right / (2 * right + wrong) if right else 0.0


def _report(rows: Sequence[Row], seconds: float) -> None:
    print(f"{'questions':<12}{'rows':>6}{'top 1':>8}{'top 3':>8}")
    for kind in sorted({row.kind for row in rows}):
        some = [row for row in rows if row.kind == kind and row.accepted]
        if some:
            print(f"{kind:<12}{len(some):>6}{hit_share(some, 1):>8.2f}{hit_share(some, 3):>8.2f}")
    print(f"{'all':<12}{len(rows):>6}{hit_share(rows, 1):>8.2f}{hit_share(rows, 3):>8.2f}")
    print(f"F1 of none {none_f1(rows):.2f}, {1000 * seconds / len(rows):.1f} ms a question")


def _misses(rows: Iterable[Row]) -> None:
    for row in rows:
        if (row.found[:1] and row.found[0] in row.accepted) or (not row.found and not row.accepted):
            continue
        print(f"{'/'.join(sorted(row.accepted)) or 'none'} <- {row.found}: {row.text}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with *.jsonl files")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    options = parser.parse_args()
    questions = Questions(topics().values(), WordLikeness())
    started = time.perf_counter()
    rows = read(options.data, questions)
    seconds = time.perf_counter() - started
    if not rows:
        parser.error(f"no labelled questions in {options.data}")
    _report(rows, seconds)
    if options.misses:
        _misses(rows)


if __name__ == "__main__":
    main()
