"""How the weights for right and wrong feedback are fitted and measured."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from tools.train_listening.bench import SETS
from tools.train_listening.corpus import HELD, Corpus
from tools.train_listening.figures import Figure
from tools.train_listening.reading import Told
from tools.train_listening.tags import Reply
from tools.train_listening.towers import Task, told_by
from tools.train_listening.weighing import Floats, border, crossed, fit, scores_of
from trainer.domain.listening import Said
from trainer.listening.neural.features import Seen, truth_features
from trainer.listening.neural.joint import Weighing
from trainer.listening.pieces import Piece
from trainer.listening.reading import read
from trainer.listening.reflecting import reflection_of
from trainer.listening.sorting import feeling_in, without_heaps
from trainer.listening.told import told

PAIRS_COUNT = 0.1  # of a public pair beside one of our own: descriptions of pictures are not talk
WANTED_WRONG = 0.8  # precision from which feedback is called wrong: one in five is doubted unjustly
WANTED_RIGHT = 0.9  # share of right ones among those that are called right, if...
WRONG_IN_LIFE = 0.25  # ...so many of all are wrong; in our own replies it is every second one
PARTS = 5


@dataclass(frozen=True)
class Judged:
    """Weighings, limits and how well they do."""

    weighings: Mapping[str, Weighing]
    limits: Mapping[str, float]
    figures: Sequence[Figure]


@dataclass(frozen=True)
class _Row:
    features: list[float]
    wrong: bool
    source: str
    group: str


def truth_joint(corpus: Corpus, task: Task, work: Path) -> Judged:
    """Fit on feedback that the tower had never seen."""
    rows = list(_rows(corpus, task, work))
    features = np.array([row.features for row in rows])
    learned = [place for place, row in enumerate(rows) if row.source not in EXAM]
    wrong = [int(rows[place].wrong) for place in learned]
    counts = np.array([1.0 if rows[place].source == OWN else PAIRS_COUNT for place in learned])
    names = sorted({row.group for row in rows})
    fold = [names.index(rows[place].group) % PARTS for place in learned]
    given = features[learned]
    weighing = fit(given, wrong, 1, shifted=False, counts=counts)
    scores = scores_of(weighing, features)[:, 0]
    scores[learned] = crossed(given, wrong, fold, 1, shifted=False, counts=counts)[:, 0]
    limits = _limits(rows, scores)
    return Judged({"wrong": weighing}, limits, list(_figures(rows, scores, limits)))


OWN, EXAM = "own", ("held_back", "misheard")


def _limits(rows: Sequence[_Row], scores: Floats) -> dict[str, float]:
    """From where feedback is called wrong, and from where right, on held sales feedback."""
    own = [place for place, row in enumerate(rows) if row.source == OWN]
    wrong = [rows[place].wrong for place in own]
    given = scores[own]
    called_wrong = border(given, wrong, lambda precision, _: precision >= WANTED_WRONG)
    called_right = -border(-given, [not each for each in wrong], right_in_life(wrong))
    return {"wrong": round(called_wrong, 3), "right": round(called_right, 3)}


def right_in_life(wrong: Sequence[int]) -> Callable[[float, float], bool]:
    """Whether enough are right where errors are as rare as in practice."""
    here = sum(wrong) / len(wrong)
    rarer = WRONG_IN_LIFE / (1 - WRONG_IN_LIFE) / (here / (1 - here))

    def enough(precision: float, _recall: float) -> bool:
        return precision / (precision + (1 - precision) * rarer) >= WANTED_RIGHT

    return enough


def _rows(corpus: Corpus, task: Task, work: Path) -> Iterator[_Row]:
    samples = list(task.judges())
    heard = [Told(tokens, one) for tokens, one in zip(told_by(task, work), samples, strict=True)]
    judged = [r for r, at in zip(corpus.judged, corpus.judged_folds, strict=True) if at == HELD]
    pairs = corpus.held_pairs()
    for reply, each in zip(judged, heard, strict=False):
        yield from _row(reply.line, reply.text, each, reply, OWN)
    for pair, each in zip(pairs, heard[len(judged) :], strict=False):
        found = features_of(pair.premise, pair.hypothesis, each, None)
        if found:
            yield _Row(found, pair.label == "contradiction", pair.source, pair.premise)
    for reply, each in zip(corpus.exam, heard[len(judged) + len(pairs) :], strict=True):
        yield from _row(
            reply.line, reply.text, each, reply, "misheard" if reply.fact else "held_back"
        )


def _row(line: str, text: str, heard: Told, reply: Reply, source: str) -> Iterator[_Row]:
    found = features_of(line, text, heard, reply)
    if found and reply.wrong is not None:
        yield _Row(found, reply.wrong, source, line)


def features_of(line: str, text: str, heard: Told, reply: Reply | None) -> list[float] | None:
    """What bears on whether a reply's feedback is right; None where there is none to be judged."""
    said = told(Said(line))
    pieces, _ = without_heaps(read(text, said), said)
    given = [place for place, piece in enumerate(pieces) if _feeds_back(piece, reply)]
    if not given:
        return None
    truth = heard.parts([piece.stretch.span[0] for piece in pieces])
    back = reflection_of([pieces[place] for place in given], said, feeling_in(pieces))
    view = Seen(text, said, pieces, [], [])
    return truth_features(view, given, [truth[place] for place in given], back)


def _feeds_back(piece: Piece, reply: Reply | None) -> bool:
    """Whether a reader tagged it as feedback; all of a hypothesis is."""
    if reply is None:
        return True
    start, end = piece.stretch.span
    places = zip(reply.starts, reply.stretches, strict=True)
    return any(
        each.wrong is not None and min(end, at + len(each.text)) - max(start, at) > 2
        for at, each in places
    )


def _figures(rows: Sequence[_Row], scores: Floats, limits: Mapping[str, float]) -> Iterator[Figure]:
    for source in (OWN, *EXAM):
        held = [place for place, row in enumerate(rows) if row.source == source]
        wrong = np.array([rows[place].wrong for place in held])
        called = scores[held] >= limits["wrong"]
        right = scores[held] <= limits["right"]
        group = f"Right or wrong feedback, {source} ({len(held)})"
        yield Figure(group, "AUC", float(roc_auc_score(wrong, scores[held])))
        yield Figure(group, "wrong found, recall", float(called[wrong].mean()))
        yield Figure(group, "wrong found, precision", float(wrong[called].mean()))
        yield Figure(group, "called right, share of the right", float(right[~wrong].mean()))
        yield Figure(group, "called right, precision", float((~wrong)[right].mean()))
    for source in SETS:
        held = [place for place, row in enumerate(rows) if row.source == source]
        wrong = np.array([rows[place].wrong for place in held])
        for name, border_ in (("at its limit", limits["wrong"]), ("at even odds", 0.0)):
            called = scores[held] >= border_
            balanced = (called[wrong].mean() + (~called[~wrong]).mean()) / 2
            group = f"Contradiction, premises held back, {source} ({len(held)})"
            yield Figure(group, f"balanced accuracy, {name}", float(balanced))
