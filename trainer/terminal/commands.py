"""What can be typed in a call: a reply, or a command that begins with a slash."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from trainer.domain.scenario import Verdict
from trainer.errors import RepliesError
from trainer.messages import message


@dataclass(frozen=True, slots=True)
class Say:
    """A typed reply."""

    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """An offered reply, by its place from 1."""

    index: int


@dataclass(frozen=True, slots=True)
class Again:
    """The last round anew, with another reply."""

    text: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why she said that."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""


@dataclass(frozen=True, slots=True)
class Scoring:
    """How scoring works."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of the call, with a verdict if there is one."""

    verdict: Verdict | None


Command = Say | Pick | Again | Why | Help | Scoring | End
Script = Iterable[tuple[str, Command]]  # each command with its place, as file:line
_NAMES = ("again", "end", "help", "scoring", "why")


def parse(text: str) -> Command:
    """Read one typed line; raises RepliesError that names the nearest command."""
    stripped = text.strip()
    if not stripped.startswith("/"):
        return Say(text)
    name, _, rest = stripped[1:].partition(" ")
    if name.isdecimal():
        return Pick(int(name))
    match name:
        case "why":
            return Why()
        case "help":
            return Help()
        case "scoring":
            return Scoring()
        case "again":
            return Again(rest)
        case "end":
            return End(verdict(rest.strip()) if rest.strip() else None)
    raise RepliesError(message("terminal.error.command", name=name, nearest=_nearest(name, _NAMES)))


def verdict(text: str) -> Verdict:
    """Read a verdict, also with spaces or an underscore; raises RepliesError."""
    name = text.lower().replace(" ", "-").replace("_", "-")
    try:
        return Verdict(name)
    except ValueError:
        names = tuple(Verdict)
        raise RepliesError(
            message("terminal.error.verdict", name=text, names=", ".join(names))
        ) from None


def _nearest(name: str, names: tuple[str, ...]) -> str:
    close = get_close_matches(name, names, n=1, cutoff=0.0)
    return f"/{close[0]}"


def replies_file(path: Path) -> Iterator[tuple[str, Command]]:
    """Read a replies file as commands, a line each, with their places; raises RepliesError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RepliesError(message("terminal.error.replies", path=path, reason=error)) from error
    for number, line in enumerate(lines, start=1):
        place = f"{path}:{number}"
        try:
            yield place, parse(line)
        except RepliesError as error:
            error.place = place
            raise
