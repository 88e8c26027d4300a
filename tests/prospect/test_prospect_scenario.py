"""The scenario's own states and transitions come first."""

from dataclasses import replace
from typing import Any

import pytest

from tests.prospect.prospect_factory import (
    ASKED_LEAVE,
    FAINT,
    FIRST_RATE,
    MISSED,
    NAMED_RIGHT,
    NAMED_WRONG,
    NOISE,
    PARROT,
    PARTLY,
    PLANNERS,
    PROPOSED,
    START,
    UNSURE,
    WRONG_NUMBER,
    Conversation,
    after,
    hearing,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.domain.listening import Analysis, Asks
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Ending, Go, Scenario, State, When
from trainer.domain.steps import Step
from trainer.errors import CallOver, ScenarioError
from trainer.prospect import Prospect

OPEN = State(
    id="open",
    says=("All right. Ask me something.",),
    key_points=("ask me something",),
    feeling="curious",
    say_back=("You're open to a question.",),
    expects=(Step.LISTEN, Step.FOLLOW_UP),
)
GONE = State(id="gone", says=("I have a lorry at the gate. Bye.",), ends=Ending.PROSPECT_LEFT)
AGREED = State(id="agreed", says=("Thursday at two, then.",), ends=Ending.NEXT_STEP_AGREED)


def going(when: When, to: str = "open", **rest: Any) -> Scenario:
    """A scenario whose first state has one way out."""
    return scenario(replace(START, go=(Go(when, to, **rest),)), OPEN, GONE, AGREED)


def fires(when: When, analysis: Analysis, asked: Asked | None = None) -> bool:
    call = Conversation(going(when))
    call.hears("Some words of a reply.", analysis, asked)
    return call.mind.state == "open"


@pytest.mark.parametrize(
    ("when", "analysis", "asked"),
    [
        (When(), hearing(), None),
        (When(fed_back=("accurate",)), reflected(), None),
        (When(fed_back=("partly",)), PARTLY, None),
        (When(fed_back=("partly",)), UNSURE, None),
        (When(fed_back=("wrong",)), WRONG_NUMBER, None),
        (When(fed_back=("parroted",)), PARROT, None),
        (When(fed_back=("none", "wrong")), hearing(), None),
        (When(named_feeling=True), NAMED_RIGHT, None),
        (When(named_feeling=False), NAMED_WRONG, None),
        (When(confirmed=True), FIRST_RATE, None),
        (When(asked="open"), question(), None),
        (When(asked="closed"), question(Asks.CLOSED), None),
        (When(asked="any"), question(Asks.CLOSED), None),
        (When(asked="none"), reflected(), None),
        (When(asked="none"), reflected(asks=Asks.CLOSED, confirms=True), None),
        (When(topics=("goals", "budget")), question(), after("budget")),
        (When(facts=("no-budget",)), question(), after("", "no-budget")),
        (When(told=("missed-target",)), hearing(), None),
        (When(pitched=True), pitch(), None),
        (When(informed=True), pitch(), None),
        (When(next_step=True), PROPOSED, None),
        (When(next_step=True), question(Asks.CLOSED), after("next_step")),
        (When(asks_leave=True), ASKED_LEAVE, None),
        (When(trust_at_least=43), FIRST_RATE, None),
        (When(trust_below=30), pitch(pitches=True, confirms=True), None),
        (When(patience_below=6), pitch(), None),
        (When(rounds_at_least=1), hearing(), None),
        (When(fed_back=("accurate",), asked="open"), reflected(asks=Asks.OPEN), None),
    ],
)
def test_fires(when: When, analysis: Analysis, asked: Asked | None) -> None:
    assert fires(when, analysis, asked)


@pytest.mark.parametrize(
    ("when", "analysis", "asked"),
    [
        (When(fed_back=("accurate",)), PARTLY, None),
        (When(fed_back=("accurate",)), UNSURE, None),
        (When(fed_back=("none",)), UNSURE, None),
        (When(fed_back=("none",)), FAINT, None),
        (When(fed_back=("accurate", "partly", "wrong", "parroted", "none")), FAINT, None),
        (When(named_feeling=True), NAMED_WRONG, None),
        (When(named_feeling=True), hearing(), None),
        (When(confirmed=False), FIRST_RATE, None),
        (When(asked="open"), question(Asks.CLOSED), None),
        (When(asked="any"), reflected(), None),
        (When(topics=("goals",)), question(), after("budget")),
        (When(facts=("no-budget",)), question(), after("", "no-budget", fit=0.2)),
        (When(told=("missed-target", "planners-left")), hearing(), None),
        (When(pitched=False), pitch(), None),
        (When(next_step=True), hearing(), None),
        (When(trust_at_least=44), FIRST_RATE, None),
        (When(trust_below=33), hearing(), None),
        (When(patience_below=6), hearing(), None),
        (When(rounds_at_least=2), hearing(), None),
        (When(fed_back=("accurate",), asked="open"), reflected(), None),
        (When(), NOISE, None),
    ],
)
def test_does_not_fire(when: When, analysis: Analysis, asked: Asked | None) -> None:
    assert not fires(when, analysis, asked)


def test_the_first_one_that_holds_is_taken() -> None:
    ways = (Go(When(pitched=True), "gone"), Go(When(), "open"), Go(When(), "agreed"))
    call = Conversation(scenario(replace(START, go=ways), OPEN, GONE, AGREED))
    call.hears("Well then.", hearing())
    assert call.mind.state == "open"


def test_the_target_states_own_line_is_said_with_all_that_it_states() -> None:
    call = Conversation(going(When(), because="You let her finish."))
    reaction = call.hears("Well then.", hearing())
    assert (call.says, reaction.rule) == ("All right. Ask me something.", "scenario")
    assert reaction.because == "You let her finish."
    assert call.line.state == "open"
    assert call.line.key_points == OPEN.key_points
    assert call.line.feeling == "curious"
    assert call.line.expects == OPEN.expects


def test_the_transition_moves_trust_and_patience_besides_the_reply() -> None:
    call = Conversation(going(When(fed_back=("accurate",)), trust=10, patience=-1))
    reaction = call.hears("Nine points short.", reflected())
    assert reaction.after.trust == 34 + 4 + 10
    assert reaction.after.patience == 5
    assert [cause.rule for cause in reaction.causes][-1] == "scenario"


def test_the_transitions_own_words_come_before_the_states() -> None:
    call = Conversation(going(When(), says=("Two planners left.",), tells=(PLANNERS.id,)))
    reaction = call.hears("Well then.", hearing())
    assert call.says == "Two planners left."
    assert reaction.revealed == (PLANNERS.id,)
    assert call.line.key_points == PLANNERS.key_points
    assert PLANNERS.id in call.mind.memory.told


def test_words_on_the_way_to_a_silent_state_carry_what_that_state_states() -> None:
    silent = replace(OPEN, says=())
    go = Go(When(), "open", says=("Ask me something.",))
    call = Conversation(scenario(replace(START, go=(go,)), silent))
    call.hears("Well then.", hearing())
    assert call.line.key_points == OPEN.key_points


def test_a_silent_state_leaves_the_words_to_her() -> None:
    go = Go(When(asked="open"), "open")
    call = Conversation(scenario(replace(START, go=(go,)), replace(OPEN, says=())))
    reaction = call.hears("How's the team?", question(), after("", PLANNERS.id))
    assert call.mind.state == "open"
    assert reaction.rule == "told"
    assert call.says == PLANNERS.says[0]


def test_staying_in_a_state_does_not_say_its_entry_again() -> None:
    entries = (MISSED.says[0], "As you know, it was a bad year.")
    stay = replace(START, says=entries, go=(Go(When(), START.id, trust=2),))
    call = Conversation(scenario(stay))
    reaction = call.hears("Nine points short.", reflected())
    assert reaction.after.trust == 34 + 4 + 2
    assert not any(entry in call.says for entry in entries)


def test_once_the_authors_words_are_used_up_she_finds_her_own() -> None:
    stay = replace(START, go=(Go(When(), START.id, says=("Let's see.",)),))
    call = Conversation(scenario(stay))
    rules = [call.hears(f"Well then, {n}.", hearing()).rule for n in range(2)]
    assert rules == ["scenario", "waited"]


def test_what_came_back_wrongly_is_put_right_before_the_authors_words() -> None:
    call = Conversation(going(When()))
    call.hears("Nine points over!", WRONG_NUMBER)
    assert [part.source for part in call.line.parts] == [
        "stock:fed_back_wrong",
        "put_right",
        "state:open",
    ]


def test_an_author_who_answers_to_wrong_feedback_puts_it_right_himself() -> None:
    call = Conversation(going(When(fed_back=("wrong",))))
    call.hears("Nine points over!", WRONG_NUMBER)
    assert call.says == OPEN.says[0]


def test_rounds_in_a_state_start_anew_in_the_next() -> None:
    call = Conversation(going(When(rounds_at_least=3)))
    for n in range(3):
        assert call.mind.memory.rounds_in_state == n
        call.hears(f"Well then, {n}.", hearing())
    assert (call.mind.state, call.mind.memory.rounds_in_state) == ("open", 0)


class TestEndings:
    def test_a_state_can_end_the_call(self) -> None:
        call = Conversation(going(When(), to="agreed"))
        reaction = call.hears("Shall we meet?", PROPOSED)
        assert reaction.ending is Ending.NEXT_STEP_AGREED
        assert call.says == "Thursday at two, then."
        assert call.line.expects == ()

    def test_an_ending_without_words_finds_some(self) -> None:
        closed = State(id="closed", ends=Ending.CLOSED_POLITELY)
        call = Conversation(scenario(replace(START, go=(Go(When(), "closed"),)), closed))
        reaction = call.hears("Well then.", hearing())
        assert reaction.ending is Ending.CLOSED_POLITELY
        assert call.line.parts[-1].source == "stock:goodbye"

    def test_nothing_can_be_said_after_the_end(self) -> None:
        call = Conversation(going(When(), to="gone"))
        call.hears("Well then.", hearing())
        assert call.prospect.offered(call.line, call.mind) == ()
        with pytest.raises(CallOver):
            call.hears("Hello?", hearing())
        with pytest.raises(CallOver):
            call.prospect.goodbye(call.line, call.mind, 1, 2)

    def test_the_rep_can_end_the_call(self) -> None:
        call = Conversation()
        reaction, line = call.prospect.goodbye(call.line, call.mind, 1, 1)
        assert reaction.ending is Ending.REP_ENDED
        assert reaction.causes == ()
        assert line.text
        with pytest.raises(CallOver):
            call.prospect.react(line, reaction.after, hearing(), Asked(), "Hello?", 1, 2)


class TestNextStep:
    TRUSTING = scenario(facts=(MISSED, PLANNERS), trust=70)

    def test_is_declined_without_enough_on_the_table(self) -> None:
        call = Conversation(self.TRUSTING)
        assert call.hears("Shall we meet?", PROPOSED).rule == "next_step_declined"

    def test_is_agreed_with_trust_and_facts_on_the_table(self) -> None:
        call = Conversation(self.TRUSTING)
        call.hears("How's the team?", question(), after("", PLANNERS.id))
        reaction = call.hears("Shall we meet?", PROPOSED)
        assert (reaction.rule, reaction.ending) == ("next_step_agreed", Ending.NEXT_STEP_AGREED)
        assert call.mind.state == "end:next_step_agreed"

    def test_is_declined_without_trust(self) -> None:
        call = Conversation(scenario(facts=(MISSED,), trust=40))
        reaction = call.hears("Shall we meet?", PROPOSED)
        assert reaction.ending is None
        assert reaction.after.trust < 40

    def test_is_the_authors_to_decide_once_he_speaks_of_it(self) -> None:
        go = Go(When(next_step=True, trust_at_least=90), "agreed")
        call = Conversation(scenario(replace(START, go=(go,)), AGREED, facts=(MISSED,), trust=80))
        assert call.hears("Shall we meet?", PROPOSED).rule == "next_step_declined"

    def test_asking_her_for_the_next_step_is_proposing_one(self) -> None:
        call = Conversation(scenario(facts=(MISSED,), trust=80))
        asked = call.hears("What should come next?", question(), after("next_step"))
        assert asked.ending is Ending.NEXT_STEP_AGREED

    def test_asking_her_is_answered_with_a_fact_if_she_has_one_on_it(self) -> None:
        wish = replace(PLANNERS, id="wish", topic="next_step")
        call = Conversation(scenario(facts=(MISSED, wish), trust=80))
        asked = call.hears("What should come next?", question(), after("next_step"))
        assert (asked.revealed, asked.ending) == (("wish",), None)

    def test_it_ends_in_the_authors_own_state_if_there_is_one(self) -> None:
        call = Conversation(scenario(START, AGREED, facts=(MISSED,), trust=80))
        call.hears("Shall we meet?", PROPOSED)
        assert (call.mind.state, call.says) == ("agreed", "Thursday at two, then.")


class TestOpening:
    def test_says_the_first_states_line_and_tells_its_facts(self) -> None:
        line, mind = Prospect(scenario()).opening(seed=3)
        assert line.text == MISSED.says[0]
        assert (line.id, line.state, line.facts) == ("r0", "guarded", ("missed-target",))
        assert mind.memory.told == ("missed-target",)
        assert (mind.trust, mind.patience) == (34, 6)

    def test_without_a_line_she_gives_her_name(self) -> None:
        line, _ = Prospect(scenario(State(id="silent"))).opening(seed=3)
        assert "Dana Whitfield" in line.text


def test_a_target_that_does_not_exist_is_refused_at_once() -> None:
    with pytest.raises(ScenarioError):
        Prospect(scenario(replace(START, go=(Go(When(), "nowhere"),))))


def test_an_unknown_temperament_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ScenarioError) as error:
        Prospect(scenario(temperament="jolly"))
    assert "guarded" in dict(error.value.message.args)["known"]
