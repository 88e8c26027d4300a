"""The talk beside the feedback, or one of the two where there is no room for both."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Segments

_TALK, _FEEDBACK = "talk", "feedback"
_SIDE_WIDTH = 330  # of the feedback beside the talk, at text of 100 per cent
_SIDE_SHARE = 0.42  # of the page at most


class Panes(QWidget):
    """Two panes; in a narrow page a switch above them says which one is shown."""

    def __init__(self, talk: QWidget, feedback: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self._talk, self._feedback = talk, feedback
        self.switch = Segments(
            {_TALK: self.tr("Conversation"), _FEEDBACK: self.tr("Feedback")}, self.tr("Show")
        )
        self.switch.picked.connect(self._show)
        space = theme.current().space
        head = QHBoxLayout()
        head.setContentsMargins(space(5), space(2), space(5), 0)
        head.addWidget(self.switch)
        head.addStretch(1)
        self._head = QWidget()
        self._head.setLayout(head)
        self._head.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(talk, 1)
        row.addWidget(feedback)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(row, 1)

    def share(self, width: int, *, narrow: bool) -> None:
        """Share a width between the panes; a narrow one is all for the pane that is shown."""
        self.narrow = narrow
        self._head.setVisible(narrow)
        beside = min(theme.current().scaled(_SIDE_WIDTH), int(width * _SIDE_SHARE))
        self._feedback.setFixedWidth(width if narrow else beside)
        self._show(self.switch.value)

    def show_talk(self) -> None:
        """Show the talk, wherever the learner was."""
        self.switch.choose(_TALK)
        self._show(_TALK)

    def tell_score(self, score: str) -> None:
        """Say on the switch how the last round went; empty where that is not told yet."""
        words = self.tr("Feedback: {score}").format(score=score) if score else self.tr("Feedback")
        self.switch.rename(_FEEDBACK, words)

    @Slot(str)
    def _show(self, which: str) -> None:
        self._talk.setVisible(not self.narrow or which == _TALK)
        self._feedback.setVisible(not self.narrow or which == _FEEDBACK)
