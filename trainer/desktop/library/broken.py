"""A scenario file that cannot be played, with what is wrong in it and how to mend it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import ElidedLabel, IconLabel, LinkCard, label, wrapped
from trainer.desktop.widgets.grid import WIDE
from trainer.domain.cover import Cover

if TYPE_CHECKING:
    from trainer.domain.diagnostics import Diagnostic
    from trainer.messages import Message

Read = Callable[[str], "Sequence[Diagnostic]"]  # what is found in the file of that path
Say = Callable[["Message"], str]


class BrokenCard(LinkCard):
    """A broken file; its findings open within the page when it is chosen."""

    resized = Signal()

    def __init__(self, cover: Cover, read: Read, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cover = cover
        self._path = Path(cover.path)
        self._read, self._say = read, say
        self._findings: QWidget | None = None
        self._head()
        self.column.addStretch(1)
        self._show(shown=False)
        self.chosen.connect(self._switch)

    def _head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(2))
        row.addWidget(IconLabel("warning", "missed", 22))
        row.addWidget(label(self.tr("Cannot be played"), "missed"), 1)
        name = ElidedLabel(self._path.name, "heading")
        self.column.addLayout(row)
        self.column.addWidget(name)
        self.column.addWidget(wrapped(str(self._path.parent), "caption"))
        self.see = label("", "accent")
        self.column.addWidget(self.see)

    def _see_words(self) -> str:
        count = self.cover.errors
        if count == 1:
            return self.tr("1 error: see")
        return self.tr("{count} errors: see").format(count=count)

    @Slot()
    def _switch(self) -> None:
        self._show(shown=not self.property(WIDE))

    def _show(self, *, shown: bool) -> None:
        if shown and self._findings is None:
            self._findings = self._list()
            self.column.insertWidget(self.column.count() - 1, self._findings)
        if self._findings is not None:
            self._findings.setVisible(shown)
        self.see.setText(self.tr("Hide") if shown else self._see_words())
        cannot = self.tr("{file}: cannot be played").format(file=self._path.name)
        self.setAccessibleName(f"{cannot}, {self.see.text()}")
        self.setProperty(WIDE, shown)
        self.updateGeometry()
        self.resized.emit()

    def _list(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, theme.current().space(1), 0, 0)
        column.setSpacing(theme.current().space(3))
        for each in self._read(self.cover.path):
            column.addLayout(self._finding(each))
        return made

    def _finding(self, found: "Diagnostic") -> QVBoxLayout:
        error = found.severity == "error"
        place = f"{found.path.name}:{found.line}:{found.column}"
        kind = self.tr("error") if error else self.tr("warning")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(wrapped(f"{place} · {kind} {found.code}", "missed" if error else "partly"))
        column.addWidget(wrapped(self._say(found.message)))
        column.addWidget(wrapped(self._say(found.cure), "muted"))
        return column
