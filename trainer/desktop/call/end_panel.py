"""The end of a call: what the rep decides about the prospect, and the way to the debrief."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from trainer.desktop import theme
from trainer.desktop.widgets import Button, FlowLayout, wrapped
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
        self._meaning = wrapped("", "muted")
        column.addWidget(self._meaning)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why? What you heard that speaks for it (optional)"))
        self.reason.setAccessibleName(self.tr("Reason for the verdict"))
        self.reason.returnPressed.connect(self._decide)
        column.addWidget(self.reason)
        column.addLayout(self._buttons())

    def _choices(self) -> FlowLayout:
        flow = FlowLayout(spacing=theme.current().space(4))
        self._group = QButtonGroup(self)
        for index, verdict in enumerate(_VERDICTS):
            self._add(flow, verdict_name(verdict), verdict_meaning(verdict), index)
        self._add(
            flow,
            self.tr("No verdict yet"),
            self.tr("Judgement is then not scored."),
            len(_VERDICTS),
        )
        self._group.buttonToggled.connect(self._toggled)
        return flow

    def _add(self, flow: FlowLayout, name: str, meaning: str, index: int) -> None:
        made = QRadioButton(name)
        made.setAccessibleDescription(meaning)
        made.setToolTip(meaning)
        self._group.addButton(made, index)
        flow.addWidget(made)

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
        self._show_meaning()

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
        self._show_meaning()

    def _show_meaning(self) -> None:
        button = self._group.checkedButton()
        chosen = button.accessibleDescription() if button else ""
        self._meaning.setText(chosen or self.tr("“No verdict yet” is a choice too."))

    @Slot()
    def _decide(self) -> None:
        index = self._group.checkedId()
        if index < 0:
            self._meaning.setText(self.tr("Choose first; “No verdict yet” is a choice too."))
            self.begin()
            return
        verdict = _VERDICTS[index] if index < len(_VERDICTS) else None
        self.decided.emit(verdict, self.reason.text().strip())
