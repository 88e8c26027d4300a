"""Pairs of a prospect's line and a reply as token ids, and batches of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch
from tokenizers import Tokenizer
from torch import Tensor

from tools.train_listening.encoder import WIDTH, Base
from trainer.listening.neural.tokens import REPLY_TOKENS, line_ids, windows
from trainer.listening.neural.told import WHOLE

TOKENS_A_BATCH, ROWS_A_BATCH = 1800, 32
HIDDEN = -1e4  # added to what must not be seen


@dataclass(eq=False)
class Sample:
    """A reply to a line, what is known of it, and what the base makes of it."""

    line: list[int]
    reply: list[int]
    spans: list[tuple[int, int]]  # where each token of the reply stands in it
    stretch: list[int]  # the stretch of each token of the reply, -1 for none
    known: dict[str, Tensor]
    states: Tensor = field(default_factory=lambda: torch.empty(0))

    @property
    def tokens(self) -> int:
        """Tokens of line and reply together."""
        return len(self.line) + len(self.reply)

    @property
    def stretches(self) -> int:
        """How many stretches there are, at least one."""
        return max([*self.stretch, 0]) + 1


def sample(
    tokenizer: Tokenizer, line: str, reply: str, starts: Sequence[int], known: dict[str, Tensor]
) -> Sample:
    """Cut texts into tokens as the program does; `starts` is where each stretch begins."""
    ids, spans = windows(tokenizer, reply, REPLY_TOKENS)[0]
    stretch = [_stretch_at(first, starts) if first < last else -1 for first, last in spans]
    return Sample(line_ids(tokenizer, line), ids, spans, stretch, known)


def _stretch_at(place: int, starts: Sequence[int]) -> int:
    return max(0, sum(start <= place for start in starts) - 1)


def batches(samples: Sequence[Sample], seed: int) -> list[list[Sample]]:
    """Samples of like length together, in an order that the seed decides."""
    dice = random.Random(seed)  # noqa: S311
    waiting = sorted(samples, key=lambda each: each.tokens + 8 * dice.random())
    found = list(_packed(waiting))
    dice.shuffle(found)
    return found


def _packed(samples: Sequence[Sample]) -> Iterator[list[Sample]]:
    held: list[Sample] = []
    for each in samples:
        longest = max([each.tokens, *(one.tokens for one in held)])
        if held and (longest * (len(held) + 1) > TOKENS_A_BATCH or len(held) == ROWS_A_BATCH):
            yield held
            held = []
        held.append(each)
    if held:
        yield held


def mask(held: Sequence[Sample]) -> Tensor:
    """What each token may see: the line itself alone, the reply both; (batch, 1, tokens, tokens)."""
    size = max(each.tokens for each in held)
    seen = torch.full((len(held), 1, size, size), HIDDEN)
    for row, each in enumerate(held):
        line, whole = len(each.line), each.tokens
        seen[row, 0, :line, :line] = 0
        seen[row, 0, line:whole, :whole] = 0
        seen[row, 0, whole:, 0] = 0  # padding sees something, so that no row is empty
    return seen


def walk_base(base: Base, samples: Sequence[Sample]) -> None:
    """Let the base read all samples once; what it makes of them is kept with them."""
    waiting = sorted(samples, key=lambda each: each.tokens)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for held in _packed(waiting):
            ids, positions, kinds = (_laid(held, part) for part in _PARTS)
            states, _ = base(ids, positions, kinds, mask(held))
            for row, each in enumerate(held):
                each.states = states[row, : each.tokens].bfloat16().clone()


_PARTS = (
    lambda each: each.line + each.reply,
    lambda each: [*range(len(each.line)), *range(len(each.reply))],
    lambda each: [1] * len(each.line) + [0] * len(each.reply),
)


def _laid(held: Sequence[Sample], part) -> Tensor:  # type: ignore[no-untyped-def]
    size = max(each.tokens for each in held)
    rows = [part(each) for each in held]
    return torch.tensor([row + [0] * (size - len(row)) for row in rows])


def laid_states(held: Sequence[Sample]) -> Tensor:
    """The base's states of a batch (batch, tokens, width)."""
    states = torch.zeros(len(held), max(each.tokens for each in held), WIDTH)
    for row, each in enumerate(held):
        states[row, : each.tokens] = each.states
    return states


def whole(told: Tensor, one: Sample) -> Tensor:
    """What is told of the whole reply: the mean of some outputs and the greatest of others."""
    reply, size = told[len(one.line) : one.tokens], len(WHOLE)
    return reply[:, :size].mean(0) + reply[:, size : 2 * size].max(0).values


def by_stretch(told: Tensor, one: Sample) -> Tensor:
    """What is told of each stretch of a reply: the mean over its tokens (stretches, told)."""
    places = torch.tensor(one.stretch)
    reply = told[len(one.line) : one.tokens]
    rows = [
        reply[places == number].mean(0) if (places == number).any() else reply[0]
        for number in range(one.stretches)
    ]
    return torch.stack(rows)
