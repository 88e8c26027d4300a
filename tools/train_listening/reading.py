"""Replies as the program would see them: rules' pieces, with what a tower told of their tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.train_listening.samples import Sample
from trainer.domain.listening import Said
from trainer.listening.neural.encoder import Floats, by_stretch, of_whole, rounded
from trainer.listening.neural.features import Seen
from trainer.listening.neural.told import WHOLE
from trainer.listening.reading import read
from trainer.listening.sorting import without_heaps
from trainer.listening.told import told


@dataclass(frozen=True)
class Told:
    """What a tower told of a reply's tokens (tokens, told), and where they stand."""

    tokens: Floats
    sample: Sample

    def parts(self, starts: Sequence[int]) -> list[list[float]]:
        """What is told of the stretches that begin there."""
        return [rounded(row) for row in by_stretch([self.tokens], [self.sample.spans], starts)]


def seen(line: str, reply: str, moves: Told) -> Seen | None:
    """A reply as rules and model see it; None where the rules find no words."""
    said = told(Said(line))
    pieces, _ = without_heaps(read(reply, said), said)
    if not pieces:
        return None
    starts = [piece.stretch.span[0] for piece in pieces]
    whole = rounded(of_whole([moves.tokens]))
    return Seen(reply, said, pieces, whole, [row[2 * len(WHOLE) :] for row in moves.parts(starts)])
