"""Whether two numbers say the same: rounding, other units, and sums of what was said."""

from collections.abc import Iterator, Sequence

from trainer.listening.numbers import Quantity

CLOSE = 0.02  # relative difference that is only rounding
LOOSE = 0.15  # what "nearly" and "about" allow
LOOSE_DAYS = 0.08  # ninety days are three months


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers say the same, rounding and other units allowed."""
    if {one.kind, other.kind} == {"plain", "ratio"}:
        return _per_cent(one, other)
    if one.kind != other.kind:
        return False
    slack = LOOSE if one.loose or other.loose else LOOSE_DAYS if one.kind == "days" else CLOSE
    if one.kind == "ratio":
        slack = max(slack, LOOSE)
    top = max(abs(one.value), abs(other.value))
    return top == 0 or abs(one.value - other.value) / top <= slack


def _per_cent(one: Quantity, other: Quantity) -> bool:
    """Whether a bare number and a share say the same: a rate of ninety, ninety percent."""
    plain, ratio = (one, other) if one.kind == "plain" else (other, one)
    return not plain.unit and abs(plain.value / 100 - ratio.value) < CLOSE * ratio.value


def follows_from(one: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether a number is a sum, a difference or a share of two that were said."""
    values = [each.value for each in known if each.kind in {"plain", "ordinal"}]
    return any(
        _near(one, result)
        for place, left in enumerate(values)
        for right in values[place + 1 :]
        for result in _results(left, right)
    ) or any(each.kind == "ordinal" and one.value == each.value - 1 for each in known)


def _results(left: float, right: float) -> Iterator[float]:
    yield left + right
    yield abs(left - right)
    small, big = sorted((left, right))
    if small > 0:
        yield small / big
        yield 1 - small / big


def _near(one: Quantity, value: float) -> bool:
    top = max(abs(one.value), abs(value))
    return top > 0 and abs(one.value - value) / top <= (LOOSE if value < 1 else CLOSE)
