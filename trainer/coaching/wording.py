"""One better wording for a moment, composed of the scenario's own sentences."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b

from trainer.assets import catalogue
from trainer.coaching.asking_on import question_for
from trainer.coaching.moment import Moment
from trainer.domain.call import Line
from trainer.domain.scenario import Fact
from trainer.domain.steps import Step, StepState
from trainer.errors import AssetError
from trainer.messages import Catalogue, message


def better_wording(moment: Moment) -> str | None:
    """What the rep might have said to this line; None if all was done, or nothing can be composed.

    Only the steps that the line calls for are in it. The same line and mind give the same wording.
    """
    states = {step.state for step in moment.score.steps} - {StepState.NOT_NEEDED}
    phrases = _phrases(moment.scenario.language)
    if states <= {StepState.DONE} or phrases is None:
        return None
    return " ".join(_pieces(moment, phrases)) or None


def _pieces(moment: Moment, phrases: Catalogue) -> Iterator[str]:
    expects = moment.line.expects
    said_back = _said_back(moment) if Step.FEED_BACK in expects else ""
    if said_back:
        yield _with_feeling(moment.line, said_back, phrases)
        if Step.CONFIRM in expects:
            yield _phrase(phrases, "confirm", moment.line)
    if Step.FOLLOW_UP in expects:
        question = question_for(moment)
        if question:
            yield question


def _said_back(moment: Moment) -> str:
    """A model of the scenario's author; empty without one: her own words would only be echoed."""
    line = moment.line
    models = line.say_back or _first_models(moment.facts(line.facts))
    return models[_pick(line, "say_back", len(models))] if models else ""


def _first_models(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    return next((fact.say_back for fact in facts if fact.say_back), ())


def _with_feeling(line: Line, said_back: str, phrases: Catalogue) -> str:
    """The content with the feeling in the same breath, unless the content has the word in it."""
    if not line.feeling or line.feeling.lower() in said_back.lower():
        return said_back
    content = said_back.strip().rstrip(".")
    return _phrase(phrases, "feeling", line, content=content, feeling=line.feeling)


@cache
def _phrases(language: str) -> Catalogue | None:
    """The texts of the scenario's language; None if the program has none."""
    try:
        return catalogue(language)
    except AssetError:
        return None


def _phrase(phrases: Catalogue, group: str, line: Line, **args: str) -> str:
    """One of the numbered variants of a phrase."""
    keys = sorted(key for key in phrases if key.startswith(f"coaching.better.{group}."))
    return phrases.say(message(keys[_pick(line, group, len(keys))], **args))


def _pick(line: Line, key: str, count: int) -> int:
    """A number below count, the same for the same line on every machine."""
    digest = blake2b(f"{line.id}\n{line.text}\n{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % count
