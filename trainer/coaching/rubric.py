"""The rubric: every weight, threshold and rule of the scoring, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.qualification import Known
from trainer.domain.steps import Step, StepState


@dataclass(frozen=True, slots=True)
class Points:
    """A whole number and where it comes from."""

    value: int
    source: str


@dataclass(frozen=True, slots=True)
class Share:
    """A number and where it comes from."""

    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finding yields and where that comes from."""

    state: StepState
    source: str


@dataclass(frozen=True, slots=True)
class Limits:
    """Thresholds; shares and likenesses are 0 to 1."""

    enough_content: Share  # of a line's key points, from which feedback is not too short
    enough_scored: Share  # of the points that a line calls for, from which a round has a score
    enough_coverage: Share  # average credit of the topics that counts as full
    own_words_again: Points  # words of a reply from which it can repeat an earlier one
    own_words_share: Share  # of its words, from which a reply repeats an earlier one
    questions_at_once: Points  # more than these are stacked
    flat_budget_words: Points  # up to these a question for the budget is a bare one
    pain_facts: Points  # told, from which pain is known although none was fed back
    interrogation_rounds: Points  # in a row, that ask and feed nothing back
    same_question: Share  # likeness from which a planned question was asked
    maybe_same_question: Share  # likeness from which it cannot be told
    strength_share: Share  # of its rounds in which a strong step was done
    strength_rounds: Points  # in which a step was scored, before it can be called strong


@dataclass(frozen=True, slots=True)
class Targets:
    """Figures from research, by which a strength is named."""

    reflections_to_questions_fair: Share


@dataclass(frozen=True, slots=True)
class Parts:
    """What the parts of a call weigh, in per cent."""

    listening: Points
    qualification: Points
    judgement: Points


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a right verdict is credited."""

    guessed: Share  # when none of its reasons was learned


@dataclass(frozen=True, slots=True)
class Nudges:
    """Words that alone ask for nothing in particular."""

    words: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Rubric:
    """A whole rubric."""

    id: str
    name: str
    steps: Mapping[Step, Points]
    credit: Mapping[StepState, Share]
    limits: Limits
    nudges: Nudges
    targets: Targets
    parts: Parts
    coverage: Mapping[Known, Share]
    judgement: Judgement
    rules: Mapping[Step, Mapping[str, Rule]]
