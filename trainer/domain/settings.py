"""What the rep has set for himself."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.coaching import Coaching


class Theme(StrEnum):
    """The palette of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


TEXT_SCALES = range(100, 201)  # per cent
VOICE_RATES = range(50, 201)  # per cent of the persona's own rate
VOICE_VOLUMES = range(101)  # per cent


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is kept between two starts, with what holds until it is changed."""

    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    coaching: Coaching = Coaching.EACH
    voice_on: bool = True
    voice_rate: int = 100
    voice_volume: int = 100
    scenario_folder: str = ""  # the rep's own scenarios; empty for none
    framework: str = ""  # id of the one shown first; empty for the scenario's own
