from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.shelf_values import MILL, SHELF, MadeSettings, playable, practice_of
from trainer.desktop import theme
from trainer.desktop.pages.settings import SettingsPage
from trainer.desktop.settings.rows import PercentSlider
from trainer.domain.call import Coaching
from trainer.domain.scenario import VoiceStyle
from trainer.domain.settings import Settings, Theme
from trainer.practice.events import Event
from trainer.practice.practice import Practice
from trainer.practice.speech import Speech

Show = Callable[..., QWidget]
Listen = Callable[..., list[tuple[object, ...]]]


class NotedVoice:
    """A voice that notes what it would say."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def configure(self, rate_percent: int, volume_percent: int, *, muted: bool) -> None:
        self.tuned = (rate_percent, volume_percent, muted)

    def speak(self, text: str, _style: VoiceStyle) -> None:
        self.said.append(text)

    def stop(self) -> None:
        pass

    def close(self) -> None:
        pass


class Room:
    """A Settings page with all that stands behind it."""

    def __init__(self, show: Show, settings: Settings, folder: Path | None = None) -> None:
        self.kept = MadeSettings(settings)
        own = {"/own": playable(MILL), "/other": ()}
        self.practice = practice_of(SHELF, settings=self.kept, own=own, folder=folder)
        self.voice = NotedVoice()
        self.told: list[Settings] = []
        self.practice.announcer.on(Event.SETTINGS_CHANGED, self.told.append)
        self.chosen = "/own"
        speech = Speech(self.voice, settings, self.practice.announcer)
        self.page = SettingsPage(self.practice, speech, self.ask_folder)
        show(self.page, 900, 900)

    def ask_folder(self, _parent: QWidget, _title: str, start: str) -> str:
        self.start = start
        return self.chosen


@pytest.fixture
def room(shown: Show) -> Callable[..., Room]:
    def make(folder: Path | None = None, **settings: object) -> Room:
        return Room(shown, Settings(**settings), folder)  # type: ignore[arg-type]

    return make


Make = Callable[..., Room]


def test_the_page_shows_the_settings_that_hold(room: Make) -> None:
    page = room(
        theme=Theme.DARK,
        text_scale=150,
        coaching=Coaching.END,
        voice_rate=80,
        voice_volume=30,
        framework="MEDDIC",
    ).page
    assert page.appearance.value == "dark"
    assert page.text_size.slider.value() == 150
    assert page.coaching.value == "end"
    assert (page.rate.slider.value(), page.volume.slider.value()) == (80, 30)
    assert page.framework.currentData() == "MEDDIC"
    assert page.voice.isChecked()


def test_showing_settings_changes_none(room: Make) -> None:
    made = room(text_scale=150, framework="MEDDIC")
    made.page.show_settings(Settings(text_scale=125, voice_on=False))
    assert made.told == []


def test_a_framework_that_is_gone_falls_to_the_scenario_s_own(room: Make) -> None:
    assert room(framework="SPIN").page.framework.currentIndex() == 0


def test_the_appearance_holds_at_once(room: Make, qtbot: QtBot) -> None:
    made = room()
    qtbot.mouseClick(made.page.appearance.buttons[2], Qt.MouseButton.LeftButton)
    assert made.kept.settings.theme is Theme.DARK
    assert made.told[-1].theme is Theme.DARK


def test_the_text_size_holds_when_the_slider_is_let_go(room: Make, qtbot: QtBot) -> None:
    made = room()
    qtbot.keyClick(made.page.text_size.slider, Qt.Key.Key_PageUp)
    assert made.kept.settings.text_scale == 125
    assert len(made.told) == 1


def test_dragging_a_slider_shows_its_value_but_changes_nothing_yet(
    shown: Show, heard: Listen
) -> None:
    slider = PercentSlider(range(50, 201), "Speed")
    shown(slider, 300, 40)
    slider.show_value(100)
    told = heard(slider.changed)
    slider.slider.setSliderDown(True)
    slider.slider.setSliderPosition(140)
    assert "140 %" in [each.text() for each in slider.findChildren(QLabel)]
    assert told == []
    slider.slider.setSliderDown(False)
    assert told == [(140,)]


def test_the_ends_of_a_slider_are_the_ends_of_the_setting(room: Make) -> None:
    page = room().page
    ends = [
        (each.slider.minimum(), each.slider.maximum())
        for each in (page.text_size, page.rate, page.volume)
    ]
    assert ends == [(100, 200), (50, 200), (0, 100)]


def test_coaching_and_framework_hold_at_once(room: Make, qtbot: QtBot) -> None:
    made = room()
    qtbot.mouseClick(made.page.coaching.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(made.page.framework, Qt.Key.Key_Down)
    assert made.kept.settings.coaching is Coaching.END
    assert made.kept.settings.framework == made.page.framework.itemData(1)


def test_every_framework_can_be_chosen(room: Make) -> None:
    picker = room().page.framework
    names = [picker.itemText(index) for index in range(picker.count())]
    assert names[0] == "The scenario’s own"
    assert len(names) == 7


# Voice


def test_the_voice_can_be_switched_off(room: Make, qtbot: QtBot) -> None:
    made = room()
    made.page.voice.setChecked(False)
    assert made.kept.settings.voice_on is False
    assert not made.page.rate.isEnabled()
    assert not made.page.test_voice.isEnabled()
    made.page.voice.setChecked(True)
    assert made.page.test_voice.isEnabled()


def test_speed_and_volume_hold_at_once(room: Make, qtbot: QtBot) -> None:
    made = room()
    qtbot.keyClick(made.page.rate.slider, Qt.Key.Key_Left)
    qtbot.keyClick(made.page.volume.slider, Qt.Key.Key_Home)
    assert (made.kept.settings.voice_rate, made.kept.settings.voice_volume) == (95, 0)
    assert made.voice.tuned == (95, 0, False)


def test_the_voice_can_be_tested(room: Make, qtbot: QtBot) -> None:
    made = room()
    qtbot.mouseClick(made.page.test_voice, Qt.MouseButton.LeftButton)
    assert len(made.voice.said) == 1
    assert "how I sound" in made.voice.said[0]
    assert "If you hear nothing" in made.page.tested.text()
    made.page.volume.changed.emit(0)
    assert made.page.tested.text() == ""
    qtbot.mouseClick(made.page.test_voice, Qt.MouseButton.LeftButton)
    assert "volume is at 0 %" in made.page.tested.text()


def test_without_a_voice_there_is_nothing_to_test(shown: Show) -> None:
    page = SettingsPage(practice_of())
    shown(page)
    assert not page.test_voice.isEnabled()
    assert page.tested.text() == "The program was started without a voice."


# Files


def test_a_folder_with_scenarios_of_one_s_own_can_be_chosen(room: Make, qtbot: QtBot) -> None:
    made = room()
    assert made.page.folder.text() == "No folder is chosen."
    assert made.page.no_folder.isHidden()
    qtbot.mouseClick(made.page.choose_folder, Qt.MouseButton.LeftButton)
    assert made.kept.settings.scenario_folder == "/own"
    assert made.page.folder.text() == "/own"
    assert [entry.scenario for entry in made.practice.library.entries()] == [MILL]
    qtbot.mouseClick(made.page.no_folder, Qt.MouseButton.LeftButton)
    assert made.kept.settings.scenario_folder == ""


def test_the_chooser_begins_where_the_folder_is(room: Make) -> None:
    made = room(scenario_folder="/other")
    made.page.choose_folder.click()
    assert made.start == "/other"


def test_choosing_no_folder_changes_nothing(room: Make) -> None:
    made = room(scenario_folder="/other")
    made.chosen = ""
    made.page.choose_folder.click()
    assert made.told == []


def test_the_page_says_where_calls_are_kept(
    room: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    made = room(folder=tmp_path / "calls")
    assert str(tmp_path / "calls") in [each.text() for each in made.page.findChildren(QLabel)]
    made.page.open_data.click()
    assert [Path(each) for each in opened] == [tmp_path / "calls"]
    assert (tmp_path / "calls").is_dir()


def test_the_page_says_when_nothing_is_kept(room: Make) -> None:
    page = room().page
    assert not page.open_data.isEnabled()
    told = [each.text() for each in page.findChildren(QLabel)]
    assert "Nowhere: this time nothing is kept." in told


# Setting back


def test_a_reset_can_be_undone(room: Make, qtbot: QtBot) -> None:
    made = room(theme=Theme.DARK, text_scale=150, voice_on=False, scenario_folder="/own")
    before = made.practice.settings
    qtbot.mouseClick(made.page.reset, Qt.MouseButton.LeftButton)
    assert made.kept.settings == Settings()
    assert made.page.appearance.value == "system"
    assert made.page.notice.isVisible()
    qtbot.mouseClick(made.page.notice.action, Qt.MouseButton.LeftButton)
    assert made.kept.settings == before
    assert made.page.appearance.value == "dark"
    assert made.page.folder.text() == "/own"
    assert made.page.notice.isHidden()


def test_a_change_after_a_reset_ends_the_undoing(room: Make, qtbot: QtBot) -> None:
    made = room(theme=Theme.DARK)
    made.page.reset.click()
    qtbot.mouseClick(made.page.coaching.buttons[1], Qt.MouseButton.LeftButton)
    assert made.page.notice.isHidden()
    assert made.kept.settings == Settings(coaching=Coaching.END)


def test_settings_that_cannot_be_kept_hold_for_now_and_that_is_said(
    room: Make, qtbot: QtBot
) -> None:
    made = room()
    made.kept.refuse = True
    qtbot.mouseClick(made.page.appearance.buttons[2], Qt.MouseButton.LeftButton)
    assert made.practice.settings.theme is Theme.DARK
    assert made.told[-1].theme is Theme.DARK
    assert made.page.notice.isVisible()
    assert "made.full" in made.page.notice.text


# Keyboard and room


def test_every_field_has_a_name_to_be_read_out(room: Make) -> None:
    page = room().page
    sliders = [each.slider.accessibleName() for each in (page.text_size, page.rate, page.volume)]
    assert sliders == ["Text size", "Speed of the voice", "Volume of the voice"]
    assert page.framework.accessibleName() == "Framework shown first"
    assert page.voice.text()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways_in_a_small_window(
    room: Make, qtbot: QtBot, scale: float
) -> None:
    theme.manager().apply("light", scale)
    page = room(scenario_folder="/own").page
    page.resize(880, 640)
    for widget in (page.appearance, page.text_size, page.coaching, page.choose_folder, page.reset):
        qtbot.waitUntil(lambda each=widget: right_edge(each, page) < page.width())


def right_edge(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topRight()).x()


def test_the_page_explains_itself(room: Make) -> None:
    assert "at once" in room().page.help_text()


def test_the_practice_room_is_the_real_one(room: Make) -> None:
    assert isinstance(room().practice, Practice)
