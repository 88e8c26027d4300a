"""Opens the window and runs the program until it is closed."""

import gc
import signal
import sys

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from trainer.desktop import theme
from trainer.desktop.bridge import Bridge
from trainer.desktop.complaints import Complaints
from trainer.desktop.window import MainWindow
from trainer.domain.settings import Settings
from trainer.practice.practice import Practice
from trainer.practice.speech import Speech


def run(practice: Practice, speech: Speech | None = None) -> int:
    """Show the window and return the exit code once it is closed."""
    app = application()
    heed = heed_interrupt()
    desktop = Desktop(practice, speech)
    desktop.open()
    gc.enable()  # it is held off until the window stands: see the command line
    code = app.exec()
    heed.stop()
    desktop.close()
    practice.close()
    return code


def heed_interrupt() -> QTimer:
    """Let Ctrl+C in the terminal close the window in good order, what is spoken included."""

    def leave(_signal: int, _frame: object) -> None:
        QApplication.quit()

    signal.signal(signal.SIGINT, leave)
    timer = QTimer()
    timer.timeout.connect(_let_python_run)  # Qt's own loop never comes to Python's handlers
    timer.start(300)
    return timer


def _let_python_run() -> None:
    """Nothing to do: it is enough that Python runs."""


def application() -> QApplication:
    """The Qt application, made if there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setApplicationName("prospect-trainer")
    app.setApplicationDisplayName("Prospect Trainer")
    app.setDesktopFileName("prospect-trainer")
    return app


class Desktop(QObject):
    """The window with what stands around it: theme, signals of the core, faults of the program."""

    def __init__(self, practice: Practice, speech: Speech | None = None) -> None:
        super().__init__()
        self._dress(practice.settings)
        self.bridge = Bridge(practice.announcer, self)
        self.window = MainWindow(practice, self.bridge, speech)
        self._complaints = Complaints(self)
        self._complaints.heard.connect(self.window.complain)
        self.bridge.settings_changed.connect(self._dress)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(theme.manager().refresh)

    def open(self) -> None:
        """Show the window."""
        self._complaints.install()
        self.window.show()
        self.window.library.scenarios.shelf.focus_first()

    def close(self) -> None:
        """Close the window and wait for what runs beside it."""
        self.window.close()
        self._complaints.remove()

    @Slot(object)
    def _dress(self, settings: Settings) -> None:
        theme.manager().apply(settings.theme.value, settings.text_scale / 100)
