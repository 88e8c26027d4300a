"""`trainer analyze`: JSON lines of replies in, what was heard in each out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from trainer.domain.listening import Analysis, Heard, Said
from trainer.domain.ports import Analyser
from trainer.errors import RepliesError
from trainer.messages import message
from trainer.practice.report import Say, analysis_report
from trainer.qualification import Questions
from trainer.terminal.output import Output


@dataclass(frozen=True, slots=True)
class _Row:
    prospect: str
    rep: str
    earlier: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ears:
    """What hears a reply and tells what its questions are after."""

    analyser: Analyser
    questions: Questions
    say: Say

    def report(self, row: _Row) -> dict[str, Any]:
        """What was heard in one reply, as plain data."""
        heard = Heard(Said(row.prospect), tuple(Said(text) for text in row.earlier))
        analysis = self.analyser.analyse(row.rep, heard)
        report = analysis_report(analysis, self._topics(row.rep, analysis), self.say)
        return {**report, "analyser": self.analyser.name}

    def _topics(self, reply: str, analysis: Analysis) -> tuple[str, ...]:
        """What the questions ask for, and then what else they might; none if nothing is asked."""
        sure = self.questions.asked(reply, analysis, None, ()).topics
        maybe = self.questions.topics_of(reply) if sure else ()
        return tuple(dict.fromkeys((*sure, *maybe)))


def analyze(lines: Iterable[bytes], ears: Ears, output: Output) -> int:
    """Answer each line; a bad one is told on standard error and the rest goes on."""
    code = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line, number)
        except RepliesError as error:
            output.error(ears.say(error.message))
            code = 1
            continue
        output.write(json.dumps(ears.report(row), ensure_ascii=False))
    return code


def _row(line: bytes, number: int) -> _Row:
    try:
        plain = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise RepliesError(
            message("terminal.error.analyze_json", line=number, reason=error)
        ) from error
    if not isinstance(plain, dict):
        kind = type(plain).__name__
        raise RepliesError(message("terminal.error.analyze_json", line=number, reason=kind))
    return _Row(
        _text(plain, "prospect", number), _text(plain, "rep", number), _earlier(plain, number)
    )


def _text(plain: dict[str, Any], field: str, number: int) -> str:
    value = plain.get(field)
    if not isinstance(value, str):
        raise _misfit(number, field)
    return value


def _earlier(plain: dict[str, Any], number: int) -> tuple[str, ...]:
    value = plain.get("earlier")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _misfit(number, "earlier")
    return tuple(value)


def _misfit(number: int, field: str) -> RepliesError:
    return RepliesError(message("terminal.error.analyze_field", line=number, field=field))
