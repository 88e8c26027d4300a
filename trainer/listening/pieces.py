"""What one stretch of a reply was read as."""

from dataclasses import dataclass

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch, the move that it makes and the rule that says so."""

    stretch: Stretch
    kind: MoveKind
    rule: str  # key of the reason in the catalogue
    sure: float  # 0 to 1
    detail: str = ""
    asks: Asks = Asks.NONE
    rising: bool = False  # a statement said as a question
    inside: bool = False  # a question that carries the feedback in itself

    @property
    def checks(self) -> bool:
        """Whether it asks, by the way it is said, if it is right."""
        return self.rising or self.inside

    @property
    def question(self) -> bool:
        """Whether it is a question of its own, not a check on feedback."""
        return self.kind is MoveKind.ASK
