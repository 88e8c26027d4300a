"""Frozen values to plain data and back; the only user of cattrs.

Reading is strict: an unknown key, a missing one or a value of another type is an error, never a
guess.
"""

import json
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from trainer.errors import AssetError
from trainer.messages import message

if TYPE_CHECKING:  # imported with the first value that is read or written
    import cattrs

T = TypeVar("T")


@cache
def _converter() -> "cattrs.Converter":
    import cattrs
    from cattrs.strategies import configure_union_passthrough

    converter = cattrs.Converter(forbid_extra_keys=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(float, _number)
    converter.register_unstructure_hook(Enum, lambda member: member.value)
    configure_union_passthrough(str | int | float | bool | None, converter)
    return converter


def _exactly(value: Any, kind: type[T]) -> T:
    if issubclass(kind, Enum):  # an enum of texts is found as a kind of text
        return kind(value)
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, not {value!r}")
    return value


def _number(value: Any, _kind: type[float]) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"expected a number, not {value!r}")
    return float(value)


def to_plain(value: object) -> Any:
    """Turn a value of the domain into dicts, lists and numbers."""
    return _converter().unstructure(value)


def from_plain(kind: type[T], plain: Any) -> T:
    """Build a value from plain data; raises ValueError with each misfit on a line of its own."""
    try:
        return _converter().structure(plain, kind)
    except Exception as error:
        from cattrs import transform_error

        raise ValueError("\n".join(transform_error(error))) from error


def to_json(value: object) -> str:
    """Write a value as JSON, the same bytes for the same value."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """Build a value from its JSON; raises ValueError when it is not one."""
    return from_plain(kind, json.loads(text))


def read_toml(kind: type[T], path: Path) -> T:
    """Read a data file as a value; raises AssetError that names the file and the misfits."""
    import tomllib

    try:
        return from_plain(kind, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise AssetError(message("errors.asset.malformed", path=path, details=error)) from error
