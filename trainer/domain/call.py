"""One whole call: a fold over its rounds."""

from dataclasses import dataclass

from trainer.domain.coaching import Coaching as Coaching  # noqa: PLC0414  # asked for here too
from trainer.domain.listening import Analysis
from trainer.domain.mind import Mind, Reaction
from trainer.domain.qualification import Asked, CoverageChange
from trainer.domain.scenario import Ending, Verdict
from trainer.domain.steps import Feedback, RoundScore, Step


@dataclass(frozen=True, slots=True)
class LinePart:
    """A stretch of a composed line: acknowledgement, content or turn, and where it came from."""

    part: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """What the prospect says in one go."""

    id: str
    text: str
    state: str
    facts: tuple[str, ...] = ()  # facts told in it
    feeling: str = ""
    key_points: tuple[str, ...] = ()
    misheard: tuple[str, ...] = ()
    say_back: tuple[str, ...] = ()
    expects: tuple[Step, ...] = ()
    parts: tuple[LinePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the rep says; the option is the id of the offered reply he chose."""

    text: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One exchange, kept as one record."""

    number: int  # from 1
    attempt: int  # 1 counts; later ones are "say it again"
    line: Line
    reply: Reply
    analysis: Analysis
    asked: Asked
    score: RoundScore
    reaction: Reaction
    changes: tuple[CoverageChange, ...]
    feedback: Feedback
    next_line: Line
    analyser: str = ""  # name of what heard the reply; empty where that was not kept


@dataclass(frozen=True, slots=True)
class Plan:
    """What the rep set himself before the call."""

    objective: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallEnd:
    """How the call ended and what the rep decided."""

    ending: Ending
    verdict: Verdict | None = None
    reason: str = ""
    goodbye: Line | None = None  # what the prospect said when the rep ended the call


@dataclass(frozen=True, slots=True)
class Call:
    """One whole conversation, with every attempt at every round."""

    id: str
    scenario: str  # id of the scenario
    seed: int
    coaching: Coaching
    opening: Line
    mind: Mind  # at the start
    started: str  # time in ISO 8601
    rubric: str  # id of the rubric
    plan: Plan = Plan()
    rounds: tuple[Round, ...] = ()
    end: CallEnd | None = None

    @property
    def story(self) -> tuple[Round, ...]:
        """The rounds as the conversation went on: the last attempt at each."""
        return tuple({each.number: each for each in self.rounds}.values())

    @property
    def counted(self) -> tuple[Round, ...]:
        """The rounds that count for the score: the first attempt at each."""
        return tuple(each for each in self.rounds if each.attempt == 1)

    @property
    def analysers(self) -> tuple[str, ...]:
        """What heard the rounds that count, each name once; "" where that was not kept."""
        return tuple(dict.fromkeys(each.analyser for each in self.counted))

    @property
    def line(self) -> Line:
        """What the prospect said last."""
        return self.story[-1].next_line if self.rounds else self.opening

    @property
    def mind_now(self) -> Mind:
        """The prospect's mind after the last round."""
        return self.story[-1].reaction.after if self.rounds else self.mind
