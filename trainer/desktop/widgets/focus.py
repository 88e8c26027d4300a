"""Where the keyboard focus was before it went into a part that comes and goes."""

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget


class FocusBefore(QObject):
    """Remembers which widget outside of a part had the focus last, to give it back."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    @Slot(QWidget, QWidget)
    def _changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and self._holds(now) and not self._holds(old):
            self._before = old

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._part or self._part.isAncestorOf(widget))

    @property
    def inside(self) -> bool:
        """Whether the part has the focus."""
        return self._holds(self._part.window().focusWidget())

    def give_back(self) -> bool:
        """Put the focus back where it was; False if that place is gone."""
        before, self._before = self._before, None
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
