"""What is said beside a score of who heard the replies."""

from dataclasses import replace

import pytest

from tests.practice.hearing_fakes import PlainAnalyser, ReadyAnalyser
from trainer.assets import catalogue
from trainer.bootstrap import build, questions, rubric
from trainer.codec import from_plain, to_plain
from trainer.domain.call import Round
from trainer.domain.hearing import Ears, ears
from trainer.practice.hearing import call_heard, round_heard
from trainer.practice.late_analyser import LateAnalyser
from trainer.practice.report import call_report
from trainer.practice.rounds import Table
from trainer.practice.session import CallSession
from trainer.prospect import Prospect
from trainer.records import MemoryStore

RULES, MODEL = "rules 1", "model 0a1b with rules 1"
say = catalogue().say


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), Ears.UNKNOWN),
        (("", ""), Ears.UNKNOWN),
        ((RULES, RULES), Ears.RULES),
        ((MODEL,), Ears.TRAINED),
        ((MODEL, RULES), Ears.MIXED),
        (("", MODEL), Ears.MIXED),
        (("model 1 with rules 1", "model 2 with rules 1"), Ears.MIXED),
    ],
)
def test_ears_are_told_from_names(names, expected):
    assert ears(names) is expected


@pytest.fixture
def session_heard_by(practice, freight):
    """A session whose replies a given analyser hears."""

    def session_heard_by(analyser):
        session = practice.begin(freight, seed=1)
        table = Table(freight, Prospect(freight), analyser, questions(), rubric())
        store = MemoryStore()
        store.begin(session.call, freight)
        return CallSession(table, session.call, lambda: store, practice.announcer)

    return session_heard_by


@pytest.fixture
def call_of(session_heard_by):
    """A call whose rounds were heard by these analysers."""

    def call_of(*names):
        session = session_heard_by(PlainAnalyser())
        played = [session.say("Tell me more.") for _ in names]
        rounds = [replace(each, analyser=name) for each, name in zip(played, names, strict=True)]
        return replace(session.call, rounds=tuple(rounds))

    return call_of


def test_each_round_keeps_the_name_of_what_heard_it(session_heard_by):
    session = session_heard_by(PlainAnalyser("rules 7"))
    assert session.say("Tell me more.").analyser == "rules 7"
    assert session.say_again("What got in the way?").analyser == "rules 7"


def test_a_round_says_that_rules_alone_heard_it_and_nothing_else(call_of):
    by_rules, by_model, by_nobody = call_of(RULES, MODEL, "").rounds
    assert say(round_heard(by_rules)) == "Rules alone heard this reply."
    assert round_heard(by_model) is None
    assert round_heard(by_nobody) is None


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([RULES, RULES], "rules alone, without the trained model (analyser “rules 1”)."),
        ([MODEL], "by the analyser “model 0a1b with rules 1”."),
        ([MODEL, RULES, MODEL], "model 0a1b with rules 1 (1, 3); rules 1 (2)."),
        (["", RULES], "– (1); rules 1 (2)."),
    ],
)
def test_a_call_says_what_heard_it(call_of, names, words):
    assert say(call_heard(call_of(*names))).endswith(words)


def test_a_call_of_which_it_was_not_kept_says_nothing(call_of):
    assert call_heard(call_of("", "")) is None
    assert call_heard(call_of()) is None


def test_a_later_attempt_does_not_change_what_heard_the_score(call_of):
    call = call_of(MODEL)
    again = replace(call.rounds[0], attempt=2, analyser=RULES)
    assert replace(call, rounds=(*call.rounds, again)).analysers == (MODEL,)


def test_a_round_kept_before_there_was_a_name_still_loads(call_of):
    round_ = call_of(MODEL).rounds[0]
    plain = to_plain(round_)
    assert plain.pop("analyser") == MODEL
    assert from_plain(Round, plain) == replace(round_, analyser="")


def test_the_report_names_it_for_each_round_and_for_the_call(session_heard_by):
    session = session_heard_by(PlainAnalyser(RULES))
    assert call_report(session, say)["analyser"] is None
    session.say("Tell me more.")
    report = call_report(session, say)
    assert (report["analyser"], report["rounds"][0]["analyser"]) == (RULES, RULES)


# Preparing while the rep reads


def test_the_analyser_may_prepare_for_each_line(practice, session_heard_by):
    analyser = ReadyAnalyser()
    session = session_heard_by(LateAnalyser(lambda: analyser))
    practice.prepare(session)
    session.say("Tell me more.")
    practice.prepare(session)
    assert len(set(analyser.prepared)) == 2
    assert analyser.prepared[0] in session.call.opening.text


def test_one_that_cannot_prepare_hears_all_the_same(practice, session_heard_by):
    session = session_heard_by(PlainAnalyser())
    practice.prepare(session)
    assert session.say("Tell me more.").number == 1


def test_nothing_is_prepared_once_the_call_is_over(practice, session_heard_by):
    analyser = ReadyAnalyser()
    session = session_heard_by(analyser)
    session.finish()
    practice.prepare(session)
    assert analyser.prepared == []


def test_trouble_in_preparing_is_left_to_the_reply(practice, session_heard_by):
    analyser = ReadyAnalyser(fails=True)
    practice.prepare(session_heard_by(analyser))
    assert len(analyser.prepared) == 1


def test_a_practice_room_is_built_without_opening_an_analyser():
    room = build(None)
    assert room.hearing == ""
    room.close()
