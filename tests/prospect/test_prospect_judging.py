"""What in a reply moves her, and which way."""

from dataclasses import replace

import pytest

from tests.prospect.prospect_factory import (
    ACKNOWLEDGED,
    ADVISED,
    ASKED_LEAVE,
    FAINT,
    FIRST_RATE,
    GOOD_TIME,
    GREETED,
    INSULTED,
    KEYWORDS,
    MISSED,
    NAMED_RIGHT,
    NAMED_UNSURE,
    NAMED_WRONG,
    NOISE,
    OFF_TOPIC,
    OWN_STORY,
    PARROT,
    PARTLY,
    PRICED,
    PROPOSED,
    START,
    UNSURE,
    WRONG_NUMBER,
    Conversation,
    after,
    back,
    hearing,
    move,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.domain.listening import Analysis, Asks, Manner, MoveKind
from trainer.domain.mind import Reaction
from trainer.domain.scenario import Ending, Go, When

TIMELY = "Just a moment of your time"


def causes(reaction: Reaction) -> dict[str, tuple[int, int]]:
    return {cause.rule: (cause.trust, cause.patience) for cause in reaction.causes}


def first(analysis: Analysis, reply: str = TIMELY) -> Reaction:
    return Conversation(scenario(trust=34)).hears(reply, analysis)


@pytest.mark.parametrize(
    ("analysis", "rule"),
    [
        (reflected(), "fed_back_right"),
        (reflected(), "own_words"),
        (FIRST_RATE, "feeling_right"),
        (FIRST_RATE, "confirmed"),
        (PARTLY, "fed_back_partly"),
        (UNSURE, "fed_back_unsure"),
        (NAMED_RIGHT, "feeling_right"),
        (question(relevant=True), "asked_open"),
        (ASKED_LEAVE, "asked_leave"),
    ],
)
def test_raises_trust(analysis: Analysis, rule: str) -> None:
    trust, patience = causes(first(analysis))[rule]
    assert trust > 0
    assert patience == 0


@pytest.mark.parametrize(
    ("analysis", "rule"),
    [
        (WRONG_NUMBER, "fed_back_wrong"),
        (NAMED_WRONG, "feeling_wrong"),
        (hearing(confirms=True), "confirm_empty"),
        (ACKNOWLEDGED, "feeling_ignored"),
        (question(moves=(move(MoveKind.ASK, "leading"),)), "leading_question"),
        (question(moves=(move(MoveKind.ASK, "stacked"),)), "several_questions"),
        (OWN_STORY, "self_talk"),
        (PROPOSED, "next_step_early"),
        (question(asks_again=True, again_of="missed-target"), "asked_again"),
        (pitch(), "pitched_early"),
        (PRICED, "price_early"),
        (ADVISED, "advice_early"),
        (GOOD_TIME, "good_time"),
        (KEYWORDS, "gaming"),
        (INSULTED, "insulted"),
    ],
)
def test_lowers_trust(analysis: Analysis, rule: str) -> None:
    assert causes(first(analysis))[rule][0] < 0


@pytest.mark.parametrize(
    "analysis",
    [
        question(asks_again=True, again_of="missed-target"),
        pitch(),
        PRICED,
        ADVISED,
        GOOD_TIME,
        KEYWORDS,
    ],
)
def test_costs_patience(analysis: Analysis) -> None:
    assert first(analysis).after.patience == 5


@pytest.mark.parametrize(
    ("analysis", "rule"),
    [
        (ACKNOWLEDGED, "empty_acknowledgement"),
        (PARROT, "parroted"),
        (NAMED_UNSURE, "feeling_unsure"),
        (NOISE, "not_understood"),
    ],
)
def test_is_noticed_without_moving_her(analysis: Analysis, rule: str) -> None:
    assert causes(first(analysis))[rule] == (0, 0)


def test_an_insult_costs_more_than_anything_and_nothing_else_in_the_reply_counts() -> None:
    nice = replace(FIRST_RATE, moves=INSULTED.moves)
    reaction = first(nice)
    assert causes(reaction) == {"insulted": (-12, -3)}
    assert reaction.rule == "insulted"
    assert reaction.revealed == ()


def test_an_insult_is_answered_before_the_scenario_s_own_ways() -> None:
    go = Go(When(), START.id, says=("Right you are.",))
    call = Conversation(scenario(replace(START, go=(go,))))
    call.hears("You fool.", INSULTED)
    assert [part.source for part in call.line.parts] == ["stock:insulted"]


def test_two_insults_end_the_call() -> None:
    call = Conversation(scenario(patience=6))
    assert call.hears("You fool.", INSULTED).ending is None
    assert call.hears("You great fool.", INSULTED).ending is Ending.PROSPECT_LEFT


def test_greeting_is_not_held_against_anyone_for_talking_of_himself() -> None:
    greeted = replace(GREETED, moves=(*GREETED.moves, *OWN_STORY.moves), informs=True)
    assert "self_talk" not in causes(first(greeted))


def test_a_paraphrase_wins_less_than_own_words() -> None:
    paraphrase = reflected(reflection=back(manner=Manner.PARAPHRASE))
    assert first(paraphrase).after.trust < first(reflected()).after.trust


def test_asking_whether_it_is_right_softens_getting_it_wrong() -> None:
    checked = replace(WRONG_NUMBER, confirms=True)
    assert first(WRONG_NUMBER).after.trust < first(checked).after.trust < 34


def test_nothing_is_lost_by_a_question_after_a_line_that_told_nothing() -> None:
    quiet = replace(START, says=("I've got about five minutes.",), tells=())
    call = Conversation(scenario(quiet))
    reaction = call.hears("What do you look after?", question(on_topic=False))
    assert "changed_subject" not in causes(reaction)
    assert "feeling_ignored" not in causes(reaction)


def test_changing_the_subject_counts_when_no_feeling_was_passed_over() -> None:
    dry = replace(MISSED, feeling="")
    call = Conversation(scenario(facts=(dry,)))
    assert "changed_subject" in causes(call.hears("What's the weather like?", OFF_TOPIC))


def test_money_before_any_trouble_was_understood_costs_trust() -> None:
    budget = after("budget", "no-budget")
    assert "money_early" in causes(Conversation().hears("Any budget?", question(), budget))

    understood = Conversation()
    understood.hears("Nine points short, then.", reflected())
    reaction = understood.hears("How is it paid for?", question(), budget)
    assert "money_early" not in causes(reaction)


def test_a_second_pitch_costs_more_than_the_first() -> None:
    call = Conversation()
    once = call.hears("We have a platform for that.", pitch())
    twice = call.hears("It really is the best on the market.", pitch())
    assert causes(twice)["pitched_again"] < causes(once)["pitched_early"]


def test_an_offer_is_heard_out_once_there_is_trust() -> None:
    call = Conversation(scenario(trust=70))
    reaction = call.hears("We could take the planning off you.", pitch())
    assert causes(reaction)["pitch_heard"] == (0, 0)
    assert reaction.rule == "pitch_heard"


def test_the_same_reply_again_is_noticed_but_short_ones_may_recur() -> None:
    call = Conversation()
    call.hears("Tell me more about the whole year.", hearing())
    assert "same_again" in causes(call.hears("Tell me more about the whole  year.", hearing()))
    call.hears("I see.", ACKNOWLEDGED)
    assert "same_again" not in causes(call.hears("I see.", ACKNOWLEDGED))


def test_a_long_speech_tires_her() -> None:
    call = Conversation(scenario(temperament="busy"))
    reaction = call.hears("and so on " * 40, hearing())
    assert causes(reaction)["long_winded"] == (-2, -2)


def test_three_unclear_replies_in_a_row_cost_patience_and_a_clear_one_starts_anew() -> None:
    call = Conversation()
    for noise in ("asdf", "qwer"):
        assert call.hears(noise, NOISE).after.patience == 6
    assert call.hears("zxcv", NOISE).after.patience == 5
    call.hears("Sorry, the line.", hearing())
    assert call.hears("asdf", NOISE).after.patience == 5


def test_what_was_wrong_and_then_right_is_repaired() -> None:
    call = Conversation()
    call.hears("Nine points over, nice!", WRONG_NUMBER)
    assert call.mind.memory.misheard == ("missed-target",)

    reaction = call.hears("Under, of course. Nine points short.", reflected())
    assert causes(reaction)["repaired"][0] > 0
    assert call.mind.memory.misheard == ()
    assert call.line.parts[0].source == "stock:repaired"


def test_what_came_back_before_is_recalled_and_wins_less() -> None:
    call = Conversation()
    call.hears("Nine points short, then.", reflected())
    reaction = call.hears(
        "As you said, nine points.", reflected(reflection=back(of="missed-target"))
    )
    assert "recalled" in causes(reaction)
    assert "fed_back_right" not in causes(reaction)


def test_a_wrong_feeling_on_right_facts_is_charged_once() -> None:
    wrong = back(accurate=False, wrong="feeling")
    reaction = first(replace(NAMED_WRONG, reflection=wrong))
    assert "feeling_wrong" in causes(reaction)
    assert "fed_back_wrong" not in causes(reaction)
    assert reaction.after.memory.misheard == ()


def test_asking_why_is_no_asking_again() -> None:
    asked = question(asks_again=True, again_of="missed-target", relevant=True)
    assert "asked_again" not in causes(first(asked, "Why did you finish nine points under?"))


def test_a_closed_question_is_no_sign_of_curiosity() -> None:
    assert "asked_open" not in causes(first(question(Asks.CLOSED, relevant=True)))


class TestTooFaintToTell:
    """Something may have come back, and nobody can say whether it did."""

    def test_wins_nothing_and_loses_nothing(self) -> None:
        assert causes(first(FAINT)) == {}

    def test_is_not_acknowledged(self) -> None:
        call = Conversation()
        call.hears("Just do it, will you.", FAINT)
        assert [part.part for part in call.line.parts] == ["turn"]

    def test_is_no_question_without_listening_either(self) -> None:
        faint = replace(question(), reflection=FAINT.reflection)
        call = Conversation()
        reactions = [call.hears(f"Do it, {n}?", faint) for n in range(3)]
        assert not any("interrogated" in causes(reaction) for reaction in reactions)


class TestInterrogation:
    """Question upon question, and nothing taken up."""

    def asked(self, *times: Analysis) -> list[bool]:
        call = Conversation()
        reactions = [call.hears(f"And {n}?", each) for n, each in enumerate(times)]
        return ["interrogated" in causes(reaction) for reaction in reactions]

    def test_every_third_question_in_a_row_costs_trust_and_patience(self) -> None:
        asked = question(relevant=True)
        assert self.asked(*[asked] * 7) == [False, False, True, False, False, True, False]

    def test_taking_something_up_starts_the_count_anew(self) -> None:
        heard = replace(question(), reflection=back())
        assert self.asked(question(), question(), heard, question()) == [False] * 4

    def test_noise_in_between_does_not_count(self) -> None:
        noisy = (question(), question(), NOISE, NOISE, question())
        assert self.asked(*noisy) == [False, False, False, False, True]

    def test_she_says_so_after_her_answer(self) -> None:
        call = Conversation()
        for n in range(3):
            call.hears(f"And {n}?", question())
        assert call.line.parts[-1].source == "stock:turn_interrogated"


def test_once_parroted_any_verbatim_word_grates() -> None:
    verbatim = reflected(reflection=back(manner=Manner.VERBATIM))
    call = Conversation()
    assert "fed_back_right" in causes(call.hears("Nine points under on time.", verbatim))
    call.hears("We finished nine points under.", PARROT)
    assert "parroted_again" in causes(call.hears("A rough year, honestly.", verbatim))


def test_what_comes_back_once_more_draws_no_new_fact_out_of_her() -> None:
    call = Conversation(scenario(trust=34))
    call.hears("Nine points short.", reflected())
    call.mind = replace(call.mind, trust=60)
    reaction = call.hears("Nine points.", reflected(reflection=back(of="missed-target")))
    assert (reaction.revealed, reaction.rule) == ((), "waited")
