"""The trained encoder: a reply read in the light of the prospect's line, word piece by word piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from trainer.domain.steps import Span
from trainer.listening.neural.tokens import REPLY_TOKENS, line_ids, windows
from trainer.listening.neural.told import WHOLE

Floats = NDArray[np.float32]
LAYERS, HEADS, SIZE = 3, 12, 32  # of the base and of each tower
_REPLY, _LINE = 0, 1  # kinds of token
DECIMALS = 3  # of what is told; finer figures may differ from one processor to the next
READINGS = 8  # that are kept: one reply is read by several parts of the program
LINES = 32  # that are kept, each up to 2 MB


@dataclass(frozen=True)
class _Line:
    """What a prospect's line leads to in the base and in each tower."""

    base: Floats
    towers: dict[str, Floats]


class Encoder:
    """The base and its towers; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._base = _session(folder / "base.onnx")
        self._towers = {name: _session(folder / f"{name}.onnx") for name in ("moves", "truth")}
        self._line = lru_cache(maxsize=LINES)(self._read_line)
        self.read = lru_cache(maxsize=READINGS)(self._read)

    def _read(self, line: str, reply: str) -> "Reading":
        """Read a reply to a line; the towers are asked when something of them is wanted."""
        before = self._line(line)
        cut = windows(self._tokenizer, reply, REPLY_TOKENS)
        states = [self._walk(ids, _REPLY, before.base)[0] for ids, _ in cut]
        return Reading(self, before, tuple(states), tuple(tuple(spans) for _, spans in cut))

    def prepare(self, line: str) -> None:
        """Read a line ahead, so that a reply to it is read sooner."""
        self._line(line)

    def ask(self, tower: str, states: Floats, line: _Line) -> Floats:
        """What a tower tells of each token (tokens, told)."""
        told, _ = self._towers[tower].run(None, {"states": states, "past": line.towers[tower]})
        tokens: Floats = np.asarray(told)[0]
        return tokens

    def _read_line(self, line: str) -> _Line:
        nothing = np.zeros((LAYERS, 2, 1, HEADS, 0, SIZE), dtype=np.float32)
        states, base = self._walk(line_ids(self._tokenizer, line), _LINE, nothing)
        towers = {
            name: np.asarray(tower.run(["present"], {"states": states, "past": nothing})[0])
            for name, tower in self._towers.items()
        }
        return _Line(base, towers)

    def _walk(self, ids: Sequence[int], kind: int, past: Floats) -> tuple[Floats, Floats]:
        row = np.array([ids], dtype=np.int64)
        inputs = {"ids": row, "kinds": np.full_like(row, kind), "past": past}
        states, present = self._base.run(None, inputs)
        return np.asarray(states), np.asarray(present)


@dataclass(frozen=True)
class Reading:
    """A reply as the model read it."""

    encoder: Encoder
    line: _Line
    states: tuple[Floats, ...]  # of each window
    spans: tuple[tuple[Span, ...], ...]  # of each window's tokens in the reply

    @cached_property
    def whole(self) -> list[float]:
        """What is told of the whole reply, in the order of WHOLE, as log-odds."""
        return rounded(of_whole(self._moves))

    def parts(self, starts: Sequence[int]) -> list[list[float]]:
        """What is told of the stretches that begin at these places, in the order of STRETCH."""
        rows = by_stretch(self._moves, self.spans, starts)
        return [rounded(row[2 * len(WHOLE) :]) for row in rows]

    def truth(self, starts: Sequence[int]) -> list[list[float]]:
        """How right stretches of feedback are, in the order of TRUTH."""
        told = [self.encoder.ask("truth", each, self.line) for each in self.states]
        return [rounded(row) for row in by_stretch(told, self.spans, starts)]

    @cached_property
    def _moves(self) -> list[Floats]:
        return [self.encoder.ask("moves", each, self.line) for each in self.states]


def of_whole(told: Sequence[Floats]) -> Floats:
    """What is told of a whole reply: the mean of some outputs and the greatest of others."""
    tokens, size = np.concatenate(list(told)), len(WHOLE)
    found: Floats = tokens[:, :size].mean(axis=0) + tokens[:, size : 2 * size].max(axis=0)
    return found


def by_stretch(
    told: Sequence[Floats], spans: Sequence[Sequence[Span]], starts: Sequence[int]
) -> list[Floats]:
    """The mean of what is told over the tokens of each stretch; the first token's if it has none."""
    tokens = np.concatenate(list(told))
    places = [span for each in spans for span in each]
    first = np.searchsorted(np.array(starts), [start for start, _ in places], side="right") - 1
    first = np.maximum(first, 0)
    worded = np.array([start < end for start, end in places])
    rows = []
    for number in range(len(starts)):
        held = tokens[worded & (first == number)]
        rows.append(held.mean(axis=0) if len(held) else tokens[0])
    return rows


def rounded(row: Floats) -> list[float]:
    """Figures that are the same on every processor."""
    return [round(float(each), DECIMALS) for each in row]


def _session(path: Path) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
