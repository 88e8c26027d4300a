"""The end of a call: what the rep decides about the prospect, and the way to the debrief."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from trainer.desktop import theme
from trainer.desktop.widgets import Button, wrapped
from trainer.desktop.words import verdict_meaning, verdict_name
from trainer.domain.scenario import Verdict

_VERDICTS = tuple(Verdict)


class EndPanel(QFrame):
    """Verdict and reason; no verdict is a choice too, but nothing is chosen beforehand."""

    decided = Signal(object, str)  # Verdict or None, and the reason
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        space = theme.current().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(5), space(4), space(5), space(4))
        column.setSpacing(space(2))
        self._title = wrapped("", "heading")
        column.addWidget(self._title)
        column.addWidget(wrapped(self.tr("What do you decide about this prospect?"), "muted"))
        column.addLayout(self._choices())
        self._lacking = wrapped("", "missed")
        self._lacking.hide()
        column.addWidget(self._lacking)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why? What you heard that speaks for it (optional)"))
        self.reason.setAccessibleName(self.tr("Reason for the verdict"))
        self.reason.returnPressed.connect(self._decide)
        column.addWidget(self.reason)
        column.addLayout(self._buttons())

    def _choices(self) -> QGridLayout:
        """One line a verdict: its name, and what it means for the next step."""
        grid, space = QGridLayout(), theme.current().space
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(1))
        grid.setColumnStretch(1, 1)
        self._group = QButtonGroup(self)
        choices = [(verdict_name(each), verdict_meaning(each)) for each in _VERDICTS]
        choices.append((self.tr("No verdict yet"), self.tr("Judgement is then not scored")))
        for index, (name, meaning) in enumerate(choices):
            made = QRadioButton(name)
            made.setAccessibleDescription(meaning)
            self._group.addButton(made, index)
            grid.addWidget(made, index, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(meaning, "muted"), index, 1, Qt.AlignmentFlag.AlignVCenter)
        self._group.buttonToggled.connect(self._toggled)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        self.debrief = Button(self.tr("Debrief"), "primary")
        self.debrief.clicked.connect(self._decide)
        row.addWidget(self.cancel)
        row.addWidget(self.debrief)
        return row

    @property
    def title(self) -> str:
        """How the call ended, or the question whether it should."""
        return self._title.text()

    def ask(self, title: str, *, cancellable: bool) -> None:
        """Ask for the verdict under a title; a call that is over cannot be taken back."""
        self._title.setText(title)
        self.cancel.setVisible(cancellable)
        self.debrief.setText(self.tr("End call and debrief") if cancellable else self.tr("Debrief"))
        self._lacking.hide()

    def reset(self) -> None:
        """Forget what was chosen in another call."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.reason.clear()

    def begin(self) -> None:
        """Put the focus where the rep begins."""
        self._group.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QAbstractButton, bool)
    def _toggled(self, _button: QAbstractButton, _checked: bool) -> None:  # noqa: FBT001
        self._lacking.hide()

    @Slot()
    def _decide(self) -> None:
        index = self._group.checkedId()
        if index < 0:
            self._lacking.setText(self.tr("Choose first; “No verdict yet” is a choice too."))
            self._lacking.show()
            self.begin()
            return
        verdict = _VERDICTS[index] if index < len(_VERDICTS) else None
        self.decided.emit(verdict, self.reason.text().strip())
