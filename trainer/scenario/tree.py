"""A file as a tree of values that know their place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias


class Place(NamedTuple):
    """Where something stands in a file; both count from 1."""

    line: int = 1
    column: int = 1


TOP = Place()


def place_of(mark: "Mark") -> Place:
    """The place that a mark of the parser means."""
    return Place(mark.line + 1, mark.column + 1)


Step: TypeAlias = str | int
Value: TypeAlias = "str | int | float | bool | dict[str, Node] | tuple[Node, ...] | None"


class Mark(Protocol):
    """A place as the parser of YAML counts it: from 0."""

    line: int
    column: int


@dataclass(slots=True)  # never changed, but freezing would make reading a library half as fast
class Node:
    """A value of the file, where it stands, and where its key stands."""

    value: Value
    mark: Mark
    key_mark: Mark  # its own mark when it has no key

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return place_of(self.mark)

    @property
    def key(self) -> Place:
        """Where its key begins; the value itself if it has none."""
        return place_of(self.key_mark)

    def child(self, step: Step) -> "Node | None":
        """The value under a key or at an index from 0; None if there is none."""
        if isinstance(self.value, dict):
            return self.value.get(str(step))
        if isinstance(self.value, tuple) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def at(self, *path: Step) -> "Node":
        """The value at the end of a path; steps that lead nowhere are passed over."""
        node = self
        for step in path:
            node = node.child(step) or node
        return node

    @property
    def fields(self) -> Mapping[str, "Node"]:
        """Its values by key; empty if it is no group of keys."""
        return self.value if isinstance(self.value, dict) else {}

    def group(self, name: str) -> Mapping[str, "Node"]:
        """The values by key of what stands under a key; empty if there is no such group."""
        found = self.fields.get(name)
        return found.fields if found else {}

    @property
    def items(self) -> "tuple[Node, ...]":
        """Its values in order; a single text counts as a list of one."""
        if isinstance(self.value, dict):
            return tuple(self.value.values())
        if isinstance(self.value, tuple):
            return self.value
        return (self,) if isinstance(self.value, str) else ()

    def find(self, pattern: str) -> Iterator["Node"]:
        """The values that a dotted path leads to; `*` stands for each key or item."""
        nodes = [self]
        for step in pattern.split("."):
            nodes = [found for node in nodes for found in _step(node, step)]
        yield from nodes

    def wordings(self, pattern: str) -> tuple["Node", ...]:
        """The texts that a dotted path leads to, each with its place."""
        return tuple(node for node in self.find(pattern) if isinstance(node.value, str))

    def texts(self, pattern: str) -> tuple[str, ...]:
        """The texts that a dotted path leads to, without space around them."""
        return tuple(node.text for node in self.wordings(pattern))

    @property
    def text(self) -> str:
        """Its value as text, without space around it."""
        return str(self.value).strip()

    def plain(self) -> Any:
        """The value without places: dicts, tuples and scalars."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.value.items()}
        if isinstance(self.value, tuple):
            return tuple(node.plain() for node in self.value)
        return self.value


def _step(node: Node, step: str) -> tuple[Node, ...]:
    if step == "*":
        return node.items
    found = node.fields.get(step)
    return (found,) if found else ()
