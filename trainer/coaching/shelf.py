"""Reads a rubric, strictly."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

from trainer.assets import asset
from trainer.coaching.rubric import Limits, Parts, Rubric, Share
from trainer.coaching.rules import RULES, SCORED
from trainer.codec import read_toml
from trainer.domain.qualification import KNOWN_ORDER
from trainer.domain.steps import Step
from trainer.errors import AssetError
from trainer.messages import message


@cache
def read_rubric(path: Path | None = None) -> Rubric:
    """Read a rubric, or the one that ships; raises AssetError that names what does not fit."""
    path = path or asset("rubrics", "listening.toml")
    rubric = read_toml(Rubric, path)
    misfits = "\n".join((*_sums(rubric), *_tables(rubric), *_ranges(rubric), *_positive(rubric)))
    if misfits:
        raise AssetError(message("errors.asset.malformed", path=path, details=misfits))
    return rubric


def _sums(rubric: Rubric) -> Iterator[str]:
    weights = [each.value for each in rubric.steps.values()]
    parts = [getattr(rubric.parts, each.name).value for each in fields(Parts)]
    for name, values in (("steps", weights), ("parts", parts)):
        if sum(values) != 100 or min(values) < 0:
            yield f"{name}: {values} (sum: 100)"


def _tables(rubric: Rubric) -> Iterator[str]:
    wanted: tuple[tuple[str, set[str], set[str]], ...] = (
        ("steps", set(rubric.steps), set(Step)),
        ("credit", set(rubric.credit), set(SCORED)),
        ("coverage", set(rubric.coverage), set(KNOWN_ORDER)),
        *((f"rules.{step}", set(rubric.rules.get(step, ())), set(RULES[step])) for step in Step),
    )
    for name, found, expected in wanted:
        yield from (f"{name}.{each}: ?" for each in sorted(found - expected))
        yield from (f"{name}.{each}: -" for each in sorted(expected - found))


def _ranges(rubric: Rubric) -> Iterator[str]:
    for name, share in _shares(rubric):
        if not 0 <= share.value <= 1:
            yield f"{name}: {share.value} (0 - 1)"


def _positive(rubric: Rubric) -> Iterator[str]:
    if not rubric.limits.enough_coverage.value:
        yield "limits.enough_coverage: 0"


def _shares(rubric: Rubric) -> Iterator[tuple[str, Share]]:
    yield from ((f"credit.{name}", share) for name, share in rubric.credit.items())
    yield from ((f"coverage.{name}", share) for name, share in rubric.coverage.items())
    yield "judgement.guessed", rubric.judgement.guessed
    for each in fields(Limits):
        value = getattr(rubric.limits, each.name)
        if isinstance(value, Share):
            yield f"limits.{each.name}", value
