"""A measured figure beside its goal, and the machine it comes from."""

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; the goal is an upper bound, or None where nothing was promised."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the goal was met, in a word."""
        if self.goal is None:
            return ""
        return "met" if self.value <= self.goal else "MISSED"


def machine() -> str:
    """The machine and versions behind the figures, in one line."""
    import PySide6

    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    )


def _processor() -> str:
    try:
        rows = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [row.partition(":")[2].strip() for row in rows if row.startswith("model name")]
    return names[0] if names else platform.machine()


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = ["| figure | value | goal | |", "|---|---|---|---|"]
    rows += [_row(figure) for figure in figures]
    return "\n".join(rows)


def _row(figure: Figure) -> str:
    goal = "" if figure.goal is None else f"≤ {figure.goal:g} {figure.unit}"
    note = f" ({figure.note})" if figure.note else ""
    return f"| {figure.name}{note} | {figure.value:.3g} {figure.unit} | {goal} | {figure.verdict} |"
