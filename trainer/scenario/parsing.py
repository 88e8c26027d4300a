"""Reads YAML text into a tree; the only user of PyYAML.

The tree is built straight from the parser's events, so that what makes a small file huge or deep is
refused before it is built: aliases, tags, depth, sheer number. Nothing in a file can call code.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from trainer.scenario.codes import Code
from trainer.scenario.files import UNPRINTABLE
from trainer.scenario.findings import Findings
from trainer.scenario.scalars import value_of
from trainer.scenario.tree import Node, Place, Value

MAX_DEPTH = 30
MAX_VALUES = 20_000  # a scenario of 5,000 lines has some 12,000

# Mistakes that libyaml words for programmers, and that deserve a code of their own.
_COMMON = (
    ("tab character", Code.TAB),
    ("mapping values are not allowed", Code.BARE_COLON),
    ("found unexpected end of stream", Code.OPEN_QUOTE),
    ("cannot start any token", Code.BARE_SIGN),
)


class _Refused(Exception):
    """Reading on would be dangerous or senseless; the findings say why."""


def parse(text: str, findings: Findings) -> Node | None:
    """Read one YAML document; None if it has no whole tree, and then the findings say why."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        return _Builder(events, findings).document()
    except yaml.MarkedYAMLError as error:
        _misread(error, text, findings)
    except yaml.YAMLError as error:
        findings.add(Code.NOT_YAML, problem=error, begun=1)
    except _Refused:
        pass
    return None


def _misread(error: yaml.MarkedYAMLError, text: str, findings: Findings) -> None:
    """Report what libyaml could not read, at the place where an author can mend it."""
    problem = str(error.problem)
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    code = next((code for words, code in _COMMON if words in problem), Code.NOT_YAML)
    if code is Code.BARE_SIGN and _char(text, mark) == "\t":
        code = Code.TAB
    if code is Code.OPEN_QUOTE:  # the mark is the end of the file, which tells nothing
        mark = begun
    findings.add(
        code,
        _place(mark),
        problem=problem,
        begun=_place(begun).line,
        sign=_char(text, mark),
    )


def _char(text: str, mark: Any) -> str:
    return text[mark.index : mark.index + 1]


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)


class _Builder:
    """Builds the tree of one document from events."""

    def __init__(self, events: Iterator[Any], findings: Findings) -> None:
        self._events = events
        self._findings = findings
        self._values = 0
        self._whole = True

    def document(self) -> Node | None:
        """The tree of the only document; None if there is none, or an alias leaves a hole in it."""
        next(self._events)  # the stream begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._findings.add(Code.EMPTY)
            return None
        root = self._node(next(self._events), None, 1)
        next(self._events)  # the document ends
        self._nothing_follows(next(self._events))
        if root.value is None and self._whole:
            self._findings.add(Code.EMPTY)
            return None
        return root if self._whole else None

    def _nothing_follows(self, event: Any) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            self._findings.add(Code.SEVERAL_DOCUMENTS, _place(event.start_mark))
            raise _Refused

    def _node(self, event: Any, key: Place | None, depth: int) -> Node:
        place = _place(event.start_mark)
        self._check(event, place, depth)
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, place)
        elif isinstance(event, yaml.MappingStartEvent):
            value = self._mapping(depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(depth)
        else:  # an alias
            value, self._whole = None, False
        return Node(value, place, key or place)

    def _check(self, event: Any, place: Place, depth: int) -> None:
        """Refuse what a scenario never needs."""
        self._values += 1
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._findings.add(Code.SHARED_PART, place, sign=f"{sign}{event.anchor}")
        if getattr(event, "tag", None) is not None:
            self._findings.add(Code.TAG, place, tag=event.tag)
        if depth > MAX_DEPTH:
            self._findings.add(Code.TOO_DEEP, place, most=MAX_DEPTH)
            raise _Refused
        if self._values > MAX_VALUES:
            self._findings.add(Code.TOO_MANY_VALUES, place, most=f"{MAX_VALUES:,}")
            raise _Refused

    def _scalar(self, event: Any, place: Place) -> Value:
        if event.implicit[0]:  # neither quoted nor tagged
            return value_of(event.value)
        strange = UNPRINTABLE.search(event.value) if event.style == '"' else None
        if strange is not None:
            self._findings.add(Code.CONTROL_CHARACTER, place, number=f"{ord(strange[0]):04X}")
        return str(event.value)

    def _sequence(self, depth: int) -> Value:
        nodes = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            nodes.append(self._node(event, None, depth + 1))
        return tuple(nodes)

    def _mapping(self, depth: int) -> Value:
        nodes: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name, key = self._key(event, depth)
            node = self._node(next(self._events), key, depth + 1)
            if name in nodes:
                first = nodes[name].key.line
                self._findings.add(Code.DUPLICATE_KEY, key, name=name, first=first)
            elif name is not None:
                nodes[name] = node
        return nodes

    def _key(self, event: Any, depth: int) -> tuple[str | None, Place]:
        """A key as text, whatever it looks like; None if it is no scalar."""
        node = self._node(event, None, depth + 1)
        if isinstance(event, yaml.ScalarEvent):
            return event.value, node.place
        if not isinstance(event, yaml.AliasEvent):
            self._findings.add(Code.COMPLEX_KEY, node.place)
        return None, node.place
