"""Choosing and playing a call by hand, with what is typed and what is shown."""

import pytest

from trainer.bootstrap import Folders, build
from trainer.domain.call import Coaching
from trainer.terminal.lobby import begin_by_hand, listing, practise


class Typist:
    """Types one line after the other, and then leaves as with Ctrl+D."""

    def __init__(self, *lines):
        self._lines = iter(lines)
        self.shown = []

    def ask(self, prompt):
        self.shown.append(prompt)
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None

    @property
    def text(self):
        return "\n".join(self.shown)


@pytest.fixture
def sit_down(tmp_path):
    """Begin the program anew, in the same folders each time."""

    def sit_down(*lines):
        typist = Typist(*lines)
        room = build(Folders(tmp_path, tmp_path))
        assert practise(room, typist.shown.append, typist.ask) == 0
        room.close()
        return typist.text

    return sit_down


def test_a_call_by_hand_ends_in_a_debrief(sit_down):
    text = sit_down("1", "So you are short of time?", "/why", "/end nurture")
    assert "✓" in text
    assert "Debrief" in text


def test_a_wrong_number_is_asked_again(sit_down):
    assert "Please type a number" in sit_down("99", "one", "q")


def test_a_slip_costs_nothing(sit_down):
    text = sit_down("1", "/wyh", "/99", "/again hello", "/end maybe", "/end nurture")
    assert "/why" in text
    assert "There is no reply 99" in text
    assert "Debrief" in text


def test_a_bare_number_picks_a_reply_and_an_empty_line_is_no_reply(sit_down):
    text = sit_down("1", "", "  ", "2", "/again Is it the money?", "/end nurture")
    assert "You: " in text
    assert "Hello?" not in text


def test_nothing_can_be_said_again_before_the_first_reply(sit_down):
    assert "Give a first reply" in sit_down("1", "/again hello")


def test_a_call_left_in_the_middle_is_offered_again(sit_down):
    assert "The call is kept" in sit_down("1", "So you are short of time?")
    text = sit_down("y", "/end nurture")
    assert "after round 1" in text
    assert "Debrief" in text


def test_who_does_not_want_to_go_on_chooses_anew(sit_down):
    sit_down("1", "So you are short of time?")
    assert "Which call" in sit_down("perhaps", "n", "q")
    assert "Debrief" in sit_down("y", "/end")


def test_who_leaves_at_once_keeps_the_broken_off_call(sit_down):
    sit_down("1", "So you are short of time?")
    assert "Which call" not in sit_down("q")
    assert "after round 1" in sit_down("q")


def test_she_may_walk_away_and_the_verdict_is_asked_for(tmp_path):
    pitches = [f"Our platform is the best, offer {n}, can I show you a demo?" for n in range(30)]
    room = build(Folders(tmp_path, tmp_path))
    scenario = room.library.find("freight-first-call").scenario
    typist = Typist(*pitches)

    def ask(prompt):
        if "verdict" in prompt.lower():
            typist.shown.append(prompt)
            return "disqualify"
        return typist.ask(prompt)

    begin_by_hand(room, scenario, 1, Coaching.END, typist.shown.append, ask)
    room.close()
    assert "Dana Whitfield ended the call." in typist.text
    assert "Debrief" in typist.text


def test_a_broken_file_is_listed_below_the_others(tmp_path):
    room = build(None)
    (tmp_path / "broken.yaml").write_text("format: 1\n")
    room.change_settings(room.settings.__class__(scenario_folder=str(tmp_path)))
    rows = list(listing(room))
    assert "broken.yaml" in rows[-1]
    assert any("freight-first-call" in row for row in rows)
