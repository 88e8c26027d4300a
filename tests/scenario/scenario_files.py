"""What the tests of this room share: a good file, and ways to spoil it."""

from pathlib import Path

from trainer.domain.diagnostics import Entry
from trainer.scenario import Known, read

HERE = Path(__file__).parent
GOOD = HERE / "good.yaml"
BAD = HERE / "bad"

KNOWN = Known(
    topics=frozenset({"challenges", "budget", "authority", "timeline"}),
    frameworks=frozenset({"BANT", "MEDDIC", "GPCTBA/C&I"}),
    temperaments=frozenset({"guarded", "busy"}),
    stock_groups=frozenset({"fed_back_right", "fed_back_wrong", "price_early"}),
)


def spoiled(*changes: tuple[str, str]) -> str:
    """The good file's text with each old piece, which it must have once, replaced."""
    text = GOOD.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in good.yaml"
        text = text.replace(old, new)
    return text


def entry_of(folder: Path, text: str | bytes, name: str = "some.yaml") -> Entry:
    """Read a text as a scenario file."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(path, KNOWN)


def found(entry: Entry) -> list[tuple[str, int]]:
    """The findings of an entry by code and line."""
    return [(each.code, each.line) for each in entry.diagnostics]
