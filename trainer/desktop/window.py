"""The main window: a rail at the left, one page at a time, messages above it, help beside it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QStackedWidget, QWidget

from trainer.desktop import icons, place, rail, theme
from trainer.desktop.bridge import Bridge
from trainer.desktop.frame import framed
from trainer.desktop.helping import Helping
from trainer.desktop.keys import is_enter, typed
from trainer.desktop.pages.library import LibraryPage
from trainer.desktop.widgets import Notice
from trainer.domain.settings import Settings
from trainer.errors import TrainerError
from trainer.messages import Message

if TYPE_CHECKING:  # each page is imported when it is first shown
    from trainer.desktop.help_panel import HelpPanel
    from trainer.desktop.pages.brief import BriefPage
    from trainer.desktop.pages.call import CallPage
    from trainer.desktop.pages.debrief import DebriefPage
    from trainer.desktop.pages.scoring import ScoringPage
    from trainer.desktop.pages.settings import SettingsPage
    from trainer.domain.call import Coaching, Plan
    from trainer.domain.scenario import Scenario
    from trainer.practice.practice import Practice
    from trainer.practice.session import CallSession
    from trainer.practice.speech import Speech

PLACE_FILE = "window.json"
COMPACT_BELOW = 900  # pixels at normal text; in a narrower window the rail has icons alone
Page = TypeVar("Page", bound=QWidget)


class MainWindow(QMainWindow):
    """Shows the pages and leads from one to the next; each is made when it is first needed."""

    def __init__(
        self, practice: "Practice", bridge: Bridge, speech: "Speech | None" = None
    ) -> None:
        super().__init__()
        self._practice, self._bridge, self._speech = practice, bridge, speech
        self._scenario_folder = practice.settings.scenario_folder
        self._before_aside: QWidget | None = None  # where going back from an aside leads
        self.notice, self.rail, self.stack = Notice(), rail.Rail(), QStackedWidget()
        self._build()
        self.library = self._added(LibraryPage(practice))
        self._wire()
        self.setMinimumSize(place.SMALLEST)
        place.restore(self, self._place_file)
        self._refresh()
        self.show_library()

    @property
    def _place_file(self) -> Path | None:
        folder = self._practice.folder
        return folder / PLACE_FILE if folder else None

    def _build(self) -> None:
        outer, inner = framed(self.rail, self.notice, self.stack)
        self.setCentralWidget(outer)
        self._helping = Helping(inner, self.rail, lambda: self.page)

    def _wire(self) -> None:
        self.rail.asked.connect(self.go)
        self._helping.scoring_asked.connect(self.show_scoring)
        self._bridge.notice.connect(self.tell)
        self._bridge.settings_changed.connect(self._settings_changed)
        theme.manager().changed.connect(self._refresh)
        self._on_keys("F1", self.toggle_help)
        self._on_keys("Shift+F1", self.show_scoring)
        self._on_keys("Alt+Left", self.back)
        self.library.opened.connect(self.show_brief)
        self.library.resume_asked.connect(self.resume)
        self.library.debrief_asked.connect(self.reopen)
        self.library.folder_asked.connect(self.show_settings)
        self.library.view_changed.connect(self._mark_library)

    def _on_keys(self, keys: str, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(slot)

    def _added(self, page: Page) -> Page:
        self.stack.addWidget(page)
        return page

    @cached_property
    def brief(self) -> "BriefPage":
        """The Brief page."""
        from trainer.desktop.pages.brief import BriefPage

        page = self._added(BriefPage(self._practice))
        page.call_asked.connect(self.begin)
        page.back_asked.connect(self.back)
        return page

    @cached_property
    def call(self) -> "CallPage":
        """The Call page."""
        from trainer.desktop.pages.call import CallPage

        page = self._added(CallPage(self._practice, self._bridge, self._speech))
        page.finished.connect(self.show_debrief)
        page.back_asked.connect(self.back)
        return page

    @cached_property
    def debrief(self) -> "DebriefPage":
        """The Debrief page."""
        from trainer.desktop.pages.debrief import DebriefPage

        page = self._added(DebriefPage(self._practice))
        page.retry_asked.connect(self.show_brief)
        page.scoring_asked.connect(self.show_scoring)
        page.done.connect(self.show_library)
        return page

    @cached_property
    def settings(self) -> "SettingsPage":
        """The Settings page."""
        from trainer.desktop.pages.settings import SettingsPage

        page = self._added(SettingsPage(self._practice, self._speech))
        page.back_asked.connect(self.back)
        return page

    @cached_property
    def scoring(self) -> "ScoringPage":
        """The page that explains the scoring."""
        from trainer.desktop.pages.scoring import ScoringPage

        page = self._added(ScoringPage(self._practice))
        page.back_asked.connect(self.back)
        return page

    @property
    def help(self) -> "HelpPanel":
        """The panel that explains the pages."""
        return self._helping.panel

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.stack.currentWidget() or self.library

    def _show(self, page: QWidget, where: str = "") -> None:
        """Show a page and mark its place on the rail."""
        self.hide_help()
        self.stack.setCurrentWidget(page)
        self.rail.show_place(where)
        title = str(getattr(page, "title", ""))
        self.setWindowTitle(self.tr("{page} – Prospect Trainer").format(page=title))

    def _shows(self, name: str) -> bool:
        """Whether that page was made and is shown."""
        return self.__dict__.get(name) is self.page

    @Slot(str)
    def go(self, where: str) -> None:
        """Go to a place of the rail."""
        {
            rail.LIBRARY: self.show_library,
            rail.PAST_CALLS: self.show_past_calls,
            rail.SETTINGS: self.show_settings,
            rail.HELP: self.toggle_help,
        }[where]()

    @Slot()
    def show_library(self) -> None:
        """Show the scenarios."""
        self.library.show_scenarios()
        self._show_library()

    @Slot()
    def show_past_calls(self) -> None:
        """Show the history."""
        self.library.show_past_calls()
        self._show_library()

    def _show_library(self) -> None:
        past = self.library.shows_past_calls
        self._show(self.library, rail.PAST_CALLS if past else rail.LIBRARY)

    @Slot()
    def _mark_library(self) -> None:
        if self.page is self.library:
            self._show_library()

    @Slot()
    def show_settings(self) -> None:
        """Show the settings; going back leads to the page before."""
        self._show_aside(self.settings, rail.SETTINGS)

    @Slot()
    def show_scoring(self) -> None:
        """Explain the scoring; going back leads to the page before."""
        self.scoring.show_scoring()
        self._show_aside(self.scoring)

    def _show_aside(self, page: QWidget, where: str = "") -> None:
        if not self._aside:
            self._before_aside = self.page
        self._show(page, where)

    @property
    def _aside(self) -> bool:
        """Whether a page is shown that was looked at in passing."""
        return self._shows("settings") or self._shows("scoring")

    @Slot(object)
    def show_brief(self, scenario: "Scenario") -> None:
        """Show the brief of a scenario."""
        self.brief.show_scenario(scenario)
        self._show(self.brief, rail.LIBRARY)

    @Slot(object, object, object)
    def begin(self, scenario: "Scenario", plan: "Plan", coaching: "Coaching") -> None:
        """Begin a call."""
        practice = self._practice
        self._hold(lambda: practice.begin(scenario, practice.fresh_seed(), coaching, plan))

    @Slot(str)
    def resume(self, call: str) -> None:
        """Go on with a call that was broken off."""
        self._hold(lambda: self._practice.resume(call))

    def _hold(self, open_call: "Callable[[], CallSession]") -> None:
        session = self._tried(open_call)
        if session is not None:
            self.call.show_session(session)
            self._show(self.call, rail.LIBRARY)

    @Slot(str)
    def reopen(self, call: str) -> None:
        """Show the debrief of a past call again."""
        session = self._tried(lambda: self._practice.reopen(call))
        if session is not None:
            self.debrief.show_session(session)
            self._show(self.debrief, rail.PAST_CALLS)

    @Slot(object)
    def show_debrief(self, session: "CallSession") -> None:
        """Show the debrief of a call that has just ended."""
        self.debrief.show_session(session)
        self._show(self.debrief, rail.LIBRARY)

    def _tried(self, open_call: "Callable[[], CallSession]") -> "CallSession | None":
        """Open a call, or say in the window why that cannot be."""
        try:
            return open_call()
        except TrainerError as error:
            self.notice.tell(self._practice.catalogue.say(error.message), "missed")
            return None

    @Slot()
    def back(self) -> None:
        """Go to the page that led here."""
        before = self._before_aside if self._aside else self.library
        if before not in (None, self.library):
            self._show(before or self.library, rail.LIBRARY)
        elif self.library.shows_past_calls and self.page is not self.library:
            self.show_past_calls()
        else:
            self.show_library()

    @Slot(object)
    def tell(self, message: Message) -> None:
        """Show a message of the core."""
        self.notice.tell(self._practice.catalogue.say(message), "partly")

    @Slot(str)
    def complain(self, fault: str) -> None:
        """Say that the program itself has failed."""
        words = self.tr(
            "Something in the program went wrong ({fault}). What you finished so far is kept;"
            " you can go on."
        )
        self.notice.tell(words.format(fault=fault), "missed")

    @Slot()
    def toggle_help(self) -> None:
        """Explain the page that is shown, or take the explanation away."""
        self._helping.toggle()

    @Slot()
    def hide_help(self) -> None:
        """Take the explanation away."""
        self._helping.hide()

    @Slot(object)
    def _settings_changed(self, settings: Settings) -> None:
        if settings.scenario_folder != self._scenario_folder:
            self._scenario_folder = settings.scenario_folder
            self.library.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where there is little of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.rail.set_compact(compact=self.width() < theme.current().scaled(COMPACT_BELOW))

    @Slot()
    def _refresh(self) -> None:
        self._fit()
        self.setWindowIcon(icons.icon("logo", theme.current().accent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a button with Enter; close the help or go back with Esc, unless the page did."""
        focus = self.focusWidget()
        if is_enter(event) and isinstance(focus, QAbstractButton):
            focus.click()
        elif typed(event) and not self.page.isAncestorOf(focus or self):
            self.page.keyPressEvent(event)  # what is typed is meant for the page
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._helping.shown:
            self.hide_help()
        else:
            self.back()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Be silent, wait for what runs beside the window, and keep its place."""
        if self._speech is not None:
            self._speech.stop()
        self.library.close_down()
        if "call" in self.__dict__:
            self.call.close_down()
        place.keep(self, self._place_file)
        super().closeEvent(event)
