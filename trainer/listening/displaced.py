"""Numbers that were said, beside words that were said of another number."""

from collections.abc import Sequence

from trainer.listening.clauses import Clause, clauses_in
from trainer.listening.conflict import shared
from trainer.listening.numbers import Quantity
from trainer.listening.same_numbers import same_value
from trainer.listening.told import Told
from trainer.listening.words import Word


def numbers_displaced(words: Sequence[Word], told: Told) -> bool:
    """Whether a number may have changed places: "95 was the target, we hit 86", "you hit 95"."""
    return any(
        _displaced(number, clause, told)
        for clause in clauses_in(words)
        for number in clause.numbers
    )


def _displaced(number: Quantity, clause: Clause, told: Told) -> bool:
    homes = [each for each in told.clauses if _holds(each, number)]
    others = [each for each in told.clauses if each not in homes and shared(clause, each)]
    rivals = [each for other in others for each in other.numbers if each.kind == number.kind]
    return bool(homes and rivals) and not any(shared(clause, home) for home in homes)


def _holds(clause: Clause, number: Quantity) -> bool:
    return any(same_value(number, each) for each in clause.numbers)
