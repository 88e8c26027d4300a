"""Feedback whose words are right but wrongly put together: who, which, and what caused what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from trainer.domain.steps import Span
from trainer.listening.data import word_classes
from trainer.listening.meaning import Item, content_of, items_in, reverse_of, same_sense
from trainer.listening.negation import negated
from trainer.listening.told import Clause, Told, two_sided
from trainer.listening.words import Word

NEAR = 6  # words back in which the thing is sought of which something is said
ENOUGH = 1.0  # weight of shared content that ties a part of the feedback to a part of the line


# Who


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does what in a clause: the side (speaker or other), the noun if named, and the verb."""

    side: str
    noun: str
    verb: str
    span: Span


_SPEAKER = frozenset("i we".split())
_OTHERS = frozenset("they he she".split())
_SKIPPED = frozenset(
    "and but so because if when that now then also well just or to who which since as".split()
)
_AUXILIARY = frozenset(
    "am is are was were be been being have has had do does did will would can could shall should may "
    "might must not never also just really still already always only going got get to".split()
)
_DETERMINERS = frozenset("the a an your my our their his her this that these those".split())
_NO_DOING = frozenset("be have do go get come make say think know mean see".split())


@cache
def _person_words() -> frozenset[str]:
    """Departments and roles, which stand without an article: "finance decides"."""
    named = [each.words.split() for each in word_classes() if each.kind == "person"]
    return frozenset(word for words in named for word in words)


def doer(clause: Clause, *, listener: bool) -> Doer | None:
    """Who does what in a clause; the listener's "you" is the prospect, as is the prospect's "I"."""
    words = [word for word in clause.words if word.text not in _SKIPPED]
    if len(words) < 2:
        return None
    first = words[0]
    if first.text in (_SPEAKER if not listener else {"you"}):
        side, noun, rest = "prospect", "", words[1:]
    elif first.text in _OTHERS:
        side, noun, rest = "other", "", words[1:]
    elif first.text in _DETERMINERS:
        side, noun, rest = "other", words[1].stem, words[2:]
    elif first.text in _person_words():
        side, noun, rest = "other", first.stem, words[1:]
    else:
        return None
    verb = next((word for word in rest if word.text not in _AUXILIARY), None)
    if verb is None or verb.stem in _NO_DOING:
        return None
    return Doer(side, noun, verb.stem, (first.start, verb.end))


def wrong_doer(clause: Clause, told: Told) -> Iterator[tuple[Span, Clause]]:
    """Where the same deed is given to the other side than the prospect gave it to."""
    given = doer(clause, listener=True)
    if given is None:
        return
    for said in told.clauses:
        meant = doer(said, listener=False)
        if meant is None or meant.verb != given.verb or meant.side == given.side:
            continue
        if shared_weight(clause.content, said.content) > ENOUGH or len(said.content) <= 2:
            yield given.span, said


# Which


@dataclass(frozen=True, slots=True)
class Said:
    """A word of direction, the thing of which it is said, and whether it is asserted."""

    of: str
    item: Item
    asserted: bool


def qualities(words: Sequence[Word]) -> tuple[Said, ...]:
    """What is said of what, by nearness."""
    run = tuple(words)
    items = items_in(run)
    found: list[Said] = []
    for item in items:
        if two_sided(item) and (item.content or item.text == "against"):
            thing = _thing_before(items, item, run)
            if thing:
                found.append(Said(thing, item, not negated(run, item.first)))
    return tuple(found)


def _thing_before(items: Sequence[Item], item: Item, words: Sequence[Word]) -> str:
    for other in reversed(items):
        if other.last >= item.first or not other.content or two_sided(other):
            continue
        between = words[other.last : item.first]
        if item.first - other.last <= NEAR and not any(
            word.after in {".", ";", ","} for word in between
        ):
            return other.text
        return ""
    return ""


def wrong_quality(words: tuple[Word, ...], told: Told) -> Iterator[tuple[Span, str]]:
    """Where a thing is called the reverse of what the prospect called it."""
    meant = qualities(told.words)
    for given in qualities(words):
        for said in meant:
            if said.of != given.of:
                continue
            turned = bool(reverse_of(given.item, said.item))
            if turned == (given.asserted == said.asserted) and _comparable(given.item, said.item):
                yield _span(words, given.item), said.of


def _comparable(one: Item, other: Item) -> bool:
    return bool(reverse_of(one, other)) or bool(set(one.poles) & set(other.poles))


def _span(words: Sequence[Word], item: Item) -> Span:
    return (words[item.first].start, words[item.last].end)


def crossed(clause: Clause, told: Told) -> Iterator[tuple[Span, Clause]]:
    """Where what was said of one is given to the other of two parallel clauses."""
    for one, other in zip(told.clauses, told.clauses[1:], strict=False):
        if not _parallel(one, other):
            continue
        for left, right in ((one, other), (other, one)):
            if _takes(clause, left, right):
                yield (clause.words[0].start, clause.words[-1].end), left


def _parallel(one: Clause, other: Clause) -> bool:
    return any(a.text == b.text for a in one.content for b in other.content)


def _takes(clause: Clause, left: Clause, right: Clause) -> bool:
    """Whether a clause has the subject of one side, the rest of the other, and nothing of its own rest."""
    own, rest = _own_of(left, right)
    theirs, their_rest = _own_of(right, left)
    del theirs
    has = {item.text for item in clause.content}
    return bool(own & has and their_rest & has and not rest & has)


def _own_of(one: Clause, other: Clause) -> tuple[set[str], set[str]]:
    common = {item.text for item in other.content}
    own = [item.text for item in one.content if item.text not in common]
    return set(own[:1]), set(own[1:])


# What caused what

_BECAUSE = re.compile(r"\b(?:because of|because|due to|since|as a result of)\b")
_WHEN = frozenset("if when whenever because since once every".split())


def causes_in(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The words of the cause and of the effect, where a joining word tells them apart."""
    texts = [word.text for word in words]
    place = next((at for at, text in enumerate(texts) if text in {"because", "due"}), None)
    if place is None:
        return None
    if place <= 1:
        end = next((at for at in range(place, len(words)) if words[at].after == ","), None)
        end = _second_subject(words, place) if end is None else end + 1
        return (tuple(words[place + 1 : end]), tuple(words[end:])) if end else None
    return tuple(words[place + 1 :]), tuple(words[:place])


def _second_subject(words: Sequence[Word], place: int) -> int | None:
    """Where the main clause begins when no comma shows it: at the next determiner after two words."""
    for at in range(place + 4, len(words)):
        if words[at].text in {"a", "the", "you", "they", "your", "he", "she", "it"}:
            return at
    return None


def line_causes(told: Told) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...], Clause]]:
    """Causes and effects in the prospect's words; what follows a condition counts as its effect."""
    clauses = told.clauses
    for place, clause in enumerate(clauses):
        first = clause.words[0].text
        if first in _WHEN:
            before = clauses[place - 1].words if place and not _ends(clauses[place - 1]) else ()
            after = tuple(word for each in clauses[place + 1 :] for word in each.words)
            effect = before if first in {"because", "since"} and before else after
            if effect:
                yield clause.words, tuple(effect), clause


def _ends(clause: Clause) -> bool:
    return clause.words[-1].after in {".", "!", "?"}


def wrong_cause(words: tuple[Word, ...], told: Told) -> Iterator[tuple[Span, Clause]]:
    """Where cause and effect have changed places."""
    given = causes_in(words)
    if given is None or not given[0] or not given[1]:
        return
    cause, effect = (content_of(part) for part in given)
    for meant_cause, meant_effect, clause in line_causes(told):
        right = shared_weight(cause, content_of(meant_cause))
        swapped = shared_weight(cause, content_of(meant_effect))
        other = shared_weight(effect, content_of(meant_cause))
        if swapped >= ENOUGH and other >= ENOUGH and swapped > right:
            yield (given[0][0].start, given[0][-1].end), clause


def shared_weight(one: Sequence[Item], other: Sequence[Item]) -> float:
    """The weight of the items of one that the other has too."""
    return sum(
        max((same_sense(item, each) for each in other), default=0.0) * item.weight for item in one
    )
