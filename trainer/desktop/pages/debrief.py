"""The debrief page: what the call came to, why, and what to practise next."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.debrief.anchors import Anchors
from trainer.desktop.debrief.coverage_section import CoverageSection, levels_section
from trainer.desktop.debrief.facts_section import facts_section, planned_section
from trainer.desktop.debrief.figures_section import figures_section
from trainer.desktop.debrief.paper import paper
from trainer.desktop.debrief.practise_section import practise_section
from trainer.desktop.debrief.rounds_section import rounds_section
from trainer.desktop.debrief.score_section import score_section
from trainer.desktop.debrief.section import Section
from trainer.desktop.debrief.steps_section import steps_section
from trainer.desktop.debrief.trust_section import TrustSection
from trainer.desktop.debrief.verdict_section import verdict_section
from trainer.desktop.widgets import Button, Notice, ScrollPage, wrapped
from trainer.desktop.widgets.grid import CardLayout
from trainer.desktop.words import ending_sentence, first_name, goodbye_words
from trainer.domain.debrief import Debrief
from trainer.practice.hearing import call_heard

if TYPE_CHECKING:  # the page needs their shape alone
    from trainer.practice.practice import Practice
    from trainer.practice.session import CallSession

_WIDEST = 1040  # pixels at text of 100 per cent; longer lines are hard to read
_LINK_EDGE = 6  # of a link around its words
_COLUMN = 360  # least width of a card, at text of 100 per cent


class DebriefPage(QWidget):
    """The report on one call."""

    retry_asked = Signal(object)  # the scenario
    scoring_asked = Signal()  # to read how scoring works
    done = Signal()

    def __init__(self, practice: "Practice") -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.title = self.tr("Debrief")
        self._practice = practice
        self._session: CallSession | None = None
        self._scroll: ScrollPage | None = None
        self.sections: tuple[Section, ...] = ()
        self.notice = Notice()
        theme.manager().changed.connect(self._show_anew)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self._column.addLayout(self._message())
        self._column.addWidget(self._foot())

    def _message(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space = theme.current().space
        row.setContentsMargins(space(6), space(3), space(6), 0)
        row.addWidget(self.notice)
        return row

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "header")
        space = theme.current().space
        self._head_column = column = QVBoxLayout(head)
        column.setContentsMargins(space(6) - _LINK_EDGE, space(3), space(6), space(2))
        column.setSpacing(0)
        self._heading, self._subject = wrapped("", "title"), wrapped("", "muted")
        self._goodbye = wrapped("")
        self.anchors = Anchors()
        self.anchors.asked.connect(self._go_to)
        for words in (self._heading, self._subject, self._goodbye):
            words.setContentsMargins(_LINK_EDGE, 0, 0, 0)
            column.addWidget(words)
        column.addWidget(self.anchors)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "footer")
        space = theme.current().space
        row = QHBoxLayout(foot)
        row.setContentsMargins(space(6), space(2), space(6), space(2))
        row.setSpacing(space(2))
        self.save_button = Button(self.tr("Save as a page …"), icon="save")
        self.retry_button = Button(self.tr("Try again"), icon="retry")
        self.done_button = Button(self.tr("Done"), "primary")
        self.save_button.clicked.connect(self._ask_path)
        self.retry_button.clicked.connect(self._retry)
        self.done_button.clicked.connect(self.done)
        row.addStretch(1)
        for button in (self.save_button, self.retry_button, self.done_button):
            row.addWidget(button)
        return foot

    @property
    def subject(self) -> str:
        """Whose call it was, how long, and how it ended."""
        return self._subject.text()

    @property
    def goodbye(self) -> str:
        """What the prospect said at the end; empty where the conversation was over before."""
        return self._goodbye.text()

    def help_text(self) -> str:
        """What the page is for, and its keys."""
        return self.tr(
            "What the call came to. The **links** at the top lead to the parts of the report; a"
            " **round** opens to show your words, the steps, and why the prospect reacted so.\n\n"
            "- **Tab** goes on to the next control\n"
            "- **Enter** opens a round, follows a link, presses a button\n"
            "- **Esc** goes back; the debrief stays in the past calls\n"
        )

    def show_session(self, session: "CallSession") -> None:
        """Show the report on a call, just ended or long past."""
        self._session = session
        persona, call = session.scenario.persona, session.call
        self._heading.setText(session.scenario.title)
        text = self.tr("{name} · {rounds} rounds · {ending}")
        ending = (
            ending_sentence(session.ending, persona) if session.ending else self.tr("not ended")
        )
        words = text.format(name=persona.name, rounds=len(call.counted), ending=ending)
        self._subject.setText(words)
        self._goodbye.setText(goodbye_words(call, first_name(persona)))
        self._goodbye.setVisible(bool(self.goodbye))
        self.notice.hide()
        self._show_sections(self._made(session, session.debrief()))

    @Slot()
    def _show_anew(self) -> None:
        """Lay the page out anew for another size of text."""
        if self._session is not None:
            self.show_session(self._session)

    def _made(self, session: "CallSession", debrief: Debrief) -> list[tuple[str, Section]]:
        """All sections under the short names of their links, in the order of the page."""
        say, call = self._practice.catalogue.say, session.call
        heard = call_heard(call)
        coverage = CoverageSection(
            debrief.frameworks, self._practice.frameworks(), self._framework(session)
        )
        reason = call.end.reason if call.end else ""
        name = first_name(session.scenario.persona)
        return [
            (self.tr("Score"), self._score(debrief, say(heard) if heard else "")),
            (self.tr("Practise next"), practise_section(debrief, say)),
            (self.tr("Steps"), steps_section(debrief.steps)),
            (self.tr("Figures"), figures_section(debrief.figures)),
            (self.tr("Trust"), TrustSection(debrief.trust)),
            (self.tr("Coverage"), coverage),
            (self.tr("Verdict"), verdict_section(debrief.verdict, reason)),
            (self.tr("Levels"), levels_section(debrief.levels)),
            (self.tr("Plan"), planned_section(debrief.planned, call.plan.objective)),
            (self.tr("Facts"), facts_section(debrief.facts)),
            (self.tr("Rounds"), rounds_section(call.rounds, name, say)),
        ]

    def _score(self, debrief: Debrief, heard: str) -> Section:
        section = score_section(debrief, heard)
        about = Button(self.tr("How scoring works"), "link")
        about.clicked.connect(self.scoring_asked)
        section.column.addWidget(about, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _framework(self, session: "CallSession") -> str:
        offered = session.scenario.frameworks
        return self._practice.settings.framework or (offered[0] if offered else "")

    def _show_sections(self, named: Sequence[tuple[str, Section]]) -> None:
        if self._scroll is not None:
            self._scroll.hide()
            self._scroll.deleteLater()
        look = theme.current()
        self._scroll = ScrollPage(look.scaled(_WIDEST))
        grid = CardLayout(look.scaled(_COLUMN), look.space(4))
        for _, section in named:
            grid.addWidget(section)
        self._scroll.column.addLayout(grid)
        self._scroll.column.addStretch(1)
        self._column.insertWidget(2, self._scroll, 1)
        self._scroll.body.installEventFilter(self)
        self.sections = tuple(section for _, section in named)
        self.anchors.show_sections(named)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the heading begin where the cards do, wherever a wide window centres them."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and isinstance(watched, QWidget):
            edges, space = self._head_column.contentsMargins(), theme.current().space(6)
            edges.setLeft(watched.x() + space - _LINK_EDGE)
            edges.setRight(self.width() - watched.x() - watched.width() + space)
            self._head_column.setContentsMargins(edges)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way on; the report is read with the eyes first."""
        super().showEvent(event)
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _go_to(self, section: Section) -> None:
        if self._scroll is not None:
            self._scroll.go_to(section)

    @Slot()
    def _retry(self) -> None:
        if self._session is not None:
            self.retry_asked.emit(self._session.scenario)

    @Slot()
    def _ask_path(self) -> None:
        name = f"{self._session.scenario.id}.html" if self._session else ""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the debrief"), name, self.tr("Web page (*.html)")
        )
        if path:
            chosen = Path(path)
            self.save(chosen if chosen.suffix else chosen.with_suffix(".html"))

    def save(self, path: Path) -> None:
        """Write the report as a web page of its own, and say whether that went well."""
        if self._session is None:
            return
        text = paper(self._session, self._session.debrief(), self._practice.catalogue.say)
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            words = self.tr("The debrief could not be saved ({reason}). Choose another folder.")
            self.notice.tell(words.format(reason=error.strerror or error), "missed")
        else:
            self.notice.tell(self.tr("Saved: {path}").format(path=path), "good")

    def minimumSizeHint(self) -> QSize:
        """Small windows scroll rather than push the page beyond the screen."""
        return QSize(480, 360)
