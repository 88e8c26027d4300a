"""The cards of all scenarios, with arrows to move between them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop import theme
from trainer.desktop.library.broken import BrokenCard, Read, Say
from trainer.desktop.library.card import ScenarioCard
from trainer.desktop.library.filters import Wanted
from trainer.desktop.widgets.grid import CardLayout
from trainer.domain.cover import Cover

if TYPE_CHECKING:
    from trainer.domain.ports import Results

COLUMN = 272


class Shelf(QWidget):
    """Cards in columns."""

    opened = Signal(object)  # Cover
    grown = Signal(object)  # the card whose findings were opened or closed

    def __init__(self, read: Read, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read, self._say = read, say
        self._grid = CardLayout(COLUMN, theme.current().space(4), self)
        self.cards: list[ScenarioCard | BrokenCard] = []
        theme.manager().changed.connect(self.refresh)
        self.refresh()

    def show_covers(self, covers: Iterable[Cover]) -> None:
        """Show other files: those that can be played first."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = [
            self._card(cover) for cover in sorted(covers, key=lambda each: not each.playable)
        ]
        for card in self.cards:
            self._grid.addWidget(card)

    def _card(self, cover: Cover) -> ScenarioCard | BrokenCard:
        if not cover.playable:
            broken = BrokenCard(cover, self._read, self._say, self)
            broken.resized.connect(self._resized)
            return broken
        card = ScenarioCard(cover, self)
        card.opened.connect(self.opened)
        return card

    @Slot()
    def focus_first(self) -> None:
        """Give the focus to the first card that is shown, if there is one."""
        for card in self.cards:
            if card.wanted:
                card.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def show_wanted(self, wanted: Wanted) -> int:
        """Show only what is looked for and return how many cards that are."""
        fitting = [wanted.fits(card.cover) for card in self.cards]
        for card, fits in zip(self.cards, fitting, strict=True):
            if fits is not card.wanted:
                card.wanted = fits
                card.setVisible(fits)
        self._grid.invalidate()
        return sum(fitting)

    def show_results(self, results: "Mapping[str, Results] | None") -> None:
        """Show how each scenario went so far; None where that cannot be read."""
        for card in self.cards:
            if isinstance(card, ScenarioCard):
                if results is None:
                    card.show_no_results()
                else:
                    card.show_result(results.get(card.cover.id))

    @Slot()
    def _resized(self) -> None:
        self.refresh()
        self.grown.emit(self.sender())

    @Slot()
    def refresh(self) -> None:
        """Set the cards anew."""
        self._grid.set_column(theme.current().scaled(COLUMN))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the cards with the arrows."""
        line = self._grid.columns(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -line,
            Qt.Key.Key_Down: line,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or not self._move(step):
            super().keyPressEvent(event)

    def _move(self, step: int) -> bool:
        """Give the focus to the card so many places on; False where there is none."""
        shown = [card for card in self.cards if card.wanted]
        focus = self.focusWidget()
        places = [place for place, card in enumerate(shown) if _holds(card, focus)]
        if not places or not 0 <= places[0] + step < len(shown):
            return False
        shown[places[0] + step].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _holds(card: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (card is focus or card.isAncestorOf(focus))
