"""Why the prospect said what she said: the rule that fired, and all that moved her."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Card, IconLabel, wrapped
from trainer.domain.call import Round
from trainer.domain.mind import Cause
from trainer.messages import Message
from trainer.prospect import explain

# These name facts by their ids; what was told stands in the line itself, and the rest is to be found.
_FACTS = ("prospect.revealed", "prospect.deflected")
Say = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing in the reply that moved the prospect, and how far."""

    why: str
    trust: int
    patience: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is told about one reaction, in words."""

    rules: tuple[str, ...]  # which rule chose the line, and the author's own reason
    causes: tuple[Moved, ...]
    around: tuple[str, ...]  # what was told or held back; trust, patience, state before and after


def explanation(round_: Round, say: Say) -> Explanation:
    """Put a round's reaction into words; each cause stands with what it moved."""
    reaction = round_.reaction
    told = explain(reaction)
    reasons = [each.why for each in reaction.causes]
    places = [place for place, each in enumerate(told) if each in reasons] or [len(told) - 1]
    after = [each for each in told[places[-1] + 1 :] if each.key not in _FACTS]
    return Explanation(
        rules=tuple(say(each) for each in told[: places[0]] if each.key not in _FACTS),
        causes=tuple(
            Moved(_cause_words(each, say), each.trust, each.patience) for each in reaction.causes
        ),
        around=(*_held_back(len(reaction.deflected)), *(say(each) for each in after)),
    )


def _held_back(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    text = QCoreApplication.translate("why", "Something more on it was held back.")
    return (text,)


def _cause_words(cause: Cause, say: Say) -> str:
    """What a cause did, without the patience that it left as it was."""
    words, amount = say(cause.why), dict(cause.why.args).get("patience", "")
    return words if cause.patience else words.replace(f", patience {amount}", "")


class WhyPanel(Card):
    """The explanation, below the line it explains."""

    def __init__(self, told: Explanation, parent: QWidget | None = None) -> None:
        super().__init__("inset", parent)
        space = theme.current().space
        self.column.setContentsMargins(space(4), space(3), space(4), space(3))
        for rule in told.rules:
            self.column.addWidget(wrapped(rule))
        if told.causes:
            self.column.addLayout(_causes(told.causes))
        if told.around:
            self.column.addWidget(wrapped("\n".join(told.around), "muted"))
        self.setAccessibleName(spoken(told))


def _causes(causes: Sequence[Moved]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.current().space(2))
    grid.setVerticalSpacing(theme.current().space(1))
    grid.setColumnStretch(1, 1)
    for row, cause in enumerate(causes):
        icon, tone = _sign(cause)
        grid.addWidget(IconLabel(icon, tone, 16), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(cause.why), row, 1)
    return grid


def _sign(cause: Moved) -> tuple[str, str]:
    """Icon and tone for what did good, did harm, or did neither."""
    amount = cause.trust or cause.patience
    if amount == 0:
        return "dash", "muted"
    return ("up", "good") if amount > 0 else ("down", "missed")


def spoken(told: Explanation) -> str:
    """The whole explanation as running text."""
    parts = (*told.rules, *(cause.why for cause in told.causes), *told.around)
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts)
