"""The nearest right name for a wrong one, and how a piece of a file is shown to a person."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

_SHOWN = 60  # characters
_LISTED = 60  # names
_LIKE = 0.6  # difflib's own cutoff: below it a guess misleads more than it helps
_LIKELY = 8  # names worth difflib's time, which is quadratic in their length


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """The valid name that was most likely meant; None if none is like it."""
    names = {_folded(name): name for name in sorted(valid)}
    sought = _folded(word)
    pairs = _pairs(sought)
    likely = nlargest(_LIKELY, names, key=lambda name: len(pairs & _pairs(name)))
    like = get_close_matches(sought, likely, n=1, cutoff=_LIKE) or _holding(sought, names)
    return names[like[0]] if like else None


def _folded(name: str) -> str:
    return name[:_SHOWN].casefold()


def _pairs(name: str) -> set[str]:
    """Each two letters that stand side by side, with the ends of the name as letters."""
    framed = f"<{name}>"
    return {framed[at : at + 2] for at in range(len(framed) - 1)}


def _holding(sought: str, names: Iterable[str]) -> list[str]:
    """The names that contain the sought one or are contained in it."""
    if len(sought) < 3:
        return []
    return [name for name in names if sought in name or (len(name) > 2 and name in sought)]


def shown(value: object) -> str:
    """A value from a file as one short printable line."""
    text = "".join(char if char.isprintable() else " " for char in str(value)[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def listed(valid: Iterable[str]) -> str:
    """Valid names as one line, in their own order if they have one."""
    names = sorted(valid) if isinstance(valid, (set, frozenset)) else list(valid)
    more = ["…"] if len(names) > _LISTED else []
    return ", ".join([shown(name) for name in names[:_LISTED]] + more) or "–"
