"""Things called the reverse of what the prospect called them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.listening.conflict import Conflict
from trainer.listening.meaning import Item, items_in, reverse_of
from trainer.listening.negation import negated
from trainer.listening.point import two_sided
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

NEAR = 6  # words back in which the thing is sought of which something is said


@dataclass(frozen=True, slots=True)
class _Called:
    """A word of direction, the thing of which it is said, and whether it is asserted."""

    thing: str
    item: Item
    asserted: bool


def wrong_quality(words: tuple[Word, ...], told: Told) -> Iterator[Conflict]:
    """Where a thing is called the reverse of what the prospect called it."""
    meant = _called(told.words)
    for given in _called(words):
        for said in meant:
            if said.thing == given.thing and _opposed(given, said):
                span = (words[given.item.first].start, words[given.item.last].end)
                yield Conflict("direction", span, _words_about(said.thing, told))


def _opposed(given: _Called, said: _Called) -> bool:
    same_side = bool(set(given.item.poles) & set(said.item.poles))
    turned = bool(reverse_of(given.item, said.item))
    if not same_side and not turned:
        return False
    return turned == (given.asserted == said.asserted)


def _called(words: tuple[Word, ...]) -> list[_Called]:
    """What is said of what, by nearness."""
    items = items_in(words)
    found = []
    for item in items:
        if two_sided(item) and (item.content or item.text == "against"):
            thing = _thing_before(items, item, words)
            if thing:
                found.append(_Called(thing, item, not negated(words, item.first)))
    return found


def _thing_before(items: Sequence[Item], item: Item, words: Sequence[Word]) -> str:
    """The nearest thing named before a word, in the same breath."""
    for other in reversed(items):
        if other.last >= item.first or not other.content or two_sided(other):
            continue
        between = words[other.last : item.first]
        near = item.first - other.last <= NEAR
        return other.text if near and not any(word.after for word in between) else ""
    return ""


def _words_about(thing: str, told: Told) -> str:
    """The prospect's clause that names a thing."""
    return next(
        (quote(told, each) for each in told.clauses if any(i.text == thing for i in each.items)),
        told.said.text,
    )
