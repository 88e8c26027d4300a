"""Fits the judging of feedback where wrong versions are known: each line's own other replies."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from sklearn.metrics import roc_auc_score

from tools.train_listening.corpus import HELD, Corpus
from tools.train_listening.facts import shipped_facts
from tools.train_listening.figures import Figure
from tools.train_listening.tags import Reply
from tools.train_listening.weighing import border, crossed, fit
from trainer.domain.listening import MoveKind, Said
from trainer.listening.neural.analyser import Ear
from trainer.listening.neural.joint import Weighing
from trainer.listening.reading import read
from trainer.listening.reflecting import reflection_of
from trainer.listening.sorting import feeling_in, without_heaps
from trainer.listening.told import told

SIDE = 3  # wordings of each side that a scenario has at most, as a rule
WANTED = 0.9  # precision from which feedback is called wrong, and right


def known_joint(corpus: Corpus, ear: Ear) -> tuple[Weighing, dict[str, float], list[Figure]]:
    """Fit on lines that the truth tower never saw, as if they stood in a scenario."""
    rows = [*_rows(corpus, ear), *_scenario_rows(ear)]
    features = np.array([row for row, _, _ in rows])
    wrong = [int(each) for _, each, _ in rows]
    lines = sorted({line for _, _, line in rows})
    fold = [lines.index(line) % 5 for _, _, line in rows]
    scores = crossed(features, wrong, fold, 1)[:, 0]
    limits = {
        "wrong_known": border(scores, [bool(w) for w in wrong], lambda p, _: p >= WANTED),
        "right_known": -border(-scores, [not w for w in wrong], lambda p, _: p >= WANTED),
    }
    called = scores >= limits["wrong_known"]
    group = f"Right or wrong feedback where wrong versions are known, own ({len(rows)})"
    truth = np.array(wrong, dtype=bool)
    figures = [
        Figure(group, "AUC", float(roc_auc_score(truth, scores))),
        Figure(group, "AUC without them", float(roc_auc_score(truth, features[:, 0]))),
        Figure(group, "wrong found, recall", float(called[truth].mean())),
        Figure(group, "wrong found, precision", float(truth[called].mean())),
    ]
    return fit(features, wrong, 1), {k: round(v, 3) for k, v in limits.items()}, figures


def _rows(corpus: Corpus, ear: Ear) -> Iterator[tuple[list[float], bool, str]]:
    held = [r for r, at in zip(corpus.judged, corpus.judged_folds, strict=True) if at == HELD]
    for line in dict.fromkeys(each.line for each in held):
        replies = [each for each in held if each.line == line and each.wrong is not None]
        for place, reply in enumerate(replies):
            others = replies[place + 1 :] + replies[:place]
            said = Said(
                line, misheard=_some(others, wrong=True), say_back=_some(others, wrong=False)
            )
            row = _features(ear, reply.text, said)
            if row:
                yield row, bool(reply.wrong), line


def _scenario_rows(ear: Ear) -> Iterator[tuple[list[float], bool, str]]:
    """The wordings of the shipped scenarios, each held against the others of its fact."""
    for said in shipped_facts():
        for wrong, wordings in ((True, said.misheard), (False, said.say_back)):
            for text in wordings:
                left = replace(
                    said,
                    misheard=tuple(each for each in said.misheard if each != text),
                    say_back=tuple(each for each in said.say_back if each != text),
                )
                row = _features(ear, f"So {text[0].lower()}{text[1:]}", left)
                if row and left.misheard:
                    yield row, wrong, said.text


def _features(ear: Ear, reply: str, said: Said) -> list[float] | None:
    """As the program finds them; None where it hears no feedback."""
    line = told(said)
    opinion = ear.opinion(reply, line, without_heaps(read(reply, line), line)[0])
    given = [piece for piece in opinion.pieces if piece.kind is MoveKind.REFLECT]
    if not given:
        return None
    back = reflection_of(given, line, feeling_in(opinion.pieces))
    seen = replace(opinion.seen, pieces=opinion.pieces)
    return ear.judge.known_features(seen, given, back, said)


def _some(replies: Sequence[Reply], *, wrong: bool) -> tuple[str, ...]:
    return tuple(_fed_back(each) for each in replies if each.wrong is wrong)[:SIDE]


def _fed_back(reply: Reply) -> str:
    """The feedback of a reply, without what else is in it."""
    return " ".join(each.text for each in reply.stretches if each.wrong is not None)
