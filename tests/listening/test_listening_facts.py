"""Feedback held against a scenario's key points and its typical wrong versions."""

import pytest

from tests.listening.listening_facts import CASES, FILL_RATE, LIMIT, TRIED, Case
from trainer.domain.listening import Analysis, Heard, MoveKind, Reflection, Said
from trainer.listening import RuleAnalyser

RIGHT = [(case, reply) for case in CASES for reply in case.right]
WRONG = [(case, reply, kind) for case in CASES for reply, kind in case.wrong.items()]


def hear(reply: str, said: Said, **rest: tuple[Said, ...]) -> Analysis:
    return RuleAnalyser().analyse(reply, Heard(said, **rest))


def fed_back(reply: str, said: Said, **rest: tuple[Said, ...]) -> Reflection:
    reflection = hear(reply, said, **rest).reflection
    assert reflection is not None
    return reflection


@pytest.mark.parametrize(("case", "reply"), RIGHT)
def test_right_feedback_is_not_called_wrong(case: Case, reply: str):
    reflection = fed_back(reply, case.said)
    assert reflection.accurate is not False
    assert (reflection.wrong, reflection.right) == ("", "")


@pytest.mark.parametrize(("case", "reply", "kind"), WRONG)
def test_wrong_feedback_is_called_wrong_in_its_kind(case: Case, reply: str, kind: str):
    reflection = fed_back(reply, case.said)
    assert (reflection.accurate, reflection.wrong) == (False, kind)


@pytest.mark.parametrize(("case", "reply", "kind"), WRONG)
def test_wrong_feedback_is_set_against_the_prospects_own_words(case: Case, reply: str, kind: str):
    right = fed_back(reply, case.said).right
    assert right
    assert right in case.said.text or right in case.said.key_points


def test_most_right_feedback_is_known_to_be_right():
    known = [fed_back(reply, case.said).accurate is True for case, reply in RIGHT]
    assert sum(known) / len(known) > 0.7


def test_each_key_point_is_carried_or_lost():
    for case, reply in RIGHT:
        reflection = fed_back(reply, case.said)
        assert {*reflection.carried, *reflection.lost} == set(case.said.key_points)


def test_content_grows_with_the_points_carried():
    short = fed_back("So it's Helen above twenty thousand.", LIMIT.said)
    full = fed_back(LIMIT.right[0], LIMIT.said)
    assert 0 < short.content < full.content <= 1


def test_a_wrong_version_that_was_said_again_rightly_is_no_error():
    reply = "So the fill rate isn't above ninety since you moved, it's below."
    assert fed_back(reply, FILL_RATE.said).accurate is not False


def test_a_model_wording_is_right_even_with_no_word_of_the_line():
    model = "You're carrying the whole thing by yourself."
    said = Said("Nobody else lifts a finger here.", key_points=("nobody helps",), say_back=(model,))
    assert fed_back(model, said).accurate is True
    assert fed_back(model, Said(said.text)).accurate is None


def test_feedback_of_an_earlier_fact_says_which_one():
    reply = "So two years ago you tried a scheduling tool and the foremen never used it."
    reflection = fed_back(reply, LIMIT.said, earlier=(FILL_RATE.said, TRIED.said))
    assert reflection.of == "tried"
    assert reflection.accurate is True


def test_feedback_of_the_line_names_no_other_fact():
    assert fed_back(LIMIT.right[0], LIMIT.said, earlier=(TRIED.said,)).of == ""


def test_an_earlier_fact_can_be_given_back_wrongly():
    reply = "So two years ago you tried a scheduling tool and the foremen always used it."
    reflection = fed_back(reply, LIMIT.said, earlier=(TRIED.said,))
    assert (reflection.of, reflection.accurate) == ("tried", False)


def test_the_move_says_what_is_wrong_in_the_reps_own_words():
    reply = "So your fill rate fell to nineteen."
    move = hear(reply, FILL_RATE.said).of_kind(MoveKind.REFLECT)[0]
    assert move.why.key == "listening.wrong.number"
    assert dict(move.why.args)["words"] == "nineteen"


@pytest.mark.parametrize(
    "reply", ["That must be frustrating.", "You sound fed up with it.", "You sound worn out."]
)
def test_a_feeling_like_the_scenarios_own_fits(reply: str):
    assert hear(reply, FILL_RATE.said).feeling.fits is True


@pytest.mark.parametrize(
    "reply", ["You must be thrilled.", "So you're really proud of the fill rate."]
)
def test_a_feeling_against_the_scenarios_own_does_not_fit(reply: str):
    assert hear(reply, FILL_RATE.said).feeling.fits is False


def test_a_feeling_against_a_line_without_any_is_left_open():
    feeling = hear("That must be worrying.", Said("We have three depots.")).feeling
    assert (feeling.named, feeling.fits) == (True, None)


def test_a_feeling_turned_round_makes_the_feedback_wrong():
    reflection = fed_back("So the fill rate is below ninety and you're happy.", FILL_RATE.said)
    assert (reflection.accurate, reflection.wrong) == (False, "feeling")
