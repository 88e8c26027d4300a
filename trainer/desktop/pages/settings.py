"""The Settings: all of them hold at once, and can be set back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from trainer.desktop import theme
from trainer.desktop.settings.rows import PercentSlider, Section
from trainer.desktop.widgets import Button, Notice, ScrollPage, Segments, label
from trainer.domain.call import Coaching, Line
from trainer.domain.settings import TEXT_SCALES, VOICE_RATES, VOICE_VOLUMES, Settings, Theme
from trainer.errors import TrainerError
from trainer.practice.practice import Practice
from trainer.practice.speech import Speech

WIDTH = 860


def ask_for_folder(parent: QWidget, title: str, start: str) -> str:
    """Let the learner choose a folder; empty when he chooses none."""
    return QFileDialog.getExistingDirectory(parent, title, start)


class SettingsPage(QWidget):
    """The learner's settings, by kind."""

    back_asked = Signal()

    def __init__(
        self,
        practice: Practice,
        speech: Speech | None = None,
        ask_folder: Callable[[QWidget, str, str], str] = ask_for_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice, self._speech, self._ask_folder = practice, speech, ask_folder
        self._before: Settings | None = None  # what a reset can be undone to
        self.title = self.tr("Settings")
        self.setProperty("role", "page")
        self._make_fields()
        self._lay_out()
        self._wire()
        self.show_settings(practice.settings)

    def help_text(self) -> str:
        """What can be done here."""
        return self.tr(
            "Every change holds at once.\n\n"
            "**Text size** makes all words larger. **Coaching** and **framework** are what a new"
            " call begins with; both can be changed there.\n\n"
            "Scenario files in a **folder of your own** are listed in the Library beside those"
            " that came with the program.\n\n"
            "- **Esc** goes back\n"
        )

    def _make_fields(self) -> None:
        appearances = {
            Theme.SYSTEM.value: self.tr("System"),
            Theme.LIGHT.value: self.tr("Light"),
            Theme.DARK.value: self.tr("Dark"),
        }
        coaching = {
            Coaching.EACH.value: self.tr("After each round"),
            Coaching.END.value: self.tr("At the end"),
        }
        self.appearance = Segments(appearances, self.tr("Appearance"))
        self.text_size = PercentSlider(TEXT_SCALES, self.tr("Text size"))
        self.coaching = Segments(coaching, self.tr("Coaching"))
        self.framework = QComboBox()
        self.framework.setAccessibleName(self.tr("Framework shown first"))
        self.framework.addItem(self.tr("The scenario’s own"), "")
        for each in self._practice.frameworks().values():
            self.framework.addItem(each.name, each.id)
        self.voice = QCheckBox(self.tr("Speak"))
        self.rate = PercentSlider(VOICE_RATES, self.tr("Speed of the voice"))
        self.volume = PercentSlider(VOICE_VOLUMES, self.tr("Volume of the voice"))
        self.test_voice = Button(self.tr("Test the voice"), icon="voice-on")
        self.choose_folder = Button(self.tr("Choose…"), icon="folder")
        self.no_folder = Button(self.tr("Remove"), "quiet")
        self.open_data = Button(self.tr("Open folder"), icon="folder")
        self.reset = Button(self.tr("Reset to defaults"), icon="retry")
        self.notice = Notice()

    def _lay_out(self) -> None:
        space = theme.current().space
        page = ScrollPage(WIDTH)
        page.column.addWidget(label(self.title, "title"))
        page.column.addWidget(self.notice)
        for section in (self._look(), self._calls(), self._sound(), self._files()):
            page.column.addWidget(section)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.reset)
        page.column.addLayout(foot)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0))
        column.addWidget(page)
        self._page = page
        for field in self.findChildren(QWidget):
            if field.focusPolicy() != Qt.FocusPolicy.NoFocus:
                page.watch(field)

    def _look(self) -> Section:
        section = Section(self.tr("Look"))
        section.add(self.tr("Appearance"), "", self.appearance)
        section.add(self.tr("Text size"), "", self.text_size)
        return section

    def _calls(self) -> Section:
        section = Section(self.tr("Calls"))
        when = self.tr("When you see feedback, unless you choose otherwise in the brief.")
        section.add(self.tr("Coaching"), when, self.coaching)
        shown = self.tr("How the coverage of a call is shown at first.")
        section.add(self.tr("Framework"), shown, self.framework)
        return section

    def _sound(self) -> Section:
        section = Section(self.tr("Voice"))
        always = self.tr("The words are always on screen as well.")
        section.add(self.tr("Speak the prospect’s lines"), always, self.voice)
        section.add(self.tr("Speed"), self.tr("Of each prospect’s own speed."), self.rate)
        section.add(self.tr("Volume"), "", self.volume)
        self.tested = section.add(self.tr("How it sounds"), " ", self.test_voice)
        return section

    def _files(self) -> Section:
        section = Section(self.tr("Files"))
        own = self.tr("Scenarios of your own")
        self.folder = section.add(own, " ", self.no_folder, self.choose_folder)
        kept = self.tr("Your calls are kept in")
        folder = str(self._practice.folder or self.tr("Nowhere: this time nothing is kept."))
        section.add(kept, folder, self.open_data)
        self.open_data.setEnabled(self._practice.folder is not None)
        return section

    def _wire(self) -> None:
        self.appearance.picked.connect(self._set_theme)
        self.text_size.changed.connect(self._set_text_size)
        self.coaching.picked.connect(self._set_coaching)
        self.framework.activated.connect(self._set_framework)
        self.voice.toggled.connect(self._set_voice)
        self.rate.changed.connect(self._set_rate)
        self.volume.changed.connect(self._set_volume)
        self.test_voice.clicked.connect(self._test_voice)
        self.choose_folder.clicked.connect(self._choose_folder)
        self.no_folder.clicked.connect(self._remove_folder)
        self.open_data.clicked.connect(self._open_data)
        self.reset.clicked.connect(self._reset)
        self.notice.acted.connect(self._undo)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings without changing any."""
        self.appearance.choose(settings.theme)
        self.text_size.show_value(settings.text_scale)
        self.coaching.choose(settings.coaching)
        self.framework.setCurrentIndex(max(0, self.framework.findData(settings.framework)))
        before = self.voice.blockSignals(True)
        self.voice.setChecked(settings.voice_on)
        self.voice.blockSignals(before)
        self.rate.show_value(settings.voice_rate)
        self.volume.show_value(settings.voice_volume)
        self._show_dependent(settings)

    def _show_dependent(self, settings: Settings) -> None:
        """Show what follows from other settings."""
        audible = settings.voice_on and self._speech is not None
        for field in (self.rate, self.volume, self.test_voice):
            field.setEnabled(audible)
        self.tested.setText(
            "" if self._speech else self.tr("The program was started without a voice.")
        )
        self.folder.setText(settings.scenario_folder or self.tr("No folder is chosen."))
        self.no_folder.setVisible(bool(settings.scenario_folder))

    def _change(self, **changes: Any) -> None:
        self._before = None
        self.notice.hide()
        self._keep(replace(self._practice.settings, **changes))

    def _keep(self, settings: Settings) -> None:
        try:
            self._practice.change_settings(settings)
        except TrainerError as error:
            self.notice.tell(self._practice.catalogue.say(error.message), "missed")
        self._show_dependent(settings)

    @Slot(str)
    def _set_theme(self, value: str) -> None:
        self._change(theme=Theme(value))

    @Slot(int)
    def _set_text_size(self, value: int) -> None:
        self._change(text_scale=value)

    @Slot(str)
    def _set_coaching(self, value: str) -> None:
        self._change(coaching=Coaching(value))

    @Slot(int)
    def _set_framework(self, _index: int) -> None:
        self._change(framework=self.framework.currentData())

    @Slot(bool)
    def _set_voice(self, on: bool) -> None:  # noqa: FBT001  # the signal's own argument
        self._change(voice_on=on)

    @Slot(int)
    def _set_rate(self, value: int) -> None:
        self._change(voice_rate=value)

    @Slot(int)
    def _set_volume(self, value: int) -> None:
        self._change(voice_volume=value)

    @Slot()
    def _test_voice(self) -> None:
        if self._speech is not None:
            words = self.tr("Hello, this is how I sound. Tell me, what made you call today?")
            self._speech.say(Line("voice-test", words, ""))
            self.tested.setText(self._tested_words())

    def _tested_words(self) -> str:
        if self._practice.settings.voice_volume == 0:
            return self.tr("The volume is at 0 %, so there is nothing to hear.")
        return self.tr(
            "The voice has been asked to speak. If you hear nothing, look at the loudspeakers and"
            " the volume of your computer; all lines can be read as well."
        )

    @Slot()
    def _choose_folder(self) -> None:
        start = self._practice.settings.scenario_folder
        folder = self._ask_folder(self, self.tr("Folder with scenarios of your own"), start)
        if folder:
            self._change(scenario_folder=folder)

    @Slot()
    def _remove_folder(self) -> None:
        self._change(scenario_folder="")

    @Slot()
    def _open_data(self) -> None:
        folder = self._practice.folder
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def _reset(self) -> None:
        self._before = self._practice.settings
        defaults = Settings()
        self._keep(defaults)
        self.show_settings(defaults)
        self.notice.tell(
            self.tr("All settings are back to their defaults."), "good", self.tr("Undo")
        )
        self._page.ensureWidgetVisible(self.notice)

    @Slot()
    def _undo(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self._keep(before)
            self.show_settings(before)
            self.notice.hide()
