"""What the rep sets himself: an objective and up to three questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Card, Chip, label, wrapped
from trainer.domain.call import Plan

QUESTIONS = 3
MOST_LETTERS = 300


class PlanForm(Card):
    """Fields for the objective and the questions; empty ones are allowed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.objective = self._field(
            self.tr("My objective"), self.tr("What do I want to know or agree by the end?")
        )
        self.questions = [self._question(number) for number in range(1, QUESTIONS + 1)]
        self._lay_out()
        for field in (self.objective, *self.questions):
            field.returnPressed.connect(self.focusNextChild)

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(MOST_LETTERS)
        field.textEdited.connect(self.changed)
        return field

    def _question(self, number: int) -> QLineEdit:
        hints = (
            self.tr("What, how or why: an open question"),
            self.tr("What would you have to hear to know that it is worth going on?"),
            self.tr("Who or what might be behind the first answer?"),
        )
        name = self.tr("Question {number}").format(number=number)
        return self._field(name, hints[number - 1])

    def _lay_out(self) -> None:
        space = theme.current().space
        title = _labelled(self.tr("My objective"), self.objective)
        self.column.addWidget(title)
        self.column.addWidget(self.objective)
        self.column.addSpacing(space(2))
        self.column.addWidget(label(self.tr("Three questions I want to ask"), "heading"))
        why = self.tr("The debrief tells which of them you asked, and in which round.")
        self.column.addWidget(wrapped(why, "muted"))
        for number, field in enumerate(self.questions, start=1):
            row = QHBoxLayout()
            row.setSpacing(space(2))
            sign = Chip(str(number))
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(sign)
            row.addWidget(field, 1)
            self.column.addLayout(row)

    @property
    def plan(self) -> Plan:
        """What was set, without the empty fields."""
        typed = (field.text().strip() for field in self.questions)
        return Plan(self.objective.text().strip(), tuple(each for each in typed if each))

    @property
    def typed(self) -> tuple[str, ...]:
        """The text of every field, as it was typed."""
        return tuple(field.text() for field in (self.objective, *self.questions))

    def show_typed(self, typed: tuple[str, ...]) -> None:
        """Fill the fields again; nothing clears them."""
        fields = (self.objective, *self.questions)
        for place, field in enumerate(fields):
            field.setText(typed[place] if typed else "")
            field.setCursorPosition(0)  # a long text is read from its beginning


def _labelled(text: str, field: QLineEdit) -> QLabel:
    title = label(text, "heading")
    title.setBuddy(field)
    return title
