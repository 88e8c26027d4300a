"""The Library: choose a scenario, go on with a call, look at past ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.background import Task
from trainer.desktop.library.filters import FilterBar
from trainer.desktop.library.go_on import GoOnBanner
from trainer.desktop.library.past_calls import HistoryTable
from trainer.desktop.library.shelf import Shelf
from trainer.desktop.widgets import EmptyState, Notice, ScrollPage, Segments, label
from trainer.domain.ports import CallSummary, Results
from trainer.errors import TrainerError
from trainer.practice.practice import Practice

SCENARIOS, PAST_CALLS = "scenarios", "past"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the records know of past practice."""

    unfinished: tuple[CallSummary, ...]
    history: tuple[CallSummary, ...]
    results: Mapping[str, Results]


def local_now() -> datetime:
    """The time on the learner's own clock."""
    return datetime.now(UTC).astimezone()


class LibraryPage(QWidget):
    """Scenarios as cards, and the history of past calls."""

    opened = Signal(object)  # Scenario
    resume_asked = Signal(str)  # id of a call
    debrief_asked = Signal(str)  # id of a call
    folder_asked = Signal()  # to choose a folder with scenarios of one's own
    kept_shown = Signal()  # what the records know is on screen

    def __init__(
        self,
        practice: Practice,
        now: Callable[[], datetime] = local_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice, self._now = practice, now
        self._task: Task | None = None
        self._kept: Kept | None = None
        self._unread = self._closed = False
        self.title = self.tr("Practice")
        self.setProperty("role", "page")
        self._build()
        self._wire()
        self.reload()

    def help_text(self) -> str:
        """What can be done here."""
        return self.tr(
            "Choose a **scenario**: you read the brief, then you call. The filled dots say how"
            " hard it is; the boxes name the qualification frameworks that fit it.\n\n"
            "**Past calls** opens the debrief of any finished call again.\n\n"
            "- **Arrow keys** move between the cards, **Enter** opens one\n"
            "- **Ctrl+F** searches\n"
            "- **Esc** goes back, on every page\n"
        )

    def _build(self) -> None:
        space = theme.current().space
        self.view = Segments(
            {SCENARIOS: self.tr("Scenarios"), PAST_CALLS: self.tr("Past calls")}, self.tr("Show")
        )
        self.notice, self.go_on = Notice(), GoOnBanner()
        self.filters = FilterBar(tuple(self._practice.frameworks()))
        self.shelf = Shelf(self._practice.catalogue)
        self.history = HistoryTable(self._now)
        self._stack = QStackedWidget()
        self.empty = self._empties()
        self._scroll = self._shelf_page()
        for widget in (self._scroll, self._past_page(), *self.empty.values()):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(5), 0, 0)
        column.setSpacing(space(3))
        column.addLayout(self._inset(self._head()))
        for widget in (self.notice, self.go_on, self.filters):
            column.addLayout(self._inset(widget))
        column.addWidget(self._stack, 1)

    def _inset(self, content: QWidget | QHBoxLayout) -> QHBoxLayout:
        space = theme.current().space
        row = QHBoxLayout()
        row.setContentsMargins(space(6), 0, space(6), 0)
        if isinstance(content, QWidget):
            row.addWidget(content)
        else:
            row.addLayout(content)
        return row

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.title, "title"))
        row.addStretch(1)
        row.addWidget(self.view)
        return row

    def _shelf_page(self) -> ScrollPage:
        page = ScrollPage()
        page.column.setContentsMargins(*self._edges())
        page.column.addWidget(self.shelf)
        page.column.addStretch(1)
        return page

    def _past_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*self._edges())
        column.addWidget(self.history)
        column.addStretch(1)
        return page

    def _edges(self) -> tuple[int, int, int, int]:
        space = theme.current().space
        return space(6), space(1), space(6), space(6)

    def _empties(self) -> dict[str, EmptyState]:
        return {
            "none": EmptyState(
                "library",
                self.tr("No scenario yet"),
                self.tr("Name a folder with scenario files of your own in Settings."),
                self.tr("Open Settings"),
            ),
            "filtered": EmptyState(
                "filter",
                self.tr("Nothing matches"),
                self.tr("No scenario fits these words and filters."),
                self.tr("Clear filters"),
            ),
            "no-calls": EmptyState(
                "history",
                self.tr("No past calls"),
                self.tr("Each call that you finish is listed here, with its debrief."),
                self.tr("Choose a scenario"),
            ),
            "unread": EmptyState(
                "warning",
                self.tr("Past calls cannot be read"),
                self.tr("You can practise all the same."),
                self.tr("Try again"),
            ),
            "reading": EmptyState(
                "history",
                self.tr("Reading your past calls"),
                self.tr("This takes a moment the first time."),
            ),
        }

    def _wire(self) -> None:
        self.view.picked.connect(self.show_view)
        self.filters.changed.connect(self._filter)
        self.shelf.opened.connect(self.opened)
        self.shelf.grown.connect(self._scroll.follow)
        self.history.debrief_asked.connect(self.debrief_asked)
        self.go_on.resume_asked.connect(self.resume_asked)
        self.go_on.discard_asked.connect(self._discard)
        self.empty["none"].acted.connect(self.folder_asked)
        self.empty["filtered"].acted.connect(self.filters.clear)
        self.empty["unread"].acted.connect(self.read_records)
        self.empty["no-calls"].acted.connect(self.show_scenarios)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    @Slot()
    def reload(self) -> None:
        """Read the scenario files anew."""
        self.shelf.show_entries(self._practice.library.entries())
        for card in self.shelf.cards:
            self._scroll.watch(card)
        if self._kept is not None:
            self.shelf.show_results(self._kept.results)
        self._filter()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look at the records once the page has been painted."""
        super().showEvent(event)
        QTimer.singleShot(0, self.read_records)

    @Slot()
    def read_records(self) -> None:
        """Read past practice beside the window; the page can be used meanwhile."""
        if not self.reading:
            self._task = Task(self._read)
            self._task.done.connect(self._show_kept)
            self._task.failed.connect(self._show_trouble)
            self._task.start()

    @property
    def reading(self) -> bool:
        """Whether the records are being read."""
        return self._task is not None and self._task.running

    def _read(self) -> Kept:
        practice = self._practice
        return Kept(practice.unfinished(), practice.history(), practice.results())

    @Slot(object)
    def _show_kept(self, kept: Kept) -> None:
        if self._closed:  # told while the window was closing
            return
        self._kept, self._unread = kept, False
        self.notice.hide()
        self.go_on.offer(kept.unfinished, self._now())
        self.shelf.show_results(kept.results)
        self.history.show_calls(kept.history)
        count = f" ({len(kept.history)})" if kept.history else ""
        self.view.rename(PAST_CALLS, self.tr("Past calls") + count)
        self.show_view(self.view.value)
        self.kept_shown.emit()

    @Slot(object)
    def _show_trouble(self, error: Exception) -> None:
        if self._closed:
            return
        say = self._practice.catalogue.say
        words = say(error.message) if isinstance(error, TrainerError) else str(error)
        self.notice.tell(words, "missed")
        self._unread = True
        self.shelf.show_results(None)
        self.show_view(self.view.value)

    @Slot(str)
    def _discard(self, call: str) -> None:
        self._practice.discard(call)
        self.read_records()

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show the scenarios or the past calls."""
        self.view.choose(view)
        self.filters.setVisible(view == SCENARIOS)
        if view == SCENARIOS:
            self._filter()
        elif self._unread:
            self._stack.setCurrentWidget(self.empty["unread"])
        elif self._kept is None:
            self._stack.setCurrentWidget(self.empty["reading"])
        elif not self._kept.history:
            self._stack.setCurrentWidget(self.empty["no-calls"])
        else:
            self._stack.setCurrentIndex(1)

    @Slot()
    def show_scenarios(self) -> None:
        """Show the scenarios."""
        self.show_view(SCENARIOS)

    @Slot()
    def show_past_calls(self) -> None:
        """Show the past calls."""
        self.show_view(PAST_CALLS)

    @property
    def shows_past_calls(self) -> bool:
        """Whether the history is in sight rather than the scenarios."""
        return self.view.value == PAST_CALLS

    @Slot()
    def _filter(self) -> None:
        shown = self.shelf.show_wanted(self.filters.wanted)
        if not self.shelf.cards:
            self._stack.setCurrentWidget(self.empty["none"])
        elif not shown:
            self._stack.setCurrentWidget(self.empty["filtered"])
        else:
            self._stack.setCurrentIndex(0)

    @Slot()
    def _find(self) -> None:
        self.show_scenarios()
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_down(self) -> None:
        """Wait for what still runs beside the window; nothing comes of it any more."""
        self._closed = True
        if self._task is not None:
            self._task.wait()
