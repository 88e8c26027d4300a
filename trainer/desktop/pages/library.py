"""The Library: choose a scenario, go on with a call, look at past ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.background import Task
from trainer.desktop.keys import typed
from trainer.desktop.library.go_on import GoOnBanner
from trainer.desktop.library.scenarios_view import ScenariosView
from trainer.desktop.widgets import Notice, label
from trainer.domain.cover import Cover
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.desktop.library.past_view import PastView
    from trainer.domain.diagnostics import Diagnostic
    from trainer.domain.ports import CallSummary, Results
    from trainer.practice.practice import Practice

SCENARIOS, PAST_CALLS = "scenarios", "past"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the records know of past practice."""

    unfinished: "tuple[CallSummary, ...]"
    history: "tuple[CallSummary, ...]"
    results: "Mapping[str, Results]"


def local_now() -> datetime:
    """The time on the learner's own clock."""
    return datetime.now(UTC).astimezone()


class LibraryPage(QWidget):
    """Scenarios as cards, and the history of past calls."""

    opened = Signal(object)  # Scenario
    resume_asked = Signal(str)  # id of a call
    debrief_asked = Signal(str)  # id of a call
    folder_asked = Signal()  # to choose a folder with scenarios of one's own
    view_changed = Signal()  # from scenarios to past calls, or back
    kept_shown = Signal()  # what the records know is on screen

    def __init__(
        self,
        practice: "Practice",
        now: Callable[[], datetime] = local_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice, self._now = practice, now
        self._task: Task | None = None
        self._warming: Task | None = None
        self._kept: Kept | None = None
        self._known_records = self._unread = self._closed = self._to_read = False
        self.title, self.view = self.tr("Practice"), SCENARIOS
        self.setProperty("role", "page")
        self._build()
        self._wire()
        self.reload()

    def help_text(self) -> str:
        """What can be done here."""
        return self.tr(
            "Choose a **scenario**: you read the brief, then you call. The filled dots say how"
            " hard it is; the boxes name the qualification frameworks that fit it.\n\n"
            "**Past calls** opens the debrief of any finished call again, and lists those that"
            " were broken off.\n\n"
            "- **Arrow keys** move between the cards, **Enter** opens one\n"
            "- **Ctrl+F**, or just typing, searches; **Enter** or **Down** leads to what is"
            " found, **Esc** empties the field\n"
            "- **Enter** or **Space** presses the button that has the focus, on every page\n"
            "- **Esc** goes back, on every page\n"
        )

    def _build(self) -> None:
        space = theme.current().space
        self._heading = label(self.title, "title")
        self.notice, self.go_on = Notice(), GoOnBanner()
        self.scenarios = ScenariosView(self._findings, self._practice.catalogue.say)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.scenarios)
        top = QVBoxLayout()
        top.setContentsMargins(space(6), 0, space(6), 0)
        top.setSpacing(space(3))
        top.addWidget(self._heading)
        top.addWidget(self.notice)
        top.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(5), 0, 0)
        column.setSpacing(space(3))
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.scenarios.opened.connect(self._open)
        self.scenarios.folder_asked.connect(self.folder_asked)
        self.go_on.resume_asked.connect(self.resume_asked)
        self.go_on.discard_asked.connect(self._discard)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)

    @cached_property
    def past(self) -> "PastView":
        """The past calls, made when they are first looked at."""
        from trainer.desktop.library.past_view import PastView

        made = PastView(self._now)
        made.debrief_asked.connect(self.debrief_asked)
        made.resume_asked.connect(self.resume_asked)
        made.discard_asked.connect(self._discard)
        made.scenarios_asked.connect(self.show_scenarios)
        made.again_asked.connect(self.read_records)
        self._stack.addWidget(made)
        return made

    # The scenario files

    @Slot()
    def reload(self) -> None:
        """Look at the scenario files again."""
        self.scenarios.show_covers(self._practice.covers())
        if self._kept is not None:
            self.scenarios.show_results(self._kept.results)

    def _findings(self, path: str) -> "Sequence[Diagnostic]":
        entry = self._practice.entry(path)
        return entry.diagnostics if entry else ()

    @Slot(object)
    def _open(self, cover: Cover) -> None:
        entry = self._practice.entry(cover.path)
        if entry is not None and entry.scenario is not None:
            self.opened.emit(entry.scenario)
            return
        self.reload()
        changed = self.tr("“{title}” has been changed and cannot be played as it is now.")
        self.notice.tell(changed.format(title=cover.title), "partly")

    # The records

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the records each time the page comes, but not before it is on screen."""
        super().showEvent(event)
        self._to_read = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look at the records once the page has been painted."""
        super().paintEvent(event)
        if self._to_read:
            self._to_read = False
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
        if not self._known_records:
            practice.open_records()
        return Kept(practice.unfinished(), practice.history(), practice.results())

    @Slot(object)
    def _show_kept(self, kept: Kept) -> None:
        if self._closed:  # told while the window was closing
            return
        first = not self._known_records
        self._kept, self._unread, self._known_records = kept, False, True
        if first:  # what the first call would wait for is made ready once nothing else is to do
            self._warming = Task(self._practice.warm_up)
            self._warming.start()
        self.notice.hide()
        self.scenarios.show_results(kept.results)
        self.show_view(self.view)
        self.kept_shown.emit()

    @Slot(object)
    def _show_trouble(self, error: Exception) -> None:
        if self._closed:
            return
        if not isinstance(error, TrainerError):  # a fault of the program, told as one
            raise error
        self._unread = True
        self.notice.tell(self._practice.catalogue.say(error.message), "missed")
        self.scenarios.show_results(None)
        self.show_view(self.view)

    @Slot(str)
    def _discard(self, call: str) -> None:
        try:
            self._practice.discard(call)
        except TrainerError as error:
            self.notice.tell(self._practice.catalogue.say(error.message), "missed")
            return
        self.read_records()

    # What is in sight

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show the scenarios or the past calls."""
        changed, self.view = view != self.view, view
        if view == PAST_CALLS:
            self._show_past()
            self._stack.setCurrentWidget(self.past)
        else:
            self._stack.setCurrentWidget(self.scenarios)
        self._show_offer()
        if changed:
            self.title = self.tr("Past calls") if view == PAST_CALLS else self.tr("Practice")
            self._heading.setText(self.title)
            self.view_changed.emit()

    def _show_offer(self) -> None:
        """Offer the newest broken-off call beside the scenarios; the past lists them all."""
        if self._kept is not None:
            calls = () if self.shows_past_calls else self._kept.unfinished
            self.go_on.offer(calls, self._now())

    def _show_past(self) -> None:
        if self._unread:
            self.past.show_unread()
        elif self._kept is None:
            self.past.show_reading()
        else:
            self.past.show_calls(self._kept.history, self._kept.unfinished)

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
        return self.view == PAST_CALLS

    @Slot()
    def _find(self) -> None:
        self.show_scenarios()
        self.scenarios.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search for what is typed, whatever has the focus."""
        text = typed(event)
        if text and not self.shows_past_calls:
            self._find()
            self.scenarios.filters.search.insert(text)
        else:
            super().keyPressEvent(event)

    def close_down(self) -> None:
        """Wait for what still runs beside the window; nothing comes of it any more."""
        self._closed = True
        for task in (self._task, self._warming):
            if task is not None:
                task.wait()
