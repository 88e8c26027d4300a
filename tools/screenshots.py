"""Writes a picture of every page into build/screenshots/, from a real scripted call.

It needs no screen:  make screenshots
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from trainer.assets import asset, shipped_scenarios
from trainer.bootstrap import Folders, build
from trainer.desktop.app import Desktop, application
from trainer.desktop.window import MainWindow
from trainer.domain.call import Plan
from trainer.domain.scenario import Scenario, Verdict
from trainer.domain.settings import Settings, Theme
from trainer.practice.practice import Practice

OUT = Path("build/screenshots")
SEED = 1
QUIET_MS = 40
MOST_WAITS = 50


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at all pages."""

    name: str
    theme: Theme
    text_scale: int
    width: int
    height: int


LOOKS = (
    Look("light", Theme.LIGHT, 100, 1240, 820),
    Look("dark", Theme.DARK, 100, 1240, 820),
    Look("small", Theme.LIGHT, 100, 1024, 700),
    Look("large-text", Theme.LIGHT, 150, 1024, 700),
    Look("large-text-dark", Theme.DARK, 150, 1024, 700),
    Look("largest-text", Theme.LIGHT, 200, 1024, 700),
)


def main() -> int:
    """Take all pictures, in all looks or in those that are named."""
    app = application()
    app.setCursorFlashTime(0)  # a cursor that blinks never comes to rest
    wanted = sys.argv[1:] or [look.name for look in LOOKS]
    OUT.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        if look.name in wanted:
            for old in OUT.glob(f"{look.name}-[0-9]*.png"):
                old.unlink()
            with tempfile.TemporaryDirectory() as folder:
                count = Photographer(look, Path(folder)).shoot()
            print(f"{look.name}: {count} pictures in {OUT}")
    app.quit()
    return 0


class Photographer:
    """Goes through the program in one look, and takes a picture at each stop."""

    def __init__(self, look: Look, folder: Path) -> None:
        self._look, self._folder = look, folder
        self._count = 0
        self._scenario, self._replies = _demo()

    def shoot(self) -> int:
        """Go through all pages; returns the number of pictures."""
        with self._practice() as practice, self._window(practice) as window:
            self._library(window, practice)
            self._brief(window)
            self._call(window, practice)
            self._debrief(window)
            self._rest(window)
        return self._count

    @contextmanager
    def _practice(self) -> Iterator[Practice]:
        """A practice room with a past: one finished call and one that was broken off."""
        own = self._folder / "own"
        own.mkdir()
        look = self._look
        practice = build(Folders(self._folder / "data", self._folder / "settings"))
        practice.change_settings(Settings(look.theme, look.text_scale, voice_on=False))
        finished = practice.begin(self._scenario, SEED)
        for reply in self._replies[:6]:
            finished.say(reply)
        finished.finish(Verdict.NURTURE)
        broken_off = practice.begin(self._scenario, SEED + 1)
        for reply in self._replies[:3]:
            broken_off.say(reply)
        yield practice
        practice.close()

    @contextmanager
    def _window(self, practice: Practice) -> Iterator[MainWindow]:
        desktop = Desktop(practice)
        desktop.window.setGeometry(0, 0, self._look.width, self._look.height)
        desktop.open()
        self._until(desktop.window.library.go_on.isVisible)
        yield desktop.window
        desktop.close()

    # The stops

    def _library(self, window: MainWindow, practice: Practice) -> None:
        library = window.library
        self._picture(window, "library")
        library.scenarios.filters.search.setText("zebra")
        self._picture(window, "library-nothing-matches")
        library.scenarios.filters.clear()
        _break_a_copy(self._folder / "own")
        look = self._look
        own = str(self._folder / "own")
        practice.change_settings(
            Settings(look.theme, look.text_scale, voice_on=False, scenario_folder=own)
        )
        library.scenarios.shelf.cards[-1].setFocus()
        self._picture(window, "library-broken-file")
        library.scenarios.shelf.cards[-1].chosen.emit()
        self._picture(window, "library-broken-file-open")
        window.show_past_calls()
        self._picture(window, "past-calls")

    def _brief(self, window: MainWindow) -> None:
        window.show_brief(self._scenario)
        self._picture(window, "brief")
        form = window.brief.form
        form.objective.setText("Find out what the missed target costs them, and who owns it")
        form.questions[0].setText("What got in the way of your on-time target?")
        form.questions[1].setText("What happens if next year looks the same?")
        form.questions[0].setFocus()
        self._picture(window, "brief-filled-in")
        window.toggle_help()
        self._picture(window, "help")
        window.hide_help()

    def _call(self, window: MainWindow, practice: Practice) -> None:
        plan = Plan(window.brief.form.plan.objective, window.brief.form.plan.questions)
        session = practice.begin(self._scenario, SEED, plan=plan)
        window.resume(session.call.id)
        page = window.call
        self._picture(window, "call-begins")
        for number, reply in enumerate(self._replies, start=1):
            page.talk.reply_bar.typed.emit(reply)
            if number in (1, 2, 5, len(self._replies)):
                self._picture(window, f"call-round-{number}")
            if number == 2:
                self._asides(window)
        if page.talk.end_panel.isHidden():
            page.persona_bar.end_asked.emit()
        self._picture(window, "call-verdict")
        page.talk.end_panel.decided.emit(Verdict.NURTURE, "No money before April")

    def _asides(self, window: MainWindow) -> None:
        """What opens within a call: why she said that, and the round done anew."""
        page = window.call
        prospect = next(row for row in reversed(page.talk.transcript.rows) if hasattr(row, "why"))
        page.talk.transcript.toggle_why(prospect)
        self._picture(window, "call-why")
        page.talk.transcript.toggle_why(prospect)
        page.talk.reply_bar.typed.emit("I totally hear you. What's your budget?")
        self._picture(window, "call-poor-reply")
        page.steps.again_asked.emit()
        self._picture(window, "call-say-it-again")
        page.talk.reply_bar.again_cancelled.emit()

    def _debrief(self, window: MainWindow) -> None:
        page = window.debrief
        self._picture(window, "debrief")
        area = page.findChild(QScrollArea)
        bar = area.verticalScrollBar() if area else None
        number = 1
        while bar is not None and bar.value() < bar.maximum():
            bar.setValue(bar.value() + round(area.viewport().height() * 0.9))
            number += 1
            self._picture(window, f"debrief-{number}")

    def _rest(self, window: MainWindow) -> None:
        window.show_settings()
        self._picture(window, "settings")
        bar = window.settings.findChild(QScrollArea).verticalScrollBar()
        bar.setValue(bar.maximum())
        self._picture(window, "settings-below")
        self._scoring(window)

    def _scoring(self, window: MainWindow) -> None:
        window.show_scoring()
        page = window.scoring
        for number, section in enumerate(page.sections, start=1):
            page.anchors.asked.emit(section)
            self._picture(window, f"scoring-{number}")

    # The camera

    def _picture(self, window: QWidget, name: str) -> None:
        self._count += 1
        path = OUT / f"{self._look.name}-{self._count:02}-{name}.png"
        if not self._settled(window).save(str(path)):
            raise OSError(f"{path} could not be written")

    def _settled(self, window: QWidget) -> QImage:
        """The picture of a window in which nothing moves any more."""
        self._wait()
        picture, before = window.grab().toImage(), None
        for _ in range(MOST_WAITS):
            if picture == before:
                return picture
            self._wait()
            picture, before = window.grab().toImage(), picture
        raise RuntimeError("the window never came to rest")

    def _until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            self._wait()

    def _wait(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(QUIET_MS, loop.quit)
        loop.exec()


def _demo() -> tuple[Scenario, list[str]]:
    """The scenario and the replies of the demonstration call."""
    name = asset("demo", "scenario.txt").read_text(encoding="utf-8").strip()
    lines = asset("demo", "replies.txt").read_text(encoding="utf-8").splitlines()
    scenario = build(None).library.find(name).scenario
    if scenario is None:
        raise RuntimeError("the scenario of the demonstration cannot be played")
    return scenario, [line for line in lines if line and not line.startswith("/")]


def _break_a_copy(folder: Path) -> None:
    """Put a scenario with three mistakes in a folder."""
    source = min(shipped_scenarios().glob("*.yaml")).read_text(encoding="utf-8")
    text = source.replace("stage: ", "stage: x", 1).replace("difficulty: ", "difficulty: 1", 1)
    (folder / "my-first-scenario.yaml").write_text(text.replace("id: ", "id: my-", 1), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
