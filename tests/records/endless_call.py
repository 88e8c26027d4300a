"""A program that keeps round after round and reports each, until it is killed."""

import sys
from itertools import count
from pathlib import Path

import sqlalchemy  # noqa: F401 - so that what follows is the work, not the import

from tests.records.records_factory import a_call, a_round, a_scenario
from trainer.records import open_store


def main(database: str, call: str) -> None:
    """Keep rounds without end."""
    rounds = (a_round(number) for number in count(1))
    report("ready")
    store = open_store(Path(database))
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
