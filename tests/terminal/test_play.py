"""`trainer play`: a script in, a transcript or one JSON object out."""

import json

import pytest

REPLIES = """\
so you ended nine points short, and it's worn you out. is that right? what got in the way?
/why
/2
asdkfj
/again what keeps it that way?
/end nurture
"""


@pytest.fixture
def replies(tmp_path):
    path = tmp_path / "replies.txt"
    path.write_text(REPLIES, encoding="utf-8")
    return path


@pytest.fixture
def report(trainer, replies):
    ran = trainer("play", "freight-first-call", "--replies", replies, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_object_has_what_others_script_against(report):
    assert report["scenario"] == "freight-first-call"
    assert report["seed"] == 1
    assert report["outcome"] == "rep_ended"
    assert report["verdict"] == "nurture"
    assert 0 <= report["score"] <= 100
    assert set(report["coverage"].values()) <= {
        "not_asked",
        "asked",
        "vague",
        "specific",
        "confirmed",
    }


def test_each_round_has_its_record(report):
    first = report["rounds"][0]
    assert set(first["line"]) == {"id", "text", "state"}
    assert first["reply"] == {"text": REPLIES.splitlines()[0], "option": None}
    assert set(first["steps"]) == {"listen", "feed_back", "confirm", "follow_up"}
    assert first["steps"]["feed_back"]["state"] == "done"
    before, after = first["reaction"]["trust"]
    assert after > before
    assert first["reaction"]["revealed"]
    assert first["feedback"]


def test_evidence_lies_within_the_reply(report):
    for played in report["rounds"]:
        text = played["reply"]["text"]
        for step in played["steps"].values():
            assert all(0 <= start < end <= len(text) for start, end in step["evidence"])


def test_a_picked_reply_names_its_option(report):
    assert report["rounds"][1]["reply"]["option"]


def test_what_was_not_heard_is_not_scored(report):
    unheard = report["rounds"][2]
    assert unheard["score"] is None
    assert all(step["points"] is None for step in unheard["steps"].values())


def test_a_reply_said_again_is_a_second_attempt_at_the_same_round(report):
    third, again = report["rounds"][2:4]
    assert (third["number"], again["number"]) == (3, 3)
    assert (third["attempt"], again["attempt"]) == (1, 2)


def test_the_same_script_gives_the_same_bytes(trainer, replies):
    arguments = ("play", "freight-first-call", "--replies", replies, "--seed", "7", "--json")
    assert trainer(*arguments).out == trainer(*arguments).out


def test_the_transcript_reads_like_a_call(trainer, replies):
    out = trainer("play", "freight-first-call", "--replies", replies).out
    assert "Dana: " in out
    assert "You: so you ended nine points short" in out
    assert "✓ Feed back" in out
    assert "Debrief" in out


def test_she_says_goodbye_before_the_debrief(trainer, replies, report):
    shown = trainer("play", "freight-first-call", "--replies", replies).out
    assert report["goodbye"]
    assert f"Dana: {report['goodbye']}" in " ".join(shown.split())
    assert shown.index(report["goodbye"][:12]) < shown.index("Debrief")


def test_coaching_at_the_end_shows_no_steps_in_between(trainer, replies):
    out = trainer("play", "freight-first-call", "--replies", replies, "--coach", "end").out
    assert "✓ Feed back" not in out
    assert "Debrief" in out


def test_a_bad_line_is_named(trainer, tmp_path):
    path = tmp_path / "replies.txt"
    path.write_text("hello\n/9\n", encoding="utf-8")
    ran = trainer("play", "freight-first-call", "--replies", path)
    assert ran.code == 2
    assert f"{path}:2" in ran.err


def test_an_unknown_scenario_names_the_nearest(trainer, replies):
    ran = trainer("play", "freight-first-cal", "--replies", replies)
    assert ran.code == 2
    assert "freight-first-call" in ran.err


def test_a_broken_scenario_shows_its_errors(trainer, replies, tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\nid: broken\n", encoding="utf-8")
    ran = trainer("play", path, "--replies", replies)
    assert ran.code == 2
    assert f"{path}:1" in ran.err


def test_json_needs_a_script(trainer):
    assert trainer("play", "freight-first-call", "--json").code == 2
