"""Faults of the program itself: printed in full, and told in the window in one sentence."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class Complaints(QObject):
    """Takes exceptions that nothing caught, from any thread."""

    heard = Signal(str)  # what went wrong, in one sentence

    def install(self) -> None:
        """Be told of every uncaught exception from now on."""
        sys.excepthook = self.complain
        threading.excepthook = self._complain_of_thread

    def remove(self) -> None:
        """Leave uncaught exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def complain(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Print an exception and tell of it."""
        sys.__excepthook__(kind, error, trace)
        if isValid(self) and not issubclass(kind, KeyboardInterrupt):
            self.heard.emit(f"{kind.__name__}: {error}")

    def _complain_of_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.complain(told.exc_type, told.exc_value, told.exc_traceback)
