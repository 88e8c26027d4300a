"""Stands in for the child process: does one thing, and writes down what it was and who did it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

LONG = 60


def main(log: str, manner: str) -> None:
    """Read the line as the real child does, unless deaf, and behave in the manner asked for."""
    if manner == "deaf":
        note(log, text="")
        time.sleep(LONG)
    said = json.load(sys.stdin)
    player = subprocess.Popen(["sleep", str(LONG)]) if manner in ("sing", "crash") else None
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    Path(os.environ["TMPDIR"], "line.wav").write_text("sound")
    note(log, **said, player=player.pid if player else None)
    if manner == "sing":
        time.sleep(LONG)
    if manner == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    sys.exit(int(manner) if manner.isdigit() else 0)


def note(log: str, **told: object) -> None:
    """Add a line to the log, in one write."""
    with Path(log).open("a", encoding="utf-8") as file:
        file.write(json.dumps({**told, "pid": os.getpid(), "folder": os.environ["TMPDIR"]}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
