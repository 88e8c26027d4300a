"""Line icons in the colours of the theme, sharp on every screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from trainer.assets import asset
from trainer.desktop import theme

_SIZES = (16, 20, 24, 32)
_RATIOS = (1, 2)


def icon(name: str, colour: str | None = None, air: float = 0.0) -> QIcon:
    """An icon by name, in a colour (#RRGGBB) or in the colour of words; AssetError if unknown.

    The air is left free at its right, as a share of its size.
    """
    return _icon(name, colour or theme.current().text, air)


def pixmap(name: str, size: int, colour: str | None = None, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of so many pixels, for a screen of that pixel ratio."""
    return _draw(_source(name), colour or theme.current().text, size, ratio)


@cache
def _icon(name: str, colour: str, air: float) -> QIcon:
    made = QIcon()
    source = _source(name)
    for size in _SIZES:
        for ratio in _RATIOS:
            made.addPixmap(_draw(source, colour, size, ratio, air))
    return made


@cache
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


def _draw(source: str, colour: str, size: int, ratio: float, air: float = 0.0) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    tinted = source.replace("currentColor", colour).encode()
    picture = QPixmap(QSize(round(size * (1 + air)), size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(tinted)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
