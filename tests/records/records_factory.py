"""Whole calls, small enough to read and as rich as real ones."""

from dataclasses import replace

from trainer.domain.call import Call, CallEnd, Coaching, Line, LinePart, Plan, Reply, Round
from trainer.domain.debrief import CallScore
from trainer.domain.listening import (
    Analysis,
    Asks,
    FeelingHeard,
    Manner,
    Move,
    MoveKind,
    Reflection,
)
from trainer.domain.mind import Cause, Memory, Mind, Reaction
from trainer.domain.qualification import Asked, CoverageChange, FactMatch, Known
from trainer.domain.scenario import (
    Brief,
    Ending,
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
from trainer.domain.steps import Feedback, RoundScore, Step, StepScore, StepState
from trainer.messages import message

SAID = "We finished nine points under our on-time target. Honestly, it's been a rough year."
ANSWER = (
    "So you ended nine points short, and it's worn you out. Is that right? What got in the way?"
)
MIND = Mind("guarded", trust=30, patience=6)
END = CallEnd(Ending.NEXT_STEP_AGREED, Verdict.NURTURE, "No budget till April.")


def a_scenario(id_: str = "freight", title: str = "The goal that slipped") -> Scenario:
    return Scenario(
        id=id_,
        title=title,
        stage=Stage.DISCOVERY,
        difficulty=2,
        minutes=5,
        frameworks=("BANT",),
        teaches="Dig for the root.",
        brief=Brief("planning software", "a forwarder", Lead("MQL", "webinar", ("Read: costs",))),
        persona=Persona("Dana Whitfield", "Head", "Acme", Role.OWNER, "guarded", 30, 6),
        facts={"missed": Fact("missed", "goals", Level.OPPORTUNITY, (SAID,), ("nine points",))},
        states={"guarded": State("guarded", ("I've got about five minutes.",))},
        start="guarded",
        verdict=ExpectedVerdict((Verdict.NURTURE,), ("missed",), "Call again in April."),
    )


def a_line(number: int = 0) -> Line:
    parts = (LinePart("acknowledgement", "Yeah.", "fed_back_right"), LinePart("content", SAID, "f"))
    return Line(f"line-{number}", SAID, "guarded", ("missed",), "worn out", parts=parts)


def a_call(id_: str = "call-1", scenario: str = "freight", started: str = "2026-03-01") -> Call:
    return Call(
        id=id_,
        scenario=scenario,
        seed=7,
        coaching=Coaching.EACH,
        opening=a_line(),
        mind=MIND,
        started=f"{started}T09:00:00+01:00",
        rubric="standard",
        plan=Plan("Find the pain.", ("What got in the way?",)),
    )


def a_round(number: int = 1, attempt: int = 1, answer: str = ANSWER) -> Round:
    return Round(
        number=number,
        attempt=attempt,
        line=a_line(number - 1),
        reply=Reply(answer, "option-2"),
        analysis=an_analysis(),
        asked=Asked(("challenges",), (FactMatch("missed", 0.5),)),
        score=a_score(),
        reaction=a_reaction(answer),
        changes=(CoverageChange("goals", Known.VAGUE, message("why.told", fact="missed")),),
        feedback=Feedback(message("head.good"), "You ended nine short?", (message("note.open"),)),
        next_line=a_line(number),
    )


def an_analysis() -> Analysis:
    return Analysis(
        understood=True,
        moves=(Move(MoveKind.REFLECT, (0, 30), message("why.points", share="0.5"), 0.75),),
        primary="reflection",
        reflection=Reflection(Manner.OWN_WORDS, 0.5, accurate=None, spans=((0, 30),)),
        feeling=FeelingHeard(named=True, fits=True, word="worn out", span=(36, 52)),
        confirms=True,
        asks=Asks.OPEN,
        relevant=None,
        on_topic=True,
        informs=False,
        pitches=False,
    )


def a_score() -> RoundScore:
    done = StepScore(Step.LISTEN, StepState.DONE, 25, 25, message("why.on_topic"), "on-topic")
    told_nothing = message("why.unsure")
    unsure = StepScore(Step.FEED_BACK, StepState.NOT_SCORED, None, None, told_nothing, "unsure")
    rest = (replace(done, step=Step.CONFIRM), replace(done, step=Step.FOLLOW_UP))
    return RoundScore((done, unsure, *rest), 100)


def a_reaction(answer: str) -> Reaction:
    after = replace(MIND, trust=43, memory=Memory(told=("missed",), replies=(answer.lower(),)))
    cause = Cause("fed_back_right", message("why.right"), trust=13)
    return Reaction("scenario:guarded", (cause,), MIND, after, ("missed",))


def a_call_score(total: int | None = 71) -> CallScore:
    return CallScore(total, total, None, None, {"listening": 100} if total is not None else {})
