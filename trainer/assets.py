"""Where the files live that ship with the program."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
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
    """All texts of a language: each file's tables, joined by dots, below the file's name."""
    return Catalogue(_Texts(language))


class _Texts(Mapping[str, str]):
    """The texts of a language, read when the first one is asked for."""

    def __init__(self, language: str) -> None:
        self._folder = asset("texts", language)

    @cached_property
    def _read(self) -> dict[str, str]:
        import tomllib

        texts: dict[str, str] = {}
        for path in sorted(self._folder.glob("*.toml")):
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            texts.update(_flat(path.stem, tables))
        return texts

    def __getitem__(self, key: str) -> str:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def _flat(prefix: str, tables: dict[str, object]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, value in tables.items():
        key = f"{prefix}.{name}"
        texts.update(_flat(key, value) if isinstance(value, dict) else {key: str(value)})
    return texts
