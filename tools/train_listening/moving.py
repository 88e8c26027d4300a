"""How the weights for moves are fitted and measured: by conversation, by prospect's line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from tools.train_listening.corpus import FOLDS, Corpus
from tools.train_listening.figures import Figure
from tools.train_listening.moves import TAGS
from tools.train_listening.reading import Told, seen
from tools.train_listening.tags import Reply
from tools.train_listening.towers import Task, told_by
from tools.train_listening.weighing import chosen, crossed, fit
from trainer.listening.neural.features import Seen, stretch_features, whole_features
from trainer.listening.neural.joint import Weighing
from trainer.listening.neural.told import ASKS, PRIMARY, STRETCH

HALF = 0.5  # share of a piece's words that must have a tag for the piece to have it


@dataclass(frozen=True)
class Fitted:
    """Weighings and how well they do."""

    whole: Mapping[str, Weighing]
    stretch: Mapping[str, Weighing]
    figures: Sequence[Figure]


@dataclass(frozen=True)
class _Row:
    """A reply as the program sees it, with what is known of it as a whole."""

    seen: Seen
    fold: int
    known: Mapping[str, int]
    call: tuple[int, bool] | None = None
    reply: Reply | None = None


def moves_joint(corpus: Corpus, tasks: Sequence[Task], work: Path) -> Fitted:
    """Fit on what the towers told of replies that they had never seen."""
    rows = [row for fold, task in enumerate(tasks) for row in _rows(corpus, task, work, fold)]
    whole, figures = _whole(rows, f"{len(tasks)} of {FOLDS} folds")
    return Fitted(whole, _stretch(rows), figures)


def _rows(corpus: Corpus, task: Task, work: Path, fold: int) -> Iterator[_Row]:
    samples = list(task.judges())
    told = [Told(tokens, one) for tokens, one in zip(told_by(task, work), samples, strict=True)]
    coded = [r for r, at in zip(corpus.coded, corpus.coded_folds, strict=True) if at == fold]
    tagged = [r for r, at in zip(corpus.tagged, corpus.tagged_folds, strict=True) if at == fold]
    for row, each in zip(coded, told[: len(coded)], strict=True):
        view = seen(row.line, row.reply, each)
        known = {
            "primary": PRIMARY.index(row.primary),
            "asks": ASKS.index(row.asks),
            "reflects": int(row.reflects),
            "informs": int(row.informs),
        }
        if view:
            yield _Row(view, fold, known, (row.call, row.high))
    for reply, each in zip(tagged, told[len(coded) :], strict=True):
        view = seen(reply.line, reply.text, each)
        if view:
            yield _Row(view, fold, known_of(reply), reply=reply)


def known_of(reply: Reply) -> dict[str, int]:
    """What a tagged reply does as a whole."""
    return {
        "asks": ASKS.index(reply.asks),
        "reflects": int(reply.has("R")),
        "informs": int(reply.has("I") or reply.has("P")),
        "pitches": int(reply.has("P")),
        "confirms": int(any(each.confirms for each in reply.stretches)),
        "feeling": int(reply.has("F")),
    }


CLASSES = {"primary": 4, "asks": 3}


def _whole(rows: Sequence[_Row], of: str) -> tuple[dict[str, Weighing], list[Figure]]:
    found, scores = {}, {}
    features = np.array([whole_features(row.seen) for row in rows])
    for name in ("primary", "asks", "reflects", "informs", "pitches", "confirms", "feeling"):
        held = [place for place, row in enumerate(rows) if name in row.known]
        wanted = [rows[place].known[name] for place in held]
        classes, given = CLASSES.get(name, 1), features[held]
        found[name] = fit(given, wanted, classes)
        crossing = crossed(given, wanted, [rows[place].fold for place in held], classes)
        scores[name] = dict(zip(held, chosen(crossing, classes), strict=True))
    return found, [*_coded_figures(rows, scores, of), *_tagged_figures(rows, scores, of)]


Chosen = Mapping[str, Mapping[int, int]]


def _coded_figures(rows: Sequence[_Row], scores: Chosen, of: str) -> Iterator[Figure]:
    held = [place for place, row in enumerate(rows) if row.call]
    for name, label in (
        ("primary", "primary (4 classes)"),
        ("reflects", "reflection there"),
        ("asks", "none / open / closed"),
        ("informs", "input there"),
    ):
        pairs = [(rows[place].known[name], scores[name][place]) for place in held]
        yield Figure(f"Counselling, by conversation, {of}", label, _macro(pairs))
    asked = [(rows[p].known["asks"] > 0, scores["asks"][p] > 0) for p in held]
    yield Figure(f"Counselling, by conversation, {of}", "question there", _macro(asked))
    yield Figure(
        f"Counselling, by conversation, {of}", "quality, AUC", _quality(rows, held, scores)
    )


def _tagged_figures(rows: Sequence[_Row], scores: Chosen, of: str) -> Iterator[Figure]:
    held = [place for place, row in enumerate(rows) if row.reply]
    for name in ("reflects", "confirms", "feeling", "informs", "pitches"):
        wanted = [rows[place].known[name] for place in held]
        given = [scores[name][place] for place in held]
        yield Figure(f"Own sales replies, by line, {of}", f"{name}, F1", f1_score(wanted, given))
    pairs = [(rows[place].known["asks"], scores["asks"][place]) for place in held]
    yield Figure(f"Own sales replies, by line, {of}", "none / open / closed", _macro(pairs))


def _macro(pairs: Sequence[tuple[int, int]]) -> float:
    return float(f1_score([a for a, _ in pairs], [b for _, b in pairs], average="macro"))


def _quality(rows: Sequence[_Row], held: Sequence[int], scores: Chosen) -> float:
    calls: dict[tuple[int, bool], list[float]] = {}
    for place in held:
        openly = scores["asks"][place] == ASKS.index("open")
        score = scores["reflects"][place] + openly / 4 - scores["informs"][place]
        calls.setdefault(rows[place].call or (0, False), []).append(score)
    high = [high for _, high in calls]
    return float(roc_auc_score(high, [float(np.mean(each)) for each in calls.values()]))


# Stretches


def _stretch(rows: Sequence[_Row]) -> dict[str, Weighing]:
    held = [row for row in rows if row.reply]
    features = np.array(
        [stretch_features(row.seen, place) for row in held for place in range(len(row.seen.pieces))]
    )
    tags = [each for row in held for each in _tags(row)]
    found = {}
    for name in STRETCH:
        known = [place for place, each in enumerate(tags) if each[name] is not None]
        wanted = [int(bool(tags[place][name])) for place in known]
        found[name] = fit(features[known], wanted, 1)
    return found


def _tags(row: _Row) -> Iterator[dict[str, bool | None]]:
    """Of each piece that the rules cut: the tags of the stretches on which it lies."""
    for piece in row.seen.pieces:
        yield tags_at(row.reply, piece.stretch.span) if row.reply else {}


def tags_at(reply: Reply, span: tuple[int, int]) -> dict[str, bool | None]:
    """The tags of a place in a reply; relevance is None where nothing is asked."""
    shares: dict[str, float] = dict.fromkeys(STRETCH, 0.0)
    asked: list[bool] = []
    for start, each in zip(reply.starts, reply.stretches, strict=True):
        common = min(span[1], start + len(each.text)) - max(span[0], start)
        if common <= 0:
            continue
        names = {TAGS[tag[:2] if tag[0] == "Q" else tag[0]] for tag in each.tags}
        for name in names | ({"confirm"} if each.confirms else set()):
            shares[name] += common / max(1, min(span[1] - span[0], len(each.text)))
        asked += [tag[2] == "+" for tag in each.tags if tag[0] == "Q"]
    found: dict[str, bool | None] = {name: share >= HALF for name, share in shares.items()}
    found["relevant"] = asked[-1] if asked else None
    return found
