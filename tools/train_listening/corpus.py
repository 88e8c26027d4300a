"""All text that is learned from, with the fold that each part belongs to."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tokenizers import Tokenizer

from tools.train_listening.bench import Coded, Pair, folds, read_coded, read_pairs
from tools.train_listening.encoder import weights_of_minilm
from tools.train_listening.moves import coded_sample, tagged_sample
from tools.train_listening.samples import Sample
from tools.train_listening.tags import FEEDBACK, HELD_BACK, MISHEARD, REPLIES, Reply, read_replies
from tools.train_listening.truth import judged_sample, pair_sample

FOLDS = 5
FEEDBACK_SHARE = 5  # every fifth reply of the feedback files teaches the moves too
PAIRS = {"snli": 6000, "negation_mnli": 1200, "breaking_nli_half": 2500}  # that are learned from
HELD = 0  # the fold of pairs and of judged replies that the truth tower never learns from


@dataclass(frozen=True)
class Corpus:
    """The texts, read once."""

    data: Path

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The tokenizer of the encoder."""
        tokenizer = Tokenizer.from_file(str(weights_of_minilm()[1]))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def coded(self) -> list[Coded]:
        """Counselling replies."""
        return read_coded(self.data)

    @cached_property
    def coded_folds(self) -> list[int]:
        """The fold of each, whole conversations together."""
        return folds([row.call for row in self.coded], FOLDS)

    @cached_property
    def tagged(self) -> list[Reply]:
        """Replies that teach the moves."""
        feedback = read_replies(*FEEDBACK)
        return read_replies(*REPLIES) + feedback[::FEEDBACK_SHARE]

    @cached_property
    def tagged_folds(self) -> list[int]:
        """The fold of each, replies to one line together."""
        return folds([row.line for row in self.tagged], FOLDS)

    @cached_property
    def judged(self) -> list[Reply]:
        """Replies with feedback that is right or wrong."""
        replies = read_replies(*FEEDBACK, *REPLIES)
        return [row for row in replies if any(s.wrong is not None for s in row.stretches)]

    @cached_property
    def judged_folds(self) -> list[int]:
        """The fold of each, replies to one line together."""
        return folds([row.line for row in self.judged], 8)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Premises and hypotheses."""
        return read_pairs(self.data)

    @cached_property
    def pair_folds(self) -> list[int]:
        """The fold of each, all of one premise together."""
        return folds([row.premise for row in self.pairs], 5)

    @cached_property
    def exam(self) -> list[Reply]:
        """Replies that nothing is ever learned from."""
        return read_replies(HELD_BACK, MISHEARD)

    def learned_pairs(self) -> list[Pair]:
        """The pairs that the truth tower learns from, so many of each set."""
        left = dict(PAIRS)
        found = []
        for row, fold in zip(self.pairs, self.pair_folds, strict=True):
            if fold != HELD and left[row.source]:
                left[row.source] -= 1
                found.append(row)
        return found

    def held_pairs(self) -> list[Pair]:
        """Pairs that it does not learn from, as feedback: "So ..."."""
        return [
            Pair(row.premise, f"So {row.hypothesis}", row.label, row.source)
            for row, fold in zip(self.pairs, self.pair_folds, strict=True)
            if fold == HELD and row.label != "neutral"
        ]

    # As samples

    def coded_samples(self, fold: int, *, held: bool) -> list[Sample]:
        """The coded replies of a fold (held), or of all others."""
        rows = zip(self.coded, self.coded_folds, strict=True)
        return [coded_sample(self.tokenizer, row) for row, at in rows if (at == fold) is held]

    def tagged_samples(self, fold: int, *, held: bool) -> list[Sample]:
        """The tagged replies of a fold (held), or of all others."""
        rows = zip(self.tagged, self.tagged_folds, strict=True)
        return [tagged_sample(self.tokenizer, row) for row, at in rows if (at == fold) is held]

    def judged_samples(self, *, held: bool) -> list[Sample]:
        """Judged replies that the truth tower learns from, or those held back from it."""
        rows = zip(self.judged, self.judged_folds, strict=True)
        return [judged_sample(self.tokenizer, row) for row, at in rows if (at == HELD) is held]

    def pair_samples(self, rows: list[Pair]) -> list[Sample]:
        """Pairs as samples."""
        return [pair_sample(self.tokenizer, row) for row in rows]

    def exam_samples(self) -> list[Sample]:
        """The exam, as the moves tower sees it."""
        return [tagged_sample(self.tokenizer, row) for row in self.exam]
