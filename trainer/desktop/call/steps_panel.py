"""The last round: its score, the four steps, one wording to try, and what was noticed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.step_row import StepRow
from trainer.desktop.widgets import Button, Card, IconLabel, label, wrapped
from trainer.domain.call import Coaching, Round
from trainer.domain.steps import Step
from trainer.messages import Message
from trainer.practice.hearing import round_heard

Say = Callable[[Message], str]


class StepsPanel(Card):
    """Feedback on the last round, or the word that it comes after the call."""

    lit = Signal(object)  # the step whose evidence is to be shown, or None
    again_asked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._say = say
        self.column.addLayout(self._head())
        self._heard = wrapped("", "caption")
        self.column.addWidget(self._heard)
        self._words = wrapped("")
        self._news = wrapped("", "accent")
        self.column.addWidget(self._words)
        self.column.addWidget(self._news)
        self._rows = {step: StepRow(step) for step in Step}
        for row in self._rows.values():
            row.lit.connect(self.lit)
            self.column.addWidget(row)
        self._try = self._better()
        self.column.addWidget(self._try)
        self._shown_notes: list[QWidget] = []
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.current().space(1))
        self.column.addLayout(self._notes)
        self.again = Button(self.tr("Say it again"), icon="retry")
        self.again.setToolTip(
            self.tr("Do this round anew (Ctrl+R). Both tries are kept, the first one counts.")
        )
        self.again.clicked.connect(self.again_asked)
        self.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._title = label(self.tr("Last round"), "heading")
        self._score = label("", "title")
        self._of = label(self.tr("of 100"), "muted")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._score, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBaseline)
        return row

    def _better(self) -> QWidget:
        box = Card("inset")
        space = theme.current().space
        box.column.setContentsMargins(space(3), space(2), space(3), space(2))
        box.column.setSpacing(space(1))
        box.column.addWidget(label(self.tr("Try"), "accent"))
        self._wording = wrapped("")
        box.column.addWidget(self._wording)
        return box

    @property
    def title(self) -> str:
        """What the panel is headed with."""
        return self._title.text()

    @property
    def heard(self) -> str:
        """The word that rules alone heard the reply; empty where it is not shown."""
        return "" if self._heard.isHidden() else self._heard.text()

    def show_waiting(self, coaching: Coaching) -> None:
        """Show that there is no feedback yet, and when it comes."""
        if coaching is Coaching.END:
            self._title.setText(self.tr("Feedback comes after the call"))
            self._words.setText(
                self.tr("The steps are scored as you speak and shown in the debrief.")
            )
        else:
            self._title.setText(self.tr("Last round"))
            self._words.setText(
                self.tr(
                    "Listen, feed back, confirm, follow up: "
                    "how you did on each shows here after your reply."
                )
            )
        for part in (
            self._score,
            self._of,
            self._heard,
            self._news,
            self._try,
            self.again,
            *self._rows.values(),
        ):
            part.hide()
        self._show_notes(())

    def show_round(self, round_: Round, *, again: bool, news: str = "") -> None:
        """Show the feedback on a round, what it found out, and whether it can be done anew."""
        self._news.setText(news)
        self._news.setVisible(bool(news))
        self._title.setText(self.tr("Round {number}").format(number=round_.number))
        if round_.attempt > 1:
            text = self.tr("Round {number}, try {attempt}")
            self._title.setText(text.format(number=round_.number, attempt=round_.attempt))
        self._show_score(round_.score.score)
        heard = round_heard(round_)
        self._heard.setText(self._say(heard) if heard else "")
        self._heard.setVisible(heard is not None)
        self._words.setText(self._say(round_.feedback.headline))
        for score in round_.score.steps:
            self._rows[score.step].show_score(score, self._say)
            self._rows[score.step].show()
        better = round_.feedback.better
        self._wording.setText(f"“{better}”" if better else "")
        self._try.setVisible(bool(better))
        self._show_notes(round_.feedback.notes)
        self.allow_again(again)

    def allow_again(self, again: bool) -> None:  # noqa: FBT001
        """Offer to do the round anew, or not."""
        self.again.setVisible(again)

    @property
    def again_offered(self) -> bool:
        """Whether the round can be done anew."""
        return not self.again.isHidden()

    def _show_score(self, score: int | None) -> None:
        scored = score is not None
        self._score.setText(str(score) if scored else self.tr("not scored"))
        theme.set_role(self._score, "title" if scored else "muted")
        self._score.show()
        self._of.setVisible(scored)

    def _show_notes(self, notes: Sequence[Message]) -> None:
        for shown in self._shown_notes:
            shown.hide()
            shown.deleteLater()
        self._shown_notes = [_note(self._say(note)) for note in notes]
        for shown in self._shown_notes:
            self._notes.addWidget(shown)


def _note(text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().space(2))
    row.addWidget(IconLabel("flag", "muted", 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(text), 1)
    return made
