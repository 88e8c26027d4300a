"""A greeting is returned once, at the beginning."""

from tests.prospect.prospect_factory import GREETED, Conversation, reflected


def test_the_first_greeting_is_returned() -> None:
    call = Conversation()
    assert call.hears("Good morning.", GREETED).rule == "greeting"
    assert call.line.parts[0].source == "stock:greeting"


def test_in_the_middle_of_a_call_nobody_says_good_morning() -> None:
    call = Conversation()
    call.hears("So nine points short.", reflected())
    assert call.hears("Hello.", GREETED).rule == "waited"
    assert not any(part.source == "stock:greeting" for part in call.line.parts)
