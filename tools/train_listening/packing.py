"""Writes the model's card and the hashes that are checked when it is loaded."""

import hashlib
from pathlib import Path

from trainer.listening.neural.model import FILES, SUMS

CARD = Path(__file__).parent / "card.md"
LICENSE = Path(__file__).parent / "LICENSE-all-MiniLM-L6-v2.txt"


def pack(out: Path, figures: str) -> None:
    """Write card and hashes beside the model's files."""
    text = CARD.read_text(encoding="utf-8").replace("{figures}", figures)
    (out / "card.md").write_text(text, encoding="utf-8")
    (out / "LICENSE.txt").write_bytes(LICENSE.read_bytes())
    (out / "figures.txt").write_text(f"{figures}\n", encoding="utf-8")
    sums = "".join(
        f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES
    )
    (out / SUMS).write_text(sums, encoding="ascii")
