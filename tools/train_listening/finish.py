"""What follows the teaching: weigh rules and model together, export, and tell the figures."""

import json
from pathlib import Path

from tools.train_listening.corpus import FOLDS, Corpus
from tools.train_listening.encoder import Base, weights_of_minilm
from tools.train_listening.export import export_base, export_tower
from tools.train_listening.figures import table
from tools.train_listening.judging import truth_joint
from tools.train_listening.moving import moves_joint
from tools.train_listening.packing import pack
from tools.train_listening.tasks import NOBODY, moves_task, truth_task
from tools.train_listening.towers import tower_of
from trainer.codec import to_plain
from trainer.listening.neural.joint import Joint


def finish(corpus: Corpus, work: Path, out: Path, folds: int = FOLDS) -> None:
    """Write the model's files and its card, from as many folds as were taught."""
    out.mkdir(parents=True, exist_ok=True)
    moves = moves_joint(corpus, [moves_task(corpus, fold) for fold in range(folds)], work)
    truth = truth_joint(corpus, truth_task(corpus), work)
    weights, tokenizer = weights_of_minilm()
    export_base(Base(weights), out / "base.onnx")
    export_tower(tower_of(moves_task(corpus, NOBODY), work), out / "moves.onnx")
    export_tower(tower_of(truth_task(corpus), work), out / "truth.onnx")
    (out / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    joint = Joint(moves.whole, moves.stretch, truth.weighings, truth.limits)
    (out / "joint.json").write_text(json.dumps(to_plain(joint), separators=(",", ":")) + "\n")
    figures = table([*moves.figures, *truth.figures])
    print(figures)
    pack(out, figures)
