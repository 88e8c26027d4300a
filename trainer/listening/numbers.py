"""Numbers in words and figures, with their units, and whether two of them say the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from trainer.listening.data import number_words, words_of
from trainer.listening.words import Word, stem


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number: plain, a share (ratio), a stretch of time (days) or a place in a row (ordinal)."""

    value: float
    kind: str
    first: int  # of its words
    last: int
    unit: frozenset[str] = frozenset()  # stems of the nouns that follow
    loose: bool = False


@lru_cache(maxsize=2048)
def quantities(words: tuple[Word, ...]) -> tuple[Quantity, ...]:
    """All numbers in a run of words."""
    found = list(_read(words))
    return tuple(_with_shared_percent(found, place, words) for place in range(len(found)))


def _with_shared_percent(found: list[Quantity], place: int, words: tuple[Word, ...]) -> Quantity:
    """In "from six percent to one" and "one to six percent" both are shares."""
    number = found[place]
    if number.kind != "plain" or number.value > 100:
        return number
    beside = [found[at] for at in (place - 1, place + 1) if 0 <= at < len(found)]
    if any(each.kind == "ratio" and _linked(number, each, words) for each in beside):
        return replace(number, value=number.value / 100, kind="ratio", unit=frozenset())
    return number


def _linked(one: Quantity, other: Quantity, words: tuple[Word, ...]) -> bool:
    first, second = sorted((one, other), key=lambda each: each.first)
    between = {word.text for word in words[first.last + 1 : second.first]}
    return bool(between) and between <= {"to", "or", "and", "down", "up", "then"}


def _read(words: tuple[Word, ...]) -> Iterator[Quantity]:
    place = 0
    while place < len(words):
        read = _one_in(words, place) or _pair(words, place) or _share(words, place)
        read = read or _number(words, place)
        if read is None:
            place += 1
            continue
        value, kind, last = read
        quantity = _with_unit(words, value, kind, place, last)
        if quantity is not None:
            yield quantity
        place = (quantity.last if quantity else last) + 1


Read = tuple[float, str, int]  # value, kind and the place of the last word


def _text(words: Sequence[Word], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""


def _one_in(words: Sequence[Word], place: int) -> Read | None:
    """A share told as "one in eight" or "three out of ten"."""
    top = _number(words, place)
    if top is None or top[1] != "plain":
        return None
    after = top[2] + 1
    gap = 1 if _text(words, after) == "in" else 2
    if gap == 2 and (_text(words, after), _text(words, after + 1)) != ("out", "of"):
        return None
    bottom = _number(words, after + gap)
    if bottom is None or bottom[1] != "plain" or bottom[0] <= top[0]:
        return None
    return top[0] / bottom[0], "ratio", bottom[2]


def _pair(words: Sequence[Word], place: int) -> Read | None:
    """A couple of hours, a whole year, last quarter, and "a year" where a half follows it."""
    texts = [_text(words, place + step) for step in range(4)]
    if texts[0] in {"last", "this", "per", "every", "each"} and texts[1] == "quarter":
        return 1.0, "plain", place
    if texts[0] in {"couple", "pair"}:
        return 2.0, "plain", place + (texts[1] == "of")
    if texts[0] in {"a", "an", "one"} and stem(texts[1]) in _days():
        return (1.0, "plain", place) if _and_a_half(words, place + 2) else None
    if texts[0] in {"whole", "full", "entire", "another"} and stem(texts[1]) in _days():
        return 1.0, "plain", place
    return None


def _share(words: Sequence[Word], place: int) -> Read | None:
    """Half, a third of, two thirds, a quarter of."""
    word = _text(words, place)
    fractions = number_words().fractions
    if word == "half" and _text(words, place - 1) not in {"a", "first", "second", "this", "last"}:
        return 0.5, "ratio", place
    if word in fractions and _text(words, place + 1) == "of":
        return fractions[word], "ratio", place
    count = number_words().units.get(word)
    following = _text(words, place + 1)
    if count and following.endswith("s") and following in fractions:
        return count * fractions[following], "ratio", place + 1
    return None


def _number(words: Sequence[Word], place: int) -> Read | None:
    figure = _figure(_text(words, place))
    if figure is not None:
        return _scaled(words, figure[0], figure[1], place)
    return _spelled(words, place) or _ordinal(words, place)


def _figure(text: str) -> tuple[float, str] | None:
    if not text[:1].isdigit() or ":" in text or "/" in text:
        return None
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    ending = text[len(digits) :]
    try:
        value = float(digits.replace(",", ""))
    except ValueError:
        return None
    if ending in {"st", "nd", "rd", "th"}:
        return value, "ordinal"
    return value * number_words().scales.get(ending, 1), "plain"


def _scaled(words: Sequence[Word], value: float, kind: str, place: int) -> Read:
    scale = number_words().scales.get(_text(words, place + 1)) if kind == "plain" else None
    return (value * scale, kind, place + 1) if scale else (value, kind, place)


def _spelled(words: Sequence[Word], place: int) -> Read | None:
    known = number_words()
    total, group, seen = 0.0, 0.0, False
    start = place
    while place < len(words):
        word = words[place].text
        if word in known.tens or word in known.units:
            if seen and not _goes_on(group, word):
                break
            group += known.tens.get(word, known.units.get(word, 0.0))
        elif word in known.scales and len(word) > 1 and (seen or _text(words, place - 1) == "a"):
            group = max(group, 1.0) * known.scales[word]
            total, group = (total + group, 0.0) if known.scales[word] >= 1000 else (total, group)
        elif not (
            word == "and"
            and seen
            and _is_number_word(_text(words, place + 1))
            and total + group >= 100
        ):
            break
        seen, place = True, place + 1
        if words[place - 1].after:
            break
    if not seen or place == start:
        return None
    return total + group, "plain", place - 1


def _goes_on(group: float, word: str) -> bool:
    """Whether a number word adds to what was read: twenty-five, three hundred and ten."""
    if group == 0 or group % 100 == 0:
        return True
    return group % 10 == 0 and group % 100 >= 20 and number_words().units.get(word, 10) < 10


def _is_number_word(word: str) -> bool:
    known = number_words()
    return word in known.units or word in known.tens


def _ordinal(words: Sequence[Word], place: int) -> Read | None:
    word = _text(words, place)
    known = number_words()
    if word in known.times:
        return known.times[word], "plain", place
    if word in known.ordinals and _text(words, place - 1) in {"the", "a", "number", "our", "their"}:
        return known.ordinals[word], "ordinal", place
    if word in known.scales and len(word) > 1 and _text(words, place - 1) == "a":
        return known.scales[word], "plain", place
    return None


def _with_unit(
    words: Sequence[Word], value: float, kind: str, first: int, last: int
) -> Quantity | None:
    loose = any(_text(words, first - back) in number_words().approximate.split() for back in (1, 2))
    following = _text(words, last + 1)
    if kind == "plain" and following in {"percent", "percentage"}:
        return Quantity(value / 100, "ratio", first, last + 1, loose=loose)
    if (kind, following, _text(words, last + 2)) == ("plain", "per", "cent"):
        return Quantity(value / 100, "ratio", first, last + 2, loose=loose)
    days = _days().get(stem(following), 0.0) if kind == "plain" and following else 0.0
    if days:
        half = 0.5 * days if _and_a_half(words, last + 2) else 0.0
        named = frozenset([stem(following)])
        end = last + (4 if half else 1)
        return Quantity(value * days + half, "days", first, end, named, loose=loose)
    unit = frozenset(_nouns_after(words, last))
    if kind == "plain" and value == 1 and not _counts_one(words, first, last):
        return None
    return Quantity(value, kind, first, last, unit, loose=loose)


@cache
def _days() -> dict[str, float]:
    """Units of time by their stem, in days."""
    return {stem(word): days for word, days in number_words().days.items()}


def _and_a_half(words: Sequence[Word], place: int) -> bool:
    return tuple(_text(words, place + step) for step in range(3)) == ("and", "a", "half")


def _counts_one(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether "one" is a number, as in "1" and "from six percent to one."; mostly it is a pronoun."""
    if words[first].text.isdigit() or words[first].text in number_words().times:
        return True
    ends = last + 1 == len(words) or words[last].after in {".", ",", "?"}
    return _text(words, first - 1) == "to" and ends


def _nouns_after(words: Sequence[Word], last: int) -> Iterator[str]:
    if last < len(words) and words[last].after:
        return
    for word in words[last + 1 : last + 4]:
        if word.text not in words_of("function"):
            yield word.stem
        if word.after:
            return
