"""Numbers that are not the prospect's."""

from collections.abc import Iterator

from trainer.listening.clauses import Clause
from trainer.listening.conflict import Conflict, shared
from trainer.listening.data import words_of
from trainer.listening.meaning import alike
from trainer.listening.negation import negated
from trainer.listening.numbers import Quantity
from trainer.listening.same_numbers import follows_from, same_value
from trainer.listening.told import Told, quote


def wrong_numbers(clause: Clause, told: Told) -> Iterator[Conflict]:
    """Numbers that stand for the same thing as one of the prospect's and differ from it."""
    for number in clause.numbers:
        if negated(clause.words, number.first) or _is_told(number, told):
            continue
        rival = _rival(number, clause, told)
        if rival is not None:
            span = (clause.words[number.first].start, clause.words[number.last].end)
            yield Conflict("number", span, quote(told, rival))


def _is_told(number: Quantity, told: Told) -> bool:
    known = any(same_value(number, each) for each in told.numbers)
    return known or follows_from(number, told.counted)


def _rival(number: Quantity, clause: Clause, told: Told) -> Clause | None:
    """The prospect's clause with another number of the same thing."""
    for said in told.clauses:
        alike = any(_same_thing(number, each, clause, said) for each in said.numbers)
        if alike and (_is_difference(said) or not _worked_out(clause, told)):
            return said
    return None


def _worked_out(clause: Clause, told: Told) -> bool:
    """Whether a number may be worked out from two that were said: "two hundred short"."""
    return len(told.numbers) > 1 and _is_difference(clause)


def _is_difference(clause: Clause) -> bool:
    return any(text in words_of("difference") for text in clause.texts)


def _same_thing(one: Quantity, other: Quantity, clause: Clause, said: Clause) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "days":
        return bool(one.unit & other.unit) or shared(clause, said)
    if one.kind == "ratio":
        return shared(clause, said) or len(said.numbers) == 1
    if one.unit or other.unit:
        return any(alike(a, b) for a in one.unit for b in other.unit)
    return one.value > 2 and shared(clause, said)
