"""A call that was broken off is there again, and goes on as if nothing had happened."""

from trainer.bootstrap import build
from trainer.domain.call import Coaching, Plan

REPLIES = ("so it's been a hard year, is that right?", "what got in the way?", "why is that?")


def test_a_broken_off_call_is_gone_on_with(folders):
    room = build(folders)
    scenario = room.library.find("freight-first-call").scenario
    plan = Plan("learn why", ("who signs?",))
    session = room.begin(scenario, 5, Coaching.END, plan)
    whole = build(None).begin(scenario, 5, Coaching.END, plan)
    for reply in REPLIES[:2]:
        session.say(reply)
        whole.say(reply)
    room.close()

    again = build(folders)
    (summary,) = again.unfinished()
    assert (summary.rounds, summary.title) == (2, scenario.title)
    resumed = again.resume(summary.id)
    assert resumed.call == session.call
    assert resumed.say(REPLIES[2]) == whole.say(REPLIES[2])
    resumed.finish()
    assert again.unfinished() == ()
    again.close()


def test_a_finished_call_opens_again_from_the_history(folders):
    room = build(folders)
    scenario = room.library.find("freight-first-call").scenario
    session = room.begin(scenario, 5)
    session.say(REPLIES[0])
    session.finish()
    (summary,) = room.history(scenario.id)
    assert room.reopen(summary.id).debrief() == session.debrief()
    assert room.results()[scenario.id].tries == 1
    room.close()


def test_a_call_let_go_is_not_offered_again(folders):
    room = build(folders)
    scenario = room.library.find("freight-first-call").scenario
    session = room.begin(scenario, 5)
    session.say(REPLIES[0])
    room.discard(session.call.id)
    assert room.unfinished() == ()
    room.close()
