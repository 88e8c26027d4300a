"""Fits how rules and model are weighed together, on replies that the tower never saw."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from trainer.listening.neural.joint import Weighing

Floats = NDArray[np.float64]
STRICT = 0.03  # inverse strength of regularisation; of 0.01, 0.03, 0.1 and 0.3 it did best
DIGITS = 5
SHIFTS = np.linspace(-1.2, 1.2, 25)


def fit(
    features: Floats,
    wanted: Sequence[int],
    classes: int,
    *,
    shifted: bool = True,
    counts: Floats | None = None,
) -> Weighing:
    """Weigh features (rows, features) for yes or no (classes = 1) or for one of several classes.

    Shifted: the borders are moved to where the mean F1 is greatest, else odds stay odds.
    Counts: how much each row counts.
    """
    mean, spread = features.mean(axis=0), features.std(axis=0)
    spread[spread < 1e-9] = 1.0
    model = LogisticRegression(C=STRICT, max_iter=3000)
    model.fit((features - mean) / spread, wanted, sample_weight=counts)
    weights = model.coef_ / spread
    starts = model.intercept_ - weights @ mean
    fitted = _weighing(weights, starts)
    return _shifted(fitted, features, np.array(wanted), classes) if shifted else fitted


def _weighing(weights: Floats, starts: Floats) -> Weighing:
    rows = tuple(tuple(round(float(each), DIGITS) for each in row) for row in weights)
    return Weighing(rows, tuple(round(float(each), DIGITS) for each in starts))


def _shifted(
    fitted: Weighing, features: Floats, wanted: NDArray[np.int64], classes: int
) -> Weighing:
    """Move the borders to where the mean F1 over the classes is greatest: rare ones count alike."""
    shifts = np.zeros(len(fitted.starts))
    scores = scores_of(fitted, features)
    for _ in range(2):
        for place in range(len(shifts)):
            tried = [_f1(scores, _with(shifts, place, each), wanted, classes) for each in SHIFTS]
            smooth = np.convolve(np.pad(tried, 2, mode="edge"), np.ones(5) / 5, "valid")
            shifts[place] = SHIFTS[int(smooth.argmax())]
    starts = tuple(round(a + float(b), DIGITS) for a, b in zip(fitted.starts, shifts, strict=True))
    return Weighing(fitted.weights, starts)


def _with(shifts: Floats, place: int, value: float) -> Floats:
    changed = shifts.copy()
    changed[place] = value
    return changed


def _f1(scores: Floats, shifts: Floats, wanted: NDArray[np.int64], classes: int) -> float:
    return float(f1_score(wanted, chosen(scores + shifts, classes), average="macro"))


def scores_of(weighing: Weighing, features: Floats) -> Floats:
    """The log-odds of many rows (rows, classes)."""
    return features @ np.array(weighing.weights).T + np.array(weighing.starts)


def chosen(scores: Floats, classes: int) -> NDArray[np.int64]:
    """Yes or no, or the class with the greatest score."""
    found = scores[:, 0] > 0 if classes == 1 else scores.argmax(axis=1)
    return np.asarray(found, dtype=np.int64)


def crossed(
    features: Floats,
    wanted: Sequence[int],
    folds: Sequence[int],
    classes: int,
    *,
    shifted: bool = True,
    counts: Floats | None = None,
) -> Floats:
    """Scores of each row from weighings that were fitted without its fold."""
    truth, fold = np.array(wanted), np.array(folds)
    scores = np.zeros((len(truth), classes))
    for each in sorted(set(folds)):
        rest = fold != each
        held = None if counts is None else counts[rest]
        fitted = fit(features[rest], list(truth[rest]), classes, shifted=shifted, counts=held)
        scores[fold == each] = scores_of(fitted, features[fold == each])
    return scores


def border(scores: Floats, wanted: Sequence[bool], holds: Callable[[float, float], bool]) -> float:
    """The lowest score from which precision and recall of "yes" are as wanted."""
    truth = np.array(wanted)
    for each in sorted(set(np.round(scores, 2))):
        given = scores >= each
        if holds(float(truth[given].mean()), float(truth[given].sum() / max(1, truth.sum()))):
            return float(each)
    return float(scores.max()) + 1
