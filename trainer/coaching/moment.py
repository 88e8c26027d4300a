"""One round as the coach sees it."""

from dataclasses import dataclass

from trainer.coaching.rubric import Rubric
from trainer.domain.call import Line, Round
from trainer.domain.listening import Analysis, Move, MoveKind
from trainer.domain.mind import Reaction
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.steps import RoundScore


@dataclass(frozen=True, slots=True)
class Moment:
    """A reply, all that was made of it, and what came before."""

    line: Line
    reply: str
    analysis: Analysis
    asked: Asked
    score: RoundScore
    reaction: Reaction
    scenario: Scenario
    rubric: Rubric
    earlier: tuple[Round, ...]

    @property
    def questions(self) -> tuple[Move, ...]:
        """What the reply asks for, the forms of courtesy left out."""
        return self.analysis.of_kind(MoveKind.ASK)

    @property
    def told(self) -> frozenset[str]:
        """The facts that the rep had before him when he replied."""
        return frozenset((*self.reaction.before.memory.told, *self.line.facts))

    @property
    def trust(self) -> int:
        """The trust that was there or that this reply won, 0 to 100."""
        return max(self.reaction.before.trust, self.reaction.after.trust)

    def facts(self, ids: tuple[str, ...]) -> tuple[Fact, ...]:
        """The facts of the scenario by their ids."""
        return tuple(self.scenario.facts[id_] for id_ in ids if id_ in self.scenario.facts)
