"""The labelled replies of this folder: prospects' lines, replies cut into stretches, and tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

DATA = Path(__file__).parent / "data"
REPLIES = ("replies_a", "replies_b", "replies_c", "replies_d", "replies_e")
FEEDBACK = tuple(f"feedback_{letter}" for letter in "abcdefgh")
KNOWN = ("known_a", "known_b", "known_c")  # with wordings, as in a scenario
HELD_BACK, MISHEARD = "held_back", "misheard"

WRONG_KINDS = frozenset(
    [
        "number",
        "negation",
        "person",
        "time",
        "cause",
        "direction",
        "overstated",
        "invented",
        "feeling",
    ]
)
_TAG = re.compile(r"R[vpo]m?(?:\?|!([a-z]+))?|F!?|Q[ocwl][+-]|[CYLAIPNGKO]")
_STRETCH = re.compile(r"\[([^\]]+)\]([^\[]*)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One clause of a reply that does one thing, with what a reader says it does."""

    text: str
    tags: tuple[str, ...]

    def has(self, kind: str) -> bool:
        """Whether a tag of that kind (its first letters) is there."""
        return any(tag.startswith(kind) for tag in self.tags)

    @property
    def confirms(self) -> bool:
        """Whether it asks if something is right, be it by feedback said as a question."""
        return self.has("C") or (self.has("R") and self.has("Q"))

    @property
    def wrong(self) -> bool | None:
        """Whether it feeds back wrongly; None if it feeds nothing back or cannot be judged."""
        if any("!" in tag for tag in self.tags):
            return True
        back = [tag for tag in self.tags if tag[0] in "RF"]
        return None if not back or any("?" in tag for tag in back) else False


@dataclass(frozen=True, slots=True)
class Wordings:
    """Right and wrong wordings of a line, as a scenario would give them."""

    key_points: tuple[str, ...] = ()
    misheard: tuple[str, ...] = ()
    say_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to a prospect's line."""

    line: str
    stretches: tuple[Stretch, ...]
    fact: str = ""  # "scenario/fact" where the line tells a fact of a shipped scenario
    wordings: Wordings = Wordings()

    @property
    def text(self) -> str:
        """The whole reply."""
        return " ".join(each.text for each in self.stretches)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each stretch begins in the text."""
        places, at = [], 0
        for each in self.stretches:
            places.append(at)
            at += len(each.text) + 1
        return tuple(places)

    def has(self, kind: str) -> bool:
        """Whether any stretch has a tag of that kind."""
        return any(each.has(kind) for each in self.stretches)

    @property
    def wrong(self) -> bool | None:
        """Whether anything is fed back wrongly; None if nothing is, or it cannot be judged."""
        judged = [each.wrong for each in self.stretches if each.wrong is not None]
        return any(judged) if judged else None

    @property
    def asks(self) -> str:
        """The kind of the last question: open, closed or none."""
        last = "none"
        for tag in (tag for each in self.stretches for tag in each.tags):
            if tag[0] == "Q":
                last = "open" if tag[1] == "o" else "closed"
            elif tag == "C":
                last = "closed"
        return last


def read_replies(*names: str) -> list[Reply]:
    """Read files of the data folder; raises ValueError with file and line where one is wrong."""
    return [reply for name in names for reply in _read(DATA / f"{name}.txt")]


_WORDINGS = {"K:": "key_points", "M:": "misheard", "S:": "say_back"}


def _read(path: Path) -> Iterator[Reply]:
    line = fact = ""
    wordings = Wordings()
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = raw.strip()
        if text.startswith("# scenario:"):
            fact = "/".join(text.split()[2::2])
        elif text.startswith("P:"):
            line, wordings = text[2:].strip(), Wordings()
        elif text[:2] in _WORDINGS:
            given = tuple(each.strip() for each in text[2:].split("|"))
            wordings = replace(wordings, **{_WORDINGS[text[:2]]: given})
        elif text and not text.startswith("#"):
            yield Reply(line, _stretches(text, f"{path}:{number}"), fact, wordings)


def _stretches(text: str, place: str) -> tuple[Stretch, ...]:
    found = tuple(
        Stretch(words.strip(), _tags(tags, place)) for tags, words in _STRETCH.findall(text)
    )
    if not text.startswith("[") or not found or not all(each.text for each in found):
        raise ValueError(f"{place}: each stretch needs its tags in brackets before it")
    return found


def _tags(text: str, place: str) -> tuple[str, ...]:
    tags = tuple(re.split(r"\+(?=[A-Z])", text))
    for tag in tags:
        match = _TAG.fullmatch(tag)
        if not match or (match[1] and match[1] not in WRONG_KINDS):
            raise ValueError(f"{place}: unknown tag {tag!r}")
    return tags
