"""Holds a file's tree against the schema and says where and how it misfits."""

import re
from typing import Annotated, Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.scenario.codes import Code
from trainer.scenario.findings import MAX_FINDINGS, Findings
from trainer.scenario.names import nearest
from trainer.scenario.schema import FORMAT, ScenarioFile
from trainer.scenario.tree import Node

Path: TypeAlias = tuple[str | int, ...]

_TYPES = {
    "string_type": Code.NOT_TEXT,
    "int_type": Code.NOT_NUMBER,
    "bool_type": Code.NOT_TRUTH,
    "tuple_type": Code.NOT_LIST,
    "dict_type": Code.NOT_GROUP,
    "model_type": Code.NOT_GROUP,
}
_LIMITS = {  # with the name under which pydantic tells the limit
    "greater_than_equal": (Code.TOO_LOW, "ge"),
    "less_than_equal": (Code.TOO_HIGH, "le"),
    "string_too_long": (Code.LONG_TEXT, "max_length"),
}


def is_scenario(root: Node, findings: Findings) -> bool:
    """Whether the file is a scenario of this format: the keys of another may mean other things."""
    if not isinstance(root.value, dict):
        findings.add(Code.NO_SCENARIO, root.place, value=_as_written(root))
        return False
    found = root.fields.get("format")
    if found is None or (type(found.value) is int and found.value == FORMAT):
        return True
    findings.add(Code.OTHER_FORMAT, found.place, format=_as_written(found), ours=FORMAT)
    return False


def shape(root: Node, findings: Findings) -> ScenarioFile | None:
    """The file in its schema; None if it misfits, and then the findings say where."""
    try:
        return ScenarioFile.model_validate(root.plain())
    except ValidationError as error:
        misfits = error.errors(include_url=False, include_input=False)
        meant = _meant(misfits)
        for each in misfits:
            if each["type"] != "missing" or each["loc"] not in meant:
                _report(each, root, findings)
    return None


def _meant(misfits: list[ErrorDetails]) -> set[Path]:
    """The keys that are most likely there but misspelt; to call them missing too is noise."""
    wrong = [each["loc"] for each in misfits if each["type"] == "extra_forbidden"]
    return {
        (*path[:-1], near)
        for path in wrong[:MAX_FINDINGS]
        if (near := nearest(str(path[-1]), valid_keys(path[:-1])))
    }


def _report(error: ErrorDetails, root: Node, findings: Findings) -> None:
    kind, path = error["type"], error["loc"]
    node = root.at(*path)
    if kind == "missing":
        findings.add(Code.MISSING_KEY, node.key, name=path[-1], field=_named(path[:-1]))
    elif kind == "extra_forbidden":
        valid = valid_keys(path[:-1])
        findings.misnamed(Code.UNKNOWN_KEY, node.key, str(path[-1]), valid, field=_named(path[:-1]))
    elif kind == "string_pattern_mismatch":
        _report_id(path, node, findings)
    elif node.value is None:
        findings.add(Code.NOTHING_WRITTEN, node.key, field=_named(path))
    else:
        _report_value(error, node, findings)


def _report_id(path: Path, node: Node, findings: Findings) -> None:
    """An id is a key of the file, or the value of a key."""
    is_key = path[-1] == "[key]"
    place, found = (node.key, path[-2]) if is_key else (node.place, node.value)
    better = re.sub("[^a-z0-9]+", "-", str(found).lower()).strip("-") or "some-id"
    findings.add(Code.BAD_ID, place, name=found, better=better)


def _report_value(error: ErrorDetails, node: Node, findings: Findings) -> None:
    kind, field, value = error["type"], _named(error["loc"]), _as_written(node)
    limits = error.get("ctx", {})
    if kind in _TYPES:
        findings.add(_TYPES[kind], node.place, field=field, value=value)
    elif kind in _LIMITS:
        code, name = _LIMITS[kind]
        findings.add(code, node.place, field=field, value=value, limit=limits[name])
    elif kind == "string_too_short":
        findings.add(Code.EMPTY_TEXT, node.place, field=field)
    elif kind == "too_short":
        if not node.items:  # pydantic says so too of a list with a misfit in it
            findings.add(Code.EMPTY_LIST, node.key, field=field)
    else:
        valid = re.findall("'([^']+)'", limits.get("expected", ""))
        findings.misnamed(Code.BAD_VALUE, node.place, value, valid, field=field)


def _as_written(node: Node) -> str:
    """A value in an author's words: groups and lists by their first key or item."""
    if isinstance(node.value, bool):
        return str(node.value).lower()
    if isinstance(node.value, dict):
        return next((f"{name}: …" for name in node.value), "{}")
    return str(node.value) if not isinstance(node.value, tuple) else "[…]"


def _named(path: Path) -> str:
    """A path as an author would say it: dots between keys, items counted from 1."""
    steps = [str(step + 1) if isinstance(step, int) else step for step in path]
    return ".".join(steps) or "scenario"


def valid_keys(path: Path) -> tuple[str, ...]:
    """The keys that the schema allows at a path."""
    kind: Any = ScenarioFile
    for step in path:
        kind = _inside(kind, step)
    return tuple(field.alias or name for name, field in kind.model_fields.items())


def _inside(kind: Any, step: str | int) -> Any:
    """The type of what stands under a key or index of a type."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _bare(kind.model_fields[str(step)].annotation)
    return _bare(next(each for each in reversed(get_args(kind)) if each is not Ellipsis))


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind
