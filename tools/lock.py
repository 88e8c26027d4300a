"""Writes requirements.lock anew from pyproject.toml, for all platforms; needs uv:  python tools/lock.py"""

import re
import subprocess
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"
COMPILE = (
    "uv pip compile --universal --python-version 3.11 pyproject.toml --group dev "
    "--generate-hashes --no-annotate --no-header --quiet --output-file requirements.lock"
)
# pip cannot compare the kernel's own version names ("6.1.0-18-amd64") and gives up on the whole
# file; the parts that are so marked are for macOS alone, and each of its supported releases has them.
KERNEL = re.compile(r"platform_release [<>=]+ '[\d.]+' and ")


def main() -> None:
    """Compile the lock and leave out what pip cannot read."""
    subprocess.run(COMPILE.split(), cwd=LOCK.parent, check=True)
    LOCK.write_text(KERNEL.sub("", LOCK.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
