"""An analyser that is opened once: ahead of the first reply, or with it."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.domain.listening import Analysis, Heard
    from trainer.domain.ports import Analyser


class LateAnalyser:
    """Stands for an analyser; whoever needs it first opens it, the others wait, in any thread."""

    def __init__(self, open_analyser: "Callable[[], Analyser]") -> None:
        self._open = open_analyser
        self._analyser: Analyser | None = None
        self._lock = Lock()

    @property
    def opened(self) -> "Analyser | None":
        """The analyser if it is there already; waits for nothing."""
        return self._analyser

    @property
    def name(self) -> str:
        """Which analyser and version this is."""
        return self._there().name

    def analyse(self, reply: str, heard: "Heard") -> "Analysis":
        """Analyse one reply."""
        return self._there().analyse(reply, heard)

    def prepare(self, heard: "Heard") -> None:
        """Make ready for a reply, if the analyser has a use for that."""
        from trainer.domain.ports import Preparing  # the window opens without it

        analyser = self._there()
        if isinstance(analyser, Preparing):
            analyser.prepare(heard)

    def _there(self) -> "Analyser":
        with self._lock:
            if self._analyser is None:
                self._analyser = self._open()
            return self._analyser
