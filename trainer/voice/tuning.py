"""How the rep wants the prospects to sound, laid over each persona's own style."""

import re
from dataclasses import dataclass

from trainer.domain.scenario import VoiceStyle
from trainer.voice.utterance import Utterance

RATES = (80, 450)  # words a minute that espeak can do; the other engines do these too
_NOT_SPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the rep has set: per cent of the persona's own rate, and of full volume."""

    rate_percent: int = 100
    volume_percent: int = 100
    muted: bool = False

    @property
    def audible(self) -> bool:
        """Whether anything could be heard."""
        return not self.muted and self.volume_percent > 0


def utterance(text: str, style: VoiceStyle, tuning: Tuning) -> Utterance:
    """Prepare a line to be spoken in a persona's style, as the rep wants to hear it."""
    slowest, fastest = RATES
    rate = style.rate * tuning.rate_percent // 100
    return Utterance(
        text=_NOT_SPEAKABLE.sub(" ", text).strip(),
        pitch=style.pitch,
        rate=min(max(rate, slowest), fastest),
        volume=min(tuning.volume_percent, 100) / 100,
        gender=style.gender,
    )
