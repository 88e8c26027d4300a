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
        space = theme.current().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(5), space(2), space(4), space(2))
        row.setSpacing(space(3))
        self._portrait = QLabel()
        row.addWidget(self._portrait)
        row.addLayout(self._names(), 1)
        row.addLayout(self._gauges())
        row.addSpacing(space(3))
        row.addLayout(self._buttons())
        self._persona: Persona | None = None
        self._patience_at_start = 0
        self._clock = QElapsedTimer()
        self._ticker = QTimer(self)
        self._ticker.setInterval(1000)
        self._ticker.timeout.connect(self._tick)
        theme.manager().changed.connect(self._draw_portrait)

    def _names(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._name = wrapped("", "heading")
        self._title = wrapped("", "muted")
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._title)
        column.addStretch(1)
        return column

    def _gauges(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().space(2))
        grid.setVerticalSpacing(theme.current().space(1))
        self._trust_bar, self._trust_text = TrustBar(), label("", "strong")
        self._patience_dots, self._patience_text = Dots(0, 0), label("")
        rows = (
            (self.tr("Trust"), self._trust_bar, self._trust_text),
            (self.tr("Patience"), self._patience_dots, self._patience_text),
        )
        centre = Qt.AlignmentFlag.AlignVCenter
        for row, (name, drawn, words) in enumerate(rows):
            grid.addWidget(label(name, "muted"), row, 0, centre)
            grid.addWidget(drawn, row, 1, centre | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, row, 2, centre)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(1))
        self._time = label("", "muted")
        self._time.setToolTip(self.tr("Time on this call since you opened it"))
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
        return row

    def show_persona(self, persona: Persona, mind: Mind) -> None:
        """Begin a call with a prospect in that mind."""
        self._persona = persona
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
        if running:
            self._ticker.start()
        else:
            self._ticker.stop()

    @Slot()
    def _tick(self) -> None:
        seconds = self._clock.elapsed() // 1000
        self._time.setText(f"{seconds // 60}:{seconds % 60:02}")
        text = self.tr("{minutes} minutes {seconds} seconds on this call")
        self._time.setAccessibleName(text.format(minutes=seconds // 60, seconds=seconds % 60))

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
