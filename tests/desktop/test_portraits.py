from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from trainer.desktop import portraits
from trainer.desktop.portraits import Looks, portrait
from trainer.domain.scenario import Persona, Role, VoiceStyle

DANA = Persona(
    "Dana Whitfield", "Head of Operations", "Northway", Role.INFLUENCER, "guarded", 30, 6
)
NAMES = [
    f"{first} {last}"
    for first in ["Ann", "Bo", "Cy", "Di", "Ed", "Flo"]
    for last in ["A", "B", "C", "D"]
]


def looks(persona: Persona) -> Looks:
    return portraits.looks(persona.name, persona.role.value, persona.voice.gender)


def person(name: str, gender: str = "") -> Persona:
    return replace(DANA, name=name, voice=VoiceStyle(gender=gender))


def test_the_same_person_always_looks_the_same() -> None:
    assert looks(DANA) == looks(replace(DANA, trust=80, temperament="busy", company="Other"))


def test_the_looks_are_the_same_on_every_machine() -> None:
    assert looks(DANA) == Looks(
        skin="#74492F",
        hair="#3B2A22",
        back="#F5E3CF",
        cloth="#7A4B4B",
        style="bun",
        top="jacket",
        glasses=False,
        beard=False,
    )


def test_people_look_different() -> None:
    assert len({looks(person(name)) for name in NAMES}) == len(NAMES)


def test_only_men_are_bearded() -> None:
    assert any(looks(person(name, "male")).beard for name in NAMES)
    assert not any(looks(person(name, gender)).beard for name in NAMES for gender in ("female", ""))


def test_women_are_not_bald() -> None:
    assert "bald" in {looks(person(name, "male")).style for name in NAMES}
    assert "bald" not in {looks(person(name, "female")).style for name in NAMES}


@pytest.mark.parametrize("gender", ["female", "male", ""])
def test_every_portrait_can_be_drawn(qapp: QApplication, gender: str) -> None:
    for name in NAMES:
        look = looks(person(name, gender))
        picture = portrait(person(name, gender), 100).toImage()
        scale = picture.width() / 100
        assert picture.pixelColor(round(50 * scale), round(66 * scale)).alpha() == 255
        assert picture.pixelColor(round(8 * scale), round(50 * scale)).name().upper() == look.back


def test_a_portrait_is_round(qapp: QApplication) -> None:
    picture = portrait(DANA, 64).toImage()
    last = picture.width() - 1
    corners = [(0, 0), (last, 0), (0, last), (last, last)]
    assert [picture.pixelColor(*corner).alpha() for corner in corners] == [0, 0, 0, 0]


def test_a_portrait_has_the_size_that_was_asked_for(qapp: QApplication) -> None:
    picture = portrait(DANA, 72)
    assert picture.deviceIndependentSize().toSize().width() == 72
