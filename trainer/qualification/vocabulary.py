"""Which words a topic's own texts use more than the others' do.

A weak sign beside the cues: it speaks where no cue does, and breaks ties between topics.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from trainer.qualification.words import plain

KEPT = 5  # letters of a word that count, so that "decide", "decides" and "deciding" are one
_SMOOTHING = 30.0  # weight of "as in all topics together", in words: keeps rare words from shouting


class Vocabulary:
    """Counts of the words of each topic, made once."""

    def __init__(self, counts: Mapping[str, Mapping[str, float]]) -> None:
        self._counts = counts
        self._sizes = {topic: sum(words.values()) for topic, words in counts.items()}
        self._together: dict[str, float] = defaultdict(float)
        for words in counts.values():
            for word, count in words.items():
                self._together[word] += count
        self._size = sum(self._sizes.values())

    def evidence(self, text: str) -> dict[str, float]:
        """For each topic the natural logarithm of how much more its texts use these words."""
        known = [word for word in set(terms(text)) if word in self._together]
        return {topic: sum(self._of(topic, word) for word in known) for topic in self._counts}

    def _of(self, topic: str, word: str) -> float:
        everywhere = self._together[word] / self._size
        here = self._counts[topic].get(word, 0.0) + _SMOOTHING * everywhere
        return math.log(here / (self._sizes[topic] + _SMOOTHING) / everywhere)


def terms(text: str) -> list[str]:
    """The beginnings of the words of a text, and of each two in a row."""
    words = [word[:KEPT] for word in plain(text).split()]
    return words + [f"{one} {two}" for one, two in pairwise(words)]
