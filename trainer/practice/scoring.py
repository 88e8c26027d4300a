"""How scoring works, in plain words: the same chapters for every screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

from trainer.coaching import Rubric
from trainer.coaching.rubric import Points, Share
from trainer.domain.hearing import by_rules_alone
from trainer.domain.steps import StepState
from trainer.messages import Message, message
from trainer.practice.agreement import Agreement, Mistake, Table

Say = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Grid:
    """Short cells in columns; the first of each row names it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with some quieter ones that belong to it."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the explanation under a heading of its own."""

    title: str
    paragraphs: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()
    entries: tuple[Entry, ...] = ()


def explained(rubric: Rubric, agreement: Agreement, hearing: str, say: Say) -> tuple[Chapter, ...]:
    """All chapters; `hearing` names the analyser in use, empty while none is open yet."""
    teller = _Teller(rubric, agreement, hearing, say)
    return (
        teller.way(),
        teller.ears(),
        teller.agreement(),
        teller.limits(),
        teller.mistakes(),
        teller.rubric(),
        teller.rules(),
    )


class _Teller:
    def __init__(self, rubric: Rubric, agreement: Agreement, hearing: str, say: Say) -> None:
        self._rubric, self._agreement = rubric, agreement
        self._hearing, self._say = hearing, say

    def _text(self, key: str, **args: object) -> str:
        return self._say(message(f"scoring.{key}", **args))

    def way(self) -> Chapter:
        rubric, parts = self._rubric, self._rubric.parts
        partly = percent(rubric.credit[StepState.PARTLY].value)
        enough = percent(rubric.limits.enough_scored.value)
        weights = {each.name: getattr(parts, each.name).value for each in fields(parts)}
        return Chapter(
            self._text("way.title"),
            (
                self._text("way.moves"),
                self._text("way.line"),
                self._text("way.steps"),
                self._text("way.points", partly=partly, enough=enough),
                self._text("way.call", **weights),
                self._text("way.game"),
            ),
        )

    def ears(self) -> Chapter:
        told = [self._text("ears.how")]
        if self._hearing:
            key = "ears.rules" if by_rules_alone(self._hearing) else "ears.now"
            told.append(self._text(key, analyser=self._hearing))
        return Chapter(self._text("ears.title"), tuple(told))

    def agreement(self) -> Chapter:
        found = self._agreement
        told = [
            self._text("agreement.measured", date=found.date, model=found.model, data=found.data)
        ]
        if self._hearing and self._hearing != found.model:
            told.append(self._text("agreement.other", analyser=self._hearing))
        grids = tuple(self._grid(table) for table in found.tables)
        return Chapter(self._text("agreement.title"), tuple(told), grids)

    def _grid(self, table: Table) -> Grid:
        names = ("what", "figure", "n_grams", "two_people", "one_with_majority")
        head = tuple(self._text(f"agreement.{name}") for name in names)
        rows = tuple((row.name, *map(self._figure, row.figures)) for row in table.rows)
        return Grid(table.title, head, rows)

    def _figure(self, value: float | None) -> str:
        return self._text("none") if value is None else f"{value:.2f}"

    def limits(self) -> Chapter:
        return Chapter(self._text("limits.title"), self._agreement.limits)

    def mistakes(self) -> Chapter:
        entries = tuple(self._mistake(each) for each in self._agreement.mistakes)
        return Chapter(self._text("mistakes.title"), entries=entries)

    def _mistake(self, each: Mistake) -> Entry:
        return Entry(
            self._text("mistakes.said", text=each.said),
            (
                self._text("mistakes.replied", text=each.replied),
                self._text("mistakes.heard_as", text=each.heard_as),
                self._text("mistakes.should_be", text=each.should_be),
            ),
        )

    def rubric(self) -> Chapter:
        rubric = self._rubric
        return Chapter(
            self._text("rubric.title", name=rubric.name),
            (self._text("rubric.about", id=rubric.id),),
            entries=(
                *self._weights(),
                *self._credit(),
                *self._thresholds(),
                *self._whole_call(),
            ),
        )

    def _weights(self) -> Iterator[Entry]:
        for step, points in self._rubric.steps.items():
            name = self._say(message(f"coaching.step.{step}"))
            yield Entry(self._text("rubric.step", step=name, points=points.value), (points.source,))

    def _credit(self) -> Iterator[Entry]:
        for state, share in self._rubric.credit.items():
            name = self._text(f"state.{state}")
            text = self._text("rubric.credit", state=name, share=percent(share.value))
            yield Entry(text, (share.source,))

    def _thresholds(self) -> Iterator[Entry]:
        for group in (self._rubric.limits, self._rubric.targets):
            for each in fields(group):
                limit: Points | Share = getattr(group, each.name)
                text = self._text("rubric.limit", name=as_words(each.name), value=limit.value)
                yield Entry(text, (limit.source,))
        nudges = self._rubric.nudges
        yield Entry(self._text("rubric.words", words=", ".join(nudges.words)), (nudges.source,))

    def _whole_call(self) -> Iterator[Entry]:
        rubric = self._rubric
        for each in fields(rubric.parts):
            weight: Points = getattr(rubric.parts, each.name)
            name = self._text(f"part.{each.name}")
            text = self._text("rubric.part", part=name, share=weight.value)
            yield Entry(text, (weight.source,))
        for known, share in rubric.coverage.items():
            name = self._text(f"known.{known}")
            text = self._text("rubric.coverage", known=name, share=percent(share.value))
            yield Entry(text, (share.source,))
        guessed = rubric.judgement.guessed
        text = self._text("rubric.guessed", share=percent(guessed.value))
        yield Entry(text, (guessed.source,))

    def rules(self) -> Chapter:
        entries = []
        for step, rules in self._rubric.rules.items():
            name = self._say(message(f"coaching.step.{step}"))
            for key, rule in rules.items():
                state = self._text(f"state.{rule.state}")
                text = self._text("rules.rule", step=name, rule=as_words(key), state=state)
                entries.append(Entry(text, (rule.source,)))
        about = (self._text("rules.about"),)
        return Chapter(self._text("rules.title"), about, entries=tuple(entries))


def percent(share: float) -> int:
    """A share of 1 as per cent."""
    return round(share * 100)


def as_words(name: str) -> str:
    """A name of the rubric file as words."""
    return name.replace("_", " ")
