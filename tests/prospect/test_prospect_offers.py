"""The replies that are offered, so that a call can be played by choosing alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.prospect.prospect_bots import HEARINGS
from tests.prospect.prospect_factory import (
    FACTS,
    MISSED,
    NO_OWNER,
    NOISE,
    PLANNERS,
    START,
    Conversation,
    after,
    hearing,
    question,
    reflected,
    scenario,
)
from trainer.domain.scenario import Fact, Gate, OfferedReply, State


def ids(call: Conversation) -> list[str]:
    return [offer.id for offer in call.prospect.offered(call.line, call.mind)]


def with_replies(fact: Fact, *texts: str) -> Fact:
    offers = tuple(OfferedReply(f"{fact.id}.{n}", text) for n, text in enumerate(texts))
    return replace(fact, replies=offers)


def test_the_states_replies_are_offered_as_written_where_their_gates_are_open() -> None:
    call = Conversation()
    assert ids(call) == ["guarded.1", "guarded.2"]


def test_a_reply_comes_into_reach_with_trust_and_with_what_was_told() -> None:
    call = Conversation(scenario(trust=90))
    assert ids(call) == ["guarded.1", "guarded.2", "guarded.4"]
    call.hears("How's the team?", question(), after("", PLANNERS.id))
    assert ids(call) == ["guarded.3", "guarded.4"]


def test_a_reply_is_offered_once() -> None:
    call = Conversation()
    call.hears("so you ended nine points short.  Is that right?", hearing())
    assert ids(call) == ["guarded.2"]


def test_the_replies_of_the_fact_told_last_come_before_the_states() -> None:
    fact = with_replies(PLANNERS, "Why did they leave?", "Who's next?")
    call = Conversation(scenario(facts=(MISSED, fact)))
    call.hears("How's the team?", question(), after("", fact.id))
    assert ids(call) == ["planners-left.0", "planners-left.1"]
    call.hears("Why did they leave?", hearing())
    assert ids(call) == ["guarded.3"]


def test_replies_to_the_states_own_line_are_not_offered_when_the_talk_has_moved_on() -> None:
    call = Conversation()
    call.hears("How's the team?", question(), after("", PLANNERS.id))
    call.hears("hm hm", NOISE)
    assert not {"guarded.1", "guarded.2"} & set(ids(call))
    assert ids(call)


def test_of_several_facts_in_a_line_the_last_one_counts() -> None:
    deep, above = with_replies(NO_OWNER, "Nobody at all?"), with_replies(MISSED, "How far under?")
    state = replace(START, says=("Nine under, and nobody owns it.",), tells=(above.id, deep.id))
    call = Conversation(scenario(state, facts=(above, deep)))
    assert ids(call) == ["no-owner.0"]


def test_noise_leaves_the_offers_where_they_were() -> None:
    fact = with_replies(PLANNERS, "Why did they leave?")
    call = Conversation(scenario(facts=(MISSED, fact)))
    call.hears("How's the team?", question(), after("", fact.id))
    call.hears("asdf", hearing(understood=False))
    assert ids(call) == ["planners-left.0"]


class TestExamples:
    """When the author's replies are used up."""

    BARE = replace(START, replies=())

    def test_offer_saying_back_the_follow_ups_and_questions_in_reach(self) -> None:
        call = Conversation(scenario(self.BARE))
        assert ids(call) == [
            "back:guarded.0",
            "next:guarded.0",
            "ask:planners-left.0",
            "ask:wait-times.0",
        ]
        offers = call.prospect.offered(call.line, call.mind)
        assert offers[0].text == MISSED.say_back[0]
        assert offers[2].text == PLANNERS.asked_by[0]

    def test_begin_with_another_one_each_round(self) -> None:
        call = Conversation(scenario(self.BARE))
        before = ids(call)
        call.hears("asdf", NOISE)
        assert ids(call) == [*before[1:], before[0]]

    def test_leave_out_what_is_out_of_reach(self) -> None:
        facts = (MISSED, NO_OWNER, replace(PLANNERS, needs=Gate(told=("no-owner",))))
        call = Conversation(scenario(replace(self.BARE, ask_next=()), facts=facts))
        assert ids(call) == ["back:guarded.0"]

    def test_leave_out_what_was_asked_already(self) -> None:
        call = Conversation(scenario(self.BARE))
        call.hears(PLANNERS.asked_by[0], hearing())
        assert "ask:planners-left.0" not in ids(call)

    def test_offer_to_say_back_what_was_told_and_never_taken_up(self) -> None:
        call = Conversation(scenario(self.BARE, trust=20))
        call.hears("And?", hearing())
        assert "back:missed-target.0" in ids(call)
        call.hears(MISSED.say_back[0], reflected(reflection=reflected().reflection))
        assert not any(each.startswith("back:missed") for each in ids(call))

    def test_end_in_ways_to_close_and_then_in_nothing(self) -> None:
        call = Conversation(scenario(State(id="empty", says=("Yes?",)), facts=()))
        first = ids(call)
        assert first == [f"close.{n}" for n in range(len(first))]
        for offer in call.prospect.offered(call.line, call.mind):
            call.hears(offer.text, hearing())
        assert ids(call) == []


Choice = Callable[[tuple[OfferedReply, ...]], OfferedReply]


def attentive(offers: tuple[OfferedReply, ...]) -> OfferedReply:
    """Say back what there is to say back, and then ask."""
    return next((offer for offer in offers if offer.id.startswith("back")), offers[0])


def choose_through(choose: Choice, rounds: int = 40) -> Conversation:
    """Play by choosing alone; each choice is heard as what its kind is."""
    call = Conversation(scenario(replace(START, replies=())))
    while len(call.reactions) < rounds:
        offers = call.prospect.offered(call.line, call.mind)
        if not offers:
            break
        offer = choose(offers)
        fact = next((fact for fact in FACTS if offer.text in fact.asked_by), None)
        heard = question() if fact else reflected() if offer.id.startswith("back") else hearing()
        if call.hears(offer.text, heard, after("", fact.id) if fact else None).ending:
            break
    return call


@pytest.mark.parametrize("choose", [attentive, lambda offers: offers[0], lambda offers: offers[-1]])
def test_a_call_of_choices_alone_comes_to_an_end(choose: Choice) -> None:
    call = choose_through(choose)
    assert len(call.reactions) < 40
    assert len(set(call.mind.memory.replies)) == len(call.reactions)


def test_choosing_attentively_learns_more_than_choosing_the_first_each_time() -> None:
    heard = set(choose_through(attentive).mind.memory.told)
    unheard = set(choose_through(lambda offers: offers[0]).mind.memory.told)
    assert {"missed-target", "no-owner", "planners-left", "wait-times"} <= heard
    assert len(unheard) < len(heard)


def test_ids_are_unique_at_every_turn() -> None:
    call = Conversation(scenario(replace(START, replies=())))
    for number, heard in enumerate(HEARINGS):
        names = ids(call)
        assert len(set(names)) == len(names)
        if call.hears(f"Reply {number} of mine.", heard).ending:
            break
