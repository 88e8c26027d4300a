"""Small values for the qualification tests, and a likeness by shared words."""

import re
from collections.abc import Mapping
from dataclasses import replace

from trainer.domain.call import Line, Reply, Round
from trainer.domain.listening import Analysis, Asks, FeelingHeard, Move, MoveKind, Reflection
from trainer.domain.listening import Manner as How
from trainer.domain.mind import Mind, Reaction
from trainer.domain.qualification import Asked, CoverageChange
from trainer.domain.scenario import (
    Brief,
    ExpectedVerdict,
    Fact,
    Lead,
    Level,
    Persona,
    Role,
    Scenario,
    Stage,
    State,
    Verdict,
)
from trainer.domain.steps import Feedback, RoundScore
from trainer.messages import message


class SharedWords:
    """Likeness as the share of words that two texts have in common."""

    def likeness(self, one: str, other: str) -> float:
        first, second = _words(one), _words(other)
        return len(first & second) / len(first | second) if first | second else 0.0


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


SILENT = Analysis(
    understood=True,
    moves=(),
    primary="other",
    reflection=None,
    feeling=FeelingHeard(named=False),
    confirms=False,
    asks=Asks.NONE,
    relevant=None,
    on_topic=None,
    informs=False,
    pitches=False,
)
RIGHTLY = Reflection(How.OWN_WORDS, 1.0, accurate=True)


def asking(reply: str, *questions: str, detail: str = "open") -> Analysis:
    """An analysis that hears these stretches of a reply as questions."""
    moves = tuple(
        Move(
            MoveKind.ASK,
            (reply.index(each), reply.index(each) + len(each)),
            message("test"),
            0.9,
            detail,
        )
        for each in questions
    )
    return replace(SILENT, moves=moves, asks=Asks.OPEN, primary="question")


def fact(id_: str, topic: str, points: tuple[str, ...] = (), **more: object) -> Fact:
    """A fact with its points and whatever else matters in a test."""
    level = more.pop("level", Level.OPPORTUNITY)
    assert isinstance(level, Level)
    return Fact(id_, topic, level, says=(f"About {id_}.",), key_points=points, **more)  # type: ignore[arg-type]


def scenario(*facts: Fact, verdict: ExpectedVerdict | None = None) -> Scenario:
    """A scenario with these facts and one state."""
    return Scenario(
        id="test",
        title="Test",
        stage=Stage.DISCOVERY,
        difficulty=1,
        minutes=3,
        frameworks=("BANT",),
        teaches="",
        brief=Brief("", "", Lead("MQL", "")),
        persona=Persona("Dana", "Head", "Firm", Role.OWNER, "guarded", 30, 6),
        facts={each.id: each for each in facts},
        states={"start": State("start")},
        start="start",
        verdict=verdict or ExpectedVerdict((Verdict.ADVANCE,)),
    )


MIND = Mind("start", 30, 6)


def reaction(revealed: tuple[str, ...] = (), deflected: tuple[str, ...] = ()) -> Reaction:
    """A reaction that tells or holds back these facts."""
    return Reaction("test", (), MIND, MIND, revealed, deflected)


def line(*facts_told: str, text: str = "Well.") -> Line:
    """A line that tells these facts."""
    return Line("line", text, "start", facts_told)


def round_of(number: int, changes: tuple[CoverageChange, ...], attempt: int = 1) -> Round:
    """A round of which only the coverage matters."""
    return Round(
        number,
        attempt,
        line(),
        Reply("…"),
        SILENT,
        Asked(),
        RoundScore((), None),
        reaction(),
        changes,
        Feedback(message("test")),
        line(),
    )


def labelled(text: str) -> Mapping[str, tuple[str, ...]]:
    """Questions with the topics that a fair judge accepts, from the test data's lines."""
    rows = (row.split("|") for row in text.splitlines() if "|" in row and not row.startswith("#"))
    return {question: tuple(topics.split(",")) for topics, question in rows}
