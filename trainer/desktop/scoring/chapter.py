"""One chapter of the explanation as a section of the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from trainer.desktop import theme
from trainer.desktop.debrief.section import Lines, Section
from trainer.desktop.widgets import label, wrapped
from trainer.practice.scoring import Chapter, Grid

_COLUMN = 78  # least width of a column of figures, at text of 100 per cent


def chapter_section(chapter: Chapter) -> Section:
    """The chapter with its paragraphs, its figures in columns, and its entries."""
    made = Section(chapter.title, wide=True)
    for text in chapter.paragraphs:
        made.say(text)
    for grid in chapter.grids:
        made.column.addSpacing(theme.current().space(2))
        made.column.addWidget(label(grid.title, "strong"))
        made.column.addLayout(_columns(grid))
    for entry in chapter.entries:
        made.column.addWidget(Lines(entry.title, *entry.lines))
    return made


def _columns(grid: Grid) -> QGridLayout:
    made = QGridLayout()
    made.setHorizontalSpacing(theme.current().space(3))
    made.setVerticalSpacing(theme.current().space(2))
    made.setColumnStretch(0, 1)
    for column, name in enumerate(grid.head):
        made.addWidget(_cell(name, column, "caption"), 0, column)
    for row, (name, *figures) in enumerate(grid.rows, start=1):
        made.addWidget(wrapped(name), row, 0)
        for column, figure in enumerate(figures, start=1):
            cell = _cell(figure, column, "strong" if column == 1 else "")
            cell.setAccessibleName(f"{name}, {grid.head[column]}: {figure}")
            made.addWidget(cell, row, column)
    return made


def _cell(text: str, column: int, role: str) -> QLabel:
    """A head or a figure; figures stand at the right of their column."""
    made = wrapped(text, role)
    if column:
        made.setMinimumWidth(theme.current().scaled(_COLUMN))
        made.setMaximumWidth(theme.current().scaled(_COLUMN))
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return made
