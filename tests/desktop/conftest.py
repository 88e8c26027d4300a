"""What the tests of the window share."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from trainer.desktop import theme


@pytest.fixture(autouse=True)
def plain_look(qapp: object) -> Iterator[None]:
    """Begin every test in the light theme at normal text, whatever the one before left."""
    theme.manager().apply("light", 1.0)
    yield
    # Without an event loop, widgets that were let go would stay and be restyled ever after.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme.manager().apply("light", 1.0)


@pytest.fixture
def heard() -> Callable[..., list[tuple[object, ...]]]:
    """Listen to a signal: a list that grows with each emission."""

    def listen(signal: object) -> list[tuple[object, ...]]:
        told: list[tuple[object, ...]] = []
        signal.connect(lambda *values: told.append(values))  # type: ignore[attr-defined]
        return told

    return listen


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., object]:
    """Show a widget at a size, and close it when the test is over."""
    alive: list[object] = []  # the bot itself holds widgets weakly

    def show(widget: object, width: int = 900, height: int = 640) -> object:
        alive.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)  # type: ignore[attr-defined]
        with qtbot.waitExposed(widget):
            widget.show()  # type: ignore[attr-defined]
        return widget

    return show
