"""Which of the installed voices suits a persona."""

from collections.abc import Iterable
from typing import Protocol


class Offer(Protocol):
    """An installed voice, as pyttsx3 lists it."""

    id: str
    languages: list[str]
    gender: str | None


def choose(offers: Iterable[Offer], gender: str, usual: str) -> str:
    """The id of an English voice, of the gender if there is one, the usual one if it will do.

    Empty when no installed voice is English; then the engine's usual one has to do.
    """
    english = [each for each in offers if _speaks_english(each)]
    fitting = [each.id for each in english if gender and gender_of(each) == gender]
    ids = fitting or [each.id for each in english]
    return usual if usual in ids else next(iter(ids), "")


def gender_of(offer: Offer) -> str:
    """Female, male or empty: each system has its own word, such as VoiceGenderFemale."""
    named = (offer.gender or "").lower()
    return next((each for each in ("female", "male") if named.endswith(each)), "")


def _speaks_english(offer: Offer) -> bool:
    return any(str(each).lower().startswith("en") for each in offer.languages)
