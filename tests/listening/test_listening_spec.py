"""The rules held against the specification, group by group."""

import pytest

from tests.listening.listening_rows import GROUPS, LINES, Row
from tests.listening.listening_rows_more import MORE_GROUPS, MORE_LINES
from trainer.domain.listening import Analysis, Heard, MoveKind, Said
from trainer.listening import RuleAnalyser


def moves_of(analysis: Analysis) -> set[str]:
    return {name for m in analysis.moves for name in (m.kind.value, f"{m.kind.value}:{m.detail}")}


def _manner(analysis: Analysis) -> object:
    return analysis.reflection.manner.value if analysis.reflection else None


def _accurate(analysis: Analysis) -> object:
    return analysis.reflection.accurate if analysis.reflection else None


ALL_LINES = {**LINES, **MORE_LINES}
ROWS = [
    (f"{name}: {row.name}", row)
    for group in (GROUPS, MORE_GROUPS)
    for name, rows in group.items()
    for row in rows
]

CLAIMS = {
    "reflects": lambda a: a.reflects,
    "accurate": _accurate,
    "not_wrong": lambda a: _accurate(a) is not False,
    "wrong": lambda a: a.reflection.wrong if a.reflection else "",
    "manner": _manner,
    "feeling": lambda a: a.feeling.named,
    "fits": lambda a: a.feeling.fits,
    "confirms": lambda a: a.confirms,
    "asks": lambda a: a.asks.value,
    "relevant": lambda a: a.relevant,
    "on_topic": lambda a: a.on_topic,
    "informs": lambda a: a.informs,
    "pitches": lambda a: a.pitches,
    "parrot": lambda a: a.parrot,
    "gaming": lambda a: a.gaming,
    "again": lambda a: a.asks_again,
    "understood": lambda a: a.understood,
    "primary": lambda a: a.primary,
}


def misses(row: Row) -> dict[str, tuple[object, object]]:
    analysis = RuleAnalyser().analyse(row.reply, Heard(Said(ALL_LINES[row.line])))
    found = {}
    for claim, wanted in row.hears.items():
        if claim in {"moves", "no_moves"}:
            given = moves_of(analysis)
            ok = (set(wanted) <= given) if claim == "moves" else not (set(wanted) & given)
            if not ok:
                found[claim] = (wanted, given)
        elif CLAIMS[claim](analysis) != wanted:
            found[claim] = (wanted, CLAIMS[claim](analysis))
    return found


@pytest.mark.parametrize("row", [pytest.param(row, id=name) for name, row in ROWS])
def test_hears(row: Row) -> None:
    assert misses(row) == {}


def test_the_specification_is_large_enough() -> None:
    assert len(ROWS) >= 300


def test_every_kind_of_move_is_specified() -> None:
    heard = {
        move.kind
        for _, row in ROWS
        for move in RuleAnalyser().analyse(row.reply, Heard(Said(ALL_LINES[row.line]))).moves
    }
    assert heard == set(MoveKind)
