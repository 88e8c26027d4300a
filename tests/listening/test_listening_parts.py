"""The smaller parts: words, numbers, likeness, negation, cutting into stretches."""

import pytest

from trainer.domain.listening import Heard, Said
from trainer.listening import RuleAnalyser, WordLikeness
from trainer.listening.data import words_of
from trainer.listening.numbers import quantities
from trainer.listening.same_numbers import same_value
from trainer.listening.stretches import stretches
from trainer.listening.words import stem, words_in

likeness = WordLikeness().likeness


def plain(text: str) -> str:
    return " ".join(word.text for word in words_in(text))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("You're right, it isn't.", "you are right it is not"),
        ("youre rigth it isnt", "you are right it is not"),
        ("I can't, they won't", "i can not they will not"),
        ("um, what's that, uh, like?", "what is that like"),
        ("Dana's team and Dana's out", "dana team and dana out"),
        ("that-that was I-I mean hard", "that was hard"),
        ("It’s been, you know, rough", "it is been rough"),
        ("do you know what you know", "do you know what you know"),
        ("on-time delivery", "on time delivery"),
        ("18% or €5", "18 percent or euro 5"),
        ("let's go", "let us go"),
    ],
)
def test_words_are_read_as_meant(typed: str, read: str):
    assert plain(typed) == read


@pytest.mark.parametrize(
    "text", ["You're nine points short, it isn't good.", "naïve café — déjà vu"]
)
def test_words_keep_their_place(text: str):
    for word in words_in(text):
        assert 0 <= word.start < word.end <= len(text)


def test_irregular_forms_have_the_stem_of_their_base():
    assert stem("wrote") == stem("writes") == stem("written")
    assert stem("lost") == stem("losing")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nine", "9"),
        ("twenty-five thousand", "25,000"),
        ("two hundred and ten", "210"),
        ("9k", "nine grand"),
        ("eighteen percent", "18%"),
        ("eighteen per cent", "18 percent"),
        ("ninety days", "three months"),
        ("eighteen months", "a year and a half"),
        ("half of them", "fifty percent"),
        ("a third of it", "33%"),
        ("two thirds", "67%"),
        ("one in five", "twenty percent"),
        ("nearly one in five", "eighteen percent"),
        ("about seventy", "sixty-eight"),
        ("a couple of hours", "two hours"),
        ("twice", "two times"),
        ("a rate of ninety", "ninety percent"),
        ("a whole year", "twelve months"),
    ],
)
def test_numbers_that_say_the_same(one: str, other: str):
    left, right = quantities(words_in(one)), quantities(words_in(other))
    assert len(left) == len(right) == 1
    assert same_value(left[0], right[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nine", "nineteen"),
        ("thirty", "thirteen"),
        ("eighteen percent", "eighty percent"),
        ("two weeks", "two months"),
        ("a third of it", "half of it"),
        ("nine thousand", "nine hundred"),
    ],
)
def test_numbers_that_differ(one: str, other: str):
    left, right = quantities(words_in(one)), quantities(words_in(other))
    assert not same_value(left[0], right[0])


@pytest.mark.parametrize(
    "text", ["one of them", "that one", "no one knows", "the lorry waits", "at 9:30", "5/6"]
)
def test_what_is_no_number(text: str):
    assert quantities(words_in(text)) == ()


def test_the_range_shares_its_percent():
    values = [round(each.value, 2) for each in quantities(words_in("from six percent to one"))]
    assert values == [0.06, 0.01]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "so you ended short and its worn you out is that right",
            ["so you ended short and its worn you out", "is that right"],
        ),
        ("I hear you, but who signs?", ["i hear you", "but who signs"]),
        (
            "so it fell apart what did you do then",
            ["so it fell apart", "what did you do then"],
        ),
        ("I know what you mean", ["i know what you mean"]),
        ("okay great. tell me more", ["okay", "great", "tell me more"]),
        ("Is that how it is, do you think?", ["is that how it is do you think"]),
        (
            "They left in May, correct?",
            ["they left in may", "correct"],
        ),
    ],
)
def test_replies_are_cut_where_they_turn_to_another_thing(text: str, parts: list[str]):
    assert [stretch.plain for stretch in stretches(words_in(text))] == parts


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("What got in the way last year?", "what got in your way last year", 0.9),
        ("What does one of those nights cost you?", "What does a night like that cost you?", 0.6),
        ("Who else decides on this?", "who else has a say in the decision?", 0.4),
        ("Which customer left?", "Which client has left?", 0.8),
        ("How is the delviery going?", "How is the delivery going?", 0.8),
        ("It cost nine thousand.", "it cost 9000", 0.9),
    ],
)
def test_like_texts_are_alike(one: str, other: str, least: float):
    assert likeness(one, other) >= least


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What got in the way last year?", "Who signs the contract?"),
        ("What does a night like that cost you?", "What do you judge an offer by?"),
        ("We lost nine accounts.", "The auditors come on Friday."),
        ("", "Who decides?"),
    ],
)
def test_unlike_texts_are_not(one: str, other: str):
    assert likeness(one, other) < 0.25


def test_opposites_are_less_alike_than_the_same():
    assert likeness("sales went up", "sales rose") > likeness("sales went up", "sales fell")


def test_a_pasted_reply_is_found_in_spite_of_small_changes():
    reply = "So what I hear is that things are difficult. Did I get that right?"
    earlier = ("Hello there.", "so what I hear is that things are difficult. did I get that right")
    heard = Heard(Said("We lost nine accounts."), replies=earlier)
    assert RuleAnalyser().analyse(reply, heard).gaming == "pasted"


def test_a_short_reply_may_come_twice():
    heard = Heard(Said("We lost nine accounts."), replies=("Why is that?",))
    assert RuleAnalyser().analyse("Why is that?", heard).gaming == ""


def test_a_question_answered_before_is_asked_again():
    answer = Said("We lost nine accounts in May.", fact="lost")
    earlier = (Said("Hello."), answer)
    replies = ("What went wrong this spring?", "Thanks. How do you feel about it?")
    heard = Heard(Said("Tired."), earlier=earlier, replies=replies)
    analysis = RuleAnalyser().analyse("And what went wrong this spring?", heard)
    assert (analysis.asks_again, analysis.again_of) == (True, "lost")


def test_a_question_that_got_no_fact_may_be_asked_again():
    earlier = (Said("Hello."), Said("That's a long story."))
    replies = ("What went wrong this spring?", "I see.")
    heard = Heard(Said("Yes?"), earlier=earlier, replies=replies)
    assert not RuleAnalyser().analyse("What went wrong this spring?", heard).asks_again


def test_a_fact_of_an_earlier_line_is_asked_for_again():
    earlier = (Said("The agency costs me nine thousand a month.", fact="agency"),)
    heard = Heard(Said("It's been a long year."), earlier=earlier)
    analysis = RuleAnalyser().analyse("How much does the agency cost you?", heard)
    assert (analysis.asks_again, analysis.again_of) == (True, "agency")


def test_the_lists_are_in_lower_case_and_not_empty():
    for name in ("function", "generic", "negators", "universal", "slots", "everyday"):
        assert words_of(name)
        assert all(word == word.lower() for word in words_of(name))
