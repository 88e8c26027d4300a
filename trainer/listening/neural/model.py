"""The trained model: its files, checked before they are used."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import ModelError
from trainer.listening.neural.joint import Joint, read_joint
from trainer.messages import message

SUMS = "sha256sums"  # a hash and a name a line, as sha256sum writes them
FILES = ("base.onnx", "moves.onnx", "truth.onnx", "tokenizer.json", "joint.json")
_IDENTITY = 8  # digits of the hash that name a model beside a score


@dataclass(frozen=True)
class Model:
    """A model whose files are whole."""

    folder: Path
    identity: str
    joint: Joint


def open_model(folder: Path) -> Model:
    """Check the files of a model; raises ModelError when one is missing or not what it was."""
    sums = folder / SUMS
    try:
        listed = sums.read_text(encoding="ascii")
        wanted = dict(line.split("  ", 1)[::-1] for line in listed.splitlines())
        for name in FILES:
            _check(folder / name, wanted[name])
        joint = read_joint(folder / "joint.json")
    except OSError as error:
        raise ModelError(message("listening.model.missing", path=error.filename)) from error
    except (ValueError, KeyError) as error:
        raise ModelError(message("listening.model.damaged", path=sums)) from error
    return Model(folder, hashlib.sha256(listed.encode()).hexdigest()[:_IDENTITY], joint)


def _check(path: Path, digest: str) -> None:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != digest:
        raise ModelError(message("listening.model.damaged", path=path))
