"""The score of the call with its three parts, never one number alone."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from trainer.desktop import theme
from trainer.desktop.debrief.bars import PartBar
from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import label, wrapped
from trainer.domain.debrief import CallScore, Debrief


def score_section(debrief: Debrief, heard: str = "") -> Section:
    """The whole beside its parts, each with what it weighs, or why it is not scored.

    Below stand the rubric and, where it is known, who heard the replies.
    """
    made = Section(_say("Score"), wide=True)
    row = QHBoxLayout()
    row.setSpacing(theme.current().space(8))
    row.addLayout(_total(debrief.score))
    row.addLayout(_parts(debrief), 1)
    made.column.addLayout(row)
    made.say(" ".join((rubric_words(debrief), heard)).rstrip(), "caption")
    return made


def rubric_words(debrief: Debrief) -> str:
    """By which rubric the call was scored."""
    words = _say("Scored by the rubric “{rubric}”, the same for every call.")
    return words.format(rubric=debrief.rubric)


def _total(score: CallScore) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    scored = score.total is not None
    number = label(str(score.total) if scored else _say("not scored"), "figure")
    number.setAccessibleName(_say("Score {total}").format(total=number.text()))
    column.addStretch(1)
    column.addWidget(number, 0, Qt.AlignmentFlag.AlignHCenter)
    if scored:
        column.addWidget(label(_say("of 100"), "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return column


def _parts(debrief: Debrief) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.current().space(3))
    grid.setVerticalSpacing(theme.current().space(2))
    grid.setColumnStretch(1, 1)
    score = debrief.score
    for row, (key, value) in enumerate(parts_of(score)):
        grid.addWidget(label(part_name(key)), row, 0)
        if value is None:
            grid.addWidget(wrapped(not_scored(key, debrief), "muted"), row, 1, 1, 3)
            continue
        grid.addWidget(PartBar(value), row, 1)
        grid.addWidget(label(str(value), "strong"), row, 2, Qt.AlignmentFlag.AlignRight)
        weight = _say("weighs {weight} %").format(weight=score.weights[key])
        grid.addWidget(label(weight, "muted"), row, 3)
    return grid


def parts_of(score: CallScore) -> tuple[tuple[str, int | None], ...]:
    """The three parts of a score by name, in their order."""
    return (
        ("listening", score.listening),
        ("qualification", score.qualification),
        ("judgement", score.judgement),
    )


def part_name(part: str) -> str:
    """A part of the score as it is called on screen."""
    names = {
        "listening": _say("Listening"),
        "qualification": _say("Qualification"),
        "judgement": _say("Judgement"),
    }
    return names[part]


def not_scored(part: str, debrief: Debrief) -> str:
    """Why a part of the score has no number."""
    if part == "listening":
        return _say("not scored: in no reply could a step be judged")
    if part == "qualification" and not debrief.facts:
        return _say("not scored: this scenario has nothing to find out")
    if part == "judgement" and debrief.verdict.right is None:
        return _say("not scored: you gave no verdict")
    return _say("not scored: no reply could be understood")


def _say(text: str) -> str:
    return QCoreApplication.translate("score", text)
