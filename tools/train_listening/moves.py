"""What the moves tower is taught: the coders' view of whole replies, and tags of stretches."""

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from tools.train_listening.bench import Coded
from tools.train_listening.samples import Sample, by_stretch, sample, whole
from tools.train_listening.tags import Reply, Stretch
from trainer.listening.neural.told import ASKS, PRIMARY, STRETCH, WHOLE
from trainer.listening.stretches import stretches
from trainer.listening.words import words_in

SKIPPED = 2 * len(WHOLE)  # outputs that tell of the whole reply
TOLD = SKIPPED + len(STRETCH)
DOUBT = 0.1  # of each code: people agree on no more
TAGS = {"R": "reflect", "F": "feeling", "C": "confirm", "L": "leave", "A": "acknowledge"}
TAGS |= {"I": "inform", "P": "pitch", "N": "next_step", "G": "greet", "K": "keywords"}
TAGS |= {"Y": "pseudo_check", "O": "other", "Qo": "open", "Qc": "closed", "Qw": "closed"}
TAGS |= {"Ql": "leading"}
BY_PARTS = 0.3  # weight of what a coded reply says of its stretches
_PLACE = {name: place for place, name in enumerate(STRETCH)}
_REFLECT, _RELEVANT = _PLACE["reflect"], _PLACE["relevant"]
_ASK = [_PLACE[name] for name in ("open", "closed", "leading")]
_INFORM = [_PLACE[name] for name in ("inform", "pitch")]
_NAMED = [place for name, place in _PLACE.items() if name != "relevant"]


def coded_sample(tokenizer: Tokenizer, row: Coded) -> Sample:
    """A reply that experts coded as a whole; its stretches are cut as the program cuts them."""
    starts = [each.span[0] for each in stretches(words_in(row.reply))] or [0]
    coded = [PRIMARY.index(row.primary), row.reflects, ASKS.index(row.asks), row.informs]
    return sample(tokenizer, row.line, row.reply, starts, {"coded": torch.tensor(coded)})


def tagged_sample(tokenizer: Tokenizer, reply: Reply) -> Sample:
    """A reply whose stretches are tagged."""
    tags = torch.stack([_tag_row(each) for each in reply.stretches])
    return sample(tokenizer, reply.line, reply.text, reply.starts, {"tags": tags})


def _tag_row(stretch: Stretch) -> Tensor:
    """The tags of a stretch as ones; relevance is -1 where nothing is asked."""
    row = torch.zeros(len(STRETCH))
    row[_RELEVANT] = -1
    row[_PLACE["confirm"]] = stretch.confirms
    for tag in stretch.tags:
        row[_PLACE[TAGS[tag[:2] if tag[0] == "Q" else tag[0]]]] = 1
        if tag[0] == "Q":
            row[_RELEVANT] = float(tag[2] == "+")
    return row


def moves_loss(told: Tensor, held: list[Sample]) -> Tensor:
    """How far what is told is from what is known of a batch."""
    costs = [
        _coded_cost(told[row], each) if "coded" in each.known else _tagged_cost(told[row], each)
        for row, each in enumerate(held)
    ]
    return torch.stack(costs).mean()


def _coded_cost(told: Tensor, one: Sample) -> Tensor:
    primary, reflects, asks, informs = one.known["coded"]
    reply = whole(told, one)
    cost = (
        nn.functional.cross_entropy(reply[:4], primary, label_smoothing=DOUBT)
        + _yes(reply[4], reflects)
        + nn.functional.cross_entropy(reply[5:8], asks, label_smoothing=DOUBT)
        + _yes(reply[8], informs)
    )
    parts = by_stretch(told, one)[:, SKIPPED:]
    return cost + BY_PARTS * (
        _yes(_any(parts[:, _REFLECT]), reflects)
        + _yes(_any(parts[:, _ASK]), asks > 0)
        + _yes(_any(parts[:, _INFORM]), informs)
    )


def _tagged_cost(told: Tensor, one: Sample) -> Tensor:
    tags = one.known["tags"][: one.stretches]
    parts = by_stretch(told, one)[: len(tags), SKIPPED:]
    cost = nn.functional.binary_cross_entropy_with_logits(
        parts[:, _NAMED], tags[:, _NAMED], reduction="none"
    ).sum(1)
    asked = tags[:, _RELEVANT] >= 0
    related = nn.functional.binary_cross_entropy_with_logits(
        parts[asked][:, _RELEVANT], tags[asked][:, _RELEVANT], reduction="sum"
    )
    return cost.mean() + related / max(1, int(asked.sum()))


def _yes(given: Tensor, wanted: Tensor) -> Tensor:
    return nn.functional.binary_cross_entropy_with_logits(
        given, wanted.float() * (1 - DOUBT) + DOUBT / 2
    )


def _any(parts: Tensor) -> Tensor:
    """Something like the greatest of some scores, that all of them learn from."""
    return torch.logsumexp(2 * parts.flatten(), 0) / 2
