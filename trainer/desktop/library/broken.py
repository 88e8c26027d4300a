"""A scenario file that cannot be played, with what is wrong in it and how to mend it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Button, Card, ElidedLabel, IconLabel, label, wrapped
from trainer.desktop.widgets.grid import WIDE
from trainer.domain.diagnostics import Diagnostic, Entry, Severity
from trainer.messages import Catalogue


class BrokenCard(Card):
    """A broken file; its findings open within the page."""

    resized = Signal()

    def __init__(self, entry: Entry, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.entry = entry
        self._catalogue = catalogue
        self._findings: QWidget | None = None
        self._head()
        self.column.addStretch(1)
        self.setAccessibleName(self.tr("{file}: cannot be played").format(file=entry.path.name))

    def _head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(2))
        row.addWidget(IconLabel("warning", "missed", 22))
        row.addWidget(label(self.tr("Cannot be played"), "missed"), 1)
        name = ElidedLabel(self.entry.path.name, "heading")
        self.column.addLayout(row)
        self.column.addWidget(name)
        self.column.addWidget(wrapped(str(self.entry.path.parent), "caption"))
        self.see = Button(self._see_words(), "link")
        self.see.setCheckable(True)
        self.see.toggled.connect(self._show)
        self.column.addWidget(self.see, 0, Qt.AlignmentFlag.AlignLeft)

    def _see_words(self) -> str:
        count = len(self.entry.errors)
        if count == 1:
            return self.tr("1 error: see")
        return self.tr("{count} errors: see").format(count=count)

    @Slot(bool)
    def _show(self, shown: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if shown and self._findings is None:
            self._findings = self._list()
            self.column.insertWidget(self.column.count() - 1, self._findings)
        if self._findings is not None:
            self._findings.setVisible(shown)
        self.see.setText(self.tr("Hide") if shown else self._see_words())
        self.setProperty(WIDE, shown)
        self.updateGeometry()
        self.resized.emit()

    def _list(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, theme.current().space(1), 0, 0)
        column.setSpacing(theme.current().space(3))
        for each in self.entry.diagnostics:
            column.addLayout(self._finding(each))
        return made

    def _finding(self, found: Diagnostic) -> QVBoxLayout:
        error = found.severity is Severity.ERROR
        place = f"{found.path.name}:{found.line}:{found.column}"
        kind = self.tr("error") if error else self.tr("warning")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(wrapped(f"{place} · {kind} {found.code}", "missed" if error else "partly"))
        column.addWidget(wrapped(self._catalogue.say(found.message)))
        column.addWidget(wrapped(self._catalogue.say(found.cure), "muted"))
        return column
