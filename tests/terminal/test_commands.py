"""A line in a call is a reply, or a command that begins with a slash."""

import pytest

from trainer.domain.scenario import Verdict
from trainer.errors import RepliesError
from trainer.terminal.commands import Again, End, Help, Pick, Say, Why, parse, replies_file


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("so you ended nine points short?", Say("so you ended nine points short?")),
        ("", Say("")),
        ("/2", Pick(2)),
        (" /12 ", Pick(12)),
        ("/why", Why()),
        ("/help", Help()),
        ("/again What got in the way?", Again("What got in the way?")),
        ("/end", End(None)),
        ("/end nurture", End(Verdict.NURTURE)),
        ("/end other contact", End(Verdict.OTHER_CONTACT)),
        ("/end Other_Contact", End(Verdict.OTHER_CONTACT)),
    ],
)
def test_reads_what_was_typed(typed, command):
    assert parse(typed) == command


def test_an_unknown_command_names_the_nearest():
    with pytest.raises(RepliesError) as caught:
        parse("/wyh")
    assert dict(caught.value.message.args)["nearest"] == "/why"


def test_an_unknown_verdict_names_all():
    with pytest.raises(RepliesError) as caught:
        parse("/end maybe")
    assert "disqualify" in dict(caught.value.message.args)["names"]


def test_a_replies_file_has_one_command_a_line(tmp_path):
    path = tmp_path / "replies.txt"
    path.write_text("\ufeffhello\r\n\n/1\n/end advance\n", encoding="utf-8")
    places, commands = zip(*replies_file(path), strict=True)
    assert commands == (Say("hello"), Say(""), Pick(1), End(Verdict.ADVANCE))
    assert places[-1] == f"{path}:4"


def test_a_bad_line_is_named_with_its_place(tmp_path):
    path = tmp_path / "replies.txt"
    path.write_text("hello\n/nod\n")
    with pytest.raises(RepliesError) as caught:
        list(replies_file(path))
    assert caught.value.place == f"{path}:2"


def test_a_file_that_is_not_text_is_refused(tmp_path):
    path = tmp_path / "replies.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RepliesError):
        list(replies_file(path))
