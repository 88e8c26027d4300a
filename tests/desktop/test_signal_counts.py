import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal(bool)


def test_many_signals_cost_no_reference_to_true(qapp: object) -> None:
    """PySide6 6.12.0 loses one at each emission and then dies; such a version must not be used."""
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(True)
    for _ in range(5000):
        bell.rung.emit(True)
        heard.clear()
    assert abs(sys.getrefcount(True) - before) < 100
