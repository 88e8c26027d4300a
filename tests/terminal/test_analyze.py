"""`trainer analyze`: JSON lines in, what was heard in each out."""

import json

LINE = {
    "prospect": "We finished nine points under our on-time target.",
    "rep": "So you ended nine points short. Is that right? What got in the way?",
}


def rows(*values):
    return "\n".join(json.dumps(value) for value in values).encode()


def test_a_reply_is_analysed(trainer):
    ran = trainer("analyze", piped=rows(LINE))
    heard = json.loads(ran.out)
    assert ran.code == 0
    assert heard["reflects"] is True
    assert heard["reflection"]["manner"] in {"verbatim", "paraphrase", "own_words"}
    assert heard["confirms"] is True
    assert heard["asks"] == "open"
    assert heard["primary"] in {"reflection", "question", "input", "other"}
    assert isinstance(heard["topics"], list)
    for move in heard["moves"]:
        start, end = move["span"]
        assert LINE["rep"][start:end].strip()
        assert move["why"]
        assert 0 <= move["confidence"] <= 1


def test_earlier_lines_may_be_given(trainer):
    line = {**LINE, "earlier": ["Hello.", "Who is this?"]}
    assert trainer("analyze", piped=rows(line)).code == 0


def test_bad_lines_are_named_and_the_rest_goes_on(trainer):
    piped = b"\n".join(
        [rows(LINE), b"{", b"[1]", rows({"prospect": 1, "rep": "x"}), b"\xff", rows(LINE)]
    )
    ran = trainer("analyze", piped=piped)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 2
    for number in (2, 3, 4, 5):
        assert f"line {number}:" in ran.err


def test_earlier_must_be_texts(trainer):
    ran = trainer("analyze", piped=rows({**LINE, "earlier": "Hello."}))
    assert ran.code == 1
    assert "earlier" in ran.err


def test_empty_lines_are_passed_over(trainer):
    ran = trainer("analyze", piped=b"\n" + rows(LINE) + b"\n\n")
    assert (ran.code, len(ran.out.splitlines())) == (0, 1)


def test_a_file_may_be_named(trainer, tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_bytes(rows(LINE, LINE))
    assert len(trainer("analyze", path).out.splitlines()) == 2


def test_a_missing_file_is_named(trainer, tmp_path):
    ran = trainer("analyze", tmp_path / "none.jsonl")
    assert ran.code == 2
    assert "none.jsonl" in ran.err


def test_nothing_in_nothing_out(trainer):
    ran = trainer("analyze", piped=b"")
    assert (ran.code, ran.out) == (0, "")
