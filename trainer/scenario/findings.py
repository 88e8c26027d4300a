"""Collects what is found in one file, and words it at the end."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.diagnostics import Diagnostic, Severity
from trainer.messages import Message, message
from trainer.scenario.codes import Code
from trainer.scenario.names import listed, nearest, shown
from trainer.scenario.tree import TOP, Place

MAX_FINDINGS = 50  # a hostile file has thousands, and nobody reads more at once


@dataclass(frozen=True, slots=True)
class _Finding:
    code: Code
    place: Place
    args: Mapping[str, object]
    valid: Iterable[str] | None = None  # the names beside which the wrong one stands

    def told(self, path: Path) -> Diagnostic:
        """The finding in words."""
        args = {name: shown(value) for name, value in self.args.items()}
        said = message(f"scenario.{self.code}.message", **args)
        line, column = self.place.line, self.place.column
        return Diagnostic(
            str(self.code), self.code.severity, path, line, column, said, self._cure(args)
        )

    def _cure(self, args: Mapping[str, str]) -> Message:
        if self.valid is None:
            return message(f"scenario.{self.code}.cure", **args)
        near = nearest(str(self.args["name"]), self.valid)
        if near is None:
            return message(f"scenario.{self.code}.cure", **args, valid=listed(self.valid))
        return message("scenario.nearest", nearest=shown(near))


class Findings:
    """All that is found in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[_Finding] = []

    def add(self, code: Code, place: Place = TOP, **args: object) -> None:
        """Keep a finding; the arguments fill its texts."""
        self._found.append(_Finding(code, place, args))

    def misnamed(
        self, code: Code, place: Place, word: str, valid: Iterable[str], **args: object
    ) -> None:
        """Keep a finding on a wrong name; its cure is the nearest valid one."""
        self._found.append(_Finding(code, place, {"name": word, **args}, valid))

    @property
    def has_errors(self) -> bool:
        """Whether something keeps the scenario from being played."""
        return any(each.code.severity is Severity.ERROR for each in self._found)

    def told(self) -> tuple[Diagnostic, ...]:
        """The findings in words, by place."""
        chosen = self._found if len(self._found) <= MAX_FINDINGS else self._foremost()
        more = len(self._found) - len(chosen)
        if more:
            last = max(each.place for each in chosen)
            chosen = [*chosen, _Finding(Code.MORE_FINDINGS, last, {"count": more})]
        ordered = sorted(chosen, key=lambda each: (each.place, each.code))
        return tuple(each.told(self._path) for each in ordered)

    def _foremost(self) -> list[_Finding]:
        """As many as are shown: errors before warnings, and some of each code before many of one."""
        seen: Counter[Code] = Counter()
        ranked: list[tuple[Severity, int, int]] = []
        for number, each in enumerate(self._found):
            ranked.append((each.code.severity, seen[each.code], number))
            seen[each.code] += 1
        return [self._found[number] for _, _, number in sorted(ranked)[:MAX_FINDINGS]]
