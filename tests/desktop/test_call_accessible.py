"""What screen readers meet: each line as one piece of text, and new lines said aloud."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.desktop.call_values import TEXTS, made_round, made_session
from trainer.desktop.call import accessible
from trainer.desktop.call.transcript import Transcript
from trainer.messages import Catalogue


@pytest.fixture
def reader() -> Iterator[None]:
    """A screen reader that is running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    made = Transcript(Catalogue(TEXTS).say)
    qtbot.addWidget(made)
    made.show_call(made_session().call, "Dana")
    return made


def test_a_line_is_one_piece_of_static_text(transcript: Transcript) -> None:
    line = QAccessible.queryAccessibleInterface(transcript.rows[0].text)
    assert line.role() == QAccessible.Role.StaticText
    assert line.text(QAccessible.Text.Name).startswith("Dana said: We finished nine points")
    assert line.childCount() == 0


@pytest.mark.usefixtures("reader")
def test_the_answer_is_said_aloud(transcript: Transcript, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def update(event: object) -> None:
        said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", update)
    transcript.add_round(made_round())
    assert said == ["Dana said: Exactly. That's about the size of it."]


@pytest.mark.usefixtures("reader")
def test_qt_takes_the_announcement(transcript: Transcript) -> None:
    accessible.announce(transcript, "Dana ended the call")


def test_without_a_reader_nothing_is_announced(
    transcript: Transcript, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", said.append)
    transcript.add_round(made_round())
    assert said == []
