import re

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from trainer.assets import asset
from trainer.desktop import icons, theme
from trainer.errors import AssetError

AGREED = [
    "back",
    "play",
    "stop",
    "send",
    "retry",
    "why",
    "voice-on",
    "voice-off",
    "settings",
    "library",
    "history",
    "search",
    "filter",
    "check",
    "half",
    "cross",
    "dash",
    "dot",
    "help",
    "person",
    "trust",
    "patience",
    "clock",
    "flag",
    "edit",
    "note",
    "chart",
    "warning",
    "info",
    "close",
    "next",
    "copy",
    "save",
    "folder",
    "call",
    "logo",
]
ALL = sorted(path.stem for path in asset("icons").glob("*.svg"))


def inked(picture: QImage) -> list[QColor]:
    """The colours of the pixels that are fully drawn."""
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    colours = (picture.pixelColor(x, y) for x, y in spots)
    return [colour for colour in colours if colour.alpha() == 255]


@pytest.mark.parametrize("name", AGREED)
def test_each_icon_that_the_pages_use_is_there(qapp: QApplication, name: str) -> None:
    assert name in ALL
    assert not icons.icon(name).isNull()


@pytest.mark.parametrize("name", ALL)
def test_an_icon_is_drawn_in_the_colour_asked_for_alone(qapp: QApplication, name: str) -> None:
    ink = inked(icons.pixmap(name, 48, "#B3261E").toImage())
    assert len(ink) > 20
    assert {colour.name().upper() for colour in ink} == {"#B3261E"}


@pytest.mark.parametrize("name", ALL)
def test_an_icon_leaves_its_colour_to_the_theme(name: str) -> None:
    text = asset("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "currentColor"}


def test_no_two_icons_look_the_same(qapp: QApplication) -> None:
    twins = {"cross": "close"}
    pictures = [
        icons.pixmap(name, 32, "#000000").toImage() for name in ALL if name not in twins.values()
    ]
    for place, picture in enumerate(pictures):
        assert all(picture != other for other in pictures[place + 1 :])


def test_an_icon_takes_the_colour_of_words_when_none_is_asked_for(qapp: QApplication) -> None:
    theme.manager().apply("dark", 1.0)
    ink = inked(icons.icon("check").pixmap(32, 32).toImage())
    assert ink[0].name().upper() == theme.current().text


def test_an_icon_is_as_fine_as_the_screen(qapp: QApplication) -> None:
    picture = icons.pixmap("check", 20, "#000000", ratio=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (40, 2.0)


def test_air_is_left_at_the_right_of_an_icon(qapp: QApplication) -> None:
    picture = icons.icon("stop", "#000000", air=0.5).pixmap(48, 32).toImage()
    assert picture.width() > picture.height()
    assert picture.pixelColor(picture.width() - 2, picture.height() // 2).alpha() == 0


def test_an_unknown_icon_is_an_error_and_no_empty_picture(qapp: QApplication) -> None:
    with pytest.raises(AssetError):
        icons.icon("unicorn")
