"""The call page: the conversation, what it tells of the prospect, and how the rep is doing."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.accessible import announce
from trainer.desktop.call.coverage_panel import CoveragePanel
from trainer.desktop.call.end_panel import EndPanel
from trainer.desktop.call.persona_bar import PersonaBar
from trainer.desktop.call.reply_bar import ReplyBar
from trainer.desktop.call.steps_panel import StepsPanel
from trainer.desktop.call.transcript import Transcript
from trainer.desktop.widgets import Notice, ScrollPage
from trainer.desktop.words import ending_sentence, first_name
from trainer.domain.call import Coaching, Round
from trainer.domain.scenario import Verdict
from trainer.domain.settings import Settings
from trainer.errors import TrainerError

if TYPE_CHECKING:  # the page needs their shape alone
    from trainer.desktop.bridge import Bridge
    from trainer.practice.practice import Practice
    from trainer.practice.session import CallSession
    from trainer.practice.speech import Speech

What = TypeVar("What", str, int)
_SIDE_WIDTH = 330  # width of the feedback beside the transcript, at text of 100 per cent
_SIDE_SHARE = 0.42  # of the page at most
_OFFERED_SHARE = 0.26  # of the page's height at most


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
        self._make_parts()
        self._lay_out()
        self._connect()
        bridge.settings_changed.connect(self._settings_changed)

    def _make_parts(self) -> None:
        self.persona_bar = PersonaBar()
        self.transcript = Transcript(self._practice.catalogue.say)
        self.notice = Notice()
        self.reply_bar = ReplyBar()
        self.end_panel = EndPanel()
        self.steps = StepsPanel(self._practice.catalogue.say)
        self.coverage = CoveragePanel(self._practice.frameworks())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.persona_bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._talk(), 1)
        self._side = self._feedback()
        row.addWidget(self._side)
        column.addLayout(row, 1)

    def _talk(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.transcript, 1)
        for each in (self.notice, self.reply_bar, self.end_panel):
            column.addWidget(each)
        return made

    def _feedback(self) -> ScrollPage:
        side = ScrollPage()
        space = theme.current().space(3)
        side.column.setContentsMargins(space, space, space, space)
        side.column.setSpacing(space)
        side.column.addWidget(self.steps)
        side.column.addWidget(self.coverage)
        side.column.addStretch(1)
        return side

    def _connect(self) -> None:
        self.reply_bar.typed.connect(self._typed)
        self.reply_bar.chosen.connect(self._chosen)
        self.reply_bar.again_cancelled.connect(self._leave_again)
        self.steps.again_asked.connect(self._begin_again)
        self.steps.lit.connect(self.transcript.light)
        self.persona_bar.end_asked.connect(self._ask_end)
        self.persona_bar.voice_switched.connect(self._switch_voice)
        self.end_panel.cancelled.connect(self._leave_end)
        self.end_panel.decided.connect(self._finish)
        self.coverage.picked.connect(self._keep_framework)

    def help_text(self) -> str:
        """What the page is for, and its keys."""
        return self.tr(
            "Answer the prospect: type what you would say, or pick an offered reply. "
            "After each reply you see how you did on the four steps, and what you now know.\n\n"
            "Enter or Ctrl+Enter: say it\n"
            "Shift+Enter: new line\n"
            "1 to 9: pick an offered reply (while the field is empty)\n"
            "Tab to the transcript, then arrow keys: go from line to line\n"
            "W or Enter on a prospect's line: why was that said?\n"
            "Ctrl+C: copy the line\n"
            "Esc: leave the call; you can go on with it later from the library"
        )

    # Showing a call

    def show_session(self, session: "CallSession") -> None:
        """Show a call, from its first line or where it was left."""
        self._session = session
        call, persona = session.call, session.scenario.persona
        last = call.story[-1] if call.rounds else None
        self.persona_bar.show_persona(persona, call.mind_now)
        self.persona_bar.show_mind(call.mind_now, last.reaction.before if last else None)
        self.transcript.show_call(call, first_name(persona))
        self.coverage.show_call(session.cells, self._framework(session))
        self.reply_bar.open_draft(call.id)
        self.end_panel.reset()
        self.notice.hide()
        self._show_voice()
        self._show_feedback(last)
        self._go_on()

    def _framework(self, session: "CallSession") -> str:
        offered = session.scenario.frameworks
        return self._practice.settings.framework or (offered[0] if offered else "")

    def _show_feedback(self, last: Round | None) -> None:
        if last is not None and self._coached:
            self.steps.show_round(last, again=self._can_say_again)
            self.coverage.show_changes(last.changes)
        else:
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
        again = self.reply_bar.again
        if self._play(session.say_again if again else session.say, text):
            self.reply_bar.said()
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
        self.notice.hide()
        self._show_round(finished)
        return True

    def _tell(self, error: TrainerError) -> None:
        text = self._practice.catalogue.say(error.message)
        self.notice.tell(text, "missed")
        announce(self.notice, text)

    def _show_round(self, finished: Round) -> None:
        self.transcript.add_round(finished)
        self.persona_bar.show_mind(finished.reaction.after, finished.reaction.before)
        self._show_feedback(finished)
        self.coverage.show_changes(finished.changes)
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the next reply, or for the verdict when the conversation is over."""
        session = self._call_session
        over = session.ending is not None and not self.reply_bar.again
        self.persona_bar.end.setVisible(session.ending is None)
        self.persona_bar.set_running(self.isVisible() and session.ending is None)
        self.reply_bar.show_replies([each.text for each in session.offered])
        self.reply_bar.setVisible(not over)
        self.end_panel.setVisible(over)
        if over:
            self._show_over()
        else:
            self.reply_bar.field.setFocus()
        self.transcript.follow()

    def _show_over(self) -> None:
        session = self._call_session
        if session.ending is not None:
            title = ending_sentence(session.ending, session.scenario.persona)
            self.end_panel.ask(title, cancellable=False)
            self.end_panel.begin()
            announce(self.end_panel, title)

    # Saying it again

    @Slot()
    def _begin_again(self) -> None:
        session = self._call_session
        self.reply_bar.open_draft(session.call.id + ":again")
        self.reply_bar.set_again(session.call.story[-1].number)
        self.end_panel.hide()
        self.reply_bar.show()
        self.steps.allow_again(False)
        self.reply_bar.field.setFocus()

    @Slot()
    def _leave_again(self) -> None:
        session = self._call_session
        self.reply_bar.set_again(0)
        self.reply_bar.open_draft(session.call.id)
        self.steps.allow_again(self._can_say_again)
        self._go_on()

    # The end

    @Slot()
    def _ask_end(self) -> None:
        name = first_name(self._call_session.scenario.persona)
        self.end_panel.ask(self.tr("End the call with {name}?").format(name=name), cancellable=True)
        self.reply_bar.hide()
        self.end_panel.show()
        self.end_panel.begin()

    @Slot()
    def _leave_end(self) -> None:
        self.end_panel.hide()
        self._go_on()

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

    # Settings

    def _show_voice(self) -> None:
        on = self._practice.settings.voice_on if self._speech is not None else None
        self.persona_bar.show_voice(on)

    @Slot(bool)
    def _switch_voice(self, on: bool) -> None:  # noqa: FBT001
        if self._speech is not None and not on:
            self._speech.stop()
        self._change_settings(replace(self._practice.settings, voice_on=on))
        self._show_voice()

    @Slot(str)
    def _keep_framework(self, framework: str) -> None:
        self._change_settings(replace(self._practice.settings, framework=framework))

    def _change_settings(self, settings: Settings) -> None:
        try:
            self._practice.change_settings(settings)
        except TrainerError as error:
            self._tell(error)

    @Slot(object)
    def _settings_changed(self, _settings: object) -> None:
        self._show_voice()

    # Keys and size

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A digit picks a reply wherever the focus is; Esc leaves what is open."""
        text = event.text()
        if text.isdecimal() and self.reply_bar.isVisible() and not self.reply_bar.field.hasFocus():
            self.reply_bar.field.setFocus()
            self.reply_bar.pick(int(text))
        elif event.key() == Qt.Key.Key_Escape and self._leave_open():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _leave_open(self) -> bool:
        """Leave the round done anew or the question about the end, if one is open."""
        if self.reply_bar.again:
            self._leave_again()
        elif self.end_panel.isVisible() and self._call_session.ending is None:
            self._leave_end()
        else:
            return False
        return True

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Small windows scroll rather than push the page beyond the screen."""
        return QSize(560, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the room between the talk, the feedback and the offered replies."""
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        self.reply_bar.offered.limit_height(int(height * _OFFERED_SHARE))
        side = min(theme.current().scaled(_SIDE_WIDTH), int(width * _SIDE_SHARE))
        self._side.setFixedWidth(side)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Let the time go on."""
        super().showEvent(event)
        if self._session is not None and self._session.ending is None:
            self.persona_bar.set_running(True)
            self.reply_bar.field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Be silent, and stop the time."""
        super().hideEvent(event)
        self.persona_bar.set_running(False)
        if self._speech is not None:
            self._speech.stop()
