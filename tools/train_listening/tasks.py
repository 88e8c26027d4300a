"""The towers to be taught: one for what is right, and one for moves in several runs."""

from pathlib import Path

from tools.train_listening import moves, truth
from tools.train_listening.corpus import FOLDS, Corpus
from tools.train_listening.samples import Sample
from tools.train_listening.teaching import Plan
from tools.train_listening.towers import Task, run

NOBODY = -1  # a fold that holds nothing
MOVES_PLAN = Plan(epochs=5)
TRUTH_PLAN = Plan(epochs=5)


def all_tasks(corpus: Corpus) -> dict[str, Task]:
    """All towers by name, those that ship first."""
    tasks = [truth_task(corpus), *(moves_task(corpus, fold) for fold in [NOBODY, *range(FOLDS)])]
    return {task.name: task for task in tasks}


def run_named(data: Path, work: Path, name: str) -> None:
    """Teach one tower in a process of its own."""
    run(all_tasks(Corpus(data))[name], work)


def moves_task(corpus: Corpus, fold: int) -> Task:
    """The moves tower without one fold, or with all when there is no such fold."""

    def learns() -> list[Sample]:
        return corpus.coded_samples(fold, held=False) + corpus.tagged_samples(fold, held=False)

    def judges() -> list[Sample]:
        if fold == NOBODY:
            return corpus.exam_samples()
        return corpus.coded_samples(fold, held=True) + corpus.tagged_samples(fold, held=True)

    name = "moves" if fold == NOBODY else f"moves-without-{fold}"
    return Task(name, moves.TOLD, moves.moves_loss, MOVES_PLAN, learns, judges)


def truth_task(corpus: Corpus) -> Task:
    """The truth tower."""

    def learns() -> list[Sample]:
        return corpus.judged_samples(held=False) + corpus.pair_samples(corpus.learned_pairs())

    def judges() -> list[Sample]:
        held = corpus.judged_samples(held=True) + corpus.pair_samples(corpus.held_pairs())
        return held + corpus.exam_samples()

    return Task("truth", truth.TOLD, truth.truth_loss, TRUTH_PLAN, learns, judges)
