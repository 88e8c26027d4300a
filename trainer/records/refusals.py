"""What a store answers to a change that does not fit what it keeps."""

from trainer.domain.call import Call, Round
from trainer.errors import RecordsError
from trainer.messages import message


def check_new(call: Call) -> None:
    """Refuse to begin a call that is already under way."""
    if call.rounds or call.end:
        raise RecordsError(message("records.call.under_way", call=call.id))


def known(call: str) -> RecordsError:
    """A call of that id is kept already."""
    return RecordsError(message("records.call.known", call=call))


def unknown(call: str) -> RecordsError:
    """No call of that id is kept."""
    return RecordsError(message("records.call.unknown", call=call))


def closed(call: str) -> RecordsError:
    """The call has ended, or was given up."""
    return RecordsError(message("records.call.closed", call=call))


def conflict(call: str, round_: Round) -> RecordsError:
    """The round is kept already, with another content."""
    numbers = {"round": round_.number, "attempt": round_.attempt}
    return RecordsError(message("records.call.conflict", call=call, **numbers))
