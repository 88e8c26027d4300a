"""A finding in a scenario file: what is wrong, where, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainer.domain.scenario import Scenario
from trainer.messages import Message


class Severity(StrEnum):
    """Errors keep a scenario from being played, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; line and column count from 1."""

    code: str
    severity: Severity
    path: Path
    line: int
    column: int
    message: Message
    cure: Message


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the library: the scenario if it can be played, and what was found in it."""

    path: Path
    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that keep it from being played."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)
