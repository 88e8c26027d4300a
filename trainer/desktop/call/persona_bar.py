"""The head of the call: who is on the line, how far trust and patience go, and the way out."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.desktop import portraits, theme
from trainer.desktop.call.gauges import TrustBar
from trainer.desktop.widgets import Button, Dots, IconButton, label, wrapped
from trainer.domain.mind import Mind
from trainer.domain.scenario import Persona

_PORTRAIT = 48
_MOST_DOTS = 12  # beyond these nobody counts them, and the words say it all


class PersonaBar(QFrame):
    """Portrait, name, trust, patience, time, voice, and "End call"."""

    end_asked = Signal()
    voice_switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.narrow = False
        self._portrait, self._parts = QLabel(), (self._names(), self._gauges(), self._buttons())
        self._grid = QGridLayout(self)
        space = theme.current().space
        self._grid.setContentsMargins(space(5), space(2), space(4), space(2))
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(1))
        self._grid.setColumnStretch(1, 1)
        self._place()
        self._persona: Persona | None = None
        self._patience_at_start = 0
        self._gone_on = False  # whether the call was begun in an earlier sitting
        self._before = 0  # milliseconds before the clock was last started
        self._clock = QElapsedTimer()
        self._ticker = QTimer(self)
        self._ticker.setInterval(1000)
        self._ticker.timeout.connect(self._tick)
        theme.manager().changed.connect(self._draw_portrait)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take two lines and leave the portrait out where room is short, or stand in one line."""
        if narrow != self.narrow:
            self.narrow = narrow
            self._place()

    def _place(self) -> None:
        names, gauges, buttons = self._parts
        for part in (self._portrait, *self._parts):
            self._grid.removeWidget(part)
        self._portrait.setVisible(not self.narrow)
        self._title.setVisible(not self.narrow)
        self._grid.addWidget(self._portrait, 0, 0)
        if self.narrow:
            self._grid.addWidget(names, 0, 0, 1, 2)
            self._grid.addWidget(gauges, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(names, 0, 1)
            self._grid.addWidget(gauges, 0, 2)
        self._grid.addWidget(buttons, 0, 3)
        self._place_gauges()

    def _place_gauges(self) -> None:
        """Trust above patience, or beside it."""
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        count = len(self._gauge_parts[0])
        self._gauge_grid.setColumnMinimumWidth(count, theme.current().space(4) * self.narrow)
        for place, parts in enumerate(self._gauge_parts):
            for column, part in enumerate(parts):
                self._gauge_grid.removeWidget(part)
                row, first = (0, (count + 1) * place) if self.narrow else (place, 0)
                self._gauge_grid.addWidget(part, row, first + column, centre)

    def _names(self) -> QWidget:
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._name = wrapped("", "heading")
        self._title = wrapped("", "muted")
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._title)
        column.addStretch(1)
        return names

    def _gauges(self) -> QWidget:
        gauges = QWidget()
        grid = self._gauge_grid = QGridLayout(gauges)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().space(2))
        grid.setVerticalSpacing(theme.current().space(1))
        self._trust_bar, self._trust_text = TrustBar(), label("", "strong")
        self._patience_dots, self._patience_text = Dots(0, 0), label("")
        self._gauge_parts: tuple[tuple[QWidget, ...], ...] = (
            (label(self.tr("Trust"), "muted"), self._trust_bar, self._trust_text),
            (label(self.tr("Patience"), "muted"), self._patience_dots, self._patience_text),
        )
        return gauges

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space(1))
        self._time = label("", "muted")
        self.voice = IconButton("voice-on", self.tr("Voice on or off"))
        self.voice.setCheckable(True)
        self.voice.clicked.connect(self.voice_switched)
        self.end = Button(self.tr("End call"), icon="end")
        self.end.setToolTip(self.tr("Decide about the prospect and end the call (Ctrl+E)"))
        self.end.clicked.connect(self.end_asked)
        row.addWidget(self._time)
        row.addSpacing(theme.current().space(2))
        row.addWidget(self.voice)
        row.addWidget(self.end)
        return buttons

    def show_persona(self, persona: Persona, mind: Mind, *, gone_on: bool = False) -> None:
        """Begin a call with a prospect in that mind, or go on with one that was broken off."""
        self._persona = persona
        self._gone_on = gone_on
        self._time.setToolTip(
            self.tr("Time since you went on with this call; earlier sittings are not timed")
            if gone_on
            else self.tr("Time on this call")
        )
        self._patience_at_start = persona.patience
        self._name.setText(persona.name)
        text = self.tr("{title}, {company} · {temperament}")
        words = text.format(
            title=persona.title,
            company=persona.company,
            temperament=persona.temperament.replace("_", " "),
        )
        self._title.setText(words)
        self._draw_portrait()
        self.show_mind(mind, None)
        self._before = 0
        self._clock.start()
        self._tick()

    def show_mind(self, mind: Mind, before: Mind | None) -> None:
        """Show trust and patience, and how the last reply changed trust."""
        earlier = mind.trust if before is None else before.trust
        self._trust_bar.show_trust(mind.trust, earlier)
        self._trust_text.setText(trust_words(mind.trust, earlier))
        self._trust_bar.setAccessibleName(trust_sentence(mind.trust, earlier))
        of = max(self._patience_at_start, mind.patience)
        self._patience_dots.setVisible(of <= _MOST_DOTS)
        if of <= _MOST_DOTS:
            self._patience_dots.show_count(mind.patience, of)
        text = self.tr("{left} of {of}").format(left=mind.patience, of=of)
        self._patience_text.setText(text)
        self._patience_dots.setAccessibleName(self.tr("Patience {text}").format(text=text))

    def show_voice(self, on: bool | None) -> None:  # noqa: FBT001
        """Show whether lines are spoken; None where there is no voice at all."""
        self.voice.setVisible(on is not None)
        self.voice.setChecked(bool(on))
        self.voice.show_icon("voice-on" if on else "voice-off")
        self.voice.set_name(
            self.tr("Voice is on: switch it off") if on else self.tr("Voice is off: switch it on")
        )

    @property
    def running(self) -> bool:
        """Whether the time goes on."""
        return self._ticker.isActive()

    def set_running(self, running: bool) -> None:  # noqa: FBT001
        """Let the time go on, or stop it."""
        if running == self.running:
            return
        if running:
            self._clock.start()
            self._ticker.start()
        else:
            self._before += self._clock.elapsed()
            self._ticker.stop()

    @property
    def time(self) -> str:
        """How long the call has gone on, as it is shown."""
        return self._time.text()

    @Slot()
    def _tick(self) -> None:
        seconds = (self._before + self._clock.elapsed()) // 1000
        shown = f"{seconds // 60}:{seconds % 60:02}"
        spoken = self.tr("{minutes} minutes {seconds} seconds on this call")
        if self._gone_on:
            shown = self.tr("this sitting {time}").format(time=shown)
            spoken = self.tr("{minutes} minutes {seconds} seconds in this sitting")
        self._time.setText(shown)
        self._time.setAccessibleName(spoken.format(minutes=seconds // 60, seconds=seconds % 60))

    @Slot()
    def _draw_portrait(self) -> None:
        if self._persona is not None:
            size = theme.current().scaled(_PORTRAIT)
            self._portrait.setPixmap(portraits.portrait(self._persona, size))
            text = self.tr("Portrait of {name}").format(name=self._persona.name)
            self._portrait.setAccessibleName(text)


def trust_words(trust: int, before: int) -> str:
    """Trust as a number with the last change: "34 ▲ 6"."""
    if trust == before:
        return str(trust)
    return f"{trust} {'▲' if trust > before else '▼'} {abs(trust - before)}"


def trust_sentence(trust: int, before: int) -> str:
    """Trust as a sentence."""
    say = QCoreApplication.translate
    if trust == before:
        return say("PersonaBar", "Trust {trust} of 100").format(trust=trust)
    text = say("PersonaBar", "Trust {trust} of 100, before it was {before}")
    return text.format(trust=trust, before=before)
