"""The little language of cues, and how a question is taken apart."""

import pytest

from trainer.qualification.cues import compile_cue, strength_of
from trainer.qualification.focus import Focus, focus_on, is_bare_why, questions_in
from trainer.qualification.words import plain, sentences

SPEAKS = [
    ("spend*", "What are you spending?"),
    ("who ... sign|signs", "So who over there signs such things?"),
    ("sign off", "Who gives the sign-off?"),
    ("what is the budget", "What's the budget?"),
    ("can not wait", "It can’t wait, can it?"),
    ("^ when", "When would you start?"),
    ("how are you $", "How are you?"),
]
SILENT = [
    ("spend", "What are you spending?"),
    ("who ... sign|signs", "Who of all the many people in your large building signs?"),
    ("sign", "Which design do you like?"),
    ("^ when", "Tell me when you would start."),
    ("how are you $", "How are you going to fix it?"),
]


@pytest.mark.parametrize(("cue", "question"), SPEAKS)
def test_a_cue_is_heard(cue, question):
    assert compile_cue(cue, 1.0).pattern.search(plain(question))


@pytest.mark.parametrize(("cue", "question"), SILENT)
def test_a_cue_is_not_heard_in_other_words(cue, question):
    assert not compile_cue(cue, 1.0).pattern.search(plain(question))


def test_two_cues_leave_less_doubt_than_one():
    budget, spend = compile_cue("budget", 0.6), compile_cue("spend", 0.6)
    assert strength_of("budget", (budget, spend)) == pytest.approx(0.6)
    assert strength_of("spend the budget", (budget, spend)) == pytest.approx(0.84)
    assert strength_of("", (budget, spend)) == 0.0


@pytest.mark.parametrize(
    ("text", "asked", "condition", "aside"),
    [
        (
            "I know budgets are tight, but who signs?",
            "who signs?",
            "",
            "I know budgets are tight",
        ),
        (
            "If that went away, what would you do?",
            "what would you do?",
            "If that went away",
            "",
        ),
        (
            "Say the van breaks down. What then?",
            "What then?",
            "Say the van breaks down.",
            "",
        ),
        (
            "You mentioned a target. How far off is it?",
            "How far off is it?",
            "",
            "You mentioned a target.",
        ),
        ("When is it due, and who checks?", "When is it due and who checks?", "", ""),
        ("Your deadline, roughly?", "Your deadline, roughly?", "", ""),
        ("When it goes wrong, who hears of it?", "who hears of it?", "When it goes wrong", ""),
    ],
)
def test_a_question_is_set_apart_from_what_is_said_on_the_way(text, asked, condition, aside):
    part = list(questions_in(text))[-1]
    focus = focus_on(text, part)
    found = Focus(*(" ".join(each.split()) for each in (focus.asked, focus.condition, focus.aside)))
    assert found == Focus(asked, condition, aside)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("…", 0),
        ("You ended nine points short.", 0),
        ("Tell me about your day.", 1),
        ("what got in the way last year", 1),
        ("What then? And who decides?", 2),
        ("Why?", 0),
        ("It was 2.5 points. How come it moved?", 1),
    ],
)
def test_questions_are_found_with_and_without_their_mark(text, count):
    assert len(list(questions_in(text))) == count


def test_a_figure_does_not_end_a_sentence():
    assert len(list(sentences("It cost 2.5 million."))) == 1


@pytest.mark.parametrize(
    "text", ["Why?", "Why is that?", "And why not?", "How come?", "why do you think that is"]
)
def test_a_bare_why_leans_on_what_was_said(text):
    assert is_bare_why(text)


@pytest.mark.parametrize(
    "text", ["Why now?", "Why did they leave?", "How come you called?", "Who?", ""]
)
def test_a_why_with_a_subject_stands_alone(text):
    assert not is_bare_why(text)
