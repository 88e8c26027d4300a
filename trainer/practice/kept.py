"""What was kept, opened when first needed: opening takes longer than showing the first window."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.domain.ports import CallStore


class Kept:
    """The store of calls, opened once, by whoever needs it first, in whatever thread."""

    def __init__(self, open_store: "Callable[[], CallStore]") -> None:
        self._open = open_store
        self._store: CallStore | None = None
        self._lock = Lock()

    def __call__(self) -> "CallStore":
        """The open store; blocks while it is being opened."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
            return self._store

    def close(self) -> None:
        """Release the store if it was ever opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
