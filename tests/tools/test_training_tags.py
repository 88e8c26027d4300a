"""The labelled replies from which the listening model learns."""

from pathlib import Path

import pytest

from tools.train_listening import tags
from tools.train_listening.tags import (
    FEEDBACK,
    HELD_BACK,
    KNOWN,
    MISHEARD,
    REPLIES,
    Reply,
    read_replies,
)

LINE = "P: We pay late."


def replies(folder: Path, monkeypatch: pytest.MonkeyPatch, *rows: str) -> list[Reply]:
    (folder / "some.txt").write_text("\n".join([LINE, *rows]), encoding="utf-8")
    monkeypatch.setattr(tags, "DATA", folder)
    return read_replies("some")


def test_a_reply_is_cut_as_it_is_tagged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (reply,) = replies(tmp_path, monkeypatch, "[Rp!time+F]You pay early. [Qw+]Since when?")
    assert reply.text == "You pay early. Since when?"
    assert [reply.text[start:][:3] for start in reply.starts] == ["You", "Sin"]
    assert reply.wrong is True
    assert reply.asks == "closed"
    assert not reply.stretches[0].confirms


def test_feedback_said_as_a_question_confirms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (reply,) = replies(tmp_path, monkeypatch, "[Ro+Qc+]So the money comes late?")
    assert reply.stretches[0].confirms
    assert reply.wrong is False


def test_what_cannot_be_judged_is_neither_right_nor_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    unsure, asked = replies(tmp_path, monkeypatch, "[Ro?]You are short of it.", "[Qo+]Why?")
    assert unsure.wrong is None
    assert asked.wrong is None


@pytest.mark.parametrize("row", ["[Zz]Hello.", "[Ro!colour]Red.", "[A]", "no tags at all"])
def test_a_row_that_is_tagged_wrongly_names_its_place(
    row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(ValueError, match=r"some\.txt:2"):
        replies(tmp_path, monkeypatch, row)


def test_all_files_can_be_read_and_the_exam_shares_no_line_with_what_is_learned():
    learned = {reply.line for reply in read_replies(*REPLIES, *FEEDBACK, *KNOWN)}
    exam = {reply.line for reply in read_replies(HELD_BACK, MISHEARD)}
    assert len(learned) > 1500
    assert not learned & exam


def test_a_fact_comes_with_its_right_and_wrong_wordings():
    assert all(
        reply.wordings.misheard and reply.wordings.say_back for reply in read_replies(*KNOWN)
    )
