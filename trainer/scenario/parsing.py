"""Reads YAML text into a tree; the only user of PyYAML.

The tree is built straight from the parser's events, so that what makes a small file huge or deep is
refused before it is built: aliases, tags, depth, sheer number. Nothing in a file can call code.
"""

from collections.abc import Callable, Sized
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from trainer.scenario.codes import Code
from trainer.scenario.files import UNPRINTABLE
from trainer.scenario.findings import Findings
from trainer.scenario.scalars import value_of
from trainer.scenario.tree import Mark, Node, Value, place_of

MAX_DEPTH = 30
MAX_VALUES = 10_000  # a scenario of 600 lines has some 800
MAX_ITEMS = 300  # of one list or group; the rules compare some of them with each other

# Mistakes that libyaml words for programmers, and that deserve a code of their own.
_COMMON = (
    ("tab character", Code.TAB),
    ("mapping values are not allowed", Code.BARE_COLON),
    ("found unexpected end of stream", Code.OPEN_QUOTE),
    ("cannot start any token", Code.BARE_SIGN),
    ("expected alphabetic or numeric character", Code.BARE_SIGN),  # as in *sighs*
)


class _Refused(Exception):
    """Reading on would be dangerous or senseless; the findings say why."""


def parse(text: str, findings: Findings) -> Node | None:
    """Read one YAML document; None if it has no whole tree, and then the findings say why."""
    try:
        return _Builder(yaml.CSafeLoader(text).get_event, findings).document()
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
    mark: Any = error.problem_mark
    begun: Any = error.context_mark or mark
    code = _code_of(problem, text, mark)
    if code is Code.BARE_SIGN or not text[mark.index :].strip():  # the end of a file tells nothing
        mark = begun
    sign = _char(text, mark)
    findings.add(code, place_of(mark), problem=problem, begun=begun.line + 1, sign=sign)


def _code_of(problem: str, text: str, mark: Any) -> Code:
    code = next((code for words, code in _COMMON if words in problem), Code.NOT_YAML)
    if code is Code.BARE_SIGN and _char(text, mark) == "\t":
        return Code.TAB
    if code is Code.NOT_YAML and text[: mark.index].rstrip(" ").endswith(("'", '"')):
        return Code.AFTER_QUOTE
    return code


def _char(text: str, mark: Any) -> str:
    return text[mark.index : mark.index + 1]


class _Builder:
    """Builds the tree of one document from events."""

    def __init__(self, next_event: Callable[[], Any], findings: Findings) -> None:
        self._next = next_event
        self._findings = findings
        self._values = 0
        self._whole = True

    def document(self) -> Node | None:
        """The tree of the only document; None if there is none, or an alias leaves a hole in it."""
        self._next()  # the stream begins
        if isinstance(self._next(), StreamEndEvent):
            self._findings.add(Code.EMPTY)
            return None
        root = self._node(self._next(), None, 1)
        self._next()  # the document ends
        self._end(self._next())
        if root.value is None and self._whole:
            self._findings.add(Code.EMPTY)
            return None
        return root if self._whole else None

    def _end(self, event: Any) -> None:
        if not isinstance(event, StreamEndEvent):
            self._refuse(Code.SEVERAL_DOCUMENTS, event.start_mark)

    def _node(self, event: Any, key: Mark | None, depth: int) -> Node:
        """The value that begins with an event; most are plain texts, so these go first."""
        mark = event.start_mark
        kind = type(event)
        if event.anchor is not None:
            self._refuse_sharing(event)
        if kind is AliasEvent:
            return Node(None, mark, key or mark)
        if event.tag is not None:
            self._findings.add(Code.TAG, place_of(mark), tag=event.tag)
        if kind is ScalarEvent:
            plain = event.implicit[0]  # neither quoted nor tagged
            return Node(value_of(event.value) if plain else self._text(event), mark, key or mark)
        if depth > MAX_DEPTH:
            self._refuse(Code.TOO_DEEP, mark, most=MAX_DEPTH)
        items = self._mapping(depth) if kind is MappingStartEvent else self._sequence(depth)
        return Node(items, mark, key or mark)

    def _refuse(self, code: Code, mark: Mark, **args: object) -> NoReturn:
        self._findings.add(code, place_of(mark), **args)
        raise _Refused

    def _refuse_sharing(self, event: Any) -> None:
        is_alias = isinstance(event, AliasEvent)
        self._whole = self._whole and not is_alias
        sign = f"{'*' if is_alias else '&'}{event.anchor}"
        self._findings.add(Code.SHARED_PART, place_of(event.start_mark), sign=sign)

    def _text(self, event: Any) -> str:
        text: str = event.value
        strange = None if text.isprintable() else UNPRINTABLE.search(text)
        if strange is not None:  # from an escape: the file itself has none
            number = f"{ord(strange[0]):04X}"
            self._findings.add(Code.CONTROL_CHARACTER, place_of(event.start_mark), number=number)
        return text

    def _sequence(self, depth: int) -> Value:
        nodes: list[Node] = []
        while type(event := self._next()) is not SequenceEndEvent:
            self._count(nodes, event.start_mark)
            nodes.append(self._node(event, None, depth + 1))
        return tuple(nodes)

    def _mapping(self, depth: int) -> Value:
        nodes: dict[str, Node] = {}
        while type(event := self._next()) is not MappingEndEvent:
            self._count(nodes, event.start_mark)
            name = self._key(event, depth)
            node = self._node(self._next(), event.start_mark, depth + 1)
            if name in nodes:
                first = nodes[name].key.line
                self._findings.add(Code.DUPLICATE_KEY, node.key, name=name, first=first)
            elif name is not None:
                nodes[name] = node
        return nodes

    def _count(self, nodes: Sized, mark: Mark) -> None:
        self._values += 1
        if len(nodes) >= MAX_ITEMS:
            self._refuse(Code.TOO_MANY_ITEMS, mark, most=MAX_ITEMS)
        if self._values > MAX_VALUES:
            self._refuse(Code.TOO_MANY_VALUES, mark, most=f"{MAX_VALUES:,}")

    def _key(self, event: Any, depth: int) -> str | None:
        """A key as text, whatever it looks like; None if it is none."""
        if type(event) is ScalarEvent and event.anchor is None and event.tag is None:
            return event.value if event.implicit[0] else self._text(event)
        node = self._node(event, None, depth + 1)
        if type(event) is ScalarEvent:
            return str(event.value)
        if type(event) is not AliasEvent:
            self._findings.add(Code.COMPLEX_KEY, node.place)
        return None
