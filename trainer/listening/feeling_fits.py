"""Whether a feeling that was named fits what the prospect said."""

from functools import lru_cache

from trainer.listening.data import words_of
from trainer.listening.feelings import Named, families_in, way_of_signs
from trainer.listening.told import Told

_AGAINST = {"negative": "positive", "positive": "negative"}


@lru_cache(maxsize=512)
def felt_by(told: Told) -> tuple[frozenset[str], str]:
    """The families of feeling that a line voices, and which way it points; empty if it voices none."""
    plain = " ".join(word.text for word in told.words)
    given = families_in(told.said.feeling.lower()) if told.said.feeling else ()
    voiced = given or families_in(plain)
    ways = {family.way for family in voiced} - {"mixed"}
    if len(ways) == 1:
        return frozenset(family.name for family in voiced), ways.pop()
    return frozenset(family.name for family in voiced), "" if ways else way_of_signs(_stems(told))


def _stems(told: Told) -> frozenset[str]:
    negators = {word.stem for word in told.words if word.text in words_of("negators")}
    return frozenset(word.stem for word in told.words) - negators


def fits(named: Named, told: Told) -> bool | None:
    """Whether a feeling fits the line; None where the line gives nothing to hold it against."""
    voiced, way = felt_by(told)
    if named.family in voiced:
        return True
    if not way:
        return None
    if named.way == _AGAINST[way]:
        return False
    return True if named.way == way else None
