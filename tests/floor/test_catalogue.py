"""Every text that the code names exists, and every text that exists is used."""

import ast
import re
import string
from pathlib import Path

import pytest

from trainer.assets import asset, catalogue
from trainer.errors import AssetError

ROOT = Path(__file__).parents[2]
CATALOGUE = catalogue()


def _literal_keys() -> set[str]:
    """The keys of all `message("…")` calls that are written out."""
    keys: set[str] = set()
    for path in (ROOT / "trainer").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "message" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    keys.add(first.value)
    return keys


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def test_each_named_text_exists():
    assert {key for key in _literal_keys() if key not in CATALOGUE} == set()


def test_each_text_can_be_filled():
    for key in CATALOGUE:
        names = [name for _, name, _, _ in string.Formatter().parse(CATALOGUE._texts[key])]
        assert "" not in names, f"{key}: name each argument"


def test_no_text_is_left_over():
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("trainer", "tools", "assets")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml"} and "texts" not in path.parts
    )
    words = set(re.findall(r"[\w-]+", source.lower()))
    unused = [key for key in CATALOGUE if key.rsplit(".", 1)[-1] not in words]
    assert unused == []


def test_a_missing_asset_is_named():
    with pytest.raises(AssetError):
        asset("texts", "xx-none")
