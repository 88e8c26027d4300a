"""Where a kept call stands."""

from enum import StrEnum


class CallState(StrEnum):
    """A call is open until it has ended or is given up."""

    OPEN = "open"
    ENDED = "ended"
    DISCARDED = "discarded"
