"""Whether a window could be opened here."""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a screen answers; Qt would end the whole process if none did."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland(environment) or _x11(environment.get("DISPLAY", ""))


def _wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", ""), name).exists()


def _x11(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return False
    if host and host != "unix":
        return _answers(socket.AF_INET, (host, 6000 + int(number)))
    return any(
        _answers(socket.AF_UNIX, f"{prefix}/tmp/.X11-unix/X{number}")  # noqa: S108  X's own place
        for prefix in ("", "\0")
    )


def _answers(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family) as probe:
        probe.settimeout(2)
        return probe.connect_ex(address) == 0
