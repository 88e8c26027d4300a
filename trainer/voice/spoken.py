"""The voice that can be heard: one line at a time, and never in the way of the call."""

from collections.abc import Sequence
from threading import Condition, Thread, current_thread

from trainer.domain.ports import OnTrouble
from trainer.domain.scenario import VoiceStyle
from trainer.voice.command import child_command
from trainer.voice.outcome import trouble
from trainer.voice.process import SpokenLine
from trainer.voice.tuning import Tuning, utterance

PATIENCE = 20.0  # seconds beyond the length of a line before its child is taken to hang


class SpokenVoice:
    """Speaks each line in a child process; after the first trouble it is silent for good."""

    def __init__(
        self,
        on_trouble: OnTrouble,
        tuning: Tuning,
        command: Sequence[str] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._on_trouble = on_trouble
        self._tuning = tuning
        self._command = command or child_command()
        self._patience = patience
        self._change = Condition()  # guards all that follows
        self._next: SpokenLine | None = None
        self._present: SpokenLine | None = None
        self._worker: Thread | None = None
        self._silenced = False  # after trouble, and when closed

    def speak(self, text: str, style: VoiceStyle) -> None:
        """Begin to speak and return at once; what was being spoken stops."""
        with self._change:
            self._hush()
            wanted = utterance(text, style, self._tuning)
            if not wanted.text or self._silenced or not self._tuning.audible:
                return
            limit = wanted.seconds * 2 + self._patience
            self._next = SpokenLine(wanted, self._command, limit)
            self._ensure_worker()
            self._change.notify()

    def stop(self) -> None:
        """Stop at once."""
        with self._change:
            self._hush()

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        """Set how the next lines sound; muting also stops the present one."""
        with self._change:
            self._tuning = Tuning(rate_percent, volume_percent, muted)
            if not self._tuning.audible:
                self._hush()

    def close(self) -> None:
        """Stop and release everything; the voice is silent from then on."""
        with self._change:
            self._hush()
            self._silenced = True
            self._change.notify()
        if self._worker and self._worker is not current_thread():
            self._worker.join()

    def _hush(self) -> None:
        self._next = None
        if self._present:
            self._present.stop()

    def _ensure_worker(self) -> None:
        if self._worker is None:
            self._worker = Thread(target=self._work, name="voice", daemon=True)
            self._worker.start()

    def _work(self) -> None:
        while line := self._take():
            told = trouble(line.run())
            if told and self._give_up():
                self._on_trouble(told)

    def _take(self) -> SpokenLine | None:
        """Wait for the next line; None when there will be none."""
        with self._change:
            self._present = None
            self._change.wait_for(lambda: self._next or self._silenced)
            self._present, self._next = self._next, None
            return self._present

    def _give_up(self) -> bool:
        """Fall silent; False when that was so already."""
        with self._change:
            before, self._silenced = self._silenced, True
            self._next = None
            return not before
