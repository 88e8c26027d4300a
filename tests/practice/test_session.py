"""One call under way: replies in, rounds out."""

from dataclasses import replace

import pytest

from trainer.domain.call import Line, LinePart
from trainer.domain.listening import MoveKind
from trainer.domain.scenario import Ending, Verdict
from trainer.domain.steps import Step, StepState
from trainer.errors import CallOver, RepliesError
from trainer.practice.events import Event
from trainer.practice.rounds import heard

HEARD = "so you ended nine points short, and it's worn you out. is that right? what got in the way?"


def test_a_reply_becomes_one_round(session):
    opening = session.call.line
    finished = session.say(HEARD)
    assert (finished.number, finished.attempt) == (1, 1)
    assert finished.line == opening
    assert session.call.line == finished.next_line
    assert session.call.rounds == (finished,)


def test_each_scored_step_shows_the_reps_own_words(session):
    finished = session.say(HEARD)
    fed_back = finished.score.step(Step.FEED_BACK)
    assert fed_back.state is StepState.DONE
    assert any("nine points" in HEARD[start:end] for start, end in fed_back.evidence)


def test_how_she_took_a_reply_is_not_what_she_stated(practice, freight):
    session = practice.begin(freight, seed=1)
    ack = LinePart("acknowledgement", "More or less.", "stock:fed_back_vague")
    fact = LinePart("content", "Two planners left.", "fact:planners-left")
    line = Line("r1", "More or less. Two planners left.", "open", parts=(ack, fact))
    assert heard(replace(session.call, opening=line)).line.text == "Two planners left."
    alone = replace(line, text="More or less.", parts=(ack,))
    assert heard(replace(session.call, opening=alone)).line.text == "More or less."
    put_back = replace(ack, text="Nine, that is.", source="stock:put_back")
    kept = replace(line, parts=(put_back, fact))
    assert heard(replace(session.call, opening=kept)).line.text.startswith("Nine, that is.")


def test_the_same_replies_give_the_same_call(practice, freight):
    one, other = (practice.begin(freight, seed=7) for _ in range(2))
    for reply in (HEARD, "why is that?", "we have a platform that fixes exactly this"):
        assert one.say(reply) == other.say(reply)


def test_another_seed_gives_other_words(practice, freight):
    said = {practice.begin(freight, seed).say(HEARD).next_line.text for seed in range(12)}
    assert len(said) > 1


def test_a_chosen_reply_is_scored_as_if_typed(practice, freight):
    chosen, typed = practice.begin(freight, 1), practice.begin(freight, 1)
    text = chosen.offered[0].text
    assert chosen.choose(1).score == typed.say(text).score


def test_there_is_no_such_reply(session):
    with pytest.raises(RepliesError):
        session.choose(10)
    assert session.call.rounds == ()


def test_nothing_said_is_not_scored(session):
    finished = session.say("asdkfj")
    assert finished.score.score is None
    assert {step.points for step in finished.score.steps} == {None}
    assert session.score().total is None


def test_the_first_attempt_counts(session):
    first = session.say("nine points over target, nice work!")
    second = session.say_again(HEARD)
    assert (first.attempt, second.attempt) == (1, 2)
    assert second.line == first.line
    assert session.call.counted == (first,)
    assert session.call.story == (second,)
    assert session.call.line == second.next_line


def test_what_only_a_second_attempt_found_out_earns_no_judgement(practice, freight):
    asked, again = (practice.begin(freight, 2) for _ in range(2))
    asked.say("What's your budget?")
    again.say("What's your budget?")
    again.say_again(HEARD)
    again.say_again("How do you find money for a thing like this?")
    assert again.call.story != asked.call.story
    scores = []
    for session in (asked, again):
        session.finish(Verdict.NURTURE)
        scores.append(session.score())
    assert scores[0] == scores[1]


def test_nothing_can_be_said_again_before_anything_was_said(session):
    with pytest.raises(RepliesError):
        session.say_again(HEARD)


def test_the_rep_ends_the_call_with_a_verdict(session):
    session.say(HEARD)
    call = session.finish(Verdict.NURTURE, "no money before April")
    assert call.end
    assert call.end.ending is Ending.REP_ENDED
    assert session.score().judgement is not None
    with pytest.raises(CallOver):
        session.say("hello?")


def test_without_a_verdict_judgement_is_not_scored(session):
    session.say(HEARD)
    session.finish()
    assert session.score().judgement is None
    assert "judgement" not in session.score().weights


def test_the_prospect_can_walk_away(session):
    pitch = "our platform is the best and today it costs only 99 a month, shall I send {}?"
    for number in range(30):
        if session.ending:
            break
        session.say(pitch.format(number))
    assert session.ending is Ending.PROSPECT_LEFT
    assert session.offered == ()
    with pytest.raises(CallOver):
        session.say("wait")


def test_the_last_word_may_be_said_again_after_she_left(session):
    for number in range(30):
        if session.ending:
            break
        session.say(f"our platform is the best, number {number}, can I show you a demo?")
    again = session.say_again(HEARD)
    assert again.attempt == 2
    assert session.ending is None


def test_whoever_watches_is_told(practice, freight):
    told = []
    for event in set(Event) - {Event.NOTICE}:  # a notice tells of the machine, not of the call
        practice.announcer.on(event, lambda _value, event=event: told.append(event))
    session = practice.begin(freight, 1)
    session.say(HEARD)
    session.finish()
    assert told == [Event.CALL_BEGAN, Event.ROUND_FINISHED, Event.CALL_ENDED]


def test_why_she_said_that_has_an_answer(session, practice):
    session.say(HEARD)
    words = [practice.catalogue.say(each) for each in session.explain(1)]
    assert words
    assert all(" " in each for each in words)


def test_the_debrief_tells_what_was_learned_and_missed(session):
    session.say(HEARD)
    session.finish(Verdict.NURTURE)
    report = session.debrief()
    assert len(report.trust) == 2
    assert {fact.fact for fact in report.facts} == set(session.scenario.facts)
    assert all(fact.ask for fact in report.facts if not fact.learned)
    assert set(report.frameworks) == {"BANT", "MEDDIC", "CHAMP", "GPCTBA/C&I", "ANUM", "FAINT"}


def test_a_good_time_question_is_a_move_of_its_own(session):
    finished = session.say("hi, is this a good time?")
    assert finished.analysis.has(MoveKind.ASK_LEAVE)


def test_warming_up_changes_nothing_but_the_time(practice, freight):
    cold = practice.begin(freight, 3).say(HEARD)
    practice.warm_up()
    assert practice.begin(freight, 3).say(HEARD) == cold
