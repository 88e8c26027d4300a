import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from trainer.desktop.complaints import Complaints

Listen = Callable[..., list[tuple[object, ...]]]


@pytest.fixture
def complaints(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Complaints:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return Complaints()


def raised(error: BaseException) -> tuple[type[BaseException], BaseException, None]:
    """What Python hands to its hook."""
    return type(error), error, None


def test_a_fault_is_printed_in_full_and_told_in_short(
    complaints: Complaints, heard: Listen, capsys: pytest.CaptureFixture[str]
) -> None:
    told = heard(complaints.heard)
    complaints.install()
    sys.excepthook(*raised(ValueError("no such page")))
    assert told == [("ValueError: no such page",)]
    assert "ValueError: no such page" in capsys.readouterr().err


def test_an_interrupt_is_no_fault(complaints: Complaints, heard: Listen) -> None:
    told = heard(complaints.heard)
    complaints.complain(*raised(KeyboardInterrupt()))
    assert told == []


def test_a_fault_in_another_thread_is_told_too(
    complaints: Complaints, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    complaints.install()

    def work() -> None:
        raise OSError("gone")

    with qtbot.waitSignal(complaints.heard) as told:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert told.args == ["OSError: gone"]
    assert "OSError: gone" in capsys.readouterr().err


def test_python_has_its_own_way_again_afterwards(complaints: Complaints) -> None:
    complaints.install()
    complaints.remove()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
