"""A framework's slots as a call left them."""

from collections.abc import Iterable, Sequence

from trainer.domain.call import Round
from trainer.domain.debrief import SlotCell
from trainer.domain.qualification import KNOWN_ORDER, Coverage, Framework, Known, Slot


def cells(
    framework: Framework, coverage: Coverage, rounds: Iterable[Round]
) -> tuple[SlotCell, ...]:
    """Each slot with the best that is known of its topics and the rounds that prove it."""
    played = tuple(rounds)
    return tuple(_cell(slot, coverage, played) for slot in framework.slots)


def _cell(slot: Slot, coverage: Coverage, rounds: Sequence[Round]) -> SlotCell:
    known = max((coverage.get(topic, Known.NOT_ASKED) for topic in slot.topics), key=_rank)
    proofs = tuple(each.number for each in rounds if _touches(each, slot))
    return SlotCell(slot.name, known, slot.topics, tuple(dict.fromkeys(proofs)))


def _rank(known: Known) -> int:
    return KNOWN_ORDER.index(known)


def _touches(round_: Round, slot: Slot) -> bool:
    return any(change.topic in slot.topics for change in round_.changes)
