"""Drawn portraits: the same person always looks the same, and no two look quite alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap

from trainer.desktop.colours import mix

if TYPE_CHECKING:
    from trainer.domain.scenario import Persona

_SKIN = ("#F6D7C3", "#EDC2A2", "#DDA77F", "#C68A62", "#9C6644", "#74492F")
_HAIR = ("#23201F", "#3B2A22", "#5C3D2A", "#8A5A36", "#C08F55", "#A14F2C", "#8E9299", "#C9CCD1")
_BACK = ("#CFE5E2", "#D8E3F3", "#E9DFF2", "#F5E3CF", "#DDE9D3", "#F3DADA", "#E2E5EA")
_CLOTH = ("#24404F", "#2F5D62", "#3D4A6B", "#5B4A6F", "#7A4B4B", "#4F5B3F", "#3A3F47", "#A65E3A")
_LONG = ("bob", "long", "bun", "cloud", "bob")
_SHORT = ("crop", "side", "quiff", "curls", "crop", "side", "bald")
_64_BITS = (1 << 64) - 1
_TOPS = {"female": ("blouse", "jacket", "crew"), "male": ("shirt", "jacket", "crew")}


@dataclass(frozen=True, slots=True)
class Looks:
    """What a portrait is drawn from."""

    skin: str
    hair: str
    back: str
    cloth: str
    style: str
    top: str
    glasses: bool
    beard: bool


def looks(name: str, role: str, gender: str) -> Looks:
    """The looks of a persona, from the name, the role and the gender of the voice alone."""
    dice = list(_dice(f"{name}|{role}"))
    female, male = gender == "female", gender == "male"
    styles = _LONG if female else _SHORT if male else _LONG + _SHORT
    style = styles[dice[4] % len(styles)]
    skin = dice[0] % len(_SKIN)
    hairs = _HAIR if skin < 3 else _HAIR[:3]
    return Looks(
        skin=_SKIN[skin],
        hair=hairs[dice[1] % len(hairs)],
        back=_BACK[dice[2] % len(_BACK)],
        cloth=_CLOTH[dice[3] % len(_CLOTH)],
        style=style,
        top=_TOPS["male" if male else "female"][dice[5] % 3],
        glasses=dice[6] % 3 == 0,
        beard=male and dice[7] % 5 < 2,
    )


def _dice(text: str) -> Iterator[int]:
    """Eight numbers that follow from a text: splitmix64, begun at its checksums."""
    state = crc32(text.encode()) << 32 | crc32(text[::-1].encode())
    for _ in range(8):
        state = (state + 0x9E3779B97F4A7C15) & _64_BITS
        mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _64_BITS
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _64_BITS
        yield mixed ^ mixed >> 31


def portrait(persona: "Persona", size: int) -> QPixmap:
    """A round portrait of so many pixels, sharp on the sharpest screen there is."""
    return picture(persona.name, persona.role.value, persona.voice.gender, size)


def picture(name: str, role: str, gender: str, size: int) -> QPixmap:
    """The portrait of a persona of whom no more than this is known."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(looks(name, role, gender), size, ratio)


@cache
def _drawn(look: Looks, size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(made.width() / 100, made.height() / 100)
    painter.setPen(Qt.PenStyle.NoPen)
    _draw(painter, look)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _draw(painter: QPainter, look: Looks) -> None:
    """Draw on a field of 100 by 100, from back to front."""
    disc = QPainterPath()
    disc.addEllipse(QRectF(0, 0, 100, 100))
    painter.fillPath(disc, QColor(look.back))
    painter.setClipPath(disc)
    _back_hair(painter, look)
    _shoulders(painter, look)
    _head(painter, look)
    _face(painter, look)
    _front_hair(painter, look)
    if look.glasses:
        _glasses(painter, look)


def _path(start: tuple[float, ...], *curves: tuple[float, ...]) -> QPainterPath:
    """A closed path from a point, of lines (two numbers) and cubic curves (six)."""
    path = QPainterPath(QPointF(start[0], start[1]))
    for each in curves:
        if len(each) == 2:
            path.lineTo(each[0], each[1])
        else:
            path.cubicTo(*each)
    path.closeSubpath()
    return path


def _back_hair(painter: QPainter, look: Looks) -> None:
    shade = QColor(mix(look.hair, "#000000", 0.22))
    if look.style == "long":
        painter.fillPath(
            _path((29, 44), (28, 12, 72, 12, 71, 44), (72, 62, 74, 74, 78, 86), (22, 86),
                  (26, 74, 28, 62, 29, 44)), shade,
        )  # fmt: skip
    elif look.style == "cloud":
        painter.setBrush(QColor(look.hair))
        for x, y, r in _CLOUD:
            painter.drawEllipse(QPointF(x, y), r, r)
    elif look.style == "bob":
        painter.fillPath(
            _path((28, 42), (28, 12, 72, 12, 72, 42), (72, 54, 74, 60, 72, 66), (60, 68),
                  (40, 68), (28, 66), (26, 60, 28, 54, 28, 42)), shade,
        )  # fmt: skip
    elif look.style == "bun":
        painter.setBrush(QColor(look.hair))
        painter.drawEllipse(QPointF(50, 16), 13, 10)


_CLOUD = (
    (50, 32, 24), (33, 26, 11), (42, 18, 11), (54, 16, 11), (66, 24, 11), (71, 36, 10),
    (29, 37, 10), (28, 49, 10), (72, 49, 10), (32, 58, 9), (68, 58, 9),
)  # fmt: skip


def _shoulders(painter: QPainter, look: Looks) -> None:
    cloth = QColor(look.cloth)
    painter.fillPath(
        _path((12, 100), (13, 84, 24, 78, 40, 75), (60, 75), (76, 78, 87, 84, 88, 100)), cloth
    )
    painter.fillPath(
        _path((42, 60), (58, 60), (58, 74), (58, 83, 42, 83, 42, 74)),
        QColor(mix(look.skin, "#7A3B1E", 0.16)),
    )
    _TOP[look.top](painter, look)


def _blouse(painter: QPainter, look: Looks) -> None:
    painter.fillPath(
        _path((41, 75), (50, 92), (59, 75), (55, 81, 45, 81, 41, 75)), QColor(look.skin)
    )
    edge = QPen(QColor(mix(look.cloth, "#FFFFFF", 0.28)), 1.6)
    _lines(painter, edge, ((40, 75, 50, 92), (60, 75, 50, 92)))


def _shirt(painter: QPainter, look: Looks) -> None:
    light = QColor(mix(look.cloth, "#FFFFFF", 0.30))
    painter.fillPath(_path((41, 73), (50, 82), (43, 90), (36, 77)), light)
    painter.fillPath(_path((59, 73), (50, 82), (57, 90), (64, 77)), light)
    _lines(painter, QPen(QColor(mix(look.cloth, "#000000", 0.25)), 1.2), ((50, 83, 50, 100),))


def _jacket(painter: QPainter, look: Looks) -> None:
    painter.fillPath(_path((41, 74), (59, 74), (55, 100), (45, 100)), QColor("#F4F5F7"))
    painter.fillPath(_path((41, 74), (59, 74), (50, 85)), QColor(mix(look.skin, "#7A3B1E", 0.10)))
    dark = QColor(mix(look.cloth, "#000000", 0.18))
    painter.fillPath(_path((41, 73), (50, 100), (40, 100), (33, 84), (37, 82), (35, 77)), dark)
    painter.fillPath(_path((59, 73), (50, 100), (60, 100), (67, 84), (63, 82), (65, 77)), dark)


def _crew(painter: QPainter, look: Looks) -> None:
    band = QPainterPath()
    band.moveTo(40, 75)
    band.cubicTo(42, 86, 58, 86, 60, 75)
    painter.strokePath(band, QPen(QColor(mix(look.cloth, "#FFFFFF", 0.22)), 3.2))


_TOP = {"blouse": _blouse, "shirt": _shirt, "jacket": _jacket, "crew": _crew}


def _lines(painter: QPainter, pen: QPen, lines: tuple[tuple[float, ...], ...]) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x1, y1, x2, y2 in lines:
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.setPen(Qt.PenStyle.NoPen)


def _head(painter: QPainter, look: Looks) -> None:
    painter.setBrush(QColor(mix(look.skin, "#7A3B1E", 0.08)))
    painter.drawEllipse(QPointF(31.5, 47), 4, 5.5)
    painter.drawEllipse(QPointF(68.5, 47), 4, 5.5)
    painter.fillPath(
        _path(
            (32, 42), (32, 18, 68, 18, 68, 42), (68, 58, 60, 69, 50, 69), (40, 69, 32, 58, 32, 42)
        ),
        QColor(look.skin),
    )
    if look.beard:
        painter.fillPath(
            _path((32, 46), (34, 52, 37, 54, 40, 54), (44, 52, 56, 52, 60, 54), (63, 54, 66, 52, 68, 46),
                  (69, 62, 60, 72, 50, 72), (40, 72, 31, 62, 32, 46)), QColor(look.hair),
        )  # fmt: skip


_LIPS = {
    skin: mix(skin, "#8E2F2A", 0.55) if index < 4 else mix(skin, "#F0A79B", 0.5)
    for index, skin in enumerate(_SKIN)
}


def _face(painter: QPainter, look: Looks) -> None:
    dark = mix(look.skin, "#2A1508", 0.82)
    painter.setBrush(QColor(dark))
    painter.drawEllipse(QPointF(42.5, 45.5), 1.9, 2.3)
    painter.drawEllipse(QPointF(57.5, 45.5), 1.9, 2.3)
    brow = QPen(QColor(mix(look.hair, dark, 0.45)), 1.7)
    _lines(painter, brow, ((39, 40.2, 45.6, 39.4), (54.4, 39.4, 61, 40.2)))
    shade = QPen(QColor(mix(look.skin, "#7A3B1E", 0.38)), 1.5)
    _lines(painter, shade, ((50, 47, 49, 52.5), (49, 52.5, 51, 53)))
    mouth = QPainterPath(QPointF(44, 58.4))
    mouth.cubicTo(47, 61.6, 53, 61.6, 56, 58.4)
    lips = "#F3E4DC" if look.beard else _LIPS[look.skin]
    pen = QPen(QColor(lips), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(mouth, pen)


def _front_hair(painter: QPainter, look: Looks) -> None:
    hair = QColor(look.hair)
    if look.style in _FRONT:
        painter.fillPath(_path(*_FRONT[look.style]), hair)
    elif look.style == "curls":
        painter.setBrush(hair)
        for x, y, r in (
            (34, 33, 6),
            (36, 27, 7),
            (43, 22, 8),
            (52, 21, 9),
            (60, 24, 8),
            (65, 29, 7),
            (66, 34, 5),
        ):
            painter.drawEllipse(QPointF(x, y), r, r)
    elif look.style == "bald":
        sides = QColor(mix(look.hair, look.skin, 0.15))
        painter.fillPath(
            _path((31, 44), (31, 38), (32, 33, 34, 31, 35, 30), (35, 37, 34, 40, 33.5, 44)), sides
        )
        painter.fillPath(
            _path((69, 44), (69, 38), (68, 33, 66, 31, 65, 30), (65, 37, 66, 40, 66.5, 44)), sides
        )


_PARTED = (
    (30, 46), (27, 14, 73, 14, 70, 46), (68, 40, 67, 35, 63, 31), (55, 36, 42, 36, 38, 30),
    (34, 34, 32, 40, 30, 46),
)  # fmt: skip
_FRONT: dict[str, tuple[tuple[float, ...], ...]] = {
    "bob": (
        (28, 60), (24, 12, 76, 12, 72, 60), (70, 50, 69, 42, 66, 36), (58, 36, 46, 33, 40, 28),
        (37, 34, 32, 42, 28, 60),
    ),
    "long": (
        (28, 66), (23, 10, 77, 10, 72, 66), (70, 50, 69, 40, 64, 32), (58, 30, 53, 28, 50, 24),
        (47, 28, 42, 30, 36, 32), (31, 40, 30, 50, 28, 66),
    ),
    "bun": (
        (31, 42), (29, 15, 71, 15, 69, 42), (67, 32, 60, 27, 50, 27), (40, 27, 33, 32, 31, 42)
    ),
    "cloud": _PARTED,
    "crop": (
        (31, 42), (28, 14, 72, 14, 69, 42), (68, 36, 66, 31, 62, 29), (54, 31, 46, 31, 38, 29),
        (34, 31, 32, 36, 31, 42),
    ),
    "side": (
        (30, 43), (25, 13, 75, 11, 70, 43), (69, 36, 67, 32, 65, 30), (55, 31, 43, 30, 36, 25),
        (35, 31, 34, 36, 33, 43),
    ),
    "quiff": (
        (31, 40), (30, 30, 30, 24, 35, 20), (40, 10, 66, 9, 70, 19), (71, 26, 70, 34, 69, 40),
        (68, 34, 67, 31, 64, 28), (56, 31, 44, 31, 36, 28), (33, 31, 32, 34, 31, 40),
    ),
}  # fmt: skip


def _glasses(painter: QPainter, look: Looks) -> None:
    pen = QPen(QColor(mix(look.hair, "#1B2129", 0.7)), 1.5)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(36, 41.2, 12, 9.4), 4, 4)
    painter.drawRoundedRect(QRectF(52, 41.2, 12, 9.4), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    _lines(painter, pen, ((48, 44.6, 52, 44.6), (36, 44.2, 32.5, 43.4), (64, 44.2, 67.5, 43.4)))
