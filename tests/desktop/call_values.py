"""A small call by hand: a scenario, its rounds, and a session that plays them in turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from trainer.domain.call import Call, CallEnd, Coaching, Line, Plan, Reply, Round
from trainer.domain.debrief import (
    CallScore,
    Debrief,
    FactFound,
    Figures,
    LevelJudged,
    PlannedQuestion,
    SlotCell,
    VerdictJudged,
)
from trainer.domain.listening import Analysis, Asks, FeelingHeard
from trainer.domain.mind import Cause, Mind, Reaction
from trainer.domain.qualification import Asked, CoverageChange, Framework, Known, Slot
from trainer.domain.scenario import (
    Brief,
    Ending,
    ExpectedVerdict,
    Lead,
    Level,
    OfferedReply,
    Persona,
    Role,
    Scenario,
    Stage,
    State,
    Verdict,
    VoiceStyle,
)
from trainer.domain.settings import Settings
from trainer.domain.steps import Feedback, RoundScore, Step, StepScore, StepState
from trainer.errors import CallOver
from trainer.messages import Catalogue, Message, message
from trainer.practice.events import Announcer, Event

TEXTS = {
    "practice.heard.round_by_rules": "Rules alone heard this reply.",
    "practice.heard.by": "The replies were heard by the analyser “{analyser}”.",
    "practice.heard.by_rules": "Heard by rules alone, without the trained model ({analyser}).",
    "practice.heard.mixed": "Heard by several analysers: {analysers}.",
    "made.listen": "You answered what was said.",
    "made.content": "Content yes; the feeling is missing: “a rough year”.",
    "made.confirm": "You asked: “{words}”.",
    "made.no_question": "You asked no question, so Dana had nothing to go on with.",
    "made.unheard": "Nothing could be heard in it.",
    "made.headline": "Most of it landed. Name the feeling too.",
    "made.nothing": "There was nothing to go by.",
    "made.rule": "You fed back what was said, rightly: Dana opens up.",
    "made.cause.right": "You gave back the nine points rightly",
    "made.cause.pitch": "You talked of your product too early",
    "made.moved": "Dana gave a figure.",
    "made.note": "Two questions at once: the second one gets the answer.",
    "made.strength": "You confirmed what you fed back in 4 of 6 rounds.",
    "made.practise": "Confirm what you fed back: you did it in 2 of 6 rounds.",
    "made.full": "The disk is full. Make room, then say it again.",
    "practice.error.over": "The call is over.",
}

PERSONA = Persona(
    name="Dana Whitfield",
    title="Head of Operations",
    company="Northbound Freight",
    role=Role.INFLUENCER,
    temperament="guarded",
    trust=34,
    patience=6,
    voice=VoiceStyle(gender="female"),
)

SCENARIO = Scenario(
    id="made-up-call",
    title="The goal that slipped",
    stage=Stage.DISCOVERY,
    difficulty=2,
    minutes=5,
    frameworks=("BANT",),
    teaches="Feed back content and feeling.",
    brief=Brief(you_sell="Planning software", account="Northbound", lead=Lead("MQL", "webinar")),
    persona=PERSONA,
    facts={},
    states={"guarded": State("guarded")},
    start="guarded",
    verdict=ExpectedVerdict((Verdict.NURTURE,), next_step="Send the planning guide."),
)

BANT = Framework(
    "BANT",
    "BANT",
    (
        Slot("Budget", ("budget",)),
        Slot("Authority", ("authority",)),
        Slot("Need", ("challenges",)),
        Slot("Timeline", ("timeline",)),
    ),
    "All-purpose.",
    "A strict timeline drops leads too early.",
)
CHAMP = Framework(
    "CHAMP",
    "CHAMP",
    (Slot("Challenges", ("challenges",)), Slot("Money", ("budget",))),
    "Challenges first.",
    "Authority is a call to action.",
)
FRAMEWORKS = {each.id: each for each in (BANT, CHAMP)}

OPENING = Line(
    "opening",
    "We finished nine points under our on-time target. Honestly, it's been a rough year.",
    "guarded",
)
GOOD_REPLY = "So you ended nine points short, and it's been wearing on you. Did I get that right?"
OFFERED = (
    OfferedReply(
        "a", "So you ended nine points short, and it's been wearing on you, is that right?"
    ),
    OfferedReply("b", "I totally hear you. What's your budget for fixing this?"),
    OfferedReply(
        "c",
        "We have a platform that fixes exactly this. Could I show you a demo on Thursday? It takes "
        "only twenty minutes, and most heads of operations that I talk to sign within the quarter.",
    ),
)

NOTHING_HEARD = Analysis(
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


def span(text: str, words: str) -> tuple[int, int]:
    """Where some words stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def step_score(
    step: Step, state: StepState, why: Message, *evidence: tuple[int, int], points: int | None = 0
) -> StepScore:
    """One step's score."""
    scored = state in (StepState.DONE, StepState.PARTLY, StepState.MISSED)
    return StepScore(
        step, state, points if scored else None, 25 if scored else None, why, "made", evidence
    )


def good_score(text: str = GOOD_REPLY) -> RoundScore:
    """Three steps with evidence, the fourth one missed."""
    confirm = "Did I get that right?"
    return RoundScore(
        (
            step_score(
                Step.LISTEN, StepState.DONE, message("made.listen"), span(text, "nine points short")
            ),
            step_score(
                Step.FEED_BACK,
                StepState.PARTLY,
                message("made.content"),
                span(text, "you ended nine points short"),
                span(text, "wearing on you"),
            ),
            step_score(
                Step.CONFIRM,
                StepState.DONE,
                message("made.confirm", words=confirm),
                span(text, confirm),
            ),
            step_score(Step.FOLLOW_UP, StepState.MISSED, message("made.no_question")),
        ),
        64,
    )


def unscored() -> RoundScore:
    """Nothing could be scored."""
    why = message("made.unheard")
    return RoundScore(
        tuple(step_score(step, StepState.NOT_SCORED, why, points=None) for step in Step), None
    )


def made_round(
    number: int = 1,
    *,
    attempt: int = 1,
    text: str = GOOD_REPLY,
    line: Line = OPENING,
    score: RoundScore | None = None,
    trust: tuple[int, int] = (34, 43),
    answer: str = "Exactly. That's about the size of it.",
    changes: Sequence[CoverageChange] = (),
    ending: Ending | None = None,
    better: str | None = "It sounds as if it wore you out: nine points short. Is that it?",
    notes: Sequence[Message] = (),
) -> Round:
    """One finished round."""
    before = Mind("guarded", trust[0], 6)
    after = Mind("open", trust[1], 5 if trust[1] < trust[0] else 6)
    rose = trust[1] >= trust[0]
    cause = Cause(
        "fed_back" if rose else "pitched",
        message("made.cause.right" if rose else "made.cause.pitch"),
        trust[1] - trust[0],
        0 if rose else -1,
    )
    return Round(
        number=number,
        attempt=attempt,
        line=line,
        reply=Reply(text),
        analysis=NOTHING_HEARD,
        asked=Asked(),
        score=score or (good_score() if text == GOOD_REPLY else unscored()),
        reaction=Reaction("made", (cause,), before, after, ending=ending),
        changes=tuple(changes),
        feedback=Feedback(message("made.headline"), better, tuple(notes)),
        next_line=Line(f"line-{number}-{attempt}", answer, "open"),
    )


@dataclass
class MadeSession:
    """A session that plays rounds made beforehand; `trouble` is raised instead, once."""

    script: list[Round]
    call: Call
    scenario: Scenario = SCENARIO
    trouble: Exception | None = None
    known: dict[str, Known] = field(default_factory=dict)

    @property
    def ending(self) -> Ending | None:
        if self.call.end:
            return self.call.end.ending
        return self.call.story[-1].reaction.ending if self.call.rounds else None

    @property
    def offered(self) -> tuple[OfferedReply, ...]:
        return () if self.ending else OFFERED

    @property
    def can_say_again(self) -> bool:
        return bool(self.call.rounds) and self.call.end is None

    def say(self, text: str, option: str = "") -> Round:
        if self.trouble:
            trouble, self.trouble = self.trouble, None
            raise trouble
        if self.ending:
            raise CallOver(message("practice.error.over"))
        return self._keep(replace(self.script.pop(0), reply=Reply(text, option)))

    def choose(self, index: int) -> Round:
        picked = OFFERED[index - 1]
        return self.say(picked.text, picked.id)

    def say_again(self, text: str) -> Round:
        last = self.call.story[-1]
        again = replace(self.script.pop(0), reply=Reply(text))
        return self._keep(replace(again, number=last.number, attempt=last.attempt + 1))

    def _keep(self, finished: Round) -> Round:
        self.call = replace(self.call, rounds=(*self.call.rounds, finished))
        for each in finished.changes:
            self.known[each.topic] = each.to
        return finished

    def finish(self, verdict: Verdict | None = None, reason: str = "") -> Call:
        if self.trouble:
            trouble, self.trouble = self.trouble, None
            raise trouble
        end = CallEnd(self.ending or Ending.REP_ENDED, verdict, reason)
        self.call = replace(self.call, end=end)
        return self.call

    def explain(self, number: int) -> tuple[Message, ...]:
        reaction = self.call.story[number - 1].reaction
        return (message("made.rule"), *(each.why for each in reaction.causes))

    def cells(self, framework: Framework) -> tuple[SlotCell, ...]:
        return tuple(
            SlotCell(slot.name, self._known(slot.topics), slot.topics, ())
            for slot in framework.slots
        )

    def _known(self, topics: Sequence[str]) -> Known:
        return max(
            (self.known.get(each, Known.NOT_ASKED) for each in topics), key=list(Known).index
        )

    def debrief(self) -> Debrief:
        return made_debrief()


def made_session(
    *script: Round, coaching: Coaching = Coaching.EACH, played: Sequence[Round] = ()
) -> MadeSession:
    """A session at its beginning, or after some rounds."""
    call = Call(
        id="call-1",
        scenario=SCENARIO.id,
        seed=7,
        coaching=coaching,
        opening=OPENING,
        mind=Mind("guarded", 34, 6),
        started="2024-05-01T10:00:00+00:00",
        rubric="listening-1",
        plan=Plan("Learn why", ("What got in the way?",)),
        rounds=tuple(played),
    )
    return MadeSession(list(script), call)


class MadePractice:
    """A practice room with texts, frameworks and settings alone."""

    def __init__(self) -> None:
        self.catalogue = Catalogue(TEXTS)
        self.announcer = Announcer()
        self.settings = Settings()
        self.prepared: list[str] = []  # the lines for which a reply was prepared

    def frameworks(self) -> Mapping[str, Framework]:
        return FRAMEWORKS

    def prepare(self, session: MadeSession) -> None:
        self.prepared.append(session.call.line.text)

    def change_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.announcer.tell(Event.SETTINGS_CHANGED, settings)


def made_debrief() -> Debrief:
    """A debrief of a call of six rounds."""
    counts = {
        Step.LISTEN: {StepState.DONE: 5, StepState.PARTLY: 1},
        Step.FEED_BACK: {StepState.DONE: 3, StepState.PARTLY: 2, StepState.MISSED: 1},
        Step.CONFIRM: {StepState.DONE: 2, StepState.MISSED: 3, StepState.NOT_NEEDED: 1},
        Step.FOLLOW_UP: {StepState.DONE: 4, StepState.MISSED: 1, StepState.NOT_SCORED: 1},
    }
    return Debrief(
        score=CallScore(72, 78, 61, 100, {"listening": 60, "qualification": 30, "judgement": 10}),
        steps=counts,
        figures=Figures(6, 5, 0.7, 0.46, 1.2),
        trust=(34, 43, 43, 38, 47, 55, 58),
        coverage={"budget": Known.VAGUE, "challenges": Known.CONFIRMED},
        frameworks={
            "BANT": (
                SlotCell("Budget", Known.VAGUE, ("budget",), (3,)),
                SlotCell("Authority", Known.NOT_ASKED, ("authority",), ()),
                SlotCell("Need", Known.CONFIRMED, ("challenges",), (1, 2)),
                SlotCell("Timeline", Known.ASKED, ("timeline",), ()),
            ),
            "CHAMP": (
                SlotCell("Challenges", Known.CONFIRMED, ("challenges",), (1, 2)),
                SlotCell("Money", Known.VAGUE, ("budget",), (3,)),
            ),
        },
        levels=(
            LevelJudged(Level.ORGANISATION, 1, 1),
            LevelJudged(Level.OPPORTUNITY, 3, 4),
            LevelJudged(Level.STAKEHOLDER, 0, 2),
        ),
        facts=(
            FactFound("missed", "challenges", "We finished nine points under.", True, 1, ""),
            FactFound(
                "budget",
                "budget",
                "There is no budget till April.",
                False,
                None,
                "Whose budget would this come from?",
            ),
        ),
        planned=(
            PlannedQuestion("What got in the way last year?", 2),
            PlannedQuestion("Who else would have a say?", None),
            PlannedQuestion("How do you feel about that?", None, told=False),
        ),
        verdict=VerdictJudged(
            Verdict.NURTURE,
            (Verdict.NURTURE,),
            True,
            ("There is no budget till April.",),
            "Send the planning guide and call again in March.",
        ),
        practise_next=message("made.practise"),
        strengths=(message("made.strength"),),
        rubric="listening-1",
    )
