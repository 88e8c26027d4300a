"""Figures and the table that shows them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure."""

    group: str
    name: str
    value: float


def table(figures: Sequence[Figure]) -> str:
    """The figures by groups, one a line."""
    lines: list[str] = []
    group = ""
    for each in figures:
        if each.group != group:
            group = each.group
            lines += ["", group]
        lines.append(f"  {each.name:<58}{each.value:.3f}")
    return "\n".join(lines).strip("\n")
