"""How scoring works: from a reply to points, by which rubric, and how far people agree with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.debrief.anchors import Anchors
from trainer.desktop.debrief.section import Section
from trainer.desktop.scoring.chapter import chapter_section
from trainer.desktop.widgets import IconButton, Notice, ScrollPage, label
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.practice.practice import Practice
    from trainer.practice.scoring import Chapter

_WIDEST = 860  # pixels at text of 100 per cent; longer lines are hard to read


class ScoringPage(QWidget):
    """The explanation, chapter by chapter."""

    back_asked = Signal()

    def __init__(self, practice: "Practice") -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.title = self.tr("How scoring works")
        self._practice = practice
        self._scroll: ScrollPage | None = None
        self._chapters: tuple[Chapter, ...] = ()  # as they are shown
        self.sections: tuple[Section, ...] = ()
        self.notice = Notice()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self._column.addLayout(self._message())
        theme.manager().changed.connect(self._show_anew)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "header")
        space = theme.current().space
        column = QVBoxLayout(head)
        column.setContentsMargins(space(5), space(3), space(5), space(2))
        column.setSpacing(space(1))
        self.back_button = IconButton("back", self.tr("Back"))
        self.back_button.clicked.connect(self.back_asked)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.back_button)
        row.addWidget(label(self.title, "title"), 1)
        self.anchors = Anchors()
        self.anchors.asked.connect(self._go_to)
        column.addLayout(row)
        column.addWidget(self.anchors)
        return head

    def _message(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space = theme.current().space
        row.setContentsMargins(space(6), space(3), space(6), 0)
        row.addWidget(self.notice)
        return row

    def help_text(self) -> str:
        """What the page is for, and its keys."""
        return self.tr(
            "How a reply becomes moves, steps and points, and how far that agrees with people. The"
            " **links** at the top lead to the chapters.\n\n"
            "- **Up**, **Down**, **Page up** and **Page down** scroll\n"
            "- **Tab** leads to the links, **Enter** follows one\n"
            "- **Esc** goes back\n"
        )

    def show_scoring(self) -> None:
        """Show the explanation as it holds now; trouble in reading it is told."""
        self.notice.hide()
        try:
            chapters = self._practice.scoring()
        except TrainerError as error:
            chapters = ()
            self.notice.tell(self._practice.catalogue.say(error.message), "missed")
        if self._scroll is None or chapters != self._chapters:
            self._chapters = chapters
            self._show_sections([chapter_section(each) for each in chapters])

    @Slot()
    def _show_anew(self) -> None:
        """Lay the page out anew for another size of text."""
        if self._scroll is not None:
            self._show_sections([chapter_section(each) for each in self._chapters])

    def _show_sections(self, sections: Sequence[Section]) -> None:
        if self._scroll is not None:
            self._scroll.hide()
            self._scroll.deleteLater()
        look = theme.current()
        scroll = ScrollPage(look.scaled(_WIDEST))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        scroll.setAccessibleName(self.title)
        for section in sections:
            scroll.column.addWidget(section)
        scroll.column.addStretch(1)
        self._column.insertWidget(2, scroll, 1)
        self._scroll, self.sections = scroll, tuple(sections)
        self.anchors.show_sections([(each.title, each) for each in sections])

    @property
    def area(self) -> ScrollPage | None:
        """What scrolls; None before anything was shown."""
        return self._scroll

    def showEvent(self, event: QShowEvent) -> None:
        """Let the arrow keys scroll at once."""
        super().showEvent(event)
        if self._scroll is not None:
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _go_to(self, section: Section) -> None:
        if self._scroll is not None:
            self._scroll.go_to(section)

    def minimumSizeHint(self) -> QSize:
        """Small windows scroll rather than push the page beyond the screen."""
        return QSize(480, 360)
