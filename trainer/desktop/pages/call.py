"""The call page: the conversation, what it tells of the prospect, and how the rep is doing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.coverage_panel import CoveragePanel
from trainer.desktop.call.panes import Panes
from trainer.desktop.call.persona_bar import PersonaBar
from trainer.desktop.call.plan_panel import PlanPanel
from trainer.desktop.call.preparing import Preparation
from trainer.desktop.call.steps_panel import StepsPanel
from trainer.desktop.call.switches import Switches
from trainer.desktop.call.talk import Talk
from trainer.desktop.keys import typed
from trainer.desktop.widgets import ScrollPage
from trainer.desktop.words import ending_sentence, first_name, score_words
from trainer.domain.call import Coaching, Round
from trainer.domain.scenario import Verdict
from trainer.errors import TrainerError

if TYPE_CHECKING:  # the page needs their shape alone
    from trainer.desktop.bridge import Bridge
    from trainer.practice.practice import Practice
    from trainer.practice.session import CallSession
    from trainer.practice.speech import Speech

What = TypeVar("What", str, int)
_NARROW = 600  # pixels at text of 100 per cent; below, talk and feedback have no room together


class CallPage(QWidget):
    """One call under way."""

    finished = Signal(object)  # the session, on its way to the debrief
    back_asked = Signal()

    def __init__(
        self, practice: "Practice", bridge: "Bridge", speech: "Speech | None" = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.title = self.tr("Call")
        self._practice, self._speech = practice, speech
        self._session: CallSession | None = None
        self.persona_bar = PersonaBar()
        self.talk = Talk(practice.catalogue.say)
        self.steps = StepsPanel(practice.catalogue.say)
        self.coverage = CoveragePanel(practice.frameworks(), practice.catalogue.say)
        self.plan = PlanPanel()
        self._switches = Switches(practice, speech, self._tell, self)
        self._preparation = Preparation(practice)
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.persona_bar)
        self.panes = Panes(self.talk, self._feedback())
        column.addWidget(self.panes, 1)

    def _feedback(self) -> ScrollPage:
        side = ScrollPage()
        space = theme.current().space(3)
        side.column.setContentsMargins(space, space, space, space)
        side.column.setSpacing(space)
        side.column.addWidget(self.steps)
        side.column.addWidget(self.plan)
        side.column.addWidget(self.coverage)
        side.column.addStretch(1)
        return side

    def _connect(self, bridge: "Bridge") -> None:
        self.talk.reply_bar.typed.connect(self._typed)
        self.talk.reply_bar.chosen.connect(self._chosen)
        self.talk.reply_bar.again_cancelled.connect(self._leave_again)
        self.talk.end_panel.cancelled.connect(self._go_on)
        self.talk.end_panel.decided.connect(self._finish)
        self.steps.again_asked.connect(self._begin_again)
        self.steps.lit.connect(self.talk.transcript.light)
        self.persona_bar.end_asked.connect(self._ask_end)
        self._switches.follow(self.persona_bar, self.coverage)
        bridge.settings_changed.connect(self._switches.show_voice)
        theme.manager().changed.connect(self._share_room)
        for keys, slot in (("Ctrl+E", self._end_by_key), ("Ctrl+R", self._again_by_key)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def help_text(self) -> str:
        """What the page is for, and its keys."""
        return self.tr(
            "**Answer** the prospect: type what you would say, or pick an offered reply. After"
            " each reply you see how you did on the four **steps**, and what you now know.\n\n"
            "**Say it again** does the last round anew: both tries are kept, the first one"
            " counts.\n\n"
            "- **Enter** or **Ctrl+Enter** says it, **Shift+Enter** begins a new line\n"
            "- **1** to **9** pick an offered reply while the field is empty\n"
            "- **Ctrl+R** says the last round again\n"
            "- **Ctrl+E** ends the call\n"
            "- **Tab** leads to the transcript, the **arrow keys** from line to line\n"
            "- **W**, **Enter** or a click on a prospect’s line tells why it was said\n"
            "- **Ctrl+C** copies the line, or what is selected in it\n"
            "- **Ctrl+Shift+C** copies the whole call\n"
            "- **Esc** leaves the call; go on with it later from the Library\n"
        )

    # Showing a call

    def show_session(self, session: "CallSession") -> None:
        """Show a call, from its first line or where it was left."""
        self._session = session
        call, persona = session.call, session.scenario.persona
        last = call.story[-1] if call.rounds else None
        self.persona_bar.show_persona(persona, call.mind_now, gone_on=last is not None)
        self.persona_bar.show_mind(call.mind_now, last.reaction.before if last else None)
        self.talk.transcript.show_call(call, first_name(persona))
        self.plan.show_plan(call.plan)
        changes = last.changes if last else ()
        self.coverage.show_call(session.cells, self._framework(session), changes)
        self.talk.leave_again(call.id)
        self.talk.end_panel.reset()
        self.talk.notice.hide()
        self._switches.show_voice()
        self._show_feedback(last)
        self._go_on()

    def _framework(self, session: "CallSession") -> str:
        offered = session.scenario.frameworks
        return self._practice.settings.framework or (offered[0] if offered else "")

    def _show_feedback(self, last: Round | None) -> None:
        if last is not None and self._coached:
            self.steps.show_round(last, again=self._can_say_again, news=self.coverage.news)
            self.panes.tell_score(score_words(last.score.score))
        else:
            self.panes.tell_score("")
            self.steps.show_waiting(self._call_session.call.coaching)

    @property
    def _call_session(self) -> "CallSession":
        if self._session is None:
            raise RuntimeError("no call is shown")
        return self._session

    @property
    def _coached(self) -> bool:
        return self._call_session.call.coaching is Coaching.EACH

    @property
    def _can_say_again(self) -> bool:
        return self._coached and self._call_session.can_say_again

    # Rounds

    @Slot(str)
    def _typed(self, text: str) -> None:
        session = self._call_session
        again = self.talk.reply_bar.again
        if self._play(session.say_again if again else session.say, text):
            self.talk.reply_bar.said()
            if again:
                self._leave_again()

    @Slot(int)
    def _chosen(self, number: int) -> None:
        self._play(self._call_session.choose, number)

    def _play(self, say: Callable[[What], Round], what: What) -> bool:
        """Play a round and show it; an error is told, and what was typed stays in the field."""
        if self._speech is not None:
            self._speech.stop()
        try:
            finished = say(what)
        except TrainerError as error:
            self._tell(error)
            return False
        self.talk.notice.hide()
        self._show_round(finished)
        return True

    def _tell(self, error: TrainerError) -> None:
        self.talk.tell(self._practice.catalogue.say(error.message))

    def _show_round(self, finished: Round) -> None:
        self.talk.transcript.add_round(finished)
        self.persona_bar.show_mind(finished.reaction.after, finished.reaction.before)
        self.coverage.show_changes(finished.changes)
        self._show_feedback(finished)
        if not self.talk.reply_bar.again:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Ask for the next reply, or for the verdict when the conversation is over."""
        self.panes.show_talk()
        session = self._call_session
        ending = session.ending
        self.persona_bar.end.setVisible(ending is None)
        self.persona_bar.set_running(self.isVisible() and ending is None)
        if ending is None:
            self._preparation.begin(session)
            self.talk.ask_reply([each.text for each in session.offered])
        else:
            title = ending_sentence(ending, session.scenario.persona)
            self.talk.ask_verdict(title, cancellable=False)
        self.talk.order_focus(self.persona_bar.end)

    @Slot()
    def _begin_again(self) -> None:
        self.panes.show_talk()
        call = self._call_session.call
        self.talk.ask_again(call.id, call.story[-1].number)
        self.steps.allow_again(False)

    @Slot()
    def _again_by_key(self) -> None:
        if self.steps.again_offered:
            self._begin_again()

    @Slot()
    def _end_by_key(self) -> None:
        if self._session is not None and self._session.ending is None:
            self._ask_end()

    @Slot()
    def _leave_again(self) -> None:
        self.talk.leave_again(self._call_session.call.id)
        self.steps.allow_again(self._can_say_again)
        self._go_on()

    @Slot()
    def _ask_end(self) -> None:
        name = first_name(self._call_session.scenario.persona)
        title = self.tr("End the call with {name}?").format(name=name)
        self.panes.show_talk()
        self.talk.ask_verdict(title, cancellable=True)

    @Slot(object, str)
    def _finish(self, verdict: Verdict | None, reason: str) -> None:
        session = self._call_session
        if session.call.end is None:
            try:
                session.finish(verdict, reason)
            except TrainerError as error:
                self._tell(error)
                return
        self.persona_bar.set_running(False)
        self.finished.emit(session)

    # Keys and size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit leads to an offered reply, other letters into the field; Esc leaves what is open.

        All this holds wherever the focus is, so that nothing typed is lost.
        """
        if self._takes(typed(event)) or (event.key() == Qt.Key.Key_Escape and self._leave_open()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _takes(self, text: str) -> bool:
        bar = self.talk.reply_bar
        if not text or bar.isHidden():
            return False
        self.panes.show_talk()
        if not (text.isdecimal() and bar.offer(int(text))):
            bar.take(text)
        return True

    def _leave_open(self) -> bool:
        """Leave the round done anew or the question about the end, if one is open."""
        if self.talk.reply_bar.again:
            self._leave_again()
        elif self.talk.asks_verdict and self._call_session.ending is None:
            self._go_on()
        else:
            return False
        return True

    def minimumSizeHint(self) -> QSize:
        """Small windows scroll rather than push the page beyond the screen."""
        return QSize(560, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _share_room(self) -> None:
        """Share the room between the talk, the feedback and the offered replies."""
        narrow = self.width() < theme.current().scaled(_NARROW)
        self.talk.limit(self.height())
        self.persona_bar.set_narrow(narrow=narrow)
        self.panes.share(self.width(), narrow=narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the time go on."""
        super().showEvent(event)
        if self._session is not None and self._session.ending is None:
            self.persona_bar.set_running(True)
            self.talk.reply_bar.field.setFocus()

    def close_down(self) -> None:
        """Wait for what still runs beside the window."""
        self._preparation.wait()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent, and stop the time."""
        super().hideEvent(event)
        self.persona_bar.set_running(False)
        if self._speech is not None:
            self._speech.stop()
