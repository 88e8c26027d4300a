"""Figures of the call beside targets from research."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from trainer.desktop import theme
from trainer.desktop.debrief.section import Lines, Section
from trainer.desktop.widgets import label
from trainer.domain.debrief import Figures


def figures_section(figures: Figures) -> Section:
    """Each figure with what research found; nothing is said where there was nothing to count."""
    made = Section(_say("Figures"), _say("The targets come from research. They are no pass marks."))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.current().space(4))
    grid.setVerticalSpacing(theme.current().space(3))
    grid.setColumnStretch(1, 1)
    for row, (value, name, target) in enumerate(figure_rows(figures)):
        number = label(value, "title")
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        number.setAccessibleName(f"{name}: {value}. {target}")
        grid.addWidget(Lines(name, target), row, 1)
    made.column.addLayout(grid)
    made.fill()
    return made


def figure_rows(figures: Figures) -> tuple[tuple[str, str, str], ...]:
    """Value, name and target of each figure."""
    return (
        (
            _ratio(figures.reflections_to_questions),
            _say("reflections to questions"),
            _say("Motivational interviewing: 1 : 1 is fair, 2 : 1 is good (MITI 4)"),
        ),
        (
            str(figures.questions),
            _say("questions asked"),
            _say("Discovery calls that went well: 11 to 14 (Gong, a correlation)"),
        ),
        (_share(figures.open_share), _say("of your questions were open"), ""),
        (
            _share(figures.talk_share),
            _say("of the words were yours"),
            _say("Discovery calls that went well: about 43 % (Gong, a correlation)"),
        ),
    )


def _ratio(value: float | None) -> str:
    return _say("none") if value is None else f"{value:.1f} : 1"


def _share(value: float | None) -> str:
    return _say("none") if value is None else f"{value * 100:.0f} %"


def _say(text: str) -> str:
    return QCoreApplication.translate("figures", text)
