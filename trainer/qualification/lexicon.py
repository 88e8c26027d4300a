"""The words in which a scenario's facts are told and asked for, and how much each one tells."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.domain.scenario import Fact
from trainer.qualification.words import plain

_KEPT = 5  # letters of a word that count
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "e", "y")
_STEM = 3  # letters that an ending must leave
_GENERIC = 0.35  # weight of words such as "problem" and "people", which fit everywhere
_STRANGE = 0.6  # weight of a word that no fact has, beside one that a single fact has
_DOUBT = 0.55  # added to the weight of a question's words, so that a single one proves little


class Lexicon:
    """The words of a scenario's facts; built once for a scenario."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self._facts = {fact.id: _words_of(fact) for fact in facts}
        self._counts = Counter(word for words in self._facts.values() for word in words)
        self._rarest = math.log((len(facts) + 1) / 1.5)  # of a word that a single fact has

    def share(self, question: str, fact: str) -> float:
        """The share of a question's words of content that a fact's texts have, 0 to below 1.

        A word counts by how few of the facts have it (inverse document frequency), and a word of a
        single fact is 1.
        """
        asked, here = content(question), self._facts[fact]
        if not asked:
            return 0.0
        whole = sum(self._weight(word) for word in asked)
        found = sum(self._weight(word) * here[word] for word in asked if word in here)
        return found / (whole + _DOUBT)

    def _weight(self, word: str) -> float:
        count = self._counts[word]
        weight = (
            math.log((len(self._facts) + 1) / (count + 0.5)) / self._rarest if count else _STRANGE
        )
        return weight * (_GENERIC if word in _listed("generic") else 1.0)


@lru_cache(maxsize=64)
def lexicon_of(facts: tuple[Fact, ...]) -> Lexicon:
    """The lexicon of these facts."""
    return Lexicon(facts)


def _words_of(fact: Fact) -> Mapping[str, float]:
    """The words of a fact, each with how surely it is the fact's own, 0 to 1."""
    words: dict[str, float] = {}
    for texts, weight in _texts(fact):
        for word in (each for text in texts for each in content(text)):
            words[word] = max(weight, words.get(word, 0.0))
    return words


def _texts(fact: Fact) -> Iterator[tuple[tuple[str, ...], float]]:
    yield fact.asked_by, 1.0
    yield fact.key_points, 1.0
    yield fact.says, 0.8
    yield fact.say_back, 0.7
    yield fact.vague, 0.3


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The beginnings of a text's words, without the words that have no content of their own."""
    return frozenset(_stem(word) for word in plain(text).split()) - _listed("function")


def _stem(word: str) -> str:
    if word.endswith("ss"):
        return word[:_KEPT]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)[:_KEPT]
    return word[:_KEPT]


@cache
def _listed(group: str) -> frozenset[str]:
    """The beginnings of the words of a group in assets/qualification/words.toml."""
    words = read_toml(dict[str, str], asset("qualification", "words.toml"))
    return frozenset(_stem(word) for word in words[group].split())
