"""Where feedback contradicts what was said, the surest kinds first."""

from collections.abc import Callable, Iterator

from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.conflict import Conflict
from trainer.listening.told import Told
from trainer.listening.words import Word
from trainer.listening.wrong_cause import wrong_cause
from trainer.listening.wrong_doer import crossed, wrong_doer
from trainer.listening.wrong_numbers import wrong_numbers
from trainer.listening.wrong_quality import wrong_quality
from trainer.listening.wrong_sense import wrong_direction, wrong_negation
from trainer.listening.wrong_words import exchanged, overstated

_IN_A_CLAUSE: tuple[Callable[[Clause, Told], Iterator[Conflict]], ...] = (
    wrong_numbers,
    wrong_negation,
    wrong_doer,
    crossed,
    overstated,
)
_OVER_CLAUSES: tuple[Callable[[tuple[Word, ...], Told], Iterator[Conflict]], ...] = (
    wrong_direction,
    exchanged,
    wrong_quality,
    wrong_cause,
)


def conflicts(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """All contradictions that the rules can see."""
    clauses = clauses_in(words)
    for find in _IN_A_CLAUSE:
        for clause in clauses:
            yield from find(clause, told)
    for look in _OVER_CLAUSES:
        yield from look(words, told)
