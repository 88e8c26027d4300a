"""Values go to plain data and come back the same; anything that does not fit is refused."""

from dataclasses import dataclass
from enum import StrEnum

import pytest

from trainer.codec import from_json, from_plain, read_toml, to_json
from trainer.errors import AssetError


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Leaf:
    colour: Colour
    size: int
    share: float | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tree:
    leaves: dict[str, Leaf]


TREE = Tree({"a": Leaf(Colour.RED, 3, 0.5, ("x", "y")), "b": Leaf(Colour.RED, 1)})


def test_a_value_comes_back_the_same():
    assert from_json(Tree, to_json(TREE)) == TREE


def test_the_same_value_gives_the_same_bytes():
    assert to_json(TREE) == to_json(from_json(Tree, to_json(TREE)))


@pytest.mark.parametrize(
    ("plain", "misfit"),
    [
        ({"colour": "red", "size": 1, "siez": 2}, "siez"),
        ({"colour": "red"}, "size"),
        ({"colour": "blue", "size": 1}, "colour"),
        ({"colour": "red", "size": "1"}, "size"),
        ({"colour": "red", "size": True}, "size"),
        ({"colour": "red", "size": 1, "names": [1]}, "names"),
    ],
)
def test_what_does_not_fit_is_named(plain, misfit):
    with pytest.raises(ValueError, match=misfit):
        from_plain(Leaf, plain)


def test_reads_a_data_file(tmp_path):
    path = tmp_path / "leaf.toml"
    path.write_text('colour = "red"\nsize = 2\n')
    assert read_toml(Leaf, path) == Leaf(Colour.RED, 2)


@pytest.mark.parametrize("text", ["colour = ", 'colour = "red"\n', 'colour = "red"\nsize = "2"\n'])
def test_a_malformed_data_file_is_named(tmp_path, text):
    path = tmp_path / "leaf.toml"
    path.write_text(text)
    with pytest.raises(AssetError) as caught:
        read_toml(Leaf, path)
    assert str(path) in dict(caught.value.message.args)["path"]


def test_a_missing_data_file_is_named(tmp_path):
    with pytest.raises(AssetError):
        read_toml(Leaf, tmp_path / "none.toml")
