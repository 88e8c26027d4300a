"""The scenarios of the Library: search and filters above the shelf."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.library.broken import Read, Say
from trainer.desktop.library.emptiness import ViewOrEmpty
from trainer.desktop.library.filters import FilterBar
from trainer.desktop.library.shelf import Shelf
from trainer.desktop.widgets import EmptyState, ScrollPage
from trainer.domain.cover import Cover

if TYPE_CHECKING:
    from trainer.domain.ports import Results

EMPTY, FILTERED = "none", "filtered"


class ScenariosView(QWidget):
    """Cards, and what narrows them."""

    opened = Signal(object)  # Cover
    folder_asked = Signal()  # to choose a folder with scenarios of one's own

    def __init__(self, read: Read, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = theme.current().space
        self.filters, self.shelf = FilterBar(), Shelf(read, say)
        self._scroll = ScrollPage()
        self._scroll.column.setContentsMargins(space(6), space(1), space(6), space(6))
        self._scroll.column.addWidget(self.shelf)
        self._scroll.column.addStretch(1)
        self.stack = ViewOrEmpty(self._scroll, self._empty)
        bar = QVBoxLayout()
        bar.setContentsMargins(space(6), 0, space(6), 0)
        bar.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        self.filters.changed.connect(self.narrow)
        self.filters.search.results_asked.connect(self.shelf.focus_first)
        self.shelf.opened.connect(self.opened)
        self.shelf.grown.connect(self._scroll.follow)

    def _empty(self, name: str) -> EmptyState:
        if name == EMPTY:
            none = EmptyState(
                "library",
                self.tr("No scenario yet"),
                self.tr("Name a folder with scenario files of your own in Settings."),
                self.tr("Open Settings"),
            )
            none.acted.connect(self.folder_asked)
            return none
        filtered = EmptyState(
            "filter",
            self.tr("Nothing matches"),
            self.tr("No scenario fits these words and filters."),
            self.tr("Clear filters"),
        )
        filtered.acted.connect(self.filters.clear)
        return filtered

    def show_covers(self, covers: tuple[Cover, ...]) -> None:
        """Show other files."""
        self.shelf.show_covers(covers)
        self.filters.offer_frameworks(dict.fromkeys(each for c in covers for each in c.frameworks))
        for card in self.shelf.cards:
            self._scroll.watch(card)
        self.narrow()

    def show_results(self, results: "Mapping[str, Results] | None") -> None:
        """Show how each scenario went so far; None where that cannot be read."""
        self.shelf.show_results(results)

    @Slot()
    def narrow(self) -> None:
        """Show the cards that are looked for."""
        shown = self.shelf.show_wanted(self.filters.wanted)
        if shown:
            self.stack.show_content()
        else:
            self.stack.show_empty(FILTERED if self.shelf.cards else EMPTY)
