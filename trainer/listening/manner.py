"""The manner of feedback: the prospect's own words, condensed, or a wording of the rep's own."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from trainer.domain.listening import Manner
from trainer.listening.data import words_of
from trainer.listening.overlap import overlap
from trainer.listening.stretch import Stretch
from trainer.listening.told import Told
from trainer.listening.words import Word

IN_ORDER = 0.8  # share of the reply's words found in the prospect's order that makes it verbatim
LEAST_WORDS = 3  # fewer in order are no repetition
HIS_WORDS = 0.5  # share of content in the prospect's words that makes it a paraphrase

_TURNED = {
    "i": "you",
    "me": "you",
    "we": "you",
    "us": "you",
    "my": "your",
    "our": "your",
    "mine": "yours",
    "ours": "yours",
    "am": "are",
    "was": "were",
    "myself": "yourself",
    "ourselves": "yourselves",
}


def turned(words: Sequence[Word]) -> list[str]:
    """Words with the pronouns turned to the listener's side."""
    texts = [_TURNED.get(word.text, word.text) for word in words]
    return [text for text in texts if text not in words_of("order_ignored")]


def in_order(stretches: Sequence[Stretch], told: Told) -> float:
    """The share of the feedback's words that stand in the prospect's words in the same order."""
    said = turned(told.words)
    once = {stretch.plain: stretch for stretch in stretches}.values()
    back = [text for stretch in once for text in turned(stretch.words)]
    if len(back) < LEAST_WORDS:
        return 0.0
    return LCSseq.similarity(back, said) / len(back)


def manner_of(stretches: Sequence[Stretch], told: Told) -> Manner:
    """How something was fed back."""
    if in_order(stretches, told) >= IN_ORDER:
        return Manner.VERBATIM
    words = tuple(word for stretch in stretches for word in stretch.words)
    shared = overlap(words, told)
    whole = shared.shared + shared.foreign
    his = shared.exact / whole if whole else 0.0
    return Manner.PARAPHRASE if his >= HIS_WORDS else Manner.OWN_WORDS
