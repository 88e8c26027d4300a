"""Work that would hold up the window, done beside it."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal


class Task(QObject):
    """Runs one callable in a thread of its own and tells what came of it.

    Connect only slots of objects that live in the thread of the window; they are called there.
    """

    done = Signal(object)  # what the callable returned
    failed = Signal(object)  # the exception that it raised

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = Thread(target=self._run, name="trainer-background")

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether the work is still going on."""
        return self._thread.is_alive()

    def wait(self) -> None:
        """Block until the work is over; nothing is told of it any more if the task is deleted."""
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001  # whatever it was, it is told in the window
            self.failed.emit(error)
        else:
            self.done.emit(result)
