"""What can be done for the next reply while the rep reads, done beside the window."""

from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.practice.practice import Practice
    from trainer.practice.session import CallSession


class Preparation:
    """Lets the analyser prepare for the line just said; one thread at a time, and it tells nothing."""

    def __init__(self, practice: "Practice") -> None:
        self._practice = practice
        self._thread: Thread | None = None

    def begin(self, session: "CallSession") -> None:
        """Prepare for the next reply of a call; left out while the last preparation still runs."""
        if self._thread is not None and self._thread.is_alive():
            return
        prepare = self._practice.prepare
        self._thread = Thread(target=prepare, args=(session,), name="trainer-preparation")
        self._thread.start()

    def wait(self) -> None:
        """Block until nothing runs any more."""
        if self._thread is not None:
            self._thread.join()
