"""The chart of trust; the one place that reads the chart library, when a chart is first shown."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from trainer.desktop.look import Theme

_MOST_NUMBERS = 24  # beyond these, the numbers above the points would run into each other
_FULL = 100
_FOOTROOM = 3  # below 0, for a point at the bottom
_HEADROOM = 14  # above 100, for the number of a point at the top


def trust_chart(trust: Sequence[int], look: Theme) -> pyqtgraph.PlotWidget:
    """A still picture of trust, 0 to 100, at the start and after each round."""
    chart = pyqtgraph.PlotWidget(background=QColor(look.raised))
    chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    item = chart.getPlotItem()
    item.setMouseEnabled(x=False, y=False)
    item.setMenuEnabled(False)
    item.hideButtons()
    item.setXRange(0, max(1, len(trust) - 1), padding=0.03)
    item.setYRange(-_FOOTROOM, _FULL + _HEADROOM, padding=0)
    _axes(item, len(trust), look)
    rounds = list(range(len(trust)))
    # Wider pens than 1 take Qt's slow way of drawing, by a hundred times.
    chart.plot(rounds, list(trust), pen=pyqtgraph.mkPen(look.accent, width=1), **_points(look))
    if len(trust) <= _MOST_NUMBERS:
        for place, value in zip(rounds, trust, strict=True):
            chart.addItem(_number(place, value, look))
    return chart


def _points(look: Theme) -> dict[str, object]:
    return {
        "symbol": "o",
        "symbolSize": look.scaled(7),
        "symbolBrush": QColor(look.accent),
        "symbolPen": pyqtgraph.mkPen(look.raised, width=1),
        "antialias": True,
    }


def _axes(item: pyqtgraph.PlotItem, count: int, look: Theme) -> None:
    start = QCoreApplication.translate("trust", "start")
    step = max(1, count // 16)
    ticks = {
        "bottom": [(place, str(place) if place else start) for place in range(0, count, step)],
        "left": [(value, str(value)) for value in range(0, _FULL + 1, 25)],
    }
    item.showGrid(y=True, alpha=0.25)
    for side, marks in ticks.items():
        axis = item.getAxis(side)
        axis.setTicks([marks])
        axis.setPen(pyqtgraph.mkPen(look.line, width=1))
        axis.setTextPen(QColor(look.muted))
        axis.setStyle(tickFont=look.font("caption"), hideOverlappingLabels=False)


def _number(place: int, value: int, look: Theme) -> pyqtgraph.TextItem:
    made = pyqtgraph.TextItem(str(value), color=QColor(look.text), anchor=(0.5, 1.1))
    made.setFont(look.font("caption"))
    made.setPos(place, value)
    return made
