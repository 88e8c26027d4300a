"""When the rep ends the call, the prospect says goodbye, and it is kept."""

import pytest

from trainer.codec import from_json, to_json
from trainer.domain.call import CallEnd
from trainer.domain.scenario import Ending, Verdict

PITCHES = (
    "Our platform is the best on the market and cuts late deliveries by thirty percent.",
    "Our customers love our platform, it's the market leader. Can I show you a demo?",
    "Our award-winning solution is live in six weeks. Can I show you a demo on Thursday?",
)


def test_she_says_goodbye_when_the_rep_ends_the_call(session):
    session.say("Nine points short on being on time. What got in the way?")
    end = session.finish(Verdict.NURTURE).end
    assert end.ending is Ending.REP_ENDED
    assert end.goodbye.text
    assert end.goodbye.expects == ()


def test_her_goodbye_is_the_same_in_a_replay_and_outlives_being_kept(practice, freight):
    ends = [practice.begin(freight, seed=3).finish().end for _ in range(2)]
    assert ends[0] == ends[1]
    assert from_json(CallEnd, to_json(ends[0])) == ends[0]
    session = practice.begin(freight, seed=3)
    session.finish()
    assert practice.reopen(session.call.id).call.end.goodbye == ends[0].goodbye


def test_an_end_that_was_kept_before_goodbyes_were_can_be_read():
    assert from_json(CallEnd, '{"ending": "rep_ended"}') == CallEnd(Ending.REP_ENDED)


def test_who_has_left_says_no_goodbye_once_more(practice, freight):
    session = practice.begin(freight, seed=1)
    for pitch in PITCHES:
        session.say(pitch)
    assert session.ending is Ending.PROSPECT_LEFT
    assert session.finish().end.goodbye is None


@pytest.mark.parametrize(
    "name", ["freight-first-call", "bakery-second-quote", "clinic-five-minutes"]
)
@pytest.mark.parametrize("seed", range(4))
def test_a_second_pitch_costs_much_and_the_third_ends_the_call(practice, name, seed):
    session = practice.begin(practice.library.find(name).scenario, seed)
    first, second, third = [(each, session.say(each)) for each in PITCHES]
    assert all(round_.analysis.pitches for _, round_ in (first, second, third))
    drops = [r.reaction.before.trust - r.reaction.after.trust for _, r in (first, second)]
    assert drops[1] >= max(8, drops[0])
    assert (first[1].reaction.ending, second[1].reaction.ending) == (None, None)
    assert third[1].reaction.ending is Ending.PROSPECT_LEFT
