"""The rules held against replies on which they were once found wrong."""

import pytest

from tests.listening.listening_rows import Row
from tests.listening.listening_rows_found import FOUND_GROUPS, FOUND_SAID
from tests.listening.test_listening_spec import CLAIMS, moves_of
from trainer.domain.listening import Analysis, Heard
from trainer.listening import RuleAnalyser

ROWS = [(f"{name}: {row.name}", row) for name, rows in FOUND_GROUPS.items() for row in rows]

FURTHER = {
    **CLAIMS,
    "content": lambda a: a.reflection.content if a.reflection else None,
    "lost": lambda a: a.reflection.lost if a.reflection else None,
    "word": lambda a: a.feeling.word,
}


def _missed(claim: str, wanted: object, analysis: Analysis) -> tuple[str, object, object] | None:
    if claim in {"moves", "no_moves"}:
        given = moves_of(analysis)
        held = set(wanted) <= given if claim == "moves" else not set(wanted) & given
        return None if held else (claim, wanted, given)
    found = FURTHER[claim](analysis)
    return None if found == wanted else (claim, wanted, found)


@pytest.mark.parametrize("row", [pytest.param(row, id=name) for name, row in ROWS])
def test_hears_what_was_once_missed(row: Row) -> None:
    analysis = RuleAnalyser().analyse(row.reply, Heard(FOUND_SAID[row.line]))
    assert [
        each for claim, wanted in row.hears.items() if (each := _missed(claim, wanted, analysis))
    ] == []
