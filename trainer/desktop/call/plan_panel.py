"""What the rep set himself before the call: folded away, one key from being read."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Button, Card, clear, label, wrapped
from trainer.domain.call import Plan


class PlanPanel(Card):
    """The objective and the questions of the brief; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.switch = Button(self.tr("My plan"), "link", "chevron-right")
        self.switch.clicked.connect(self._switch)
        self.column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.current().space(1))
        self.column.addWidget(self._body)
        self.hide()

    @property
    def opened(self) -> bool:
        """Whether the plan can be read."""
        return not self._body.isHidden()

    def show_plan(self, plan: Plan) -> None:
        """Show the plan of a call, folded."""
        clear(self._lines)
        if plan.objective:
            self._lines.addWidget(label(self.tr("My objective"), "muted"))
            self._lines.addWidget(wrapped(plan.objective))
        if plan.questions:
            self._lines.addWidget(label(self.tr("Questions I want to ask"), "muted"))
        for number, question in enumerate(plan.questions, start=1):
            self._lines.addWidget(wrapped(f"{number}. {question}"))
        self._fold(folded=True)
        self.setVisible(bool(plan.objective or plan.questions))

    def _fold(self, *, folded: bool) -> None:
        self._body.setVisible(not folded)
        self.switch.show_icon("chevron-right" if folded else "chevron-down")
        state = self.tr("closed") if folded else self.tr("open")
        self.switch.setAccessibleName(f"{self.tr('My plan')}, {state}")

    @Slot()
    def _switch(self) -> None:
        self._fold(folded=self.opened)
