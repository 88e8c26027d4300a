"""How an attempt to speak a line ended."""

from enum import IntEnum

from trainer.messages import Message, message


class Outcome(IntEnum):
    """Exit codes of the child process, and what its parent adds to them."""

    SPOKEN = 0
    NO_ENGINE = 10  # no speech engine could be started
    NO_PLAYER = 11  # the engine makes a file, and no program is there to play it
    NO_SOUND = 12  # the player found no sound device
    NOT_FINISHED = 13  # the engine gave up
    NOT_STARTED = 20  # no child process could be started
    HUNG = 21  # the child was still at it long after the line must have been over
    STOPPED = 22  # on purpose


_SILENT_ENDS = (Outcome.SPOKEN, Outcome.STOPPED)
_TOLD = tuple(each for each in Outcome if each not in _SILENT_ENDS)


def trouble(code: int) -> Message | None:
    """What to tell the rep about an ending; None when all went well."""
    if code in _SILENT_ENDS:
        return None
    if code in _TOLD:
        return message(f"voice.{Outcome(code).name.lower()}")
    return message("voice.crashed", code=code)
