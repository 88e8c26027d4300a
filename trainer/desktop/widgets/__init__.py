"""Small widgets that the pages share."""

from trainer.desktop.widgets.buttons import Button, IconButton
from trainer.desktop.widgets.cards import Card, LinkCard, rule
from trainer.desktop.widgets.columns import TwoColumns
from trainer.desktop.widgets.dots import Dots
from trainer.desktop.widgets.empty import EmptyState
from trainer.desktop.widgets.flow import FlowLayout
from trainer.desktop.widgets.focus import FocusBefore
from trainer.desktop.widgets.grid import CardLayout
from trainer.desktop.widgets.labels import Chip, ElidedLabel, IconLabel, label, wrapped
from trainer.desktop.widgets.layouts import clear
from trainer.desktop.widgets.notice import Notice
from trainer.desktop.widgets.scroll import ScrollPage
from trainer.desktop.widgets.segments import Segments

__all__ = [
    "Button",
    "Card",
    "CardLayout",
    "Chip",
    "Dots",
    "ElidedLabel",
    "EmptyState",
    "FlowLayout",
    "FocusBefore",
    "IconButton",
    "IconLabel",
    "LinkCard",
    "Notice",
    "ScrollPage",
    "Segments",
    "TwoColumns",
    "clear",
    "label",
    "rule",
    "wrapped",
]
