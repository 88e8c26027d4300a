"""The words behind "why did she say that?"."""

from collections.abc import Iterator

from trainer.domain.mind import Reaction
from trainer.messages import Message, message


def explain(reaction: Reaction) -> tuple[Message, ...]:
    """The rule, the author's reason, each cause, and trust, patience and state around them."""
    return tuple(_explained(reaction))


def _explained(reaction: Reaction) -> Iterator[Message]:
    yield message(f"prospect.rule.{reaction.rule}")
    if reaction.because:
        yield message("prospect.because", reason=reaction.because)
    yield from (cause.why for cause in reaction.causes)
    if reaction.revealed:
        yield message("prospect.revealed", facts=_names(reaction.revealed))
    if reaction.deflected:
        yield message("prospect.deflected", facts=_names(reaction.deflected))
    yield from _around(reaction)


def _around(reaction: Reaction) -> Iterator[Message]:
    before, after = reaction.before, reaction.after
    yield _moved("trust", before.trust, after.trust)
    yield _moved("patience", before.patience, after.patience)
    yield _moved("state", _name(before.state), _name(after.state))
    if reaction.ending:
        yield message(f"prospect.ending.{reaction.ending}")


def _moved(what: str, before: object, after: object) -> Message:
    if before == after:
        return message(f"prospect.{what}.same", now=after)
    return message(f"prospect.{what}.moved", before=before, after=after)


def _names(facts: tuple[str, ...]) -> str:
    return ", ".join(_name(fact) for fact in facts)


def _name(identifier: str) -> str:
    return identifier.removeprefix("end:").replace("-", " ").replace("_", " ")
