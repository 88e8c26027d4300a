"""One setting a row: what it is, what it does, and the field to change it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from trainer.desktop import theme
from trainer.desktop.widgets import Card, label, rule, wrapped


class Section(Card):
    """Settings of one kind, under a headline."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(theme.current().space(3))
        self.column.addWidget(label(title, "heading"))
        self.setAccessibleName(title)

    def add(self, name: str, explanation: str, *fields: QWidget) -> QLabel:
        """Add a setting, its fields to the right of its words; returns the explanation's label."""
        if self.column.count() > 1:
            self.column.addWidget(rule())
        words, told = QVBoxLayout(), wrapped(explanation, "caption")
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(wrapped(name))
        words.addWidget(told)
        words.addStretch(1)
        told.setVisible(bool(explanation))
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(3))
        row.addLayout(words, 1)
        for field in fields:
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        return told


class PercentSlider(QWidget):
    """A slider in per cent, with its value beside it; tells of a change once it is let go."""

    changed = Signal(int)

    def __init__(self, values: range, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(values[0], values[-1])
        self.slider.setSingleStep(5)
        self.slider.setPageStep(25)
        self.slider.setTracking(False)
        self.slider.setAccessibleName(name)
        self._figure = label("", "muted")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space(2))
        row.addWidget(self.slider, 1)
        row.addWidget(self._figure)
        self.slider.sliderMoved.connect(self._show)
        self.slider.valueChanged.connect(self._show)
        self.slider.valueChanged.connect(self.changed)
        theme.manager().changed.connect(self.refresh)
        self.refresh()

    def show_value(self, value: int) -> None:
        """Show a value without telling of it."""
        before = self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(before)
        self._show(value)

    @Slot(int)
    def _show(self, value: int) -> None:
        self._figure.setText(f"{value} %")

    @Slot()
    def refresh(self) -> None:
        """Leave room for the figure and the slider at the size of the theme."""
        present = theme.current()
        self._figure.setMinimumWidth(present.scaled(48))
        self.slider.setMinimumWidth(present.scaled(150))
