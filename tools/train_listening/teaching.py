"""How a tower is taught: the loop that all of them share."""

import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from tools.train_listening.encoder import Tower
from tools.train_listening.samples import Sample, batches, laid_states, mask

Loss = Callable[[Tensor, list[Sample]], Tensor]
WARM_UP, LEAST_RATE = 0.1, 0.02  # shares of the steps and of the rate
HEAD_RATE = 1e-3
KEEP = 0.99  # of the running mean of the weights at each step; the mean is what ships


@dataclass(frozen=True)
class Plan:
    """How long and how fast a tower is taught."""

    epochs: int
    rate: float = 1e-4
    decay: float = 0.01
    seed: int = 0


def teach(tower: Tower, samples: Sequence[Sample], loss: Loss, plan: Plan, name: str) -> None:
    """Teach a tower in place."""
    torch.manual_seed(plan.seed)
    body = [each for part, each in tower.named_parameters() if not part.startswith("tell")]
    groups = [
        {"params": body, "lr": plan.rate},
        {"params": tower.tell.parameters(), "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=plan.decay)
    mean = copy.deepcopy(tower)
    steps = len(batches(samples, 0)) * plan.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / steps))
    for epoch in range(plan.epochs):
        start, total = time.monotonic(), 0.0
        tower.train()
        todo = batches(samples, plan.seed * 100 + epoch)
        for held in todo:
            cost = loss(told_of(tower, held), held)
            cost.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(body, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            _follow(mean, tower)
            total += cost.item()
        seconds = time.monotonic() - start
        print(
            f"{name}, epoch {epoch + 1}: loss {total / len(todo):.3f}, {seconds:.0f} s", flush=True
        )
    tower.load_state_dict(mean.state_dict())
    tower.eval()


def _follow(mean: Tower, tower: Tower) -> None:
    with torch.no_grad():
        for kept, now in zip(mean.parameters(), tower.parameters(), strict=True):
            kept.lerp_(now, 1 - KEEP)


def _rate(done: float) -> float:
    return min(1.0, done / WARM_UP) * max(LEAST_RATE, 1 - done)


def told_of(tower: Tower, held: Sequence[Sample]) -> Tensor:
    """What a tower tells of each token of a batch (batch, tokens, told)."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        told, _ = tower(laid_states(held), mask(held))
    return told.float()


def tell(tower: Tower, samples: Sequence[Sample], keep: Callable[[Sample, Tensor], None]) -> None:
    """Let a taught tower tell of samples; `keep` gets each with what is told of its tokens."""
    tower.eval()
    with torch.no_grad():
        for held in batches(samples, 0):
            told = told_of(tower, held)
            for row, each in enumerate(held):
                keep(each, told[row])
