"""A message is a key until the catalogue says it."""

from trainer.messages import Catalogue, Message, message

CATALOGUE = Catalogue({"call.over": "{name} ended the call after {rounds} rounds."})


def test_says_a_message_with_its_arguments():
    said = CATALOGUE.say(message("call.over", name="Dana", rounds=3))
    assert said == "Dana ended the call after 3 rounds."


def test_shows_an_unknown_key_rather_than_nothing():
    assert CATALOGUE.say(message("call.lost", name="Dana")) == "call.lost name=Dana"


def test_equal_messages_are_equal_values():
    assert message("a", n=1) == Message("a", (("n", "1"),))
    assert hash(message("a", n=1)) == hash(message("a", n="1"))


def test_braces_in_an_argument_are_text():
    assert CATALOGUE.say(message("call.over", name="{rounds}", rounds=1)).startswith("{rounds} ")


def test_knows_its_keys():
    assert "call.over" in CATALOGUE
    assert list(CATALOGUE) == ["call.over"]
