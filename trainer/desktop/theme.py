"""How the program looks: colours, spacing, type, and the style sheet made of them."""

import sys
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from trainer.assets import asset
from trainer.desktop.colours import DARK, LIGHT, Colours, mix

SYSTEM, LIGHT_NAME, DARK_NAME = "system", "light", "dark"

# Sizes are reference pixels: the size at 96 dots an inch, where a point is 4/3 of a pixel. macOS
# counts 72 dots an inch, so there a point is one pixel. Given to Qt in points, they follow the
# system's own scale.
_POINTS_PER_PIXEL = 1.0 if sys.platform == "darwin" else 0.75
_SIZES = {"caption": 11.5, "body": 13.0, "transcript": 15.0, "heading": 15.0, "title": 20.0}
_SIZES |= {"figure": 28.0}
_BOLD = {"heading", "title", "figure"}
_FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans")


@dataclass(frozen=True, slots=True)
class Theme:
    """One appearance at one text size."""

    name: str  # light or dark
    scale: float  # of the text, 1.0 to 2.0
    family: str
    colours: Colours

    def space(self, steps: int) -> int:
        """A distance in pixels, in steps of four."""
        return 4 * steps

    def points(self, role: str) -> float:
        """The size of a kind of text in points."""
        return _SIZES[role] * _POINTS_PER_PIXEL * self.scale

    def font(self, role: str) -> QFont:
        """The font of a kind of text: caption, body, transcript, heading, title or figure."""
        font = QFont(self.family) if self.family else QFont()
        font.setPointSizeF(self.points(role))
        font.setWeight(QFont.Weight.DemiBold if role in _BOLD else QFont.Weight.Normal)
        return font

    def scaled(self, pixels: int) -> int:
        """A length that has to grow with the text."""
        return round(pixels * self.scale)

    @property
    def window(self) -> str:
        """Behind everything."""
        return self.colours.window

    @property
    def surface(self) -> str:
        """Of panels and fields."""
        return self.colours.surface

    @property
    def raised(self) -> str:
        """Of cards."""
        return self.colours.raised

    @property
    def line(self) -> str:
        """Of borders and rules."""
        return self.colours.line

    @property
    def text(self) -> str:
        """Of words."""
        return self.colours.text

    @property
    def muted(self) -> str:
        """Of words that stand back."""
        return self.colours.muted

    @property
    def accent(self) -> str:
        """Of the one thing to do, and of what is chosen."""
        return self.colours.accent

    @property
    def good(self) -> str:
        """Of what was done well."""
        return self.colours.good

    @property
    def partly(self) -> str:
        """Of what was half done, and of warnings."""
        return self.colours.partly

    @property
    def missed(self) -> str:
        """Of what was missed, and of errors."""
        return self.colours.missed

    @property
    def prospect_bubble(self) -> str:
        """Behind the prospect's words."""
        return self.colours.prospect_bubble

    @property
    def rep_bubble(self) -> str:
        """Behind the rep's words."""
        return self.colours.rep_bubble

    @property
    def on_accent(self) -> str:
        """Of words upon the accent."""
        return self.colours.on_accent

    def soft(self, colour: str) -> str:
        """A quiet background in the tone of a colour, for words in that colour."""
        return mix(self.surface, colour, 0.10 if self.name == LIGHT_NAME else 0.13)


class ThemeManager(QObject):
    """Holds the present theme and tells when it changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._appearance = SYSTEM
        self._scale = 1.0
        self._theme = Theme(LIGHT_NAME, 1.0, "", LIGHT)

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    def apply(self, appearance: str, scale: float) -> None:
        """Show system, light or dark appearance with text of that scale."""
        self._appearance, self._scale = appearance, scale
        self.refresh()

    def refresh(self) -> None:
        """Look at the system's appearance again and show what follows from it."""
        name = self._appearance if self._appearance != SYSTEM else _system_appearance()
        colours = DARK if name == DARK_NAME else LIGHT
        theme = Theme(name, self._scale, _family(), colours)
        if theme != self._theme or not _styled():
            self._theme = theme
            _dress(theme)
            self.changed.emit()


@cache
def manager() -> ThemeManager:
    """The one theme manager of the program."""
    return ThemeManager()


def current() -> Theme:
    """The theme that is shown."""
    return manager().theme


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget again after a property of it has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        restyle(widget)


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    text = asset("style", "desktop.qss").read_text(encoding="utf-8")
    return Template(text).substitute(_tokens(theme))


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for all that the style sheet leaves alone."""
    made = QPalette()
    for role, colour in _palette_roles(theme).items():
        made.setColor(role, QColor(colour))
    faded = QColor(mix(theme.muted, theme.window, 0.35))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, faded)
    return made


def _palette_roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: mix(theme.surface, theme.text, 0.03),
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.missed,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: mix(theme.line, theme.surface, 0.5),
        role.Midlight: theme.line,
        role.Mid: mix(theme.line, theme.muted, 0.3),
        role.Dark: mix(theme.line, theme.muted, 0.6),
        role.Shadow: mix(theme.line, theme.text, 0.8),
    }


def _tokens(theme: Theme) -> dict[str, str]:
    colours = {name: getattr(theme.colours, name) for name in Colours.__slots__}
    sizes = {f"{role}_size": f"{theme.points(role):.2f}pt" for role in _SIZES}
    tones = ("accent", "good", "partly", "missed", "muted")
    soft = {f"{name}_soft": theme.soft(colours[name]) for name in tones}
    lines = {f"{name}_line": mix(theme.surface, colours[name], 0.35) for name in tones}
    return {
        **colours,
        **sizes,
        **soft,
        **lines,
        "name": theme.name,
        "family": f'font-family: "{theme.family}";' if theme.family else "",
        "hover": mix(theme.surface, theme.text, 0.05),
        "pressed": mix(theme.surface, theme.text, 0.10),
        "faded": mix(theme.muted, theme.window, 0.35),
        "edge": mix(theme.line, theme.muted, 0.62),
        "button_edge": mix(theme.line, theme.muted, 0.3),
        "segment_edge": mix(theme.line, theme.muted, 0.2),
        "thumb": mix(theme.line, theme.muted, 0.2),
        "card_hover": mix(theme.raised, theme.accent, 0.03),
        "segment": theme.raised if theme.name == LIGHT_NAME else theme.line,
        "accent_hover": mix(theme.accent, theme.text, 0.15),
        "accent_pressed": mix(theme.accent, theme.text, 0.30),
        "icons": asset("style").as_posix(),
        "radio": str(theme.scaled(16)),
        "arrow": str(theme.scaled(14)),
        "item": str(theme.scaled(24)),
    }


def _dress(theme: Theme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        app.setPalette(palette(theme))
        app.setFont(theme.font("body"))
        app.setStyleSheet(style_sheet(theme))


def _styled() -> bool:
    app = QApplication.instance()
    return isinstance(app, QApplication) and bool(app.styleSheet())


def _system_appearance() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK_NAME if scheme == Qt.ColorScheme.Dark else LIGHT_NAME


@cache
def _family() -> str:
    """The first family of the list that is installed; empty for the system's own."""
    if sys.platform == "darwin":
        return ""
    return next((name for name in _FAMILIES if QFontDatabase.hasFamily(name)), "")
