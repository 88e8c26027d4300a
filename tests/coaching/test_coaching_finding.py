"""How words are shown to the rep: quoted only if they were really said."""

from dataclasses import replace

import pytest

from tests.coaching.coaching_makers import FULL, ROUGH_YEAR, RUBRIC, analysed, attentive
from trainer.assets import catalogue
from trainer.coaching import score_round
from trainer.coaching.finding import as_heard, heard_in, listed, quote

PLAIN = replace(ROUGH_YEAR, text="I've got five minutes.", key_points=())


def test_key_points_are_named_without_quotation_marks():
    assert heard_in(ROUGH_YEAR) == ", ".join(ROUGH_YEAR.key_points)
    assert listed(("one", "two")) == "one, two"


def test_words_that_were_said_are_quoted():
    assert heard_in(PLAIN) == "“I've got five minutes”"
    assert as_heard("five minutes", PLAIN) == "“five minutes”"
    assert as_heard("ten minutes", PLAIN) == "ten minutes"


@pytest.mark.parametrize(("text", "shown"), [("So it is.", "So it is"), ("Is it?", "Is it?")])
def test_a_quotation_brings_no_full_stop_of_its_own(text, shown):
    assert quote(text) == shown


REPLIES = ("Hm. Right.", "So it's hard.", "Is that right?", "Well!")


@pytest.mark.parametrize("reply", REPLIES)
@pytest.mark.parametrize("line", [ROUGH_YEAR, PLAIN, replace(PLAIN, text="What do you want?")])
def test_no_reason_ends_in_two_marks(reply, line):
    line = replace(line, expects=ROUGH_YEAR.expects)
    silent = analysed(reply, on_topic=False)
    for analysis, said in ((silent, reply), (attentive(), FULL)):
        for step in score_round(analysis, line, RUBRIC, said).steps:
            words = catalogue().say(step.why)
            assert not any(mark in words for mark in (".”.", "?”.", "!”.")), words
