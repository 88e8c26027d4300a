"""A number beside the words of another is not called right; a shared subject is not called wrong."""

import pytest

from trainer.domain.listening import Asks, Heard, Said
from trainer.listening import RuleAnalyser

HEAR = RuleAnalyser()


def accurate(line, reply):
    reflection = HEAR.analyse(reply, Heard(Said(line))).reflection
    assert reflection, reply
    return reflection.accurate


TARGET = "Our on-time target was 95 and we hit 86."


@pytest.mark.parametrize(
    ("reply", "right"),
    [
        ("So you hit 95, is that right?", None),
        ("So the target was 86, is that right?", None),
        ("So the target was 95 and you hit 86, is that right?", True),
        ("So you hit 86, is that right?", True),
    ],
)
def test_a_number_that_changed_places_is_not_called_right(reply, right):
    assert accurate(TARGET, reply) is right


def test_who_does_it_together_does_it_too():
    line = "My sister and I own the place, so she has to say yes as well."
    assert accurate(line, "you and your sister own it so both have to agree. is that so?") is True


def test_what_might_happen_again_is_not_asked_again():
    line = Said("We finished nine points under our on-time target.")
    heard = HEAR.analyse("what would happen if you miss it again", Heard(line))
    assert heard.asks is Asks.OPEN
    assert not heard.asks_again


def test_what_was_told_is_still_asked_again():
    line = Said("We finished nine points under our on-time target.")
    assert HEAR.analyse("what was your target again?", Heard(line)).asks_again
