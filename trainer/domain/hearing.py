"""Who heard the replies of a call: a trained model, or rules alone."""

from collections.abc import Iterable
from enum import StrEnum

RULES = "rules"  # the name of an analyser without a model begins with this word


class Ears(StrEnum):
    """What heard the replies that make up a score."""

    TRAINED = "trained"
    RULES = "rules"  # rules alone
    MIXED = "mixed"  # not the same analyser throughout
    UNKNOWN = "unknown"  # no reply yet, or it was not kept


def by_rules_alone(analyser: str) -> bool:
    """Whether an analyser of that name hears by rules alone."""
    return analyser.split(" ", maxsplit=1)[0] == RULES


def ears(analysers: Iterable[str]) -> Ears:
    """What heard the replies, from the names of their analysers; "" where one was not kept."""
    names = set(analysers)
    if len(names) > 1:
        return Ears.MIXED
    (name,) = names or {""}
    if not name:
        return Ears.UNKNOWN
    return Ears.RULES if by_rules_alone(name) else Ears.TRAINED
