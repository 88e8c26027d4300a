"""Sets up what the program needs, once, and runs a task: run, test, bench, screenshots, wheel.

Needs nothing but Python 3.11 to 3.13 and its venv module:  python3 tools/task.py test
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

# The libraries that Qt loads on Linux, with the Debian packages that hold them.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
VOICE_LIBRARIES = {"libespeak-ng.so.1": "espeak-ng"}
VOICE_PROGRAMS = {"aplay": "alsa-utils"}


def main() -> int:
    """Set up and run the task that was named."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TASKS:
        print(f"Name a task: {', '.join(TASKS)}.", file=sys.stderr)
        return 2
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print("Python 3.11, 3.12 or 3.13 is needed.", file=sys.stderr)
        return 1
    if not system_libraries(window=name == "run") or not environment():
        return 1
    return TASKS[name](sys.argv[2:])


def system_libraries(*, window: bool) -> bool:
    """Install the system libraries that lack, or say in one line how to; True when all are there."""
    if sys.platform != "linux":
        return True
    needed = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    lacking = missing_libraries(needed)
    wanted = [*lacking]
    if window:  # a voice is welcome, but the program runs without one
        wanted += missing_libraries(VOICE_LIBRARIES)
        wanted += [package for name, package in VOICE_PROGRAMS.items() if not shutil.which(name)]
    if wanted and apt_install(wanted):
        return True
    if lacking:
        print(f"Please install first: sudo apt-get install {' '.join(lacking)}", file=sys.stderr)
    elif wanted:
        print(f"For spoken lines: sudo apt-get install {' '.join(wanted)}", file=sys.stderr)
    return not lacking


def missing_libraries(needed: dict[str, str]) -> list[str]:
    """The Debian packages of those libraries that the loader does not know."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return [package for library, package in needed.items() if library not in known]


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root or with passwordless sudo; False where neither is had."""
    if not shutil.which("apt-get"):
        return False
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become and (not shutil.which("sudo") or quiet([*become, "true"])):
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    quiet([*apt, "update"])
    failed = quiet([*apt, "install", "-y", "--no-install-recommends", *packages])
    return not failed and not quiet([*become, "ldconfig"])


def quiet(command: list[str]) -> int:
    """Run a command and show what it printed only when it failed; returns its exit code."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode and "true" not in command:
        print(done.stdout, file=sys.stderr)
    return done.returncode


def environment() -> bool:
    """Make the virtual environment anew when the locked versions or Python have changed."""
    mark = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == mark:
        return True
    print("Setting up, once: this takes a minute or two.", flush=True)
    if quiet([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        print("The venv module is needed: sudo apt-get install python3-venv", file=sys.stderr)
        return False
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    if quiet([*pip, "--require-hashes", "-r", str(LOCK)]):
        print("The libraries could not be installed; is there a network?", file=sys.stderr)
        return False
    if quiet([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        return False
    STAMP.write_text(mark)
    return True


def step(title: str, command: list[str], **variables: str) -> int:
    """Run one step of a task from the top folder, with its title and its exit code."""
    print(f"── {title}", flush=True)
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **variables}, check=False
    ).returncode


def run(arguments: list[str]) -> int:
    """Start the program."""
    return subprocess.run([PYTHON, "-m", "trainer", *arguments], cwd=ROOT, check=False).returncode


def test(arguments: list[str]) -> int:
    """Check format, lint, types and import directions, and run all tests, offscreen."""
    steps = [
        ("format", [str(BIN / "ruff"), "format", "--check", "-q", "."]),
        ("lint", [str(BIN / "ruff"), "check", "-q", "."]),
        ("types", [str(BIN / "mypy"), "--no-error-summary"]),
        ("import contracts", [str(BIN / "lint-imports"), "--no-logo"]),
        ("tests", [str(PYTHON), "-m", "pytest", *arguments]),
    ]
    codes = [step(title, command, QT_QPA_PLATFORM="offscreen") for title, command in steps]
    return 1 if any(codes) else 0


def bench(arguments: list[str]) -> int:
    """Print the figures that the project promises, with the machine they come from."""
    command = [str(PYTHON), "-m", "tools.bench", *arguments]
    return step("bench", command, QT_QPA_PLATFORM="offscreen")


def bench_listening(arguments: list[str]) -> int:
    """Print how far the analyser agrees with people, on coded replies that were named."""
    return step("agreement", [str(PYTHON), "-m", "tools.bench_listening", *arguments])


def train_listening(arguments: list[str]) -> int:
    """Train the listening model anew, in an environment of its own."""
    home = ROOT / "build" / "training"
    python = home / BIN.name / PYTHON.name
    needs = ROOT / "tools" / "train_listening" / "requirements.txt"
    if not python.exists() and quiet([sys.executable, "-m", "venv", str(home)]):
        return 1
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    if quiet([*pip, "-r", str(needs)]):
        return 1
    return step("training", [str(python), "-m", "tools.train_listening", *arguments])


def bench_qualification(arguments: list[str]) -> int:
    """Print how often a question's topic is found, on labelled questions that were named."""
    return step("topics", [str(PYTHON), "-m", "tools.bench_qualification", *arguments])


def screenshots(arguments: list[str]) -> int:
    """Write a picture of every page."""
    command = [str(PYTHON), "-m", "tools.screenshots", *arguments]
    return step("screenshots", command, QT_QPA_PLATFORM="offscreen")


def wheel(arguments: list[str]) -> int:
    """Build the wheel into dist/."""
    command = [str(PYTHON), "-m", "build", "--wheel", "--no-isolation", *arguments]
    return step("wheel", command)


TASKS = {
    "run": run,
    "test": test,
    "bench": bench,
    "bench-listening": bench_listening,
    "bench-qualification": bench_qualification,
    "train-listening": train_listening,
    "screenshots": screenshots,
    "wheel": wheel,
    "setup": lambda _arguments: 0,
}

if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
