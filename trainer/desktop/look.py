"""One appearance at one text size: its colours, distances and type."""

import sys
from dataclasses import asdict, dataclass

from PySide6.QtGui import QFont

from trainer.desktop.colours import DARK, LIGHT, Colours, mix

LIGHT_NAME, DARK_NAME = "light", "dark"

# Sizes are reference pixels: the size at 96 dots an inch, where a point is 4/3 of a pixel. macOS
# counts 72 dots an inch, so there a point is one pixel. Given to Qt in points, they follow the
# system's own scale.
_POINTS_PER_PIXEL = 1.0 if sys.platform == "darwin" else 0.75
SIZES = {"caption": 11.5, "body": 13.0, "transcript": 15.0, "heading": 15.0, "title": 20.0}
SIZES |= {"figure": 28.0}
_BOLD = {"heading", "title", "figure"}


@dataclass(frozen=True, slots=True)
class Theme(Colours):
    """One appearance at one text size."""

    name: str  # light or dark
    scale: float  # of the text, 1.0 to 2.0
    family: str  # of the type; empty for the system's own

    def space(self, steps: int) -> int:
        """A distance in pixels, in steps of four."""
        return 4 * steps

    def points(self, role: str) -> float:
        """The size of a kind of text in points."""
        return SIZES[role] * _POINTS_PER_PIXEL * self.scale

    def font(self, role: str) -> QFont:
        """The font of a kind of text: caption, body, transcript, heading, title or figure."""
        font = QFont(self.family) if self.family else QFont()
        font.setPointSizeF(self.points(role))
        font.setWeight(QFont.Weight.DemiBold if role in _BOLD else QFont.Weight.Normal)
        return font

    def scaled(self, pixels: int) -> int:
        """A length that has to grow with the text."""
        return round(pixels * self.scale)

    def soft(self, colour: str) -> str:
        """A quiet background in the tone of a colour, for words in that colour."""
        return mix(self.surface, colour, 0.10 if self.name == LIGHT_NAME else 0.13)


def made(name: str, scale: float, family: str) -> Theme:
    """The light or the dark theme, at a text size and in a type."""
    colours = asdict(DARK if name == DARK_NAME else LIGHT)
    return Theme(**colours, name=name, scale=scale, family=family)
