"""The prospect's lines, spoken by a child process a line.

The child imports this package at the start of every line, so nothing heavy is imported here.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.domain.ports import OnTrouble
    from trainer.voice.spoken import SpokenVoice


def open_voice(
    on_trouble: "OnTrouble", rate_percent: int = 100, volume_percent: int = 100
) -> "SpokenVoice":
    """A voice at the rep's speed and volume; nothing is started until there is a line to speak."""
    from trainer.voice.spoken import SpokenVoice
    from trainer.voice.tuning import Tuning

    return SpokenVoice(on_trouble, Tuning(rate_percent, volume_percent))
