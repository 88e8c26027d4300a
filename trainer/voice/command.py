"""How the child process is started, on each system and however the program was installed."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import trainer


def child_command() -> tuple[str, ...]:
    """The command that speaks one line; `-P` keeps the present folder from being imported from."""
    return (sys.executable, "-P", "-m", "trainer.voice.child")


def child_environment(folder: str) -> Mapping[str, str]:
    """Our own environment, with a folder for the child's files and a way to find this package."""
    package = str(Path(trainer.__file__).parents[1])
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH")))),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder),
    }


def apart() -> dict[str, Any]:
    """Options of Popen that set the child apart, so that it ends with all it started."""
    if os.name == "posix":
        return {"start_new_session": True}
    names = ("CREATE_NEW_PROCESS_GROUP", "CREATE_NO_WINDOW")
    return {"creationflags": sum(getattr(subprocess, name) for name in names)}
