"""Where the files live that ship with the program."""

import tomllib
from functools import cache
from pathlib import Path

from trainer.errors import AssetError
from trainer.messages import Catalogue, message

_PACKAGE = Path(__file__).parent


@cache
def _root() -> Path:
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def asset(*parts: str) -> Path:
    """The path of a shipped asset; raises AssetError when it is missing."""
    path = _root().joinpath("assets", *parts)
    if not path.exists():
        raise AssetError(message("errors.asset.missing", path=path))
    return path


def shipped_scenarios() -> Path:
    """The folder of the scenarios that ship with the program."""
    return _root() / "scenarios"


def catalogue(language: str = "en") -> Catalogue:
    """Read all texts of a language: each file's tables, joined by dots, below the file's name."""
    texts: dict[str, str] = {}
    for path in sorted(asset("texts", language).glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        texts.update(_flat(path.stem, tables))
    return Catalogue(texts)


def _flat(prefix: str, tables: dict[str, object]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, value in tables.items():
        key = f"{prefix}.{name}"
        texts.update(_flat(key, value) if isinstance(value, dict) else {key: str(value)})
    return texts
