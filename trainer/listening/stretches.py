"""Replies cut into stretches, each of which does one thing, with or without punctuation."""

import re
from collections.abc import Iterator
from itertools import pairwise

from trainer.listening.data import phrases, words_of
from trainer.listening.stretch import Stretch
from trainer.listening.words import Word

OPINION_WORDS = 3  # "do you think"
LONGEST = 60  # words; a stretch that goes on longer is cut, so that no pattern meets endless text

_ENDS = {".", "!", "?", ":", ";", "-"}
_AUX = r"(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should)"
_WH = r"(?:what|how|why|where|when|who|whom|whose|which)"
_SUBJECT = (
    r"(?:you|it|that|this|they|he|she|we|i|the|your|there|those|these|my|our|his|her|their|people"
    r"|something|anything|someone|somebody|anyone|a|an|one|some|things)"
)
_INVERTED = re.compile(
    rf"\b{_WH}(?: (?!(?:you|me|us|they|it) )\w+){{0,3}}? {_AUX} (?:not )?{_SUBJECT}\b"
)
_AUX_FIRST = re.compile(
    rf"\b{_AUX} (?:not )?(?:you|it|that|there|they|he|she|we|i|your|this|the)\b"
)
_REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will) you (?:please )?)?(?:tell (?:me|us) (?:a (?:bit|little) )?"
    r"(?:about|more|how|what|why)|(?:walk|talk) (?:me|us) through|help (?:me|us) (?:to )?understand)\b"
)
_WHAT_VERB = re.compile(
    r"\b(?:what|(?<=and )who|(?<=but )who|(?<=so )who) (?:happened|happens|caused|causes|made|makes|changed|went|goes|drove|drives"
    r"|swung|gets|got|keeps|kept|else|signs|decides|owns|matters)\b"
)
_OPINION = re.compile(r"(?:do|would) you (?:think|reckon|suppose|feel|say|believe)")
_ASKS_AFTER_COMMA = re.compile(
    rf"(?:what|how|why|who|where|when)(?: {_AUX}\b| (?!you\b|i\b|they\b|we\b|it\b|he\b|she\b|the\b|your\b)\w+ {_AUX}\b|$"
    r"| \w+$| \w+ \w+$| (?:about|else|if)\b)"
)


def stretches(words: tuple[Word, ...], *, lead: bool = False) -> tuple[Stretch, ...]:
    """Cut a reply, sentence by sentence, where it begins to do another thing."""
    found: list[Stretch] = []
    for sentence in _sentences(words):
        found += _cut(sentence, lead=lead and not found)
    return tuple(found)


def _sentences(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    held: list[Word] = []
    for word in words:
        held.append(word)
        if word.after in _ENDS or len(held) == LONGEST:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _cut(sentence: tuple[Word, ...], *, lead: bool) -> list[Stretch]:
    mark = sentence[-1].after
    head = _head(sentence)
    rest = sentence[head:]
    end, role = _ending(rest, mark)
    body, tail = rest[:end], rest[end:]
    cuts = sorted({0, *_questions(body, mark), *_first_person(body), len(body)})
    parts = [body[a:b] for a, b in pairwise(cuts) if a < b]
    found = [Stretch(sentence[:head], lead=lead)] if head else []
    last = mark if not tail else ""
    for place, part in enumerate(parts):
        ended = last if place == len(parts) - 1 else ""
        found += _with_check(part, ended, lead=lead and not found)
    if tail:
        found.append(Stretch(tail, mark, role))
    return found


def _with_check(part: tuple[Word, ...], mark: str, *, lead: bool) -> list[Stretch]:
    """A part of a sentence, and the check at its end that no mark sets off."""
    place = phrases("confirm").ends(Stretch(part).plain)
    at = _word_at(Stretch(part).plain, place[0]) if place else 0
    if not at:
        return [Stretch(part, mark, "confirm" if place else "", lead=lead)]
    return [Stretch(part[:at], lead=lead), Stretch(part[at:], mark, "confirm")]


def _head(sentence: tuple[Word, ...]) -> int:
    """How many words at the beginning only say that something was heard."""
    count = 0
    while count < len(sentence):
        step = _head_step(sentence[count:])
        if not step:
            break
        count += step
    rest = {word.text for word in sentence[count:]}
    repeats = rest <= {word.text for word in sentence[:count]}
    return 0 if repeats else count


def _head_step(words: tuple[Word, ...]) -> int:
    for size in range(min(len(words) - 1, 12), 0, -1):
        pause = words[size - 1].after == "," or words[size].text in {"but", "however", "though"}
        if not pause and not (size == 1 and words[0].text in words_of("heads")):
            continue
        head = " ".join(word.text for word in words[:size])
        if phrases("acknowledge").is_all(head) or phrases("greet").is_all(head):
            return size
    return 0


def _ending(words: tuple[Word, ...], mark: str) -> tuple[int, str]:
    """Where a check at the end of the sentence begins, and what kind it is."""
    plain = Stretch(words).plain
    place = phrases("confirm").ends(plain)
    if place:
        return _word_at(plain, place[0]), "confirm"
    for name, role in (("tag", "tag"), ("tail_tag", "tail")):
        place = phrases(name).ends(plain)
        if place and place[0] and _hangs_on(words, _word_at(plain, place[0]), mark):
            return _word_at(plain, place[0]), role
    return len(words), ""


def _hangs_on(words: tuple[Word, ...], start: int, mark: str) -> bool:
    if not start:
        return False
    asked = _INVERTED.search(Stretch(words).plain) or _AUX_FIRST.match(Stretch(words).plain)
    wh = re.match(rf"(?:\w+ )?{_WH}\b", Stretch(words).plain)
    return words[start - 1].after == "," or (mark == "?" and not asked and not wh)


def _word_at(plain: str, place: int) -> int:
    return plain.count(" ", 0, place)


def _questions(words: tuple[Word, ...], mark: str) -> Iterator[int]:
    """Where questions begin inside a sentence."""
    plain = Stretch(words).plain
    for pattern in (_INVERTED, _REQUEST, _WHAT_VERB):
        for match in pattern.finditer(plain):
            place = _word_at(plain, match.start())
            if place and words[place - 1].text not in words_of("governs"):
                yield _with_joiner(words, place)
    for match in _AUX_FIRST.finditer(plain):
        place = _word_at(plain, match.start())
        if place and _after_pause(words, place) and not _is_opinion(words, place):
            yield _with_joiner(words, place)
    if mark == "?":
        yield from _after_commas(words)


def _is_opinion(words: tuple[Word, ...], place: int) -> bool:
    """Whether "do you think" is an aside, at the end or between commas, not a question."""
    aside = words[place : place + OPINION_WORDS]
    ended = place + OPINION_WORDS >= len(words) or bool(aside[-1].after)
    return ended and _OPINION.fullmatch(Stretch(aside).plain) is not None


def _after_commas(words: tuple[Word, ...]) -> Iterator[int]:
    """A question word just after a comma, in a sentence that ends as a question."""
    wh = _ASKS_AFTER_COMMA
    for place in range(1, len(words)):
        start = _with_joiner(words, place)
        if start and words[start - 1].after == "," and wh.match(Stretch(words[place:]).plain):
            yield start


def _after_pause(words: tuple[Word, ...], place: int) -> bool:
    before = words[place - 1]
    wh_before = re.fullmatch(_WH, before.text) is not None
    return not wh_before and (before.after == "," or before.text in words_of("joiners"))


def _with_joiner(words: tuple[Word, ...], place: int) -> int:
    while place and words[place - 1].text in words_of("joiners"):
        place -= 1
    return place


def _first_person(words: tuple[Word, ...]) -> Iterator[int]:
    """Where the rep turns to himself after a pause."""
    for place in range(2, len(words) - 1):
        if words[place].text in words_of("turns_to_self"):
            start = _with_joiner(words, place)
            if start and words[start - 1].after == ",":
                yield start
