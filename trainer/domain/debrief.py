"""The report after a call."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.qualification import Known
from trainer.domain.scenario import Level, Verdict
from trainer.domain.steps import Step, StepState
from trainer.messages import Message


@dataclass(frozen=True, slots=True)
class CallScore:
    """The call's parts, 0 to 100 each; None where it could not be scored, and then it weighs nothing."""

    total: int | None
    listening: int | None
    qualification: int | None
    judgement: int | None
    weights: Mapping[
        str, int
    ]  # of the parts that were scored, in per cent; sums to 100 or is empty


@dataclass(frozen=True, slots=True)
class Figures:
    """Measures from research; targets to show, never pass marks. None: nothing to count."""

    reflections: int
    questions: int
    open_share: float | None  # of questions
    talk_share: float | None  # of words spoken by the rep
    reflections_to_questions: float | None


@dataclass(frozen=True, slots=True)
class FactFound:
    """A fact of the scenario and whether the rep learned it."""

    fact: str
    topic: str
    text: str
    learned: bool
    round: int | None  # in which it was told
    ask: str  # the question that finds it


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question planned in the brief and the round in which it was asked, if it was."""

    text: str
    round: int | None
    told: bool = True  # False: it could not be told whether it was asked


@dataclass(frozen=True, slots=True)
class SlotCell:
    """One slot of a framework as the call left it, with the rounds that prove it."""

    slot: str
    known: Known
    topics: tuple[str, ...]
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LevelJudged:
    """How far one level of qualification got: found or still open."""

    level: Level
    found: int
    of: int


@dataclass(frozen=True, slots=True)
class VerdictJudged:
    """The rep's verdict beside the accepted ones; right is None when none was given."""

    given: Verdict | None
    accepted: tuple[Verdict, ...]
    right: bool | None
    because: tuple[str, ...]  # facts that the right verdict rests on, as told
    next_step: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """All that is shown after a call."""

    score: CallScore
    steps: Mapping[Step, Mapping[StepState, int]]
    figures: Figures
    trust: tuple[int, ...]  # at the start and after each round
    coverage: Mapping[str, Known]
    frameworks: Mapping[str, tuple[SlotCell, ...]]  # by framework id
    levels: tuple[LevelJudged, ...]
    facts: tuple[FactFound, ...]
    planned: tuple[PlannedQuestion, ...]
    verdict: VerdictJudged
    practise_next: Message | None
    strengths: tuple[Message, ...]
    rubric: str
