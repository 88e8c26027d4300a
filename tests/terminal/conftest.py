"""The program as its users start it."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from trainer.cli import main


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Trainer = Callable[..., Ran]


@pytest.fixture
def trainer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Trainer:
    """Run the command line with arguments and what is piped into it."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, piped: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped), encoding="utf-8"))
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:  # argparse leaves by itself
            code = int(leaving.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run
