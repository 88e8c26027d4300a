"""The call as it went, line by line; it grows at the end and is never rebuilt."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from trainer.desktop import theme
from trainer.desktop.call.accessible import announce
from trainer.desktop.call.lines import Lines
from trainer.desktop.call.rows import ProspectRow, RepRow, Row
from trainer.desktop.call.why import Say, explanation, spoken
from trainer.domain.call import Call, Coaching, Round
from trainer.domain.steps import Step

_COPY_ALL = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)
_WHY_KEYS = (Qt.Key.Key_W, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Transcript(QScrollArea):
    """Who said what: one row a line, each one element for screen readers.

    One row at a time can be reached by Tab; the arrow keys go from row to row, W or Enter asks why.
    """

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._name = ""
        self._coached = True
        self._current: Row | None = None
        self._following = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(QCoreApplication.translate("Transcript", "Transcript of the call"))
        self._lines = Lines()
        self.setWidget(self._lines)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._grown)
        bar.valueChanged.connect(self._scrolled)
        theme.manager().changed.connect(self._restyle)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, oldest first."""
        return tuple(self._lines.rows)

    @property
    def current(self) -> QWidget | None:
        """The line that Tab leads to."""
        return self._current.text if self._current else None

    def show_call(self, call: Call, name: str, *, coached: bool | None = None) -> None:
        """Show a call from its first line."""
        self._name = name
        self._coached = call.coaching is Coaching.EACH if coached is None else coached
        self._lines.clear()
        self._current = None
        self._append(ProspectRow(call.opening, name))
        for each in call.rounds:
            self._add(each)
        self.follow()

    def add_round(self, round_: Round) -> None:
        """Add what was said in a round, and say the prospect's answer aloud to screen readers."""
        self._add(round_)
        self.follow()
        announce(self, self._lines.rows[-1].text.accessibleName())

    def _add(self, round_: Round) -> None:
        if round_.attempt > 1:
            self._spend()
        self._append(RepRow(round_, coached=self._coached))
        answer = ProspectRow(round_.next_line, self._name, round_)
        answer.why_asked.connect(self._why_clicked)
        self._append(answer)

    def _spend(self) -> None:
        """Show the last try at a round, and the answer to it, as taken back."""
        for row in self._lines.rows[-2:]:
            row.set_done_anew()

    def _append(self, row: Row) -> None:
        row.focused.connect(self._row_focused)
        self._lines.add(row)
        self._make_current(row)

    def _make_current(self, row: Row) -> None:
        if self._current is not None:
            self._current.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current = row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines fill the width."""
        super().resizeEvent(event)
        self._lines.fill(self.viewport().width(), self.viewport().height())

    def follow(self) -> None:
        """Scroll to the newest line, also when it gets its place only later."""
        self._following = True
        self._grown()

    @Slot()
    def _grown(self) -> None:
        if self._following:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._following = value >= bar.maximum()

    @Slot()
    def _row_focused(self) -> None:
        text = self.sender()
        row = next((each for each in self._lines.rows if each is text), None)
        if row is not None:
            self._make_current(row)

    def light(self, step: Step | None) -> None:
        """Tint the evidence of a step in the last reply."""
        last = self.last_reply
        if last is not None:
            last.text.light(step)

    @property
    def last_reply(self) -> RepRow | None:
        """The rep's newest line."""
        return next((each for each in reversed(self._lines.rows) if isinstance(each, RepRow)), None)

    @Slot()
    def _why_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ProspectRow):
            self.toggle_why(row)

    def toggle_why(self, row: ProspectRow) -> None:
        """Open or close the explanation of a line."""
        if row.why is not None:
            row.hide_why()
        elif row.round is not None:
            told = explanation(row.round, self._say)
            row.show_why(told)
            self._following = row is self._lines.rows[-1]
            announce(self, spoken(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line, ask why, copy all."""
        key = event.key()
        if key in _WHY_KEYS and isinstance(self._current, ProspectRow):
            self.toggle_why(self._current)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus(0 if key == Qt.Key.Key_Home else len(self._lines.rows) - 1)
        elif event.keyCombination() == _COPY_ALL:
            self.copy_all()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if self._current is not None:
            self._focus(self._lines.rows.index(self._current) + by)

    def _focus(self, index: int) -> None:
        if 0 <= index < len(self._lines.rows):
            row = self._lines.rows[index]
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row, 0, theme.current().space(4))

    def copy_all(self) -> None:
        """Copy the whole call as text."""
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """The whole call as text, one line a paragraph."""
        return "\n\n".join(f"{row.caption}: {row.text.plain}" for row in self._lines.rows)

    @Slot()
    def _restyle(self) -> None:
        for row in self._lines.rows:
            row.restyle()
