"""Was the rep understood? The first words of her line say so, and the rest never denies it."""

from dataclasses import replace

import pytest

from tests.prospect.prospect_factory import (
    FIRST_RATE,
    MISSED,
    NAMED_RIGHT,
    NAMED_UNSURE,
    NAMED_WRONG,
    PARROT,
    PARTLY,
    UNSURE,
    WRONG_NUMBER,
    Conversation,
    after,
    back,
    hearing,
    move,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.coaching.shelf import read_rubric
from trainer.domain.listening import Analysis, MoveKind
from trainer.domain.steps import Step
from trainer.prospect.temperament import temperament, temperaments


@pytest.mark.parametrize(
    ("analysis", "group"),
    [
        (FIRST_RATE, "nailed"),
        (reflected(), "fed_back_right"),
        (PARTLY, "fed_back_partly"),
        (reflected(reflection=back(content=0.4, lost=("a thing unknown",))), "fed_back_vague"),
        (reflected(reflection=back(content=0.1, lost=("nine points under",))), "fed_back_vague"),
        (UNSURE, "fed_back_vague"),
        (WRONG_NUMBER, "fed_back_wrong"),
        (PARROT, "parroted"),
        (NAMED_RIGHT, "feeling_right"),
        (NAMED_WRONG, "feeling_wrong"),
        (NAMED_UNSURE, "feeling_unsure"),
        (replace(reflected(), pitches=True), "right_but"),
    ],
)
def test_begins_with(analysis: Analysis, group: str) -> None:
    call = Conversation()
    call.hears("A reply of some words.", analysis)
    first = call.line.parts[0]
    assert (first.part, first.source) == ("acknowledgement", f"stock:{group}")


def test_a_question_alone_is_answered_without_ado() -> None:
    call = Conversation()
    call.hears("How's the team?", question(), after("", "planners-left"))
    assert [part.part for part in call.line.parts] == ["content"]


def test_the_lost_detail_is_put_back() -> None:
    call = Conversation()
    call.hears("You missed your target.", PARTLY)
    assert "ine points under" in call.says
    assert call.line.parts[1].source == "stock:put_back"


def test_only_a_detail_that_the_scenario_knows_is_put_back() -> None:
    call = Conversation(scenario(trust=10))
    call.hears("Go on.", hearing())
    call.hears("You're waiting.", reflected(reflection=back(content=0.4, lost=("Mm", "Yeah"))))
    assert call.line.parts[0].source == "stock:fed_back_vague"


def test_what_is_wrong_is_put_right_in_her_own_words() -> None:
    call = Conversation()
    call.hears("Nine points over!", WRONG_NUMBER)
    assert call.line.parts[1].text == "Under. Nine points under."
    assert call.line.facts == ("missed-target",)
    assert call.line.expects == tuple(Step)


def test_wrong_once_more_is_put_right_with_the_same_fact_in_other_words() -> None:
    call = Conversation()
    said = []
    for n in range(3):
        call.hears(f"Nine points over, number {n}!", WRONG_NUMBER)
        said.append(call.line.parts[1].text)
    assert said[0] == "Under. Nine points under."
    assert all("nine points under" in text.lower() for text in said)
    assert len(set(said)) == 3


@pytest.mark.parametrize(
    ("misheard", "point", "reply", "right", "said"),
    [
        ("nineteen points under", "nine points under", "So nineteen under.", "", "Nine. Nine points under."),
        ("Toft closes", "Eskby closes in June", "Toft closes in June?", "Eskby closes", "Eskby. Eskby closes."),
        ("eleven thousand dearer", "eleven thousand cheaper", "It's dearer.", "You're too expensive", "Cheaper. Eleven thousand cheaper."),
        ("nineteen points under", "nine points under", "So you beat it.", "and we fell short", "We fell short."),
        ("sales write it", "I write it", "So sales write it.", "I write it", "I write it."),
        ("wholly other", "nine points under", "wholly so", "nine points", "Nine points."),
    ],
)  # fmt: skip
def test_what_was_wrong_is_put_right_first(misheard, point, reply, right, said) -> None:
    fact = replace(MISSED, key_points=(point,), misheard=(misheard,))
    call = Conversation(scenario(facts=(fact,)))
    call.hears(reply, hearing(reflection=back(accurate=False, wrong="detail", right=right)))
    assert call.line.parts[1].text == said


def test_what_is_right_is_said_even_if_it_is_the_very_sentence_she_began_with() -> None:
    call = Conversation()
    sentence = "Honestly, it's been a rough year."
    wrong = hearing(reflection=back(accurate=False, wrong="negation", right=sentence))
    call.hears("So it wasn't a rough year.", wrong)
    assert "it's been a rough year" in call.says
    assert call.line.parts[1].text != sentence


def test_without_her_words_at_hand_the_fact_itself_puts_it_right() -> None:
    call = Conversation()
    call.hears("Nine over!", hearing(reflection=back(accurate=False, wrong="number")))
    assert call.line.parts[1].text == "Under. Nine points under."
    other = Conversation()
    other.hears("It was the boss!", hearing(reflection=back(accurate=False, wrong="person")))
    assert other.line.parts[1].text == "Missed the on-time target."


def test_a_wrong_reflection_gets_no_answer_to_the_question_built_on_it() -> None:
    call = Conversation()
    wrong = replace(question(), reflection=WRONG_NUMBER.reflection)
    reaction = call.hears("Nine over. How's the team?", wrong, after("", "planners-left"))
    assert reaction.revealed == ()
    assert reaction.rule == "put_right"


def test_the_wrong_feeling_is_named_back() -> None:
    said = []
    for seed in range(8):
        call = Conversation(seed=seed)
        call.hears("You must be thrilled!", NAMED_WRONG)
        said.append(call.says.lower())
    assert any("thrilled" in each for each in said)


def test_a_wrong_feeling_after_right_facts_leaves_the_facts_alone() -> None:
    call = Conversation()
    mixed = replace(NAMED_WRONG, reflection=back(accurate=False, wrong="feeling"))
    reaction = call.hears("Nine points short, and you're thrilled.", mixed)
    assert reaction.rule == "feeling_wrong"
    assert call.line.parts[0].source == "stock:feeling_wrong"
    assert len(call.line.parts) == 1


def test_a_hearty_yes_is_kept_from_a_refusal() -> None:
    call = Conversation()
    heard = replace(reflected(), pitches=True, informs=True)
    call.hears("Nine points short. Our platform fixes that.", heard)
    assert [part.source for part in call.line.parts][:2] == [
        "stock:right_but",
        "stock:pitched_early",
    ]


def test_a_parrot_that_asks_is_still_answered() -> None:
    call = Conversation()
    asked = replace(question(), reflection=PARROT.reflection, parrot=True)
    reaction = call.hears("Nine points under. How's the team?", asked, after("", "planners-left"))
    assert reaction.revealed == ("planners-left",)
    assert call.line.parts[0].source == "stock:parroted"


def test_exactness_is_a_matter_of_temperament() -> None:
    half = reflected(reflection=back(content=0.5, lost=("nine points under",)))
    easy = Conversation(scenario(temperament="guarded"))
    exact = Conversation(scenario(temperament="analytical"))
    easy.hears("You fell short.", half)
    exact.hears("You fell short.", half)
    assert easy.line.parts[0].source == "stock:fed_back_right"
    assert exact.line.parts[0].source == "stock:fed_back_partly"


def test_a_bare_acknowledgement_calls_for_listening_and_a_question() -> None:
    call = Conversation(scenario(trust=10))
    call.hears("Nine points short, then.", reflected())
    assert call.line.expects == (Step.LISTEN, Step.FOLLOW_UP)


def test_after_four_replies_without_a_question_she_wonders() -> None:
    call = Conversation(scenario(trust=10))
    rules = [call.hears(f"Go on, number {n}.", hearing()).rule for n in range(5)]
    assert rules == ["waited", "waited", "waited", "wondered", "waited"]


def test_an_offer_after_a_right_word_is_acknowledged_first() -> None:
    call = Conversation(scenario(trust=10))
    call.hears("That must be wearing. We have a platform.", pitch(feeling=NAMED_RIGHT.feeling))
    assert [part.source for part in call.line.parts][:2] == [
        "stock:feeling_right",
        "stock:pitched_early",
    ]


def test_a_refusal_asks_back_now_and_then() -> None:
    parts = []
    for seed in range(20):
        call = Conversation(seed=seed)
        call.hears("Any budget?", question(), after("", "no-budget"))
        parts.append([part.part for part in call.line.parts])
    assert ["content"] in parts
    assert ["content", "turn"] in parts


def test_she_never_asks_two_questions_in_a_row() -> None:
    lines = {"empty_ack": ("Do you, really?",)}
    call = Conversation(scenario(lines=lines))
    call.hears("I hear you.", hearing(moves=(move(MoveKind.ACKNOWLEDGE),)))
    assert call.says == "Do you, really?"


@pytest.mark.parametrize("name", temperaments())
def test_nobody_is_stricter_than_the_score(name: str) -> None:
    enough = read_rubric().limits.enough_content.value
    assert temperament(name).bearing.heard_from <= enough
    rightly = reflected(reflection=back(content=enough, lost=("nine points under",)))
    call = Conversation(scenario(temperament=name))
    call.hears("You fell short.", rightly)
    assert call.line.parts[0].source == "stock:fed_back_right"
