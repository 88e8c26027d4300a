from collections.abc import Callable
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from trainer.desktop.bridge import Bridge
from trainer.messages import message
from trainer.practice.events import Announcer, Event

Listen = Callable[..., list[tuple[object, ...]]]


class Ear(QObject):
    """Notes what it hears, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, int]] = []

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append((value, get_ident()))


@pytest.mark.parametrize("event", list(Event))
def test_each_event_of_the_core_is_a_signal(event: Event, qapp: object, heard: Listen) -> None:
    announcer = Announcer()
    bridge = Bridge(announcer)
    told = heard(getattr(bridge, event.value))
    value = object()
    announcer.tell(event, value)
    assert told == [(value,)]


def test_an_event_gives_its_own_signal_alone(qapp: object, heard: Listen) -> None:
    announcer = Announcer()
    bridge = Bridge(announcer)
    others = [heard(getattr(bridge, event.value)) for event in Event if event is not Event.NOTICE]
    announcer.tell(Event.NOTICE, message("made.notice"))
    assert all(told == [] for told in others)


def test_an_event_from_another_thread_is_heard_in_the_window_s_own(qtbot: QtBot) -> None:
    announcer, ear = Announcer(), Ear()
    bridge = Bridge(announcer)
    bridge.notice.connect(ear.hear)
    notice = message("made.notice")
    thread = Thread(target=announcer.tell, args=(Event.NOTICE, notice))
    thread.start()
    thread.join()
    assert ear.heard == []
    qtbot.waitUntil(lambda: ear.heard != [])
    assert ear.heard == [(notice, get_ident())]
