"""Cues: what words show that a question is after a topic.

The words are data, in assets/qualification/cues.toml, where their little language is explained.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.qualification.words import plain

NONE = "none"  # what a question is after that is after no topic

_GAP = r"(?: \w+){0,5}"


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of one topic as the file writes them, from the strongest to the weakest."""

    certain: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Strength:
    """How strongly each kind of cue speaks for its topic, 0 to 1."""

    certain: float
    likely: float
    hint: float


@dataclass(frozen=True, slots=True)
class _CueFile:
    """The whole file."""

    strength: _Strength
    none: _Cues
    topics: dict[str, _Cues]


@dataclass(frozen=True, slots=True)
class Cue:
    """A compiled cue and how strongly it speaks for its topic."""

    words: str
    pattern: re.Pattern[str]
    strength: float

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """All words that it may be made of."""
        tokens = re.split(r"[ |]", self.words)
        return tuple(word for token in tokens if (word := token.strip("*^$.")))


@cache
def cues() -> Mapping[str, tuple[Cue, ...]]:
    """The cues of each topic, and of none; raises AssetError."""
    file = read_toml(_CueFile, asset("qualification", "cues.toml"))
    every = {NONE: file.none, **file.topics}
    return {topic: _compiled(entry, file.strength) for topic, entry in every.items()}


def _compiled(entry: _Cues, strength: _Strength) -> tuple[Cue, ...]:
    return tuple(
        chain(
            (compile_cue(words, strength.certain) for words in entry.certain),
            (compile_cue(words, strength.likely) for words in entry.likely),
            (compile_cue(words, strength.hint) for words in entry.hint),
        )
    )


def compile_cue(words: str, strength: float) -> Cue:
    """Compile one cue; every word stands alone unless it ends in a star."""
    body, start, end = "", r"\b", ""
    for piece in words.split():
        if piece == "^":
            start = "^"
        elif piece == "$":
            end = "$"
        elif piece == "...":
            body += _GAP
        else:
            body += (" " if body else "") + _alternatives(piece)
    return Cue(words, re.compile(start + body + end), strength)


def _alternatives(piece: str) -> str:
    return f"(?:{'|'.join(_one(word) for word in piece.split('|'))})"


def _one(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else r"\b")


def strength_of(text: str, found: tuple[Cue, ...]) -> float:
    """How strongly the cues found in a text speak together, 0 to 1.

    Independent hints add up as chances do: two that each leave a doubt of 0.4 leave 0.16.
    """
    doubt, words = 1.0, plain(text)
    for cue in found:
        if cue.pattern.search(words):
            doubt *= 1.0 - cue.strength
    return 1.0 - doubt
