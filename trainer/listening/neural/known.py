"""Feedback held against a scenario's right and wrong wordings of what was said, side by side."""

from collections.abc import Sequence
from math import log1p

from trainer.domain.listening import Said
from trainer.listening.likeness import likeness
from trainer.listening.neural.encoder import Encoder

NEAREST = 2  # wordings of each side that are asked about, the likest first
_NONE = -8.0


def known_features(encoder: Encoder, said: Said, text: str, score: float) -> list[float]:
    """All that bears on whether feedback is right where typical wrong versions are known.

    `score` is what was found without them, in log-odds of wrong.
    """
    rights = (*said.say_back, *said.key_points)
    wrong, wrong_like = _agreement(encoder, said.misheard, text)
    right, right_like = _agreement(encoder, rights, text)
    return [
        score,
        wrong,
        right,
        wrong - right,
        wrong_like,
        right_like,
        wrong_like - right_like,
        log1p(_words(said.misheard)),
        log1p(_words(rights)),
        log1p(_words([text])),
    ]


def _words(texts: Sequence[str]) -> float:
    """Words of a text in the mean: a fragment follows more easily than a whole sentence."""
    return sum(len(each.split()) for each in texts) / max(1, len(texts))


def _agreement(encoder: Encoder, wordings: Sequence[str], text: str) -> tuple[float, float]:
    """How far the feedback follows from the wording that it agrees with most, and its likeness."""
    near = sorted(wordings, key=lambda each: -likeness(each, text))[:NEAREST]
    if not near:
        return _NONE, 0.0
    rows = [encoder.read(each, text).truth([0])[0] for each in near]
    return max(row[0] - row[1] for row in rows), likeness(near[0], text)
