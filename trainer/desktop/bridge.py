"""The core's events as signals; whoever is connected is called in the thread of the window."""

from PySide6.QtCore import QObject, Signal

from trainer.practice.events import Announcer, Event


class Bridge(QObject):
    """One signal for each event of the core, with what the event carries."""

    call_began = Signal(object)  # CallSession
    round_finished = Signal(object)  # Round
    call_ended = Signal(object)  # Call
    settings_changed = Signal(object)  # Settings
    notice = Signal(object)  # Message

    def __init__(self, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        for event in Event:
            announcer.on(event, getattr(self, event.value).emit)
