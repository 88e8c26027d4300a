"""The nine replies after "nine points under", with what the scenario knows and with the line alone."""

import pytest

from trainer.domain.listening import Analysis, Asks, Heard, MoveKind, Said
from trainer.listening import RuleAnalyser

LINE = "We finished nine points under our on-time target. Honestly, it's been a rough year."
KNOWN = Said(
    LINE,
    feeling="worn out",
    key_points=("missed the on-time target", "nine points under"),
    misheard=("beat the target", "nineteen points under", "a cost target"),
)
BOTH = pytest.mark.parametrize("said", [KNOWN, Said(LINE)], ids=["known", "text alone"])


def hear(reply: str, said: Said) -> Analysis:
    return RuleAnalyser().analyse(reply, Heard(said))


@BOTH
@pytest.mark.parametrize(
    "reply",
    [
        "so you ended nine points short, and it's worn you out, is that right?",
        "so you ended nine points short and its worn you out is that right",
    ],
)
def test_content_and_feeling_right_and_confirmed(said: Said, reply: str):
    heard = hear(reply, said)
    assert heard.reflection.accurate is True
    assert heard.reflection.content > 0.8
    assert heard.reflection.lost == ()
    assert (heard.feeling.named, heard.feeling.fits) == (True, True)
    assert heard.confirms
    assert not heard.parrot
    assert heard.primary == "reflection"


@BOTH
def test_number_kept_direction_flipped(said: Said):
    reflection = hear("nine points over target, nice work!", said).reflection
    assert (reflection.accurate, reflection.wrong) == (False, "direction")
    assert "nine points under" in reflection.right
    assert reflection.carried == ()


@BOTH
def test_an_empty_acknowledgement_and_a_slot(said: Said):
    heard = hear("I totally hear you. What's your budget?", said)
    assert heard.reflection is None
    assert heard.has(MoveKind.ACKNOWLEDGE)
    assert heard.primary == "question"
    assert heard.relevant is False


@BOTH
def test_a_parrot(said: Said):
    heard = hear("You finished nine points under your on-time target.", said)
    assert heard.parrot
    assert heard.reflection.accurate is True


@BOTH
def test_a_pitch_with_a_meeting(said: Said):
    reply = "we have a platform that fixes exactly this, can I show you a demo thursday"
    heard = hear(reply, said)
    assert heard.pitches
    assert heard.informs
    assert heard.reflection is None
    assert heard.has(MoveKind.NEXT_STEP)
    assert heard.on_topic is False


@BOTH
def test_an_open_question_to_the_point(said: Said):
    heard = hear("What's that been like for your team?", said)
    assert (heard.asks, heard.relevant, heard.on_topic) == (Asks.OPEN, True, True)
    assert not heard.asks_again


@BOTH
def test_asking_for_what_was_just_told(said: Said):
    heard = hear("sorry what did you say your target was", said)
    assert heard.asks_again
    assert heard.has(MoveKind.ASK, "clarify")


@BOTH
def test_noise(said: Said):
    heard = hear("asdkfj", said)
    assert not heard.understood
    assert heard.reflection is None
    assert heard.relevant is None


@BOTH
@pytest.mark.parametrize(
    "reply", ["So you ended nineteen points under.", "so its nineteen points you were short"]
)
def test_another_number(said: Said, reply: str):
    reflection = hear(reply, said).reflection
    assert (reflection.accurate, reflection.wrong) == (False, "number")


def test_another_kind_of_target_shows_only_to_the_scenario():
    reply = "So you missed a cost target."
    assert hear(reply, KNOWN).reflection.accurate is False
    assert hear(reply, Said(LINE)).reflection.accurate is not False
