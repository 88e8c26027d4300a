"""Deeds given to somebody else than the prospect gave them to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from trainer.domain.steps import Span
from trainer.listening.clauses import Clause
from trainer.listening.conflict import Conflict
from trainer.listening.data import word_classes, words_of
from trainer.listening.meaning import shared_weight
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

ENOUGH = 1.0  # weight of shared content beyond which two clauses tell of the same deed
_BEING = {"am", "is", "are", "was", "were", "be", "been", "being", "got"}
_SPEAKER, _LISTENER, _OTHERS = {"i", "we"}, {"you"}, {"they", "he", "she"}


@dataclass(frozen=True, slots=True)
class Doer:
    """Whether the prospect or another does it, and the verb of the deed."""

    is_prospect: bool
    verb: str
    span: Span


def wrong_doer(clause: Clause, told: Told) -> Iterator[Conflict]:
    """The same deed, done by another side than the prospect said."""
    given = _doer(clause, _LISTENER, told.names)
    for said in told.clauses if given else ():
        if _shares_its_subject(said):
            continue
        meant = _doer(said, _SPEAKER, told.names)
        if meant is None or given is None or meant.verb != given.verb:
            continue
        close = shared_weight(clause.content, said.content) > ENOUGH or len(said.content) <= 2
        if meant.is_prospect != given.is_prospect and close:
            yield Conflict("person", given.span, quote(told, said))


def _doer(clause: Clause, prospect: set[str], names: frozenset[str]) -> Doer | None:
    """Who does what; the listener's "you" is the prospect, as is the prospect's own "I"."""
    words = [word for word in clause.words if word.text not in words_of("before_doer")]
    if len(words) < 2:
        return None
    size = _size_of_subject(words, prospect, names)
    rest = words[size:] if size else []
    at = next(
        (n for n, word in enumerate(rest) if word.text not in words_of("helping_verbs")), None
    )
    if at is None or rest[at].stem in words_of("light_verbs") or _is_passive(rest[: at + 1]):
        return None
    verb = rest[at]
    return Doer(words[0].text in prospect, verb.stem, (words[0].start, verb.end))


def _shares_its_subject(clause: Clause) -> bool:
    """Whether it is the end of "my sister and I own": then the other one does it too."""
    first, *rest = [word.text for word in clause.words]
    return first == "and" and bool(rest) and rest[0] in _SPEAKER


def _is_passive(verbs: Sequence[Word]) -> bool:
    """Whether the one who is named has it done to him: "you are still given"."""
    bare = verbs[-1].text.endswith("ing") or verbs[-1].text == verbs[-1].stem
    return not bare and any(word.text in _BEING for word in verbs[:-1])


def _size_of_subject(words: Sequence[Word], prospect: set[str], names: frozenset[str]) -> int:
    """How many words name the doer; 0 where the rules cannot tell."""
    first = words[0].text
    if first in prospect | _OTHERS or first in _persons() or first in names:
        return 1
    return 2 if first in words_of("determiners") else 0


@cache
def _persons() -> frozenset[str]:
    """Departments and roles, which stand without an article: "finance decides"."""
    named = [each.words.split() for each in word_classes() if each.kind == "person"]
    return frozenset(word for words in named for word in words)


def crossed(clause: Clause, told: Told) -> Iterator[Conflict]:
    """What was said of one, given to the other of two parallel clauses."""
    for one, other in zip(told.clauses, told.clauses[1:], strict=False):
        if not _parallel(one, other):
            continue
        for left, right in ((one, other), (other, one)):
            if _takes(clause, left, right):
                span = (clause.words[0].start, clause.words[-1].end)
                yield Conflict("person", span, quote(told, left))


def _parallel(one: Clause, other: Clause) -> bool:
    """Whether two clauses say the same of different things: "A says X, B says Y"."""
    left, right = ([item.text for item in each.content] for each in (one, other))
    inner = [text for text in left[1:-1] if text in right]
    return any(0 < right.index(text) < len(right) - 1 for text in inner)


def _takes(clause: Clause, left: Clause, right: Clause) -> bool:
    """Whether a clause has the one side's subject, the other's rest, and nothing of the one's."""
    subject, own_rest = _parts_apart(left, right)
    _, other_rest = _parts_apart(right, left)
    has = {item.text for item in clause.content}
    return bool(subject & has and other_rest & has and not own_rest & has)


def _parts_apart(one: Clause, other: Clause) -> tuple[set[str], set[str]]:
    """The subject and the rest of a clause, without what both clauses share."""
    common = {item.text for item in other.content}
    own = [item.text for item in one.content if item.text not in common]
    return set(own[:1]), set(own[1:])
