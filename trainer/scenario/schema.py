"""The shape of a scenario file, with each key told in plain words.

The descriptions are written for authors: documentation and the JSON Schema are made from them.
"""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, WithJsonSchema
from pydantic.types import StringConstraints

from trainer.domain.scenario import Ending, Level, Role, Stage, Verdict
from trainer.domain.steps import Step

FORMAT = 1
_LONGEST = 2_000  # characters; nobody says or reads more in one go


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


_ONE_OR_MORE = BeforeValidator(_as_tuple)


def _one_or_more_of(kind: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [kind, {"type": "array", "items": kind}]})


Text: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=_LONGEST)
]
Texts: TypeAlias = Annotated[tuple[Text, ...], _ONE_OR_MORE, _one_or_more_of({"type": "string"})]
Id: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
]
OptionId: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=60)
]
Percent: TypeAlias = Annotated[int, Field(ge=0, le=100)]
Change: TypeAlias = Annotated[int, Field(ge=-100, le=100)]
EndingHere: TypeAlias = Literal[  # how else a call ends is the rep's to decide
    Ending.NEXT_STEP_AGREED, Ending.PROSPECT_LEFT, Ending.CLOSED_POLITELY
]
FedBack: TypeAlias = Literal["accurate", "partly", "wrong", "parroted", "none"]


class _Part(BaseModel):
    """A group of keys: no others are allowed, and values are never converted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class GateFile(_Part):
    """What must be the case first."""

    trust: Percent = Field(default=0, description="The least trust, 0 to 100.")
    told: Texts = Field(default=(), description="Facts that must all have been told.")
    open_question: bool = Field(
        default=False, description="Whether only an open question opens it."
    )


class ReplyFile(_Part):
    """A reply that the rep may choose; scored exactly as if typed."""

    id: OptionId | None = Field(
        default=None,
        description="Its own id; without one it is the id of the state or fact and a number.",
    )
    text: Text = Field(description="What the rep would say.")
    mark: Literal["good", "tempting", "bad"] | None = Field(
        default=None, description="How you think of it; scored is what the reply itself shows."
    )
    needs: GateFile = Field(
        default=GateFile(), description="What must be the case for it to be offered."
    )


class LeadFile(_Part):
    """How the prospect came to the rep's desk."""

    type: Literal["MQL", "SQL", "PQL", "CQL", "unqualified"] = Field(
        description="The kind of lead that marketing calls it."
    )
    source: Text = Field(description="Where the lead came from.")
    touched: Texts = Field(default=(), description="What the prospect has read, seen or tried.")


class BriefFile(_Part):
    """The homework before the call."""

    you_sell: Text = Field(description="What the rep sells.")
    account: Text = Field(description="The firm that is called.")
    lead: LeadFile = Field(description="How the prospect came to the rep's desk.")
    known: Texts = Field(default=(), description="What marketing handed over.")
    unknown: Texts = Field(default=(), description="What nobody knows yet.")
    goal: Text | None = Field(default=None, description="What a good call reaches.")


class VoiceFile(_Part):
    """How the persona sounds."""

    pitch: Literal["low", "middle", "high"] = Field(
        default="middle", description="How high the voice is."
    )
    rate: Annotated[int, Field(ge=80, le=400)] = Field(default=165, description="Words a minute.")
    gender: Literal["female", "male"] | None = Field(
        default=None, description="The voice to look for."
    )


class PersonaFile(_Part):
    """The simulated prospect."""

    name: Text = Field(description="First and last name.")
    title: Text = Field(description="The job title.")
    company: Text = Field(description="The firm.")
    role: Annotated[Role, Strict(False)] = Field(description="The part played in the purchase.")
    temperament: Text = Field(description="A temperament of the program, by its file's name.")
    trust: Percent = Field(description="Trust at the start, 0 to 100.")
    patience: Annotated[int, Field(ge=1, le=20)] = Field(
        description="How many bad moments are borne before the prospect hangs up."
    )
    voice: VoiceFile = Field(default=VoiceFile(), description="How the persona sounds.")
    lines: dict[str, Texts] = Field(
        default={}, description="The persona's own stock lines, by group of the temperament."
    )


class FactFile(_Part):
    """Something that the prospect knows."""

    topic: Text = Field(description="The qualification topic that it belongs to.")
    level: Annotated[Level, Strict(False)] = Field(description="The level of qualification.")
    says: Texts = Field(min_length=1, description="Wordings in which it is told; one is chosen.")
    key_points: Texts = Field(min_length=1, description="What feeding it back must carry.")
    feeling: Text | None = Field(default=None, description="The feeling with which it is told.")
    misheard: Texts = Field(default=(), description="Typical wrong versions of it.")
    say_back: Texts = Field(default=(), description="Models of feeding it back in own words.")
    asked_by: Texts = Field(default=(), description="Questions that find it; open ones.")
    needs: GateFile = Field(
        default=GateFile(), description="What must be the case before it is told."
    )
    vague: Texts = Field(default=(), description="What is said instead while it is held back.")
    behind: Text | None = Field(default=None, description="The deeper fact, told at the next why.")
    replies: tuple[ReplyFile, ...] = Field(
        default=(), description="Offered just after it was told."
    )


class WhenFile(_Part):
    """A condition on the round just played; all that is named must hold."""

    fed_back: Annotated[
        tuple[FedBack, ...],
        _ONE_OR_MORE,
        _one_or_more_of({"enum": ["accurate", "partly", "wrong", "parroted", "none"]}),
    ] = Field(default=(), description="How the line was fed back; one of these.")
    named_feeling: bool | None = Field(
        default=None, description="Whether the rep named the feeling."
    )
    confirmed: bool | None = Field(
        default=None, description="Whether the rep asked if that was right."
    )
    asked: Literal["open", "closed", "any", "none"] | None = Field(
        default=None, description="The kind of question asked."
    )
    topics: Texts = Field(default=(), description="One of these topics was asked about.")
    facts: Texts = Field(default=(), description="One of these facts was asked about.")
    told: Texts = Field(default=(), description="All of these facts have been told.")
    pitched: bool | None = Field(default=None, description="Whether the rep pitched.")
    informed: bool | None = Field(
        default=None, description="Whether the rep told or advised something."
    )
    next_step: bool | None = Field(
        default=None, description="Whether the rep proposed a next step."
    )
    asks_leave: bool | None = Field(
        default=None, description="Whether the rep asked leave to go on."
    )
    trust_at_least: Percent | None = Field(default=None, description="The least trust.")
    trust_below: Annotated[int, Field(ge=1, le=101)] | None = Field(
        default=None, description="Trust must be less than this."
    )
    patience_below: Annotated[int, Field(ge=1, le=100)] | None = Field(
        default=None, description="Patience must be less than this."
    )
    rounds_at_least: Annotated[int, Field(ge=1, le=100)] | None = Field(
        default=None,
        description="The least number of rounds spent in this state, this one included.",
    )


class GoFile(_Part):
    """A way out of a state."""

    when: WhenFile = Field(description="When it is taken; {} for always.")
    to: Text = Field(description="The state that it leads to.")
    trust: Change = Field(default=0, description="What trust gains or loses by it.")
    patience: Change = Field(default=0, description="What patience gains or loses by it.")
    says: Texts = Field(default=(), description="Said instead of the new state's own lines.")
    tells: Texts = Field(default=(), description="Facts that each of these lines tells.")
    because: Text | None = Field(
        default=None, description="Shown when the rep asks why she said that."
    )


class StateFile(_Part):
    """A stretch of the call in which the prospect behaves in one manner."""

    says: Texts = Field(
        default=(), description="Said on entering; the first state's open the call."
    )
    tells: Texts = Field(default=(), description="Facts that each of these lines tells.")
    feeling: Text | None = Field(default=None, description="The feeling in these lines.")
    key_points: Texts = Field(default=(), description="What feeding these lines back must carry.")
    misheard: Texts = Field(default=(), description="Typical wrong versions of these lines.")
    say_back: Texts = Field(default=(), description="Models of feeding these lines back.")
    ask_next: Texts = Field(default=(), description="Models of a follow-up question.")
    expects: Annotated[
        tuple[Annotated[Step, Strict(False)], ...],
        _ONE_OR_MORE,
        _one_or_more_of({"enum": [step.value for step in Step]}),
    ] = Field(default=(), description="The listening steps that these lines call for.")
    turns: Texts = Field(
        default=(), description="What the prospect wants now; may end a composed line."
    )
    replies: tuple[ReplyFile, ...] = Field(
        default=(), description="Replies that the rep may choose."
    )
    go: tuple[GoFile, ...] = Field(
        default=(), description="Ways out of this state, tried in order."
    )
    ends: EndingHere | None = Field(default=None, description="How the call ends here, if it does.")


class VerdictFile(_Part):
    """The right decision after the call."""

    accepted: Annotated[
        tuple[Annotated[Verdict, Strict(False)], ...],
        _ONE_OR_MORE,
        _one_or_more_of({"enum": [verdict.value for verdict in Verdict]}),
    ] = Field(alias="is", min_length=1, description="The right verdict; or a list, the best first.")
    because: Texts = Field(default=(), description="The facts that it rests on.")
    next_step: Text | None = Field(default=None, description="The right next step.")


class ScenarioFile(_Part):
    """One scenario."""

    format: Literal[1] = Field(description="The version of this format: 1.")
    id: Id = Field(description="Its name in the library: lower case, digits and hyphens.")
    title: Text = Field(description="Its title as the rep sees it.")
    language: Literal["en"] = Field(default="en", description="The language of the call.")
    stage: Annotated[Stage, Strict(False)] = Field(description="Where in a sale the call is.")
    difficulty: Annotated[int, Field(ge=1, le=5)] = Field(description="1, easy, to 5, hard.")
    minutes: Annotated[int, Field(ge=1, le=60)] = Field(description="How long a call takes.")
    frameworks: Texts = Field(
        min_length=1, description="Qualification frameworks that fit; the first is shown first."
    )
    teaches: Text = Field(description="What the rep is to learn from it, in a sentence.")
    brief: BriefFile = Field(description="The homework before the call.")
    persona: PersonaFile = Field(description="The simulated prospect.")
    facts: dict[Id, FactFile] = Field(default={}, description="What the prospect knows, by id.")
    states: dict[Id, StateFile] = Field(
        description="How the prospect behaves, by id; the call begins in the first one."
    )
    verdict: VerdictFile = Field(description="The right decision after the call.")
