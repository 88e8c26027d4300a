"""A scenario and hand-made hearings for the tests of the prospect's mind."""

from dataclasses import replace

from trainer.domain.call import Line
from trainer.domain.listening import (
    Analysis,
    Asks,
    FeelingHeard,
    Manner,
    Move,
    MoveKind,
    Reflection,
)
from trainer.domain.mind import Mind, Reaction
from trainer.domain.qualification import Asked, FactMatch
from trainer.domain.scenario import (
    Brief,
    ExpectedVerdict,
    Fact,
    Gate,
    Lead,
    Level,
    OfferedReply,
    Persona,
    Role,
    Scenario,
    Stage,
    State,
    Verdict,
)
from trainer.domain.steps import Step
from trainer.messages import message
from trainer.prospect import Prospect

ALL_STEPS = tuple(Step)

MISSED = Fact(
    id="missed-target",
    topic="challenges",
    level=Level.OPPORTUNITY,
    feeling="worn out",
    says=("We finished nine points under our on-time target. Honestly, it's been a rough year.",),
    key_points=("missed the on-time target", "nine points under"),
    misheard=("nine points over target",),
    say_back=("You ended nine points short on delivering on time, and it's worn you out.",),
    asked_by=("What got in the way last year?",),
    behind="no-owner",
)
NO_OWNER = Fact(
    id="no-owner",
    topic="challenges",
    level=Level.OPPORTUNITY,
    says=("Between you and me, nobody here owns that number.",),
    key_points=("nobody owns the number",),
    say_back=("So there's no one whose job that number is.",),
    asked_by=("Who looks after the on-time number?",),
    needs=Gate(trust=40),
    behind="rivals",
)
RIVALS = Fact(
    id="rivals",
    topic="challenges",
    level=Level.OPPORTUNITY,
    feeling="tired",
    says=("Sales and operations haven't spoken properly since the merger.",),
    key_points=("sales and operations don't talk since the merger",),
    say_back=("Two departments stopped talking after the merger.",),
    asked_by=("What keeps the two departments apart?",),
    needs=Gate(trust=55),
)
PLANNERS = Fact(
    id="planners-left",
    topic="consequences",
    level=Level.OPPORTUNITY,
    feeling="worried",
    says=("Rough. Two of my best planners left in May.",),
    key_points=("two of the best planners left in May",),
    say_back=("It's cost you two of your best planners.",),
    asked_by=("What's that been like for your team?",),
    needs=Gate(trust=25),
)
NO_BUDGET = Fact(
    id="no-budget",
    topic="budget",
    level=Level.STAKEHOLDER,
    says=("Nothing is set aside before April.", "There's no money before April."),
    key_points=("no budget before April",),
    asked_by=("How do you pay for something like this?",),
    needs=Gate(trust=60),
    vague=("There isn't one sitting around, if that's the question.",),
)
RULE_OF_THUMB = Fact(
    id="wait-times",
    topic="metrics",
    level=Level.OPPORTUNITY,
    says=("A lorry stands seventy minutes at the gate in the busy weeks.",),
    key_points=("seventy minutes at the gate",),
    asked_by=("How do you notice it day to day?",),
    needs=Gate(open_question=True),
)
SIGNS = Fact(
    id="who-signs",
    topic="authority",
    level=Level.STAKEHOLDER,
    says=("Marit signs anything above ten thousand.",),
    key_points=("Marit signs above ten thousand",),
    asked_by=("How did the last purchase like this come about?",),
    needs=Gate(told=("no-budget",)),
)
FACTS = (MISSED, NO_OWNER, RIVALS, PLANNERS, NO_BUDGET, RULE_OF_THUMB, SIGNS)

START = State(
    id="guarded",
    says=MISSED.says,
    tells=(MISSED.id,),
    ask_next=("What has that year been like for you?",),
    replies=(
        OfferedReply("guarded.1", "So you ended nine points short. Is that right?", "good"),
        OfferedReply("guarded.2", "We can fix that for you.", "bad"),
        OfferedReply("guarded.3", "And who knew of it?", needs=Gate(told=(PLANNERS.id,))),
        OfferedReply("guarded.4", "And what would you change?", needs=Gate(trust=80)),
    ),
)


def scenario(
    *states: State,
    facts: tuple[Fact, ...] = FACTS,
    temperament: str = "guarded",
    trust: int = 34,
    patience: int = 6,
    role: Role = Role.OWNER,
    lines: dict[str, tuple[str, ...]] | None = None,
) -> Scenario:
    """The goal that slipped: a guarded head of operations after a rough year."""
    named = states or (START,)
    return Scenario(
        id="goal-that-slipped",
        title="The goal that slipped",
        stage=Stage.DISCOVERY,
        difficulty=2,
        minutes=5,
        frameworks=("BANT",),
        teaches="Dig from the stated reason to the root.",
        brief=Brief("route planning", "Northbank Freight", Lead("MQL", "webinar")),
        persona=Persona(
            name="Dana Whitfield",
            title="Head of Operations",
            company="Northbank Freight",
            role=role,
            temperament=temperament,
            trust=trust,
            patience=patience,
            lines=lines or {},
        ),
        facts={fact.id: fact for fact in facts},
        states={state.id: state for state in named},
        start=named[0].id,
        verdict=ExpectedVerdict((Verdict.NURTURE,)),
    )


def move(kind: MoveKind, detail: str = "") -> Move:
    """A move heard somewhere in the reply."""
    return Move(kind, (0, 1000), message("test.move"), 0.9, detail)


def hearing(**claims: object) -> Analysis:
    """An understood reply in which nothing was heard but what is named."""
    plain = Analysis(
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
    return replace(plain, **claims)  # type: ignore[arg-type]


NOISE = hearing(understood=False)


def back(**claims: object) -> Reflection:
    """Something said back: all of it, rightly, in own words, unless named otherwise."""
    return replace(Reflection(Manner.OWN_WORDS, 1.0, accurate=True), **claims)  # type: ignore[arg-type]


def reflected(**claims: object) -> Analysis:
    """A reply that says the content back rightly, in own words."""
    return hearing(**({"reflection": back(), "primary": "reflection", "on_topic": True} | claims))


def question(asks: Asks = Asks.OPEN, **claims: object) -> Analysis:
    """A reply that asks, and does nothing else."""
    asked = {"asks": asks, "moves": (move(MoveKind.ASK, asks.value),), "primary": "question"}
    return hearing(**(asked | claims))


def pitch(**claims: object) -> Analysis:
    """A reply that praises the offer."""
    pitched = {"moves": (move(MoveKind.PITCH),), "pitches": True, "informs": True}
    return hearing(**(pitched | {"primary": "input"} | claims))


FIRST_RATE = reflected(feeling=FeelingHeard(named=True, fits=True, word="worn out"), confirms=True)


def after(topic: str = "", *facts: str, fit: float = 0.9) -> Asked:
    """What a question is after."""
    return Asked((topic,) if topic else (), tuple(FactMatch(fact, fit) for fact in facts))


class Conversation:
    """Plays replies one after the other and keeps all that came of them."""

    def __init__(self, played: Scenario | None = None, seed: int = 1) -> None:
        self.prospect = Prospect(played or scenario())
        self.seed = seed
        self.line, self.mind = self.prospect.opening(seed)
        self.lines: list[Line] = [self.line]
        self.reactions: list[Reaction] = []

    def hears(self, reply: str, analysis: Analysis, asked: Asked | None = None) -> Reaction:
        """Let her take one reply."""
        number = len(self.reactions) + 1
        reaction, self.line = self.prospect.react(
            self.line, self.mind, analysis, asked or Asked(), reply, self.seed, number
        )
        self.mind: Mind = reaction.after
        self.lines.append(self.line)
        self.reactions.append(reaction)
        return reaction

    @property
    def says(self) -> str:
        """What she said last."""
        return self.line.text


WRONG_NUMBER = hearing(
    reflection=back(accurate=False, wrong="direction", right="nine points under")
)
PARTLY = reflected(reflection=back(content=0.4, lost=("nine points under",)))
UNSURE = hearing(reflection=back(accurate=None))
FAINT = hearing(reflection=back(accurate=None, content=0.0))
PARROT = hearing(reflection=back(manner=Manner.VERBATIM), parrot=True)
ACKNOWLEDGED = hearing(moves=(move(MoveKind.ACKNOWLEDGE),))
PROPOSED = hearing(moves=(move(MoveKind.NEXT_STEP),))
ASKED_LEAVE = hearing(moves=(move(MoveKind.ASK_LEAVE),), asks=Asks.CLOSED)
GOOD_TIME = hearing(moves=(move(MoveKind.ASK_LEAVE, "good_time"),), asks=Asks.CLOSED)
PRICED = hearing(moves=(move(MoveKind.INFORM, "price"),), informs=True)
ADVISED = hearing(moves=(move(MoveKind.INFORM, "advice"),), informs=True)
OWN_STORY = hearing(moves=(move(MoveKind.INFORM),), informs=True)
GREETED = hearing(moves=(move(MoveKind.GREET),))
INSULTED = hearing(moves=(move(MoveKind.OTHER, "insult"),))
KEYWORDS = hearing(gaming="keywords")
OFF_TOPIC = hearing(on_topic=False)
NAMED_RIGHT = hearing(feeling=FeelingHeard(named=True, fits=True, word="worn out"))
NAMED_WRONG = hearing(feeling=FeelingHeard(named=True, fits=False, word="thrilled"))
NAMED_UNSURE = hearing(feeling=FeelingHeard(named=True, word="angry"))
