"""Which stretches of a reply are evidence for which steps."""

from hypothesis import given
from hypothesis import strategies as st

from tests.desktop.call_values import GOOD_REPLY, good_score, step_score
from trainer.desktop.call.marks import Stretch, joined, stretches
from trainer.domain.steps import RoundScore, Step, StepState
from trainer.messages import message

SPANS = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=8)


def test_the_pieces_put_together_give_the_reply_again() -> None:
    assert "".join(piece.text for piece in stretches(GOOD_REPLY, good_score())) == GOOD_REPLY


def test_each_piece_carries_the_steps_it_is_evidence_for() -> None:
    by_text = {piece.text: piece for piece in stretches(GOOD_REPLY, good_score())}
    shared, feeling = by_text["nine points short"], by_text["wearing on you"]
    assert [mark.step for mark in shared.marks] == [Step.LISTEN, Step.FEED_BACK]
    assert feeling.concerns(Step.FEED_BACK)
    assert not feeling.concerns(Step.LISTEN)
    assert not feeling.concerns(None)


def test_a_number_stands_once_at_the_end_of_its_evidence() -> None:
    signs = [piece.signs for piece in stretches(GOOD_REPLY, good_score())]
    assert [each for each in signs if each] == ["1,2◐", "2◐", "3"]


def test_words_that_missed_a_step_are_told_from_words_that_did_it() -> None:
    pitch = "I hear you. We have a platform."
    heard = step_score(Step.LISTEN, StepState.DONE, message("made.listen"), (0, 10))
    missed = step_score(Step.FOLLOW_UP, StepState.MISSED, message("made.no_question"), (5, 30))
    pieces = stretches(pitch, RoundScore((heard, missed), 20))
    assert [(piece.text, piece.state) for piece in pieces] == [
        ("I hea", StepState.DONE),
        ("r you", StepState.MISSED),
        (". We have a platform", StepState.MISSED),
        (".", None),
    ]
    assert [piece.signs for piece in pieces] == ["", "1", "4✗", ""]


def test_empty_lines_around_a_reply_are_left_out() -> None:
    text = "\n\n  Nine points short. \n\n"
    heard = step_score(Step.LISTEN, StepState.DONE, message("made.listen"), (0, len(text)))
    (piece,) = stretches(text, RoundScore((heard,), 100))
    assert (piece.text, piece.signs) == ("Nine points short.", "1")
    assert stretches(" \n", RoundScore((heard,), 100)) == ()


def test_a_step_that_the_line_did_not_call_for_leaves_no_mark() -> None:
    step = step_score(Step.FOLLOW_UP, StepState.NOT_NEEDED, message("made.listen"), (0, 5))
    assert stretches("Hello there", RoundScore((step,), None)) == (Stretch("Hello there"),)


def test_words_of_which_nothing_can_be_told_carry_a_question_mark() -> None:
    step = step_score(Step.FEED_BACK, StepState.NOT_SCORED, message("made.listen"), (0, 5))
    assert stretches("Hello there", RoundScore((step,), None))[0].signs == "2?"


def test_a_reply_without_score_has_no_marks() -> None:
    assert stretches("Hello there", None) == (Stretch("Hello there"),)


def test_an_empty_reply_has_no_pieces() -> None:
    assert stretches("", good_score()) == ()


def test_spans_that_touch_or_overlap_are_one() -> None:
    assert joined([(5, 9), (0, 5), (7, 12), (20, 22)], 40) == ((0, 12), (20, 22))


def test_spans_beyond_the_text_are_cut_and_empty_ones_left_out() -> None:
    assert joined([(-3, 4), (9, 99), (6, 6), (8, 7)], 10) == ((0, 4), (9, 10))


@given(st.text(max_size=50), SPANS)
def test_no_evidence_ever_changes_the_words(text: str, spans: list[tuple[int, int]]) -> None:
    step = step_score(Step.LISTEN, StepState.DONE, message("made.listen"), *spans)
    pieces = stretches(text, RoundScore((step,), 100))
    assert "".join(piece.text for piece in pieces) == text.strip()
    assert all(piece.text for piece in pieces)
