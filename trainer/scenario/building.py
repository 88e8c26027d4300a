"""Makes the domain's scenario of a file that fits the schema."""

from typing import Any

from pydantic import BaseModel

from trainer.domain.scenario import (
    Brief,
    ExpectedVerdict,
    Fact,
    Gate,
    Go,
    Lead,
    OfferedReply,
    Persona,
    Scenario,
    State,
    VoiceStyle,
    When,
)
from trainer.scenario.schema import FactFile, GateFile, GoFile, ReplyFile, ScenarioFile, StateFile


def build(file: ScenarioFile) -> Scenario:
    """The scenario that a file tells; names are taken as they are."""
    values = _values(file)
    del values["format"]
    values |= {
        "brief": Brief(**_values(file.brief) | {"lead": Lead(**_values(file.brief.lead))}),
        "persona": Persona(
            **_values(file.persona) | {"voice": VoiceStyle(**_values(file.persona.voice))}
        ),
        "facts": {name: _fact(name, fact) for name, fact in file.facts.items()},
        "states": {name: _state(name, state) for name, state in file.states.items()},
        "start": next(iter(file.states)),
        "verdict": ExpectedVerdict(**_values(file.verdict)),
    }
    return Scenario(**values)


def option_id(owner: str, number: int, own: str | None) -> str:
    """The id of an offered reply: its own, or that of its state or fact and its number from 1."""
    return own or f"{owner}.{number}"


def _values(part: BaseModel) -> dict[str, Any]:
    """The values of a group of keys; what is not given is left to the domain's defaults."""
    return {name: value for name, value in vars(part).items() if value is not None}


def _fact(name: str, file: FactFile) -> Fact:
    parts = {"needs": _gate(file.needs), "replies": _replies(name, file.replies)}
    return Fact(id=name, **_values(file) | parts)


def _state(name: str, file: StateFile) -> State:
    parts = {
        "replies": _replies(name, file.replies),
        "go": tuple(_go(each) for each in file.go),
    }
    return State(id=name, **_values(file) | parts)


def _go(file: GoFile) -> Go:
    return Go(**_values(file) | {"when": When(**_values(file.when))})


def _replies(owner: str, files: tuple[ReplyFile, ...]) -> tuple[OfferedReply, ...]:
    return tuple(_reply(owner, number, file) for number, file in enumerate(files, 1))


def _reply(owner: str, number: int, file: ReplyFile) -> OfferedReply:
    parts = {"id": option_id(owner, number, file.id), "needs": _gate(file.needs)}
    return OfferedReply(**_values(file) | parts)


def _gate(file: GateFile) -> Gate:
    return Gate(**_values(file))
