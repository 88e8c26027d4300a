"""The model's files are checked before anything is judged by them."""

import hashlib
import shutil
from pathlib import Path

import pytest

from trainer.assets import catalogue, shipped_scenarios
from trainer.errors import ModelError
from trainer.listening.neural.model import SUMS, open_model

SHIPPED = shipped_scenarios().parent / "assets" / "models" / "listening"
if not SHIPPED.exists():
    pytest.skip("this build ships no trained model", allow_module_level=True)
LARGEST = 50_000_000  # bytes of all files together


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "listening"
    shutil.copytree(SHIPPED, folder)
    return folder


def test_the_shipped_model_is_whole_and_small():
    model = open_model(SHIPPED)
    assert len(model.identity) == 8
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < LARGEST


def test_the_card_tells_data_figures_and_limits():
    card = (SHIPPED / "card.md").read_text(encoding="utf-8")
    figures = (SHIPPED / "figures.txt").read_text(encoding="utf-8").strip()
    assert all(part in card for part in ("## Data", "## Figures", "## Limits", figures))


@pytest.mark.parametrize("name", ["base.onnx", "moves.onnx", "joint.json", SUMS])
def test_a_missing_file_is_named(copy: Path, name: str):
    (copy / name).unlink()
    with pytest.raises(ModelError) as error:
        open_model(copy)
    assert error.value.message.key == "listening.model.missing"
    assert name in catalogue().say(error.value.message)


@pytest.mark.parametrize("name", ["truth.onnx", "tokenizer.json"])
def test_a_damaged_file_is_named(copy: Path, name: str):
    (copy / name).write_bytes(b"broken")
    with pytest.raises(ModelError) as error:
        open_model(copy)
    assert error.value.message.key == "listening.model.damaged"
    assert name in catalogue().say(error.value.message)


def test_hashes_that_fit_weights_of_another_shape_are_damage(copy: Path):
    (copy / "joint.json").write_text("{}")
    fresh = hashlib.sha256(b"{}").hexdigest()
    rows = (copy / SUMS).read_text().splitlines()
    changed = [f"{fresh}  joint.json" if row.endswith("joint.json") else row for row in rows]
    (copy / SUMS).write_text("\n".join(changed) + "\n")
    with pytest.raises(ModelError) as error:
        open_model(copy)
    assert error.value.message.key == "listening.model.damaged"
