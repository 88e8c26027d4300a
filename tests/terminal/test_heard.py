"""In the terminal: who heard a reply, and how scoring works."""

import json
from dataclasses import replace

import pytest

from trainer.assets import catalogue
from trainer.bootstrap import build
from trainer.domain.call import Coaching
from trainer.listening.analyser import RULES
from trainer.practice.hearing import call_heard
from trainer.practice.scoring import Chapter, Entry, Grid
from trainer.terminal.commands import Scoring, parse
from trainer.terminal.play import Player, Stage
from trainer.terminal.render import WIDTH, Renderer
from trainer.terminal.scoring import scoring_text


@pytest.fixture
def session():
    room = build(None)
    yield room.begin(room.library.find("freight-first-call").scenario, seed=1)
    room.close()


@pytest.fixture
def heard_by(session):
    """A call of one round that was heard by a given analyser."""

    def heard_by(name):
        round_ = replace(session.say("So you ended nine points short?"), analyser=name)
        return replace(session.call, rounds=(round_,))

    return heard_by


def test_feedback_by_rules_alone_says_so_in_its_last_line(heard_by):
    (round_,) = heard_by("rules 1").rounds
    shown = Renderer(catalogue()).feedback(round_)
    assert shown.splitlines()[-1] == "  (Rules alone heard this reply.)"


@pytest.mark.parametrize("name", ["", "model 0a1b with rules 1"])
def test_other_feedback_says_nothing_of_it(heard_by, name):
    (round_,) = heard_by(name).rounds
    assert "Rules alone" not in Renderer(catalogue()).feedback(round_)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rules 1", "by rules alone, without the trained model"),
        ("model 0a1b with rules 1", "by the analyser “model 0a1b with rules 1”"),
    ],
)
def test_the_debrief_says_who_heard_the_replies_below_the_score(session, heard_by, name, words):
    call = heard_by(name)
    shown = Renderer(catalogue()).debrief(session.debrief(), (), call_heard(call))
    rows = " ".join(shown.split())
    assert words in rows
    assert rows.index("Score ") < rows.index(words) < rows.index("Facts learned")


def test_the_whole_call_says_so_too(session):
    shown = []
    stage = Stage(catalogue(), shown.append, Coaching.EACH, tuple)
    player = Player(session, stage, by_hand=False)
    session.say("So you ended nine points short?")
    session.finish()
    player.close()
    assert "The replies were heard by" in " ".join(" ".join(shown).split())


def test_analyze_names_the_analyser(trainer):
    row = {"prospect": "We are short of drivers.", "rep": "So you lack drivers?"}
    ran = trainer("analyze", piped=json.dumps(row).encode())
    assert RULES in json.loads(ran.out)["analyser"]


# How scoring works

CHAPTERS = (
    Chapter("First", ("A long paragraph. " * 20,)),
    Chapter(
        "Second",
        grids=(Grid("Talk", ("what", "this program", "two people"), (("asked", "0.91", "–"),)),),
        entries=(Entry("Said: “Hm.”", ("Heard as: b",)),),
    ),
)


def test_chapters_become_rows_that_fit():
    shown = scoring_text("How scoring works", CHAPTERS)
    assert all(len(row) <= WIDTH for row in shown.splitlines())
    assert "- asked\n    this program 0.91 · two people –" in shown
    assert "- Said: “Hm.”\n    Heard as: b" in shown


def test_it_can_be_asked_for_in_a_call(session):
    shown = []
    stage = Stage(catalogue(), shown.append, Coaching.EACH, lambda: CHAPTERS)
    Player(session, stage, by_hand=True).do(parse("/scoring"))
    assert parse("/scoring") == Scoring()
    assert shown[0].startswith("How scoring works\n=====")
    assert session.call.rounds == ()


def test_it_can_be_asked_for_on_the_command_line(trainer):
    ran = trainer("help", "scoring")
    assert (ran.code, ran.err) == (0, "")
    assert "How far it agrees with people" in ran.out
    assert f"“{RULES}”" in ran.out or f"with {RULES}”" in ran.out
    assert "Listen: 25 of 100 points" in ran.out


def test_another_topic_is_refused(trainer):
    assert trainer("help", "cooking").code == 2
