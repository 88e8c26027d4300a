"""What the core tells whoever watches; the desktop turns each event into a signal."""

from collections import defaultdict
from collections.abc import Callable
from enum import StrEnum
from typing import Any


class Event(StrEnum):
    """All events, with what each carries."""

    CALL_BEGAN = "call_began"  # CallSession; also when one is gone on with
    ROUND_FINISHED = "round_finished"  # Round
    CALL_ENDED = "call_ended"  # Call
    SETTINGS_CHANGED = "settings_changed"  # Settings
    NOTICE = "notice"  # Message; may come from any thread


Handler = Callable[[Any], None]


class Announcer:
    """Passes events on to the handlers that asked for them, in the order of asking."""

    def __init__(self) -> None:
        self._handlers: dict[Event, list[Handler]] = defaultdict(list)

    def on(self, event: Event, handler: Handler) -> None:
        """Call the handler at each such event from now on."""
        self._handlers[event].append(handler)

    def tell(self, event: Event, value: object) -> None:
        """Tell all handlers of an event."""
        for handler in tuple(self._handlers[event]):
            handler(value)
