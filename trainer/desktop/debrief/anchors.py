"""Links to the sections of a long page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import Button, FlowLayout


class Anchors(QWidget):
    """One link a section; a click brings it into sight and moves the focus there."""

    asked = Signal(object)  # the section

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=2)
        self._links: list[tuple[Button, Section]] = []

    def show_sections(self, sections: Sequence[tuple[str, Section]]) -> None:
        """Link to these sections, each under a short name."""
        for link, _ in self._links:
            link.hide()
            link.deleteLater()
        self._links = [(Button(name, "link"), section) for name, section in sections]
        for link, section in self._links:
            link.setAccessibleName(section.title)
            link.clicked.connect(self._clicked)
            self._flow.addWidget(link)

    @property
    def links(self) -> tuple[Button, ...]:
        """The links, in the order of the page."""
        return tuple(link for link, _ in self._links)

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        for link, section in self._links:
            if link is sender:
                self.asked.emit(section)
