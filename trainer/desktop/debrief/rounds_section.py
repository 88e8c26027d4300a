"""The rounds of the call, each of which opens to what was said, why, and how to say it better."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.debrief.round_details import RoundDetails
from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import ElidedLabel, IconLabel, LinkCard, label
from trainer.desktop.words import score_words, state_icon, state_tone, state_word, step_name
from trainer.domain.call import Round
from trainer.messages import Message

Say = Callable[[Message], str]


def rounds_section(rounds: Sequence[Round], name: str, say: Say) -> Section:
    """One row a round; later tries stand below the first one."""
    made = Section(_say("Round by round"), _say("Open a round to read it again."), wide=True)
    for each in rounds:
        made.column.addWidget(RoundRow(each, name, say))
    if not rounds:
        made.say(_say("The call ended before you said anything."), "muted")
    return made


class RoundRow(QWidget):
    """One round: closed a line, open the whole of it."""

    def __init__(self, round_: Round, name: str, say: Say) -> None:
        super().__init__()
        self._round, self._name, self._say = round_, name, say
        self.details: RoundDetails | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().space(1))
        self.head = LinkCard()
        space = theme.current().space
        self.head.column.setContentsMargins(space(3), space(2), space(3), space(2))
        self.head.column.addLayout(self._head())
        self.head.chosen.connect(self.toggle)
        column.addWidget(self.head)
        self._name_head()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(2))
        self._arrow = IconLabel("chevron-right", "muted", 16)
        row.addWidget(self._arrow)
        row.addWidget(label(round_title(self._round), "strong"))
        row.addWidget(ElidedLabel(" ".join(self._round.reply.text.split()), "muted"), 1)
        for score in self._round.score.steps:
            icon = IconLabel(state_icon(score.state), state_tone(score.state), 16)
            icon.setToolTip(f"{step_name(score.step)}: {state_word(score.state)}")
            row.addWidget(icon)
        number = label(score_words(self._round.score.score), "strong")
        number.setMinimumWidth(theme.current().scaled(76))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(number)
        return row

    def _name_head(self) -> None:
        steps = ", ".join(
            f"{step_name(each.step)} {state_word(each.state)}" for each in self._round.score.steps
        )
        state = _say("closed") if self.details is None else _say("open")
        title, score = round_title(self._round), score_words(self._round.score.score)
        self.head.setAccessibleName(
            f"{title}: {score}. {steps}. {self._round.reply.text.strip()}. {state}"
        )

    @Slot()
    def toggle(self) -> None:
        """Open or close the round."""
        if self.details is None:
            self.details = RoundDetails(self._round, self._name, self._say)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.details)
        else:
            self.details.hide()
            self.details.deleteLater()
            self.details = None
        self._arrow.show_icon("chevron-right" if self.details is None else "chevron-down", "muted")
        self._name_head()


def round_title(round_: Round) -> str:
    """The number of a round, and of the try if it is not the first."""
    if round_.attempt == 1:
        return _say("Round {number}").format(number=round_.number)
    text = _say("Round {number}, try {attempt}")
    return text.format(number=round_.number, attempt=round_.attempt)


def _say(text: str) -> str:
    return QCoreApplication.translate("rounds", text)
