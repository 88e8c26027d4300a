"""The fact that a natural question is after is the one that it finds."""

import tomllib
from pathlib import Path

import pytest

from tests.qualification.qualification_makers import asking, fact, scenario
from trainer.bootstrap import build
from trainer.listening import WordLikeness
from trainer.qualification import Questions, topics
from trainer.qualification.lexicon import Lexicon, lexicon_of

DATA = tomllib.loads(
    (Path(__file__).parent / "questions_to_facts.toml").read_text(encoding="utf-8")
)
NONE = "none"


@pytest.fixture(scope="module")
def scenarios():
    practice = build(None)
    yield {name: practice.library.find(name).scenario for name in DATA}
    practice.close()


@pytest.fixture(scope="module")
def found(scenarios):
    questions = Questions(topics().values(), WordLikeness())

    def found(name, text):
        matches = questions.asked(text, asking(text, text), scenarios[name], ()).facts
        return matches[0].fact if matches and matches[0].fit >= 0.3 else NONE

    return found


def accepted(right):
    return right.split(", ")


@pytest.mark.parametrize("name", DATA)
def test_most_questions_find_their_fact(found, name):
    rows = {text: accepted(right) for text, right in DATA[name].items() if right != NONE}
    missed = [text for text, right in rows.items() if found(name, text) not in right]
    assert len(rows) == 40
    assert len(missed) <= 0.15 * len(rows), missed


@pytest.mark.parametrize("name", DATA)
def test_small_talk_finds_none(found, name):
    rows = [text for text, right in DATA[name].items() if right == NONE]
    assert len(rows) == 8
    assert len([text for text in rows if found(name, text) != NONE]) <= 1


@pytest.mark.parametrize("text", ["do you like football", "What's your favourite team?"])
@pytest.mark.parametrize("name", DATA)
def test_football_is_on_no_fact(found, name, text):
    assert found(name, text) == NONE


@pytest.mark.parametrize(
    ("name", "reply", "question", "fact_"),
    [
        (
            "freight-first-call",
            "So if you're below ninety at Christmas, they can walk. Where would that leave you?",
            "Where would that leave you?",
            "my-chair",
        ),
        (
            "freight-first-call",
            "If there were a way to do that, how would it get decided, and by whom?",
            "If there were a way to do that, how would it get decided, and by whom?",
            "marcus-signs",
        ),
    ],
)
def test_what_is_fed_back_is_no_condition_of_the_next_question(
    scenarios, name, reply, question, fact_
):
    questions = Questions(topics().values(), WordLikeness())
    best = questions.asked(reply, asking(reply, question), scenarios[name], ()).facts[0]
    assert (best.fact, best.fit >= 0.5) == (fact_, True)


def words(**facts):
    return tuple(fact(name, "need", asked_by=asked) for name, asked in facts.items())


LEXICON = Lexicon(
    words(
        night=("How does it hold up at night?",),
        cost=("What does a night cost?",),
        paper=("Who reads the paper?",),
    )
)


def test_a_word_of_one_fact_tells_more_than_one_that_many_have():
    assert LEXICON.share("the cost", "cost") > LEXICON.share("the nights", "cost")


def test_words_that_no_fact_has_make_a_match_less_sure():
    alone, among = "the paper", "the paper on sensors and ovens"
    assert LEXICON.share(alone, "paper") > LEXICON.share(among, "paper") > 0


def test_words_without_content_match_nothing():
    assert LEXICON.share("What is it that you have?", "paper") == 0
    assert LEXICON.share("", "paper") == 0


def test_endings_do_not_matter():
    assert LEXICON.share("nightly costs", "cost") == LEXICON.share("night cost", "cost")


def test_a_scenario_without_facts_is_borne():
    questions = Questions(topics().values(), WordLikeness())
    assert (
        questions.asked("Who signs?", asking("Who signs?", "Who signs?"), scenario(), ()).facts
        == ()
    )
    assert lexicon_of(()) is lexicon_of(())
