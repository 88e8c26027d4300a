"""The word lists of this room, read once from assets/listening when first needed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from trainer.assets import asset
from trainer.codec import read_toml


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Numbers in words, by what they are worth."""

    approximate: str
    units: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    fractions: dict[str, float]
    ordinals: dict[str, float]
    times: dict[str, float]
    days: dict[str, float]


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is often typed and what it stands for."""

    slips: dict[str, str]
    endings: dict[str, str]
    is_after: dict[str, str]
    not_forms: dict[str, str]


@dataclass(frozen=True, slots=True)
class Noise:
    """Runs of keys and pairs of letters that no English word has."""

    runs: str
    pairs: str


@dataclass(frozen=True, slots=True)
class Family:
    """Words that say much the same, and those that say the reverse."""

    name: str
    words: tuple[str, ...]
    opposite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Families:
    family: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class FeelingFamily:
    """One family of feelings: negative, positive or mixed, 1 (mild) to 3 (strong)."""

    name: str
    way: str
    strength: int
    words: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Signs:
    negative: str
    positive: str


@dataclass(frozen=True, slots=True)
class Feelings:
    """All families of feelings, and the signs of one that is not named."""

    feeling: tuple[FeelingFamily, ...]
    signs: _Signs


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words of one kind that exclude each other, and the error that exchanging them makes."""

    name: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Classes:
    classes: tuple[WordClass, ...]


@dataclass(frozen=True, slots=True)
class _Patterns:
    confirm: tuple[str, ...]
    tag: tuple[str, ...]
    confirm_opening: tuple[str, ...]
    plan_check: tuple[str, ...]
    acknowledge: tuple[str, ...]
    greet: tuple[str, ...]
    good_time: tuple[str, ...]
    leave: tuple[str, ...]
    next_step: tuple[str, ...]
    formula: tuple[str, ...]
    invite: tuple[str, ...]
    open_request: tuple[str, ...]
    one_fact: tuple[str, ...]
    clarify: tuple[str, ...]
    rhetorical: tuple[str, ...]
    leading: tuple[str, ...]
    tail_tag: tuple[str, ...]
    advice: tuple[str, ...]
    pitch: tuple[str, ...]
    price: tuple[str, ...]
    demo: tuple[str, ...]
    insult: tuple[str, ...]
    fact: tuple[str, ...]


class Phrases:
    """A group of turns of phrase; each question is asked of text as `Stretch.plain` has it."""

    def __init__(self, patterns: Iterable[str]) -> None:
        either = "|".join(patterns)
        self._inside = re.compile(rf"\b(?:{either})(?!\w)")
        self._all = re.compile(rf"(?:{either})")
        self._end = re.compile(rf"\b(?:{either})$")

    def find(self, text: str) -> tuple[int, int] | None:
        """Where the group first occurs."""
        return _place(self._inside.search(text))

    def begins(self, text: str) -> tuple[int, int] | None:
        """Where the group stands at the beginning."""
        return _place(self._inside.match(text))

    def ends(self, text: str) -> tuple[int, int] | None:
        """Where the group stands at the end."""
        return _place(self._end.search(text))

    def is_all(self, text: str) -> bool:
        """Whether the text is one of the group and nothing else."""
        return self._all.fullmatch(text) is not None


def _place(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None


@cache
def _lists() -> dict[str, str]:
    return read_toml(dict[str, str], asset("listening", "words.toml"))


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of single words by its name in words.toml."""
    return frozenset(_lists()[name].split())


@cache
def _patterns() -> _Patterns:
    return read_toml(_Patterns, asset("listening", "phrases.toml"))


@cache
def phrases(name: str) -> Phrases:
    """One group of turns of phrase by its name in phrases.toml."""
    return Phrases(getattr(_patterns(), name))


@cache
def number_words() -> NumberWords:
    """Numbers in words."""
    return read_toml(NumberWords, asset("listening", "numbers.toml"))


@cache
def spelling() -> Spelling:
    """Slips of typing and contractions."""
    return read_toml(Spelling, asset("listening", "spelling.toml"))


@dataclass(frozen=True, slots=True)
class _Irregular:
    forms: dict[str, str]


@cache
def irregular() -> dict[str, str]:
    """Irregular forms with their base."""
    found = read_toml(_Irregular, asset("listening", "irregular.toml"))
    return {form: base for base, forms in found.forms.items() for form in forms.split()}


@cache
def noise() -> Noise:
    """What no word looks like."""
    return read_toml(Noise, asset("listening", "noise.toml"))


@cache
def families() -> tuple[Family, ...]:
    """Words that say much the same or the reverse."""
    return read_toml(_Families, asset("listening", "families.toml")).family


@cache
def feelings() -> Feelings:
    """Feelings by family."""
    return read_toml(Feelings, asset("listening", "feelings.toml"))


@cache
def word_classes() -> tuple[WordClass, ...]:
    """Words that exclude each other."""
    return read_toml(_Classes, asset("listening", "classes.toml")).classes


@cache
def open_requests() -> tuple[str, ...]:
    """Verbs that make a polite request open, as patterns."""
    return _patterns().open_request


@dataclass(frozen=True, slots=True)
class Points:
    """What one sign gives to a statement's being feedback, and to its being information."""

    reflect: float
    inform: float


@dataclass(frozen=True, slots=True)
class CueRule:
    """A sign found by its wording, with its points."""

    name: str
    at: str  # begins or inside
    reflect: float
    inform: float
    group: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Cues:
    """All signs of feedback and of information."""

    start: Points
    cue: tuple[CueRule, ...]
    measured: dict[str, Points]


@cache
def cues() -> Cues:
    """The signs with their points."""
    return read_toml(Cues, asset("listening", "cues.toml"))


@cache
def cue_phrases(rule: CueRule) -> Phrases:
    """What a sign is found by."""
    return phrases(rule.group) if rule.group else Phrases([rule.pattern])
