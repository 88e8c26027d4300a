"""One line being spoken by a process of its own."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from threading import Lock

from trainer.voice.command import apart, child_environment
from trainer.voice.outcome import Outcome
from trainer.voice.utterance import Utterance


class SpokenLine:
    """Runs in one thread and may be stopped from any other, before, while and after it runs."""

    def __init__(self, utterance: Utterance, command: Sequence[str], limit: float) -> None:
        self._utterance = utterance
        self._command = command
        self._limit = limit  # seconds, after which the child is taken to hang
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self) -> int:
        """Speak and wait; gives the child's exit code or an Outcome. Leaves nothing behind."""
        if self._stopped:
            return Outcome.STOPPED
        try:
            code = self._run()
        except OSError:
            code = Outcome.NOT_STARTED
        return Outcome.STOPPED if self._stopped else code

    def stop(self) -> None:
        """Stop at once; the process and its player are dead when this returns, or never start."""
        with self._lock:
            self._stopped = True
            if self._process:
                _kill(self._process)

    def _run(self) -> int:
        with (
            tempfile.TemporaryDirectory(
                prefix="trainer-voice-", ignore_cleanup_errors=True
            ) as folder,
            self._start(folder) as process,
        ):
            try:
                process.communicate(self._utterance.to_json(), timeout=self._limit)
            except subprocess.TimeoutExpired:
                return Outcome.HUNG
            finally:
                self._finish(process)
            return process.returncode

    def _start(self, folder: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(  # noqa: S603 - the command is our own
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            env=child_environment(folder),
            **apart(),
        )
        with self._lock:
            self._process = process
            if self._stopped:
                _kill(process)
        return process

    def _finish(self, process: "subprocess.Popen[str]") -> None:
        with self._lock:
            _kill(process)  # a child that crashed may have left its player running
            self._process = None


def _kill(process: "subprocess.Popen[str]") -> None:
    """End a process and all that it started; on Windows the engine speaks in the process itself."""
    if os.name != "posix":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # it has ended already
        os.killpg(process.pid, signal.SIGKILL)
