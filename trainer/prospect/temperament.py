"""Temperaments: how strongly a persona takes things, and the words that she has for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.domain.scenario import Role
from trainer.errors import AssetError, ScenarioError
from trainer.messages import message


@dataclass(frozen=True, slots=True)
class Effect:
    """What one thing in a reply does to trust and patience."""

    trust: int = 0
    patience: int = 0


@dataclass(frozen=True, slots=True)
class Bearing:
    """The thresholds of a temperament; trust from 0 to 100."""

    heard_from: float  # share of her points that must come back to count as rightly said back
    gate_offset: int  # added to the trust that a fact needs
    opens_up_from: int  # trust at which she goes on by herself
    offer_from: int  # trust at which an offer, a price or advice is heard out
    agrees_from: int  # trust at which she agrees to a next step
    agrees_told: int  # facts that must be on the table before it
    bears_words: int  # words in one reply


@dataclass(frozen=True, slots=True)
class Matching:
    """When something counts as said back, or a question as being after a fact; all from 0 to 1."""

    heard_at_all: float  # share of her points below which it cannot be told what was understood
    fits_from: float
    fits_for_want_of_better: float  # when she has no fact on the topic that is asked about
    same_question: float  # as good as word for word one of the fact's own questions
    near: float  # how far below the best fit another fact may lie


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A topic that some roles send to somebody else."""

    topic: str
    ask: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for every temperament unless it says otherwise."""

    matching: Matching
    groups: Mapping[str, str]  # stock groups and when each is said
    effects: Mapping[str, Effect]
    elsewhere: tuple[Elsewhere, ...]
    money_topics: tuple[str, ...]
    invites: tuple[str, ...]
    besides: tuple[str, ...]
    why: tuple[str, ...]  # words that ask for the reason behind
    closing: tuple[str, ...]  # replies offered to the rep when nothing else is left


@dataclass(frozen=True, slots=True)
class Temperament:
    """One manner of taking a call."""

    about: str
    bearing: Bearing
    lines: Mapping[str, tuple[str, ...]]
    effects: Mapping[str, Effect] = field(default_factory=dict)


@cache
def common() -> Common:
    """Read what all temperaments share."""
    return read_toml(Common, asset("prospect", "common.toml"))


@cache
def temperaments() -> tuple[str, ...]:
    """The names of the shipped temperaments."""
    return tuple(sorted(path.stem for path in asset("temperaments").glob("*.toml")))


def stock_groups() -> tuple[str, ...]:
    """The groups of stock lines that a persona may have in words of her own."""
    return tuple(common().groups)


@cache
def temperament(name: str) -> Temperament:
    """Read a temperament; raises ScenarioError for an unknown name, AssetError for a bad file."""
    if name not in temperaments():
        known = ", ".join(temperaments())
        raise ScenarioError(message("prospect.error.temperament", name=name, known=known))
    path = asset("temperaments", f"{name}.toml")
    read = read_toml(Temperament, path)
    misfits = _misfits(read)
    if misfits:
        raise AssetError(message("errors.asset.malformed", path=path, details="\n".join(misfits)))
    return replace(read, effects={**common().effects, **read.effects})


def _misfits(read: Temperament) -> list[str]:
    shared = common()
    lacking = [group for group in shared.groups if not read.lines.get(group)]
    unknown = sorted(set(read.lines) - set(shared.groups))
    strange = sorted(set(read.effects) - set(shared.effects))
    return [
        *(f"lines.{group}: missing" for group in lacking),
        *(f"lines.{group}: no such group" for group in unknown),
        *(f"effects.{rule}: no such rule" for rule in strange),
    ]
