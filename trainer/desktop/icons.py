"""Line icons in the colours of the theme, sharp on every screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from trainer.assets import asset
from trainer.desktop import theme

_SIZES = (20, 32)  # between them and above, Qt scales


def icon(name: str, colour: str | None = None, air: float = 0.0) -> QIcon:
    """An icon by name, in a colour (#RRGGBB) or in the colour of words; AssetError if unknown.

    The air is left free at its right, as a share of its size.
    """
    return _icon(name, colour or theme.current().text, air, _ratio())


def pixmap(name: str, size: int, colour: str | None = None, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of so many pixels, for a screen of that pixel ratio."""
    return _draw(_source(name), colour or theme.current().text, size, ratio)


@cache
def _icon(name: str, colour: str, air: float, ratio: float) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_draw(_source(name), colour, size, ratio, air))
    return made


def _ratio() -> float:
    """The pixel ratio of the finest screen."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@cache
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache  # else each label would fill Qt's own store with another copy of the same picture
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
