"""How the main window is laid out: the rail at the left, messages above the pages."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def framed(rail: QWidget, notice: QWidget, pages: QWidget) -> tuple[QWidget, QWidget]:
    """The whole of the window, and the part of it beside the rail."""
    outer, inner = QWidget(), QWidget()
    inner.setProperty("role", "page")
    notice.setProperty("edge", "page")  # the style sheet keeps it off the edges
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(notice)
    column.addWidget(pages, 1)
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(inner, 1)
    return outer, inner
