"""Text for people, kept as a key and its arguments until the edge of the program.

The core never writes sentences: it names a message, and the catalogue of the chosen language turns
it into words. So a stored round can be read in any language, and a text is changed in one place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The key of a catalogue text with the arguments that fill it."""

    key: str
    args: tuple[tuple[str, str], ...] = ()


def message(key: str, **args: object) -> Message:
    """Name a catalogue text; arguments are kept as text, in the order given."""
    return Message(key, tuple((name, str(value)) for name, value in args.items()))


class Catalogue:
    """The texts of one language by key."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def say(self, message: Message) -> str:
        """Turn a message into words; an unknown key is shown itself, so that nothing is hidden."""
        template = self._texts.get(message.key)
        if template is None:
            return " ".join([message.key, *(f"{name}={value}" for name, value in message.args)])
        return template.format_map(dict(message.args))

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)
