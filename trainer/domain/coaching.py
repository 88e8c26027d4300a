"""When feedback is given."""

from enum import StrEnum


class Coaching(StrEnum):
    """When the rep sees feedback."""

    EACH = "each"
    END = "end"
