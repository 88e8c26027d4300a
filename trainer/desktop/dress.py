"""The palette and the style sheet that are made of a theme, and how the program puts them on."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from trainer.assets import asset
from trainer.desktop.colours import Colours, mix
from trainer.desktop.look import LIGHT_NAME, SIZES, Theme


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
    colours = {name: getattr(theme, name) for name in Colours.__slots__}
    sizes = {f"{role}_size": f"{theme.points(role):.2f}pt" for role in SIZES}
    tones = ("accent", "good", "partly", "missed", "muted")
    soft = {f"{name}_soft": theme.soft(getattr(theme, name)) for name in tones}
    lines = {f"{name}_line": mix(theme.surface, getattr(theme, name), 0.35) for name in tones}
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
        **_radio(theme),
        "arrow": str(theme.scaled(14)),
        "item": str(theme.scaled(24)),
    }


def _radio(theme: Theme) -> dict[str, str]:
    """The measures of a round or square mark in pixels: with a thin edge, or a ring round a hole."""
    size, ring = theme.scaled(16), theme.scaled(5)
    hole = size + 2 - 2 * ring
    sizes = {"radio": size, "round": size // 2 + 1, "ring": ring, "hole": hole}
    return {name: str(pixels) for name, pixels in sizes.items()}


def dress(theme: Theme) -> None:
    """Let the whole program wear a theme."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(palette(theme))
        app.setFont(theme.font("body"))
        app.setStyleSheet(style_sheet(theme))


def dressed() -> bool:
    """Whether the program wears a theme."""
    app = QApplication.instance()
    return isinstance(app, QApplication) and bool(app.styleSheet())
