"""The moment of answering, and what she makes up her mind to say in it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.domain.call import Line
from trainer.domain.listening import Analysis
from trainer.domain.mind import Cause, Memory, Mind
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Ending, Scenario
from trainer.messages import message
from trainer.prospect.taking import Take
from trainer.prospect.temperament import Common, Temperament
from trainer.prospect.wording import Say


class Wants(StrEnum):
    """What she wants after she has spoken."""

    NOTHING = "nothing"
    MORE = "more"  # waits for the rep to go on
    POINT = "point"  # wants the rep to come to the point, after she refused something
    REASON = "reason"  # wants to know why he asks, after she held something back
    QUESTION = "question"  # wonders what the rep wants to know, when he has long asked nothing
    BREATH = "breath"  # wants to be heard before she is asked again
    CARE = "care"  # wants what she said to be heard right


@dataclass(frozen=True, slots=True)
class Moment:
    """All that she has to go by when she decides what to say."""

    scenario: Scenario
    temperament: Temperament
    common: Common
    line: Line  # to which the rep replied
    mind: Mind  # before the reply
    reply: str
    analysis: Analysis
    asked: Asked
    take: Take
    trust: int  # as judged so far
    patience: int

    @property
    def memory(self) -> Memory:
        """What she remembered before the reply."""
        return self.mind.memory

    def moved(self, causes: tuple[Cause, ...]) -> "Moment":
        """The moment with trust and patience moved; trust stays in 0 to 100, patience above 0."""
        trust = self.trust + sum(cause.trust for cause in causes)
        patience = self.patience + sum(cause.patience for cause in causes)
        return replace(self, trust=min(100, max(0, trust)), patience=max(0, patience))

    def cause(self, rule: str, **args: object) -> Cause:
        """One thing that moved her, with the effect that her temperament gives it."""
        effect = self.temperament.effects[rule]
        return as_cause(rule, effect.trust, effect.patience, **args)


def as_cause(rule: str, trust: int, patience: int, **args: object) -> Cause:
    """One thing that moved her by so much."""
    why = message(f"prospect.cause.{rule}", trust=signed(trust), patience=signed(patience), **args)
    return Cause(rule, why, trust, patience)


def signed(number: int) -> str:
    """A change as text: +3, −2 or 0."""
    return f"+{number}" if number > 0 else f"−{-number}" if number else "0"


@dataclass(frozen=True, slots=True)
class Decision:
    """What she has made up her mind to say, before the words are chosen."""

    rule: str
    content: tuple[Say, ...] = ()
    told: tuple[str, ...] = ()  # facts told for the first time
    about: tuple[str, ...] = ()  # all facts that the line states
    held: tuple[str, ...] = ()  # facts asked for and held back
    causes: tuple[Cause, ...] = ()
    acknowledges: bool = True  # whether it begins with how she was understood
    against: bool = False  # it refuses something, so a hearty "Exactly." would jar
    wants: Wants = Wants.NOTHING
    again: bool = False  # the line before still stands, since the reply was not heard
    ending: Ending | None = None
