"""Rules and model weighed together: a weighted sum for each thing to be decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.codec import from_json

DECIMALS = 3  # finer figures may differ from one processor to the next


@dataclass(frozen=True)
class Weighing:
    """How some features count for or against one thing, or for each of several classes."""

    weights: tuple[tuple[float, ...], ...]  # a row for each class; one row for yes or no
    starts: tuple[float, ...]

    @cached_property
    def _matrix(self) -> NDArray[np.float64]:
        return np.array(self.weights)

    def scores(self, features: Sequence[float]) -> list[float]:
        """The log-odds of each class."""
        found = self._matrix @ np.array(features) + np.array(self.starts)
        return [round(float(each), DECIMALS) for each in found]


@dataclass(frozen=True)
class Joint:
    """All weighings, by what they decide."""

    whole: Mapping[str, Weighing]
    stretch: Mapping[str, Weighing]
    truth: Mapping[str, Weighing]
    limits: Mapping[str, float]  # log-odds from which feedback is called wrong, or right


def read_joint(path: Path) -> Joint:
    """Read the weights that belong to a model."""
    return from_json(Joint, path.read_text(encoding="utf-8"))


def chance(score: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-score)) if score > -30 else 0.0
