"""A view that shows its content, or one of several empty states in its place."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.desktop.widgets import EmptyState


class ViewOrEmpty(QStackedWidget):
    """Shows a content; each empty state is made when it is first shown."""

    def __init__(
        self, content: QWidget, make: Callable[[str], EmptyState], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._made: dict[str, EmptyState] = {}
        self.addWidget(content)

    def show_content(self) -> None:
        """Show the content."""
        self.setCurrentIndex(0)

    def show_empty(self, name: str) -> None:
        """Show an empty state in place of the content."""
        if name not in self._made:
            self._made[name] = self._make(name)
            self.addWidget(self._made[name])
        self.setCurrentWidget(self._made[name])

    @property
    def empty(self) -> str:
        """The name of the empty state that is shown; empty for the content."""
        shown = self.currentWidget()
        return next((name for name, each in self._made.items() if each is shown), "")

    @property
    def button(self) -> QWidget:
        """The button of the empty state that is shown."""
        return self._made[self.empty].button
