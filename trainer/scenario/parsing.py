"""Reads YAML text into a tree; the only user of PyYAML.

The tree is built straight from the parser's events, so that what makes a small file huge or deep is
refused before it is built: aliases, tags, depth, sheer number. Nothing in a file can call code.
"""

from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from trainer.scenario.codes import Code
from trainer.scenario.files import UNPRINTABLE
from trainer.scenario.findings import Findings
from trainer.scenario.scalars import value_of
from trainer.scenario.tree import Node, Place, Value

MAX_DEPTH = 30
MAX_VALUES = 20_000  # keys count too; a scenario of 5,000 lines has some 14,000
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
    findings.add(code, _place(mark), problem=problem, begun=begun.line + 1, sign=sign)


def _code_of(problem: str, text: str, mark: Any) -> Code:
    code = next((code for words, code in _COMMON if words in problem), Code.NOT_YAML)
    if code is Code.BARE_SIGN and _char(text, mark) == "\t":
        return Code.TAB
    if code is Code.NOT_YAML and text[: mark.index].rstrip(" ").endswith(("'", '"')):
        return Code.AFTER_QUOTE
    return code


def _char(text: str, mark: Any) -> str:
    return text[mark.index : mark.index + 1]


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)


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
        if isinstance(self._next(), yaml.StreamEndEvent):
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
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(Code.SEVERAL_DOCUMENTS, _place(event.start_mark))

    def _node(self, event: Any, key: Place | None, depth: int) -> Node:
        place = _place(event.start_mark)
        self._count(place, depth)
        kind = type(event)
        if event.anchor is not None:
            self._refuse_sharing(event, place)
        if kind is yaml.AliasEvent:
            self._whole = False
            return Node(None, place, key or place)
        if event.tag is not None:
            self._findings.add(Code.TAG, place, tag=event.tag)
        if kind is yaml.ScalarEvent:
            return Node(self._scalar(event, place), place, key or place)
        value = self._mapping(depth) if kind is yaml.MappingStartEvent else self._sequence(depth)
        return Node(value, place, key or place)

    def _count(self, place: Place, depth: int) -> None:
        self._values += 1
        if depth > MAX_DEPTH:
            self._refuse(Code.TOO_DEEP, place, most=MAX_DEPTH)
        if self._values > MAX_VALUES:
            self._refuse(Code.TOO_MANY_VALUES, place, most=f"{MAX_VALUES:,}")

    def _refuse(self, code: Code, place: Place, **args: object) -> NoReturn:
        self._findings.add(code, place, **args)
        raise _Refused

    def _refuse_sharing(self, event: Any, place: Place) -> None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        self._findings.add(Code.SHARED_PART, place, sign=f"{sign}{event.anchor}")

    def _scalar(self, event: Any, place: Place) -> Value:
        text: str = event.value
        if event.implicit[0]:  # neither quoted nor tagged
            return value_of(text)
        strange = None if text.isprintable() else UNPRINTABLE.search(text)
        if strange is not None:  # from an escape: the file itself has none
            self._findings.add(Code.CONTROL_CHARACTER, place, number=f"{ord(strange[0]):04X}")
        return text

    def _sequence(self, depth: int) -> Value:
        nodes = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            nodes.append(self._node(event, None, depth + 1))
            if len(nodes) > MAX_ITEMS:
                self._refuse(Code.TOO_MANY_ITEMS, nodes[-1].place, most=MAX_ITEMS)
        return tuple(nodes)

    def _mapping(self, depth: int) -> Value:
        nodes: dict[str, Node] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            name, key = self._key(event, depth)
            node = self._node(self._next(), key, depth + 1)
            if name in nodes:
                first = nodes[name].key.line
                self._findings.add(Code.DUPLICATE_KEY, key, name=name, first=first)
            elif name is not None:
                nodes[name] = node
            if len(nodes) > MAX_ITEMS:
                self._refuse(Code.TOO_MANY_ITEMS, key, most=MAX_ITEMS)
        return nodes

    def _key(self, event: Any, depth: int) -> tuple[str | None, Place]:
        """A key as text, whatever it looks like; None if it is no scalar."""
        node = self._node(event, None, depth + 1)
        if type(event) is yaml.ScalarEvent:
            return event.value, node.place
        if type(event) is not yaml.AliasEvent:
            self._findings.add(Code.COMPLEX_KEY, node.place)
        return None, node.place
