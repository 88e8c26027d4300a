"""What the prospect knows: how deep a fact lies, and whether its gate is open."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from trainer.domain.scenario import Fact, Gate


class Shut(StrEnum):
    """Why a fact is held back."""

    TOLD = "told"  # another fact has to come first
    TRUST = "trust"
    OPEN = "open"  # only an open question brings it out


def shut_by(gate: Gate, trust: int, told: tuple[str, ...], *, open_question: bool) -> Shut | None:
    """What keeps a gate shut; None if it is open."""
    if not set(gate.told) <= set(told):
        return Shut.TOLD
    if trust < gate.trust:
        return Shut.TRUST
    return Shut.OPEN if gate.open_question and not open_question else None


def gate_of(fact: Fact, offset: int) -> Gate:
    """A fact's gate as a temperament moves it; one that needs no trust stays so."""
    needed = max(0, fact.needs.trust + offset) if fact.needs.trust else 0
    return replace(fact.needs, trust=needed)


def parents(facts: Mapping[str, Fact], fact: str) -> tuple[str, ...]:
    """The facts behind which this one lies."""
    return tuple(each.id for each in facts.values() if each.behind == fact)


def surface(facts: Mapping[str, Fact], fact: str, told: tuple[str, ...]) -> str:
    """The first fact to tell on the way down to this one: a reason comes before what is behind."""
    seen: set[str] = set()
    while fact not in seen:
        seen.add(fact)
        above = parents(facts, fact)
        if not above or set(above) & set(told):
            return fact
        fact = above[0]
    return fact


def deeper(facts: Mapping[str, Fact], fact: str, told: tuple[str, ...]) -> str:
    """The first untold fact behind this one; empty if there is none."""
    return next((each for each in _chain(facts, fact) if each not in told), "")


def is_behind(facts: Mapping[str, Fact], fact: str) -> bool:
    """Whether a fact lies behind another one."""
    return bool(parents(facts, fact))


def _chain(facts: Mapping[str, Fact], fact: str) -> Iterator[str]:
    seen = {fact}
    while (known := facts.get(fact)) and known.behind in facts and known.behind not in seen:
        fact = known.behind
        seen.add(fact)
        yield fact
