"""The Brief: what is known before the call, and what the rep sets himself."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.brief.homework import handed_over, not_known, task
from trainer.desktop.brief.plan_form import PlanForm
from trainer.desktop.portraits import portrait
from trainer.desktop.scenario_words import (
    MAX_DIFFICULTY,
    difficulty_word,
    minutes_words,
    role_name,
    stage_name,
)
from trainer.desktop.widgets import (
    Button,
    Chip,
    Dots,
    FlowLayout,
    IconButton,
    ScrollPage,
    Segments,
    TwoColumns,
    clear,
    label,
    wrapped,
)
from trainer.domain.call import Coaching
from trainer.domain.scenario import Scenario
from trainer.practice.practice import Practice

PORTRAIT = 72
WIDTH = 1280  # pixels; wider, the lines are tiring to read
SIDE_BY_SIDE = 700  # pixels at normal text


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed for one scenario, kept while the program runs."""

    typed: tuple[str, ...] = ()
    coaching: Coaching | None = None  # None: as the settings say


class BriefPage(QWidget):
    """The homework, the rep's plan, and the call button."""

    call_asked = Signal(object, object, object)  # Scenario, Plan, Coaching
    back_asked = Signal()

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._scenario: Scenario | None = None
        self._drafts: dict[str, Draft] = {}
        self.title = self.tr("Brief")
        self.setProperty("role", "page")
        self._build()
        call = QShortcut(QKeySequence("Ctrl+Return"), self)
        call.activated.connect(self._call)
        self.form.changed.connect(self._keep_draft)
        theme.manager().changed.connect(self._refresh)

    def help_text(self) -> str:
        """What can be done here."""
        return self.tr(
            "The **brief** is all that you know before the call. What nobody knows yet is what"
            " you are to find out.\n\n"
            "Set yourself an **objective** and up to three **questions**; the debrief will tell"
            " which of them you asked. You may leave them empty.\n\n"
            "**Coaching**: feedback after each round, or all of it at the end of the call.\n\n"
            "- **Enter** goes to the next field\n"
            "- **Ctrl+Enter** calls\n"
            "- **Esc** goes back; what you typed stays\n"
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = ScrollPage(WIDTH)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.column.addLayout(self._head())
        self._sides = TwoColumns(SIDE_BY_SIDE, theme.current().space(4))
        self._scroll.column.addWidget(self._sides)
        self._scroll.column.addStretch(1)
        self._known, self._unknown = QVBoxLayout(), QVBoxLayout()
        self._known.setSpacing(theme.current().space(4))
        self.form = PlanForm()
        self._sides.left.addLayout(self._known)
        self._sides.left.addStretch(1)
        self._sides.right.addLayout(self._unknown)
        self._sides.right.addWidget(self.form)
        self._sides.right.addStretch(1)
        for field in (self.form.objective, *self.form.questions):
            self._scroll.watch(field)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer())

    def _head(self) -> QHBoxLayout:
        space = theme.current().space
        self.back = IconButton("back", self.tr("Back to the scenarios"))
        self.back.clicked.connect(self.back_asked)
        self._portrait = QLabel()
        self._title, self._whom = wrapped("", "title"), wrapped("", "muted")
        self._facts = FlowLayout(spacing=space(2))
        words = QVBoxLayout()
        words.setSpacing(space(1))
        words.addWidget(self._title)
        words.addWidget(self._whom)
        words.addLayout(self._facts)
        row = QHBoxLayout()
        row.setSpacing(space(4))
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _footer(self) -> QFrame:
        space = theme.current().space
        footer = QFrame()
        footer.setProperty("role", "footer")
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        centred = QHBoxLayout(footer)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(inner, 1000)  # all the room up to its width
        centred.addStretch(1)
        row = QHBoxLayout(inner)
        row.setContentsMargins(space(6), space(3), space(6), space(3))
        row.setSpacing(space(3))
        choices = {
            Coaching.EACH.value: self.tr("after each round"),
            Coaching.END.value: self.tr("at the end"),
        }
        self.coaching = Segments(choices, self.tr("Coaching"))
        self.coaching.picked.connect(self._keep_draft)
        self.call = Button(self.tr("Call"), "primary", "call")
        self.call.setAccessibleDescription(self.tr("Ctrl+Enter"))
        self.call.clicked.connect(self._call)
        row.addWidget(label(self.tr("Coaching"), "muted"))
        row.addWidget(self.coaching)
        row.addStretch(1)
        row.addWidget(self.call)
        return footer

    def show_scenario(self, scenario: Scenario) -> None:
        """Show the brief of a scenario, with what was typed for it before."""
        self._scenario = scenario
        self.title = scenario.title
        persona = scenario.persona
        self._title.setText(scenario.title)
        role = role_name(persona.role)
        self._whom.setText(f"{persona.name}, {persona.title}, {persona.company} · {role}")
        self._show_facts(scenario)
        self._show_homework(scenario)
        draft = self._drafts.get(scenario.id, Draft())
        self.form.show_typed(draft.typed)
        self.coaching.choose(draft.coaching or self._practice.settings.coaching)
        self._refresh()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)  # to be read first, with the arrows

    def _show_facts(self, scenario: Scenario) -> None:
        clear(self._facts)
        self._facts.addWidget(Chip(stage_name(scenario.stage)))
        self._facts.addWidget(Chip(minutes_words(scenario.minutes)))
        for name in scenario.frameworks:
            self._facts.addWidget(Chip(name))
        self._facts.addWidget(Dots(scenario.difficulty, MAX_DIFFICULTY))
        self._facts.addWidget(label(difficulty_word(scenario.difficulty), "caption"))

    def _show_homework(self, scenario: Scenario) -> None:
        clear(self._known)
        clear(self._unknown)
        self._known.addWidget(task(scenario))
        self._known.addWidget(handed_over(scenario.brief))
        self._unknown.addWidget(not_known(scenario.brief))

    @Slot()
    def _refresh(self) -> None:
        if self._scenario is not None:
            size = theme.current().scaled(PORTRAIT)
            self._portrait.setPixmap(portrait(self._scenario.persona, size))

    @Slot()
    def _keep_draft(self) -> None:
        if self._scenario is not None:
            self._drafts[self._scenario.id] = Draft(self.form.typed, Coaching(self.coaching.value))

    @Slot()
    def _call(self) -> None:
        if self._scenario is not None:
            self._keep_draft()
            self.call_asked.emit(self._scenario, self.form.plan, Coaching(self.coaching.value))
