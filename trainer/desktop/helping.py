"""Shows and hides the help of whatever page is in sight."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from trainer.desktop.rail import Rail

if TYPE_CHECKING:  # the panel is imported when it is first asked for
    from trainer.desktop.help_panel import HelpPanel


class Helping(QObject):
    """The panel over the pages, with its mark on the rail."""

    scoring_asked = Signal()

    def __init__(self, over: QWidget, rail: Rail, page: Callable[[], QWidget]) -> None:
        super().__init__(over)
        self._over, self._rail, self._page = over, rail, page

    @cached_property
    def panel(self) -> "HelpPanel":
        """The panel that explains the pages, made when it is first asked for."""
        from trainer.desktop.help_panel import HelpPanel

        panel = HelpPanel(self._over)
        panel.closed.connect(self.hide)
        panel.scoring_asked.connect(self.scoring_asked)
        return panel

    @property
    def shown(self) -> bool:
        """Whether the help is open."""
        return "panel" in self.__dict__ and self.panel.isVisible()

    @Slot()
    def toggle(self) -> None:
        """Explain the page that is shown, or take the explanation away."""
        if self.shown:
            self.hide()
            return
        page = self._page()
        self.panel.show_help(str(getattr(page, "title", "")), _help_of(page))
        self._rail.show_help(shown=True)

    @Slot()
    def hide(self) -> None:
        """Take the explanation away; the focus goes back where it was."""
        if not self.shown:
            return
        page = self._page()
        if self.panel.focus.inside and not self.panel.focus.give_back():
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            page.window().focusNextChild()
        self.panel.hide()
        self._rail.show_help(shown=False)


def _help_of(page: QWidget) -> str:
    explain: Callable[[], str] = page.help_text  # type: ignore[attr-defined]
    return explain()
