"""Small values for the coaching tests."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.coaching import read_rubric, score_round
from trainer.domain.call import Call, CallEnd, Coaching, Line, Plan, Reply, Round
from trainer.domain.debrief import VerdictJudged
from trainer.domain.listening import (
    Analysis,
    Asks,
    FeelingHeard,
    Manner,
    Move,
    MoveKind,
    Reflection,
)
from trainer.domain.mind import Memory, Mind, Reaction
from trainer.domain.qualification import Asked
from trainer.domain.scenario import (
    Brief,
    Ending,
    ExpectedVerdict,
    Fact,
    Gate,
    Lead,
    Level,
    Persona,
    Role,
    Scenario,
    Stage,
    State,
    Verdict,
)
from trainer.domain.steps import Feedback, RoundScore, Step, StepScore
from trainer.messages import message

RUBRIC = read_rubric()
ALL = tuple(Step)
REFLECT, FEEL, CONFIRM, ASK = (
    MoveKind.REFLECT,
    MoveKind.NAME_FEELING,
    MoveKind.CONFIRM,
    MoveKind.ASK,
)

ROUGH_YEAR = Line(
    "missed",
    "We finished nine points under our on-time target. Honestly, it's been a rough year.",
    "guarded",
    facts=("missed",),
    feeling="frustrated",
    key_points=("nine points under", "the on-time target"),
    say_back=("You ended nine points short on delivering on time.",),
    expects=ALL,
)
VOLUME = replace(
    ROUGH_YEAR, id="volume", text="A fifth more parcels.", facts=("volume",), feeling=""
)


def analysed(
    reply: str, *moves: tuple[MoveKind, str] | tuple[MoveKind, str, str], **more: object
) -> Analysis:
    """An analysis with moves at these words of a reply; what is not given follows from them."""
    made = tuple(_move(reply, *each) for each in moves)
    kinds = {move.kind for move in made}
    given: dict[str, object] = {
        "understood": True,
        "primary": "other",
        "reflection": None,
        "feeling": FeelingHeard(named=False),
        "confirms": CONFIRM in kinds,
        "asks": Asks.OPEN if ASK in kinds else Asks.NONE,
        "relevant": True if ASK in kinds else None,
        "on_topic": None,
        "informs": MoveKind.INFORM in kinds or MoveKind.PITCH in kinds,
        "pitches": MoveKind.PITCH in kinds,
    }
    return Analysis(moves=made, **{**given, **more})  # type: ignore[arg-type]


def _move(reply: str, kind: MoveKind, words: str, detail: str = "") -> Move:
    start = reply.index(words)
    detail = detail or ("open" if kind is ASK else "")
    return Move(kind, (start, start + len(words)), message("test"), 0.9, detail)


def reflection(reply: str, words: str, content: float = 1.0, **more: object) -> Reflection:
    """A right reflection in own words at these words of a reply."""
    start = reply.index(words)
    given: dict[str, object] = {"accurate": True, "spans": ((start, start + len(words)),)}
    return Reflection(more.pop("manner", Manner.OWN_WORDS), content, **{**given, **more})  # type: ignore[arg-type]


def feels(reply: str, word: str, *, fits: bool | None = True) -> FeelingHeard:
    """A feeling named at a word of a reply."""
    start = reply.index(word)
    return FeelingHeard(named=True, fits=fits, word=word, span=(start, start + len(word)))


def step(score: RoundScore, which: Step) -> StepScore:
    """One step of a score."""
    return score.step(which)


FULL = "So nine short of target, and it's worn you out. Did I get that right? What got in the way?"


def attentive(reply: str = FULL) -> Analysis:
    """The analysis of a reply that does all four steps."""
    return analysed(
        reply,
        (REFLECT, "So nine short of target"),
        (FEEL, "worn you out"),
        (CONFIRM, "Did I get that right?"),
        (ASK, "What got in the way?"),
        reflection=reflection(reply, "So nine short of target"),
        feeling=feels(reply, "worn you out"),
        on_topic=True,
    )


PITCH = "Our platform fixes exactly this."


def pitching(reply: str = PITCH) -> Analysis:
    """The analysis of a reply that only sells."""
    return analysed(reply, (MoveKind.PITCH, reply), on_topic=False)


def fact(id_: str, topic: str = "challenges", **more: object) -> Fact:
    """A fact whose texts follow from its id unless they are given."""
    given: dict[str, object] = {
        "says": (f"Told {id_}.",),
        "key_points": (f"point of {id_}",),
        "asked_by": (f"What about {id_}?",),
    }
    return Fact(id_, topic, Level.OPPORTUNITY, **{**given, **more})  # type: ignore[arg-type]


FACTS = (
    fact("missed", behind="volume", feeling="frustrated"),
    fact("volume", behind="nobody", asked_by=("What got in the way?",)),
    fact("nobody", needs=Gate(trust=50), asked_by=("What's behind that?",)),
    fact("money", "budget", asked_by=("How is money set aside?",)),
)


def scene(*facts: Fact, states: Mapping[str, State] | None = None, **more: object) -> Scenario:
    """A scenario with these facts, or with the usual ones."""
    given: dict[str, object] = {
        "verdict": ExpectedVerdict((Verdict.NURTURE,), ("money",), "Ring in May.")
    }
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
        facts={each.id: each for each in facts or FACTS},
        states=states or {"guarded": State("guarded")},
        start="guarded",
        **{**given, **more},  # type: ignore[arg-type]
    )


def mind(trust: int = 34, told: tuple[str, ...] = ("missed",), **memory: object) -> Mind:
    """A mind with this trust that has told these facts."""
    return Mind("guarded", trust, 6, Memory(told=told, **memory))  # type: ignore[arg-type]


def reaction(before: Mind | None = None, after: Mind | None = None, *revealed: str) -> Reaction:
    """A reaction from one mind to another."""
    before = before or mind()
    return Reaction("test", (), before, after or before, revealed)


def round_of(
    number: int,
    analysis: Analysis,
    reply: str,
    *revealed: str,
    line: Line = ROUGH_YEAR,
    attempt: int = 1,
    trust: int = 40,
) -> Round:
    """A scored round that tells these facts next."""
    return Round(
        number,
        attempt,
        line,
        Reply(reply),
        analysis,
        Asked(),
        score_round(analysis, line, RUBRIC, reply),
        reaction(None, mind(trust), *revealed),
        (),
        Feedback(message("test")),
        Line(f"next{number}", "Yes, that is so.", "guarded", revealed),
    )


def call_of(
    *rounds: Round, questions: tuple[str, ...] = (), verdict: Verdict | None = None
) -> Call:
    """A finished call of these rounds."""
    return Call(
        id="1",
        scenario="test",
        seed=1,
        coaching=Coaching.EACH,
        opening=ROUGH_YEAR,
        mind=mind(),
        started="2026-01-01T10:00:00+00:00",
        rubric=RUBRIC.id,
        plan=Plan("", questions),
        rounds=rounds,
        end=CallEnd(Ending.REP_ENDED, verdict),
    )


def judged(given: Verdict | None, *, right: bool | None = None) -> VerdictJudged:
    """A verdict that was given, right or wrong."""
    return VerdictJudged(given, (Verdict.NURTURE,), right, ("Told money.",), "Ring in May.")
