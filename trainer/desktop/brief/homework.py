"""What is known before the call, beside what nobody knows yet."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
)

from trainer.desktop import theme
from trainer.desktop.scenario_words import lead_meaning
from trainer.desktop.widgets import Card, Chip, IconLabel, label, wrapped
from trainer.domain.scenario import Brief, Scenario

translate = QCoreApplication.translate


def task(scenario: Scenario) -> Card:
    """What you sell, to whom, what a good call reaches, and what you practise with it."""
    card, grid = Card("panel"), QGridLayout()
    grid.setHorizontalSpacing(theme.current().space(4))
    grid.setVerticalSpacing(theme.current().space(2))
    grid.setColumnStretch(1, 1)
    rows = (
        (translate("brief", "You sell"), scenario.brief.you_sell),
        (translate("brief", "To"), scenario.brief.account),
        (translate("brief", "A good call"), scenario.brief.goal),
        (translate("brief", "You practise"), scenario.teaches),
    )
    for place, (name, text) in enumerate(row for row in rows if row[1]):
        grid.addWidget(label(name, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(text), place, 1)
    card.column.addLayout(grid)
    return card


def handed_over(brief: Brief) -> Card:
    """What marketing hands over: how the lead came, what it touched, what is known."""
    card = _card("note", translate("brief", "What marketing hands over"))
    lead = QHBoxLayout()
    lead.setSpacing(theme.current().space(2))
    kind = Chip(brief.lead.type, "accent")
    kind.setToolTip(lead_meaning(brief.lead.type))
    lead.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
    source = wrapped(brief.lead.source)
    source.setContentsMargins(0, 2, 0, 0)  # on the line of the chip
    lead.addWidget(source, 1)
    card.column.addLayout(lead)
    meaning = lead_meaning(brief.lead.type)
    if meaning:
        card.column.addWidget(wrapped(meaning, "caption"))
    card.column.addSpacing(theme.current().space(1))
    for each in (*brief.lead.touched, *brief.known):
        card.column.addLayout(_point("dot", "muted", each))
    card.column.addStretch(1)
    return card


def not_known(brief: Brief) -> Card:
    """What nobody knows yet: what the call is to find out."""
    card = _card("search", translate("brief", "What nobody knows yet"))
    for each in brief.unknown:
        card.column.addLayout(_point("help", "partly", each))
    if not brief.unknown:
        nothing = translate("brief", "Nothing is named. Find out what matters most.")
        card.column.addWidget(wrapped(nothing, "muted"))
    card.column.addStretch(1)
    return card


def _card(icon: str, title: str) -> Card:
    card = Card()
    row = QHBoxLayout()
    row.setSpacing(theme.current().space(2))
    row.addWidget(IconLabel(icon, "muted"))
    row.addWidget(label(title, "heading"), 1)
    card.column.addLayout(row)
    card.column.addSpacing(theme.current().space(1))
    card.setAccessibleName(title)
    return card


def _point(icon: str, tone: str, text: str) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().space(2))
    sign = QVBoxLayout()
    sign.addWidget(IconLabel(icon, tone, 15))
    sign.addStretch(1)
    row.addLayout(sign)
    row.addWidget(wrapped(text), 1)
    return row
