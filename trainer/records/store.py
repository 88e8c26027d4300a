"""Calls kept in the database."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, func, insert, select, update
from sqlalchemy.dialects import sqlite

from trainer.codec import from_json, to_json
from trainer.domain.call import Call, CallEnd, Round
from trainer.domain.debrief import CallScore
from trainer.domain.hearing import Ears, ears
from trainer.domain.ports import CallSummary, KeptCall, Results
from trainer.domain.scenario import Scenario
from trainer.errors import RecordsError
from trainer.messages import message
from trainer.records import refusals
from trainer.records.call_state import CallState
from trainer.records.database import writing
from trainer.records.schema import call_bodies, calls, rounds, scenarios
from trainer.records.trouble import told_plainly

T = TypeVar("T")
_SURROGATE = re.compile("[\ud800-\udfff]")


class SqlStore:
    """A store in one SQLite file; each change is one transaction, on the disk when it returns."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path

    def begin(self, call: Call, scenario: Scenario) -> None:
        """Keep a call that has just begun."""
        refusals.check_new(call)
        with self._change() as connection:
            if _find(connection, call.id):
                raise refusals.known(call.id)
            serial = _insert_summary(connection, call, scenario)
            hashed = _keep_scenario(connection, scenario)
            body = {"call": serial, "scenario_hash": hashed, "body": _json(call)}
            connection.execute(insert(call_bodies).values(body))

    def add_round(self, call: str, round_: Round) -> None:
        """Keep one finished round; the same round once more changes nothing."""
        body = _json(round_)
        with self._change() as connection:
            found = _get(connection, call)
            kept = connection.scalar(_round_body(found.serial, round_))
            if kept == body:
                return
            if kept is not None:
                raise refusals.conflict(call, round_)
            _check_open(found)
            place = {"call": found.serial, "number": round_.number, "attempt": round_.attempt}
            connection.execute(insert(rounds).values(body=body, **place))
            _count_rounds(connection, found.serial)
            if round_.attempt == 1:
                heard_by = _with(found.analysers, round_.analyser)
                _set(connection, found.serial, analysers=heard_by)

    def finish(self, call: str, end: CallEnd, score: CallScore) -> None:
        """Keep the end of a call; the same end once more changes nothing."""
        bodies = {"ending": _json(end), "score": _json(score)}
        with self._change() as connection:
            found = _get(connection, call)
            if _kept_end(connection, found.serial) == bodies:
                return
            _check_open(found)
            of_call = call_bodies.c.call == found.serial
            connection.execute(update(call_bodies).where(of_call).values(bodies))
            _set(connection, found.serial, state=CallState.ENDED, score=score.total)

    def discard(self, call: str) -> None:
        """Close an unfinished call that will not be gone on with; its rounds stay kept."""
        with self._change() as connection:
            found = _get(connection, call)
            if found.state == CallState.ENDED:
                raise refusals.closed(call)
            _set(connection, found.serial, state=CallState.DISCARDED)

    def load(self, call: str) -> KeptCall:
        """Read one call with all its rounds."""
        with self._look() as connection:
            found = _get(connection, call)
            kept = connection.execute(_kept(found.serial)).one()
            bodies = connection.scalars(_round_bodies(found.serial)).all()
        try:
            return _decode(kept, tuple(bodies))
        except (ValueError, RecursionError) as error:
            raise _unreadable(found, error) from error

    def unfinished(self) -> tuple[CallSummary, ...]:
        """Calls that were broken off, newest first."""
        return self._summaries(calls.c.state == CallState.OPEN)

    def history(self, scenario: str = "") -> tuple[CallSummary, ...]:
        """Finished calls, newest first; of one scenario if it is named."""
        named = [calls.c.scenario == scenario] if scenario else []
        return self._summaries(calls.c.state == CallState.ENDED, *named)

    def results(self) -> Mapping[str, Results]:
        """Best result and number of finished calls, by scenario id."""
        # Beside the one max(), SQLite gives a plain column of the row that holds the greatest.
        best = (func.max(calls.c.score), func.count(), calls.c.analysers)
        asked = select(calls.c.scenario, *best)
        ended = asked.where(calls.c.state == CallState.ENDED).group_by(calls.c.scenario)
        with self._look() as connection:
            found = connection.execute(ended).all()
        return {scenario: _results(*rest) for scenario, *rest in found}

    def close(self) -> None:
        """Release every connection; the last one out folds the log into the file."""
        self._engine.dispose()

    @contextmanager
    def _change(self) -> Iterator[Connection]:
        with told_plainly(self._path), writing(self._engine).begin() as connection:
            yield connection

    @contextmanager
    def _look(self) -> Iterator[Connection]:
        with told_plainly(self._path), self._engine.begin() as connection:
            yield connection

    def _summaries(self, *conditions: ColumnElement[bool]) -> tuple[CallSummary, ...]:
        asked = select(calls).where(*conditions).order_by(calls.c.serial.desc())
        with self._look() as connection:
            return tuple(_summary(row) for row in connection.execute(asked))


def _json(value: object) -> str:
    """Write a value as JSON that the database takes, also where a text holds half a character."""
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", to_json(value))


def _insert_summary(connection: Connection, call: Call, scenario: Scenario) -> int:
    values = {
        "id": call.id,
        "scenario": scenario.id,
        "title": _SURROGATE.sub("\ufffd", scenario.title),
        "persona": _SURROGATE.sub("\ufffd", scenario.persona.name),
        "started": call.started,
        "rounds": 0,
        "state": CallState.OPEN,
    }
    added = insert(calls).values(values).returning(calls.c.serial)
    return int(connection.scalars(added).one())


def _keep_scenario(connection: Connection, scenario: Scenario) -> str:
    body = _json(scenario)
    hashed = hashlib.blake2b(body.encode(), digest_size=16).hexdigest()
    once = sqlite.insert(scenarios).values(hash=hashed, body=body).on_conflict_do_nothing()
    connection.execute(once)
    return hashed


def _find(connection: Connection, call: str) -> Row[Any] | None:
    return connection.execute(select(calls).where(calls.c.id == call)).one_or_none()


def _get(connection: Connection, call: str) -> Row[Any]:
    found = _find(connection, call)
    if found is None:
        raise refusals.unknown(call)
    return found


def _check_open(found: Row[Any]) -> None:
    if found.state != CallState.OPEN:
        raise refusals.closed(found.id)


def _set(connection: Connection, serial: int, **values: object) -> None:
    connection.execute(update(calls).where(calls.c.serial == serial).values(values))


def _count_rounds(connection: Connection, serial: int) -> None:
    number = func.count(rounds.c.number.distinct())
    played = select(number).where(rounds.c.call == serial).scalar_subquery()
    _set(connection, serial, rounds=played)


def _round_body(serial: int, round_: Round) -> Select[Any]:
    place = (rounds.c.number == round_.number, rounds.c.attempt == round_.attempt)
    return select(rounds.c.body).where(rounds.c.call == serial, *place)


def _round_bodies(serial: int) -> Select[Any]:
    return select(rounds.c.body).where(rounds.c.call == serial).order_by(rounds.c.serial)


def _kept_end(connection: Connection, serial: int) -> Mapping[str, str | None]:
    asked = select(call_bodies.c.ending, call_bodies.c.score).where(call_bodies.c.call == serial)
    return dict(connection.execute(asked).mappings().one())


def _kept(serial: int) -> Select[Any]:
    both = select(call_bodies, scenarios.c.body.label("scenario")).join(scenarios)
    return both.where(call_bodies.c.call == serial)


def _decode(kept: Row[Any], bodies: tuple[str, ...]) -> KeptCall:
    played = tuple(from_json(Round, each) for each in bodies)
    end = _optional(CallEnd, kept.ending)
    whole = replace(from_json(Call, kept.body), rounds=played, end=end)
    return KeptCall(whole, from_json(Scenario, kept.scenario), _optional(CallScore, kept.score))


def _optional(kind: type[T], body: str | None) -> T | None:
    return None if body is None else from_json(kind, body)


def _summary(row: Row[Any]) -> CallSummary:
    return CallSummary(
        id=row.id,
        scenario=row.scenario,
        title=row.title,
        persona=row.persona,
        started=row.started,
        rounds=row.rounds,
        score=row.score,
        ended=row.state == CallState.ENDED,
        ears=_ears(row.analysers),
    )


def _results(best: int | None, tries: int, analysers: str | None) -> Results:
    return Results(best, tries, Ears.UNKNOWN if best is None else _ears(analysers))


def _with(analysers: str | None, another: str) -> str:
    """The names, one a line, with another one; each stands there once."""
    names = [] if analysers is None else analysers.split("\n")
    return "\n".join(dict.fromkeys((*names, another)))


def _ears(analysers: str | None) -> Ears:
    return ears(() if analysers is None else analysers.split("\n"))


def _unreadable(found: Row[Any], error: Exception) -> RecordsError:
    named = {"call": found.id, "title": found.title, "started": found.started}
    return RecordsError(message("records.call.unreadable", **named, details=error))
