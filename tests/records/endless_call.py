"""A program that keeps round after round and reports each, until it is killed."""

import sys
from itertools import count
from pathlib import Path

from tests.records.records_factory import a_call, a_round, a_scenario
from trainer.records.file import open_file  # with SQLAlchemy, before it says that it is ready


def main(database: str, call: str) -> None:
    """Keep rounds without end."""
    rounds = (a_round(number) for number in count(1))
    report("ready")
    store = open_file(Path(database), busy_seconds=3)
    store.begin(a_call(call), a_scenario())
    for each in rounds:
        store.add_round(call, each)
        report(f"kept {each.number}")


def report(line: str) -> None:
    """Say so at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
