"""What the truth tower is taught: whether feedback is right, wrong, or cannot be told."""

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from tools.train_listening.bench import Pair
from tools.train_listening.samples import Sample, by_stretch, sample
from tools.train_listening.tags import Reply, Stretch
from trainer.listening.neural.told import TRUTH

TOLD = len(TRUTH)
_NOTHING = -1
_LABELS = {"entailment": TRUTH.index("right"), "contradiction": TRUTH.index("wrong")}
_LABELS |= {"neutral": TRUTH.index("unclear")}


def pair_sample(tokenizer: Tokenizer, pair: Pair) -> Sample:
    """A premise as the prospect's line and a hypothesis as the reply."""
    known = {"truth": torch.tensor([_LABELS[pair.label]])}
    return sample(tokenizer, pair.premise, pair.hypothesis, [0], known)


def judged_sample(tokenizer: Tokenizer, reply: Reply) -> Sample:
    """A reply with the feedback in it judged stretch by stretch."""
    truth = torch.tensor([_truth(each) for each in reply.stretches])
    return sample(tokenizer, reply.line, reply.text, reply.starts, {"truth": truth})


def _truth(stretch: Stretch) -> int:
    if stretch.wrong is not None:
        return TRUTH.index("wrong" if stretch.wrong else "right")
    return TRUTH.index("unclear") if stretch.has("R") else _NOTHING


def truth_loss(told: Tensor, held: list[Sample]) -> Tensor:
    """How far what is told is from what is known of a batch."""
    given, wanted = [], []
    for row, each in enumerate(held):
        truth = each.known["truth"][: each.stretches]
        judged = truth != _NOTHING
        given.append(by_stretch(told[row], each)[: len(truth)][judged])
        wanted.append(truth[judged])
    return nn.functional.cross_entropy(torch.cat(given), torch.cat(wanted))
