"""The towers that are taught, each as one piece of work that can run beside the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from tools.train_listening.encoder import Base, Tower, weights_of_minilm
from tools.train_listening.samples import Sample, walk_base
from tools.train_listening.teaching import Loss, Plan, teach, tell


@dataclass(frozen=True)
class Task:
    """One tower: what it learns from, and what it tells of afterwards."""

    name: str
    told: int  # outputs for each token
    loss: Loss
    plan: Plan
    learns: Callable[[], Sequence[Sample]]
    judges: Callable[[], Sequence[Sample]]


def run(task: Task, work: Path) -> None:
    """Teach a tower and keep its weights and what it tells; nothing to do if that is there."""
    if (work / f"{task.name}.npz").exists():
        return
    torch.set_num_threads(1)  # two towers side by side are faster than two threads in one
    weights, _ = weights_of_minilm()
    torch.manual_seed(task.plan.seed)  # the outputs' first weights are drawn
    base, tower = Base(weights), Tower(weights, task.told)
    learns, judges = list(task.learns()), list(task.judges())
    walk_base(base, [*learns, *judges])
    teach(tower, learns, task.loss, task.plan, task.name)
    torch.save(tower.state_dict(), work / f"{task.name}.pt")
    np.savez(work / f"{task.name}.npz", *_told(tower, judges))


def _told(tower: Tower, judges: Sequence[Sample]) -> list[np.ndarray]:  # type: ignore[type-arg]
    place = {id(each): number for number, each in enumerate(judges)}
    found: list[np.ndarray] = [np.empty(0)] * len(judges)  # type: ignore[type-arg]

    def keep(one: Sample, told: torch.Tensor) -> None:
        found[place[id(one)]] = told[len(one.line) : one.tokens].numpy().copy()

    if judges:
        tell(tower, judges, keep)
    return found


def tower_of(task: Task, work: Path) -> Tower:
    """A tower that was taught."""
    weights, _ = weights_of_minilm()
    tower = Tower(weights, task.told)
    tower.load_state_dict(torch.load(work / f"{task.name}.pt", weights_only=True))
    return tower.eval()


def told_by(task: Task, work: Path) -> list[np.ndarray]:  # type: ignore[type-arg]
    """What it told of the samples that it judged, in their order."""
    kept = np.load(work / f"{task.name}.npz")
    return [kept[f"arr_{number}"] for number in range(len(kept.files))]
