"""How far the analyser agrees with people, as measured: read from a data file, strictly."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.errors import AssetError
from trainer.messages import message


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured; shares from 0 to 1, None where it was not measured."""

    name: str
    figure: float | None = None  # of the analyser
    n_grams: float | None = None  # of word n-grams, tried for comparison
    two_people: float | None = None  # of two human coders with each other
    one_with_majority: float | None = None  # of one human coder with the majority of them

    @property
    def figures(self) -> tuple[float | None, ...]:
        """The figures in the order in which they are shown."""
        return self.figure, self.n_grams, self.two_people, self.one_with_majority


@dataclass(frozen=True, slots=True)
class Table:
    """What was measured on one kind of replies."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """An example of what is heard wrong."""

    said: str  # by the prospect
    replied: str
    heard_as: str
    should_be: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """The last measurement."""

    date: str  # as it is shown
    model: str  # name of the analyser that was measured
    data: str
    limits: tuple[str, ...]  # what the figures do not tell
    tables: tuple[Table, ...]
    mistakes: tuple[Mistake, ...]


def read_agreement(path: Path | None = None) -> Agreement:
    """Read a measurement, or the one that ships; raises AssetError that names what does not fit."""
    path = path or asset("listening", "agreement.toml")
    found = read_toml(Agreement, path)
    misfits = "\n".join(_out_of_range(found))
    if misfits:
        raise AssetError(message("errors.asset.malformed", path=path, details=misfits))
    return found


def _out_of_range(found: Agreement) -> Iterator[str]:
    for table in found.tables:
        for row in table.rows:
            for figure in row.figures:
                if figure is not None and not 0 <= figure <= 1:
                    yield f"{table.title} / {row.name}: {figure} (0 - 1)"
