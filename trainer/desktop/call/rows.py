"""The rows of the transcript: what the prospect says on the left, what the rep says on the right."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.line_text import LineText
from trainer.desktop.call.marks import Stretch, stretches
from trainer.desktop.call.why import Explanation, WhyPanel
from trainer.desktop.widgets import Button
from trainer.desktop.words import state_word, step_name
from trainer.domain.call import Line, Round

_SHARE = 0.78  # of the width that a bubble may take, so that the side tells who speaks


class Row(QWidget):
    """One line of the transcript; the caption is painted, so that a reader meets one element."""

    focused = Signal()
    changed = Signal()  # it may need another height

    def __init__(self, text: LineText, side: Qt.AlignmentFlag) -> None:
        super().__init__()
        self.text = text
        self.caption = ""
        self._side = side
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.current().space(1))
        self._beside = QHBoxLayout()
        self._beside.setSpacing(theme.current().space(1))
        self._column.addLayout(self._beside)
        text.focused.connect(self.focused)
        self.restyle()

    def restyle(self) -> None:
        """Take on the present theme."""
        self._column.setContentsMargins(0, self._caption_height(), 0, 0)
        self.text.restyle()
        self.update()

    def set_done_anew(self) -> None:
        """Show what was said as taken back, since the round was done anew."""
        self.text.set_spent()
        self.update()

    def _caption_height(self) -> int:
        return QFontMetrics(theme.current().font("caption")).height() + 2

    def event(self, event: QEvent) -> bool:
        """Tell that the row needs another height, once its own parts know theirs."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done

    def height_at(self, width: int) -> int:
        """The height that the row needs at a width."""
        self._leave_free(width)
        return self.heightForWidth(width)

    def _leave_free(self, width: int) -> None:
        """Leave the other side of the row free."""
        widest = max(120, int(width * _SHARE))
        if widest != self.text.maximumWidth():
            self.text.setMaximumWidth(widest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the other side of the row free, in whatever layout it stands."""
        self._leave_free(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write who speaks above the bubble."""
        painter = QPainter(self)
        painter.setFont(theme.current().font("caption"))
        painter.setPen(QColor(theme.current().muted))
        strip = QRect(4, 0, self.width() - 8, self._caption_height())
        painter.drawText(strip, self._side | Qt.AlignmentFlag.AlignTop, self.caption)
        painter.end()


class ProspectRow(Row):
    """What the prospect says, with "why?" beside it once a reply has led to it."""

    why_asked = Signal()

    def __init__(self, line: Line, name: str, round_: Round | None = None) -> None:
        super().__init__(LineText((Stretch(line.text),), rep=False), Qt.AlignmentFlag.AlignLeft)
        self.caption = name
        self.round = round_
        self.why: WhyPanel | None = None
        self._beside.addWidget(self.text)
        if round_ is not None:
            self._beside.addWidget(self._why_button(), 0, Qt.AlignmentFlag.AlignBottom)
            self.text.clicked.connect(self.why_asked)
        self._beside.addStretch(1)
        said = QCoreApplication.translate("rows", "{name} said: {text}")
        self.text.setAccessibleName(said.format(name=name, text=line.text))

    def _why_button(self) -> Button:
        made = Button(QCoreApplication.translate("rows", "why?"), "link")
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by keyboard it is W on the line itself
        text = QCoreApplication.translate("rows", "Why did {name} say that? (W)")
        made.setToolTip(text.format(name=self.caption))
        made.setAccessibleName(text.format(name=self.caption))
        made.clicked.connect(self.why_asked)
        self.text.setAccessibleDescription(
            QCoreApplication.translate("rows", "Press W to hear why.")
        )
        return made

    def set_done_anew(self) -> None:
        """Show the answer to a try that was followed by another one."""
        text = QCoreApplication.translate("rows", "{name} · to your earlier try")
        self.caption = text.format(name=self.caption)
        super().set_done_anew()

    def show_why(self, told: Explanation) -> None:
        """Open the explanation below the line."""
        self.why = WhyPanel(told)
        self._column.addWidget(self.why)

    def hide_why(self) -> None:
        """Close the explanation."""
        if self.why is not None:
            self.why.hide()
            self.why.deleteLater()
            self.why = None


class RepRow(Row):
    """What the rep said, with the round's score above it and evidence marked in it."""

    def __init__(self, round_: Round, *, coached: bool) -> None:
        text = LineText(stretches(round_.reply.text, round_.score if coached else None), rep=True)
        super().__init__(text, Qt.AlignmentFlag.AlignRight)
        self.round = round_
        self._coached = coached
        self._again = False
        self._beside.addStretch(1)
        self._beside.addWidget(text)
        self._name()

    def set_done_anew(self) -> None:
        """Show a try that was followed by another one; the first one counts all the same."""
        self._again = True
        self._name()
        super().set_done_anew()

    def _name(self) -> None:
        say = QCoreApplication.translate
        parts = [_you(self.round), self._score(), self._standing()]
        self.caption = " · ".join(part for part in parts if part)
        words = say("rows", "{who}: {text}")
        self.text.setAccessibleName(
            words.format(who=self.caption, text=self.round.reply.text.strip())
        )
        if self._coached:
            self.text.setAccessibleDescription(_evidence(self.round))

    def _standing(self) -> str:
        say = QCoreApplication.translate
        if self.round.attempt > 1:
            text = say("rows", "try {number}, for practice")
            return text.format(number=self.round.attempt)
        return say("rows", "1st try, counts") if self._again else ""

    def _score(self) -> str:
        if not self._coached:
            return ""
        if self.round.score.score is None:
            return QCoreApplication.translate("rows", "not scored")
        text = QCoreApplication.translate("rows", "{score} of 100")
        return text.format(score=self.round.score.score)


def _you(round_: Round) -> str:
    return QCoreApplication.translate("rows", "You, round {number}").format(number=round_.number)


def _evidence(round_: Round) -> str:
    """Which words are evidence for which step, as running text."""
    text = round_.reply.text
    parts = [
        f"{step_name(each.step)}, {state_word(each.state)}: “{text[start:end]}”"
        for each in round_.score.steps
        for start, end in each.evidence
    ]
    return "; ".join(parts)
