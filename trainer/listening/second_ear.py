"""What an analyser may ask besides the rules."""

from collections.abc import Sequence
from typing import Protocol

from trainer.domain.listening import Said
from trainer.listening.pieces import Piece
from trainer.listening.reflecting import Back
from trainer.listening.told import Told


class Opinion(Protocol):
    """A second opinion on one reply."""

    @property
    def pieces(self) -> Sequence[Piece]:
        """The stretches, sorted anew."""

    @property
    def primary(self) -> str:
        """What the reply is in the main: reflection, question, input or other."""

    @property
    def relevant(self) -> bool | None:
        """Whether the last question is about what was just said; None if there is none."""

    def judged(self, given: Sequence[Piece], back: Back, said: Said) -> Back:
        """Feedback of something said, judged right, wrong, or not to be told."""


class SecondEar(Protocol):
    """Something that hears a reply after the rules have read it."""

    def opinion(self, reply: str, line: Told, pieces: Sequence[Piece]) -> Opinion:
        """The opinion on a reply to a line that the rules cut into these pieces."""
