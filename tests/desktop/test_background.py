from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from trainer.desktop.background import Task


class Ear(QObject):
    """Notes what came of a task, and in which thread it was told."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[object] = []
        self.threads: list[int] = []
        task.done.connect(self.hear_done)
        task.failed.connect(self.hear_failed)

    @Slot(object)
    def hear_done(self, result: object) -> None:
        self.done.append(result)
        self.threads.append(get_ident())

    @Slot(object)
    def hear_failed(self, error: object) -> None:
        self.failed.append(error)
        self.threads.append(get_ident())


def test_the_work_is_done_in_another_thread_and_told_in_this_one(qtbot: QtBot) -> None:
    task = Task(get_ident)
    ear = Ear(task)
    task.start()
    qtbot.waitUntil(lambda: ear.done != [])
    assert ear.done[0] != get_ident()
    assert ear.threads == [get_ident()]
    task.wait()


def test_what_the_work_raises_is_told(qtbot: QtBot) -> None:
    fault = OSError("the disk is full")

    def work() -> None:
        raise fault

    task = Task(work)
    ear = Ear(task)
    task.start()
    qtbot.waitUntil(lambda: ear.failed != [])
    assert (ear.failed, ear.done) == ([fault], [])
    task.wait()


def test_a_task_can_be_waited_for() -> None:
    gate = Event()
    task = Task(lambda: gate.wait(5))
    task.start()
    assert task.running
    gate.set()
    task.wait()
    assert not task.running


def test_a_task_that_never_began_needs_no_waiting() -> None:
    task = Task(lambda: None)
    task.wait()
    assert not task.running


@pytest.mark.parametrize("round_", range(3))
def test_many_tasks_leave_no_thread_behind(qtbot: QtBot, round_: int) -> None:
    tasks = [Task(lambda: round_) for _ in range(20)]
    ears = [Ear(task) for task in tasks]
    for task in tasks:
        task.start()
    qtbot.waitUntil(lambda: all(ear.done == [round_] for ear in ears))
    for task in tasks:
        task.wait()
