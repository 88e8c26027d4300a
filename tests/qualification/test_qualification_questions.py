"""From questions to topics and facts."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.qualification.qualification_makers import (
    SILENT,
    SharedWords,
    asking,
    fact,
    labelled,
    scenario,
)
from trainer.domain.listening import Move, MoveKind
from trainer.domain.qualification import Asked
from trainer.messages import message
from trainer.qualification import Questions, topics

QUESTIONS = labelled((Path(__file__).parent / "questions.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def questions():
    return Questions(topics().values(), SharedWords())


def heard(questions, reply, *asked, detail="open", scene=None, told=()):
    return questions.asked(reply, asking(reply, *asked, detail=detail), scene, told)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I know budgets are tight, but who signs?", "authority"),
        ("What's already been earmarked for this?", "budget"),
        ("Where does this sit among your priorities?", "priority"),
        ("What would it make possible if you solved it?", "implications"),
        ("What happens if you do not solve it?", "consequences"),
        ("tell me how you handle that today", "current_solution"),
        ("By when would you want this to be running?", "timeline"),
        ("WHO ELSE ARE YOU TALKING TO?", "competition"),
    ],
)
def test_the_topic_that_is_asked_for_comes_first(questions, text, topic):
    assert questions.topics_of(text)[0] == topic


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, could you repeat that?",
        "Can you hear me?",
        "Have I got that right?",
        "How was your weekend?",
        "You ended nine points under your budget.",
        "budget authority need timeline",
        "Why?",
        "asdkfj",
        "?",
        "",
    ],
)
def test_what_is_after_no_topic_gets_none(questions, text):
    assert questions.topics_of(text) == ()


def test_at_most_three_topics_are_named_and_each_once(questions):
    found = questions.topics_of("What does your plan cost, who decides on it, and when is it due?")
    assert 1 <= len(found) <= 3
    assert len(set(found)) == len(found)


def test_good_example_questions_find_their_own_topic(questions):
    missed = [
        (id_, example)
        for id_, topic in topics().items()
        for example in topic.good
        if id_ not in questions.topics_of(example)[:1]
    ]
    assert len(missed) <= 6, missed


def test_the_bulk_of_hidden_and_misleading_questions_is_recognised(questions):
    after = {text: right for text, right in QUESTIONS.items() if right != ("none",)}
    right = [
        text
        for text, accepted in after.items()
        if set(accepted) & set(questions.topics_of(text)[:1])
    ]
    assert len(right) / len(after) > 0.9


def test_most_of_what_is_no_question_on_a_topic_is_let_pass(questions):
    idle = [text for text, right in QUESTIONS.items() if right == ("none",)]
    assert sum(questions.topics_of(text) == () for text in idle) / len(idle) > 0.8


def test_each_question_of_a_reply_is_heard_the_last_one_first(questions):
    reply = "What's been set aside for it? And who signs for something like this?"
    found = heard(
        questions, reply, "What's been set aside for it?", "And who signs for something like this?"
    )
    assert found.topics == ("authority", "budget")


@pytest.mark.parametrize("detail", ["good_time", "clarify", "plan"])
def test_questions_that_keep_the_talk_going_are_after_nothing(questions, detail):
    reply = "What budget did you say?"
    assert heard(questions, reply, reply, detail=detail) == Asked()


def test_a_bare_why_is_left_to_the_prospect(questions):
    scene = scenario(fact("root", "challenges", asked_by=("Why is that?",)))
    assert heard(questions, "Why is that?", "Why is that?", scene=scene) == Asked()


def test_a_proposed_next_step_is_on_that_topic(questions):
    move = Move(MoveKind.NEXT_STEP, (0, 5), message("test"), 0.9)
    assert questions.asked("Let's meet.", replace(SILENT, moves=(move,)), None, ()) == Asked(
        ("next_step",)
    )


def test_nothing_understood_is_nothing_asked(questions):
    reply = "What's your budget?"
    unheard = replace(asking(reply, reply), understood=False)
    assert questions.asked(reply, unheard, None, ()) == Asked()


SCENE = scenario(
    fact(
        "missed",
        "challenges",
        ("nine points under", "the on-time target"),
        asked_by=("How did you do against the target?",),
    ),
    fact(
        "nobody-owns-it",
        "challenges",
        ("nobody owns that number", "sales promise it"),
        asked_by=("Who answers for on-time at the moment?",),
    ),
    fact(
        "no-money",
        "budget",
        ("no money before April",),
        asked_by=("How is money for this set aside?",),
    ),
)


def found(questions, reply, told=()):
    return heard(questions, reply, reply, scene=SCENE, told=told).facts


def test_a_question_like_the_fact_s_own_finds_it(questions):
    best = found(questions, "Who answers for on-time these days?")[0]
    assert best.fact == "nobody-owns-it"
    assert best.fit >= 0.5


def test_a_question_with_the_fact_s_key_points_finds_it(questions):
    best = found(questions, "Which of your people owns that number?")[0]
    assert best.fact == "nobody-owns-it"
    assert best.fit >= 0.4  # more than the topic alone gives


def test_the_topic_alone_is_a_weak_fit(questions):
    money = found(questions, "Is there a ceiling on the budget?")
    assert [(match.fact, match.fit < 0.5) for match in money] == [("no-money", True)]


def test_a_question_on_something_else_finds_no_fact(questions):
    assert found(questions, "How was your weekend?") == ()


def test_of_equal_fits_the_untold_one_comes_first(questions):
    twins = scenario(
        fact("one", "goals", asked_by=("What are you aiming for?",)),
        fact("two", "goals", asked_by=("What are you aiming for?",)),
    )
    reply = "What are you aiming for?"
    first = [
        heard(questions, reply, reply, scene=twins, told=told).facts[0].fact
        for told in ((), ("one",))
    ]
    assert first == ["one", "two"]


def test_fits_are_shares_best_first(questions):
    matches = found(
        questions, "How did you do against the on-time target, and who owns that number?"
    )
    assert all(0 < match.fit <= 1 for match in matches)
    assert list(matches) == sorted(matches, key=lambda match: -match.fit)


def test_the_same_question_gives_the_same_answer(questions):
    again = Questions(topics().values(), SharedWords())
    assert [again.topics_of(text) for text in QUESTIONS] == [
        questions.topics_of(text) for text in QUESTIONS
    ]


@pytest.mark.parametrize(
    "text", ["?" * 5000, "what " * 3000, "who signs, " * 1000 + "?", "\x00\ud7ff?", "¿Qué?"]
)
def test_hostile_text_is_borne(questions, text):
    assert len(questions.topics_of(text)) <= 3
