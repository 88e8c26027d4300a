"""The conversation: what was said so far, and where the rep answers or decides."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.call.accessible import announce
from trainer.desktop.call.end_panel import EndPanel
from trainer.desktop.call.reply_bar import ReplyBar
from trainer.desktop.call.transcript import Transcript
from trainer.desktop.call.why import Say
from trainer.desktop.widgets import Notice

_OFFERED_SHARE = 0.28  # of the height at most, so that the transcript stays in sight


def _inset(notice: Notice) -> QHBoxLayout:
    """The message with air around it; Qt takes the air away with the message."""
    row = QHBoxLayout()
    space = theme.current().space
    row.setContentsMargins(space(5), space(1), space(5), space(2))
    row.addWidget(notice)
    return row


class Talk(QWidget):
    """The transcript, messages below it, and then either the reply bar or the end panel."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.transcript = Transcript(say)
        self.notice = Notice()
        self.reply_bar = ReplyBar()
        self.end_panel = EndPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.transcript, 1)
        column.addLayout(_inset(self.notice))
        column.addWidget(self.reply_bar)
        column.addWidget(self.end_panel)

    def order_focus(self, before: QWidget) -> None:
        """Let Tab lead from a control before the talk to its newest line, and on to the replies."""
        bar = self.reply_bar
        order = [before, self.transcript.current, *bar.offered.choices, bar.field, bar.say]
        for one, other in pairwise(each for each in order if each is not None):
            QWidget.setTabOrder(one, other)

    def ask_reply(self, offered: Sequence[str]) -> None:
        """Ask for the next reply."""
        self.reply_bar.show_replies(offered)
        self._show(self.reply_bar)
        self.reply_bar.field.setFocus()

    def ask_again(self, call: str, number: int) -> None:
        """Ask for the last round anew; what is typed for the next one is put away meanwhile."""
        self.reply_bar.open_draft(f"{call}:again")
        self.reply_bar.set_again(number)
        self._show(self.reply_bar)
        self.reply_bar.field.setFocus()

    def leave_again(self, call: str) -> None:
        """Go on with the next round where it was left."""
        self.reply_bar.set_again(0)
        self.reply_bar.open_draft(call)

    def ask_verdict(self, title: str, *, cancellable: bool) -> None:
        """Ask what the rep decides, under a title."""
        self.end_panel.ask(title, cancellable=cancellable)
        self._show(self.end_panel)
        self.end_panel.begin()
        announce(self.end_panel, title)

    def _show(self, lower: QWidget) -> None:
        self.reply_bar.setVisible(lower is self.reply_bar)
        self.end_panel.setVisible(lower is self.end_panel)
        self.transcript.follow()

    @property
    def asks_verdict(self) -> bool:
        """Whether the verdict is asked for at present."""
        return not self.end_panel.isHidden()

    def tell(self, text: str) -> None:
        """Say what went wrong, without taking anything away."""
        self.notice.tell(text, "missed")
        announce(self.notice, text)

    def limit(self, height: int) -> None:
        """Share a height between the transcript and the offered replies."""
        self.reply_bar.offered.limit_height(int(height * _OFFERED_SHARE))
