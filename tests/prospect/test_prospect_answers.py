"""How she answers what she is asked."""

from dataclasses import replace

import pytest

from tests.prospect.prospect_factory import (
    ALL_STEPS,
    MISSED,
    NO_BUDGET,
    NO_OWNER,
    PLANNERS,
    RIVALS,
    START,
    Conversation,
    after,
    hearing,
    move,
    question,
    reflected,
    scenario,
)
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.qualification import Asked, FactMatch
from trainer.domain.scenario import Gate, Role
from trainer.domain.steps import Step

WHY = question(relevant=True)


def test_tells_the_fact_that_fits_best() -> None:
    call = Conversation()
    asked = replace(after("consequences", "planners-left"), facts=())
    both = replace(asked, facts=after("", "planners-left", "wait-times").facts)
    assert call.hears("How has the team taken it?", question(), both).revealed == ("planners-left",)


def test_tells_the_one_with_the_open_gate_when_two_fit_about_as_well() -> None:
    call = Conversation()
    both = after("budget", "no-budget", "planners-left")
    assert call.hears("And what did it cost you?", question(), both).revealed == ("planners-left",)


@pytest.mark.parametrize(("second", "told"), [(0.8, ("planners-left",)), (0.6, ())])
def test_a_fact_that_fits_less_stands_in_only_if_it_is_near(
    second: float, told: tuple[str, ...]
) -> None:
    fits = (FactMatch("no-budget", 0.9), FactMatch("planners-left", second))
    call = Conversation()
    assert call.hears("And the cost?", question(), Asked((), fits)).revealed == told


def test_a_fact_that_hardly_fits_is_not_told() -> None:
    call = Conversation()
    reaction = call.hears(
        "What's the weather like?", question(), after("", "planners-left", fit=0.3)
    )
    assert reaction.revealed == ()
    assert reaction.rule == "general_answer"


def test_a_question_on_a_topic_finds_its_fact_without_an_example() -> None:
    call = Conversation()
    reaction = call.hears("What has all that led to?", question(), after("consequences"))
    assert reaction.revealed == ("planners-left",)


def test_wordings_vary_by_seed() -> None:
    said = set()
    for seed in range(12):
        call = Conversation(scenario(trust=80), seed)
        call.hears("How do you pay for it?", question(), after("budget", "no-budget"))
        said.add(call.says)
    assert said == set(NO_BUDGET.says)


class TestDepth:
    def test_each_why_goes_one_deeper(self) -> None:
        call = Conversation(scenario(trust=70))
        told = [call.hears(f"Why is that, would you say? {n}", WHY).revealed for n in range(2)]
        assert told == [("no-owner",), ("rivals",)]
        assert call.reactions[-1].rule == "told_deeper"

    def test_a_why_at_the_root_finds_nothing_behind(self) -> None:
        call = Conversation(scenario(trust=70))
        for n in range(3):
            reaction = call.hears(f"Why is that, would you say? {n}", WHY)
        assert reaction.rule == "no_deeper"
        assert reaction.revealed == ()

    def test_a_why_without_trust_is_held_back(self) -> None:
        call = Conversation(scenario(trust=20))
        reaction = call.hears("Why is that?", question())
        assert reaction.deflected == ("no-owner",)

    def test_the_root_is_not_told_before_the_reason_above_it(self) -> None:
        call = Conversation(scenario(trust=90))
        asked = after("challenges", "rivals")
        assert call.hears("What keeps them apart?", question(), asked).revealed == ("no-owner",)
        assert call.hears("And what keeps them apart?", question(), asked).revealed == ("rivals",)

    def test_facts_behind_each_other_in_a_ring_do_not_hang_her(self) -> None:
        ring = (replace(NO_OWNER, behind="rivals"), replace(RIVALS, behind="no-owner"))
        quiet = replace(START, tells=(), says=("Yes?",))
        call = Conversation(scenario(quiet, facts=ring, trust=90))
        reaction = call.hears("What keeps them apart?", question(), after("", "rivals"))
        assert len(reaction.revealed) == 1

    def test_understood_and_trusting_she_goes_on_unasked(self) -> None:
        call = Conversation(scenario(trust=60))
        assert call.hears("Nine points short, then.", reflected()).revealed == ("no-owner",)
        assert call.reactions[-1].rule == "went_on"

    def test_understood_without_trust_she_waits(self) -> None:
        call = Conversation(scenario(trust=20))
        reaction = call.hears("Nine points short, then.", reflected())
        assert (reaction.rule, reaction.revealed) == ("waited", ())
        assert call.line.parts[-1].part == "turn"


class TestGates:
    def test_too_little_trust_is_said_with_the_figures(self) -> None:
        call = Conversation()
        reaction = call.hears("Any budget?", question(), after("budget", "no-budget"))
        cause = next(each for each in reaction.causes if each.rule == "gate_trust")
        assert dict(cause.why.args)["needs"] == "60"
        assert reaction.deflected == ("no-budget",)
        assert call.mind.memory.hinted == ("no-budget",)

    def test_a_talkative_persona_needs_less_trust_but_not_nothing(self) -> None:
        asked = after("budget", "no-budget")
        friendly = Conversation(scenario(temperament="friendly", trust=57))
        assert friendly.hears("How is it paid for?", question(), asked).revealed == ("no-budget",)
        guarded = Conversation(scenario(trust=57))
        assert guarded.hears("How is it paid for?", question(), asked).revealed == ()

    def test_a_closed_question_gets_a_short_answer(self) -> None:
        call = Conversation()
        asked = after("metrics", "wait-times")
        closed = call.hears("Do lorries wait long?", question(Asks.CLOSED), asked)
        assert closed.deflected == ("wait-times",)
        assert call.line.parts[-1].source == "stock:gate_open"
        opened = call.hears("How do you notice it?", question(), asked)
        assert opened.revealed == ("wait-times",)

    def test_another_fact_has_to_come_first(self) -> None:
        call = Conversation(scenario(trust=90))
        asked = after("authority", "who-signs")
        assert call.hears("Who signs?", question(), asked).deflected == ("who-signs",)
        assert call.line.parts[0].source == "stock:gate_told"
        call.hears("How is it paid for?", question(), after("budget", "no-budget"))
        assert call.hears("And who signs?", question(), asked).revealed == ("who-signs",)

    def test_a_gate_opens_by_what_is_said_in_the_same_reply(self) -> None:
        asked = after("challenges", "no-owner")
        bare = Conversation(scenario(trust=38))
        assert bare.hears("Who owns it?", question(on_topic=True), asked).revealed == ()
        heard = replace(reflected(), asks=Asks.OPEN, moves=question().moves)
        listened = Conversation(scenario(trust=38))
        assert listened.hears("Nine short. Who owns it?", heard, asked).revealed == ("no-owner",)

    def test_pressing_right_after_a_refusal_costs_patience(self) -> None:
        call = Conversation()
        asked = after("budget", "no-budget")
        call.hears("Any budget?", question(), asked)
        reaction = call.hears("Come on, what budget?", question(), asked)
        assert (reaction.rule, reaction.after.patience) == ("pressed", 5)

    def test_going_on_in_general_is_not_pressing(self) -> None:
        call = Conversation(scenario(trust=20))
        for n in range(2):
            reaction = call.hears(f"And what then, {n}?", question(relevant=True))
        assert (reaction.rule, reaction.after.patience) == ("held_back", 6)

    def test_asking_again_later_is_not_pressing(self) -> None:
        call = Conversation()
        asked = after("budget", "no-budget")
        call.hears("Any budget?", question(), asked)
        call.hears("How has the team taken it?", question(), after("", "planners-left"))
        assert call.hears("And money, roughly?", question(), asked).rule == "held_back"

    def test_a_refusal_calls_for_listening_and_another_question(self) -> None:
        call = Conversation()
        call.hears("Any budget?", question(), after("budget", "no-budget"))
        assert call.line.expects == (Step.LISTEN, Step.FOLLOW_UP)
        assert call.line.key_points == ()


class TestToldBefore:
    def test_a_known_fact_is_told_in_short_and_without_blame(self) -> None:
        call = Conversation(scenario(facts=(MISSED,)))
        asked = after("challenges", "missed-target")
        reaction = call.hears("How near the target were you?", question(), asked)
        assert (reaction.rule, reaction.after.patience) == ("said_already", 6)
        assert "target" in call.says

    def test_a_detail_that_she_does_not_have_is_not_passed_off_as_told(self) -> None:
        call = Conversation(scenario(facts=(MISSED,)))
        asked = after("", "missed-target", fit=0.6)
        assert call.hears("Nine points of what?", question(), asked).rule == "nothing_more"

    def test_a_topic_that_is_all_told_has_no_more(self) -> None:
        call = Conversation(scenario(facts=(MISSED,)))
        assert call.hears("What else?", question(), after("challenges")).rule == "nothing_more"

    def test_the_point_that_is_asked_for_is_repeated(self) -> None:
        call = Conversation()
        again = question(Asks.CLOSED, asks_again=True, again_of="missed-target")
        call.hears("how many points was it", again)
        assert "ine points under" in call.says

    def test_what_has_no_short_form_is_only_said_to_be_told(self) -> None:
        plain = replace(START, says=("Yes?",), tells=())
        call = Conversation(scenario(plain, facts=()))
        call.hears("what was that", question(asks_again=True))
        assert call.line.parts[0].source == "stock:said_before"


class TestNotHers:
    @pytest.mark.parametrize("role", [Role.USER, Role.INFLUENCER])
    def test_sends_money_questions_elsewhere_when_it_is_not_hers(self, role: Role) -> None:
        call = Conversation(scenario(facts=(MISSED,), role=role))
        assert call.hears("Any budget?", question(), after("budget")).rule == "not_mine"
        assert "inance" in call.says

    def test_an_owner_does_not_send_money_questions_elsewhere(self) -> None:
        call = Conversation(scenario(facts=(MISSED,), role=Role.OWNER))
        assert call.hears("Any budget?", question(), after("budget")).rule == "no_answer"

    def test_what_has_nothing_to_do_with_it_is_brought_back(self) -> None:
        call = Conversation()
        football = question(on_topic=False, relevant=False)
        assert call.hears("Did you see the football?", football).rule == "off_topic"

    def test_a_question_about_nothing_in_particular_gets_a_general_answer(self) -> None:
        call = Conversation(scenario(facts=(MISSED,)))
        assert call.hears("How do you find that?", question()).rule == "general_answer"


def test_a_mere_check_is_no_question() -> None:
    call = Conversation(scenario(trust=60))
    checked = reflected(confirms=True, asks=Asks.CLOSED)
    assert call.hears("Nine points short. Is that right?", checked).rule == "went_on"


def test_a_feeling_that_is_wrong_does_not_keep_her_from_answering() -> None:
    call = Conversation()
    wrong = replace(
        question(), feeling=replace(hearing().feeling, named=True, fits=False, word="thrilled")
    )
    reaction = call.hears("You must be thrilled. How's the team?", wrong, after("", PLANNERS.id))
    assert reaction.revealed == (PLANNERS.id,)
    assert call.line.parts[0].source == "stock:feeling_wrong"


def test_gates_of_trust_zero_are_open_to_anyone() -> None:
    free = replace(PLANNERS, needs=Gate())
    call = Conversation(scenario(facts=(MISSED, free), trust=0))
    assert call.hears("How's the team?", question(), after("", free.id)).revealed == (free.id,)


def test_a_told_fact_calls_for_all_four_steps() -> None:
    call = Conversation()
    call.hears("How's the team?", question(), after("", PLANNERS.id))
    assert call.line.expects == ALL_STEPS
    assert call.line.say_back == PLANNERS.say_back


class TestFollowUps:
    """An open question on what she just said, that no example of the author's fits."""

    def test_goes_one_deeper_like_a_why(self) -> None:
        call = Conversation(scenario(trust=60))
        assert call.hears("What happened there?", question(relevant=True)).revealed == ("no-owner",)

    def test_stays_on_the_topic_that_is_asked_about(self) -> None:
        call = Conversation(scenario(trust=60))
        asked = after("consequences")
        reaction = call.hears("And what came of it?", question(relevant=True), asked)
        assert reaction.revealed == (PLANNERS.id,)

    def test_does_not_answer_a_question_on_another_topic_with_the_reason_behind(self) -> None:
        call = Conversation(scenario(facts=(MISSED, NO_OWNER), trust=60))
        reaction = call.hears("And who signs?", question(relevant=True), after("authority"))
        assert reaction.revealed == ()

    def test_a_why_is_not_dodged_with_another_fact(self) -> None:
        other = replace(PLANNERS, id="no-drivers", topic="challenges", needs=Gate())
        call = Conversation(scenario(facts=(MISSED, NO_OWNER, other), trust=20))
        asked = after("challenges")
        reaction = call.hears("Why is that?", question(relevant=True), asked)
        assert reaction.deflected == ("no-owner",)

    def test_the_reason_behind_comes_before_another_fact_that_fits_as_well(self) -> None:
        call = Conversation(scenario(trust=20))
        asked = after("challenges", "planners-left", "no-owner")
        reaction = call.hears("Why has it ended up like that?", question(relevant=True), asked)
        assert (reaction.revealed, reaction.deflected) == ((), ("no-owner",))

    def test_only_the_question_itself_can_ask_why(self) -> None:
        call = Conversation(scenario(trust=60))
        reply = "I'll note why drops run late. Fine?"
        span = (reply.index("Fine"), len(reply))
        asked = question(moves=(replace(move(MoveKind.ASK), span=span),))
        assert call.hears(reply, asked).revealed == ()

    def test_of_several_facts_on_a_topic_the_better_fit_is_told(self) -> None:
        other = replace(PLANNERS, id="customers-left")
        call = Conversation(scenario(facts=(MISSED, PLANNERS, other)))
        asked = after("consequences", "customers-left", fit=0.4)
        assert call.hears("And the customers?", question(), asked).revealed == ("customers-left",)

    def test_a_weak_fit_is_better_than_none_on_a_topic_without_a_fact(self) -> None:
        call = Conversation()
        weak = after("champion", "planners-left", fit=0.4)
        assert call.hears("Who'd back it?", question(), weak).revealed == ("planners-left",)
        other = Conversation()
        chance = after("champion", "planners-left", fit=0.3)
        assert other.hears("Who'd back it?", question(), chance).revealed == ()


class TestInvitations:
    """An open question that is after nothing in particular."""

    def test_brings_up_the_first_thing_on_her_mind(self) -> None:
        quiet = replace(START, tells=(), says=("Yes?",))
        call = Conversation(scenario(quiet))
        reaction = call.hears("What of that rings true for you?", question(relevant=True))
        assert reaction.revealed == (MISSED.id,)

    def test_brings_up_more_of_the_same_once_she_has_begun(self) -> None:
        other = replace(PLANNERS, id="no-drivers", topic="challenges")
        call = Conversation(scenario(facts=(replace(MISSED, behind=""), PLANNERS, other)))
        reaction = call.hears("Go on, what else?", question(relevant=True))
        assert reaction.revealed == ("no-drivers",)

    def test_brings_up_nothing_that_is_shut(self) -> None:
        quiet = replace(START, tells=(), says=("Yes?",))
        call = Conversation(scenario(quiet, facts=(RIVALS, NO_BUDGET)))
        reaction = call.hears("What rings true?", question(relevant=True))
        assert (reaction.revealed, reaction.rule) == ((), "general_answer")


class TestClarifying:
    UNCLEAR = question(Asks.CLOSED, moves=(move(MoveKind.ASK, "clarify"),))

    def test_what_is_not_understood_is_said_in_other_words(self) -> None:
        call = Conversation(scenario(trust=80))
        call.hears("How is it paid for?", question(), after("", "no-budget"))
        first = call.says
        reaction = call.hears("What do you mean by that?", self.UNCLEAR)
        assert reaction.rule == "clarified"
        assert call.says.endswith(next(text for text in NO_BUDGET.says if text != first))
        assert call.line.facts == ("no-budget",)
        assert reaction.revealed == ()

    def test_it_costs_nothing(self) -> None:
        call = Conversation(
            scenario(replace(START, feeling=""), facts=(replace(MISSED, feeling=""),))
        )
        reaction = call.hears("What do you mean by that?", self.UNCLEAR)
        assert (reaction.after.trust, reaction.after.patience) == (34, 6)
