"""What is said beside a score of who heard the replies."""

from trainer.domain.call import Call, Round
from trainer.domain.hearing import Ears, by_rules_alone, ears
from trainer.messages import Message, message


def round_heard(round_: Round) -> Message | None:
    """The word that rules alone heard a reply; None where they did not, or it was not kept."""
    if by_rules_alone(round_.analyser):
        return message("practice.heard.round_by_rules")
    return None


def call_heard(call: Call) -> Message | None:
    """What heard the replies that count; None where that was not kept, or none was given."""
    match ears(call.analysers):
        case Ears.TRAINED:
            return message("practice.heard.by", analyser=call.analysers[0])
        case Ears.RULES:
            return message("practice.heard.by_rules", analyser=call.analysers[0])
        case Ears.MIXED:
            return message("practice.heard.mixed", analysers=_with_rounds(call))
        case Ears.UNKNOWN:
            return None


def _with_rounds(call: Call) -> str:
    """Each analyser with its rounds: "rules 1 (1, 2); model 2 (3)"; a dash for an unknown one."""
    rounds: dict[str, list[str]] = {}
    for each in call.counted:
        rounds.setdefault(each.analyser or "–", []).append(str(each.number))
    return "; ".join(f"{name} ({', '.join(numbers)})" for name, numbers in rounds.items())
