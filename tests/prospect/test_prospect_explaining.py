""" "Why did she say that?" has an answer in words."""

import tomllib
from dataclasses import replace

import pytest

from tests.prospect.prospect_bots import HEARINGS, play
from tests.prospect.prospect_factory import (
    FACTS,
    FIRST_RATE,
    MISSED,
    NOISE,
    OFF_TOPIC,
    PROPOSED,
    START,
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
from trainer.assets import asset, catalogue
from trainer.domain.listening import Analysis, MoveKind
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Ending, Go, Role, Scenario, State, When
from trainer.prospect import explain, stock_groups, temperaments
from trainer.prospect.temperament import common

SAY = catalogue()
TEXTS = tomllib.loads(asset("texts", "en", "prospect.toml").read_text(encoding="utf-8"))


def explained(call: Conversation) -> list[str]:
    return [SAY.say(each) for each in explain(call.reactions[-1])]


def test_names_the_rule_each_cause_and_what_changed() -> None:
    call = Conversation()
    call.hears("So nine points short, and it's worn you out. Is that right?", FIRST_RATE)
    assert explained(call) == [
        "The prospect felt understood and went on without being asked.",
        "You said back what was said: trust +3, patience 0.",
        "You used words of your own for it: trust +1, patience 0.",
        "You asked whether you had it right: trust +2, patience 0.",
        "You named the feeling: trust +3, patience 0.",
        "Told: no owner",
        "Trust went from 34 to 43.",
        "Patience stayed at 6.",
        "State: guarded.",
    ]


def test_names_each_cause_of_a_reaction() -> None:
    call = Conversation()
    for reply, analysis in (("Over!", WRONG_NUMBER), ("Buy this.", pitch())):
        reaction = call.hears(reply, analysis)
        assert {cause.why for cause in reaction.causes} <= set(explain(reaction))


def test_says_what_was_held_back_and_how_much_trust_it_takes() -> None:
    call = Conversation()
    call.hears("Any budget?", question(), after("budget", "no-budget"))
    words = explained(call)
    assert "Held back: no budget" in words
    assert any("It takes trust 60" in each for each in words)


def test_gives_the_authors_own_reason_and_the_states() -> None:
    go = Go(When(), "open-up", because="You let her finish.")
    states = (
        State(id="guarded", says=("Yes?",), go=(go,)),
        State(id="open-up", says=("Well then.",)),
    )
    call = Conversation(scenario(*states))
    call.hears("Mm.", hearing())
    words = explained(call)
    assert "The scenario's author: You let her finish." in words
    assert "State: from guarded to open up." in words


def test_says_how_the_call_ended() -> None:
    call = Conversation(scenario(patience=1))
    call.hears("Buy this.", pitch())
    assert explained(call)[-1] == "The prospect ended the call."


def test_every_rule_of_the_effects_has_words_with_its_effect() -> None:
    for rule in common().effects:
        assert TEXTS["cause"][rule].endswith("trust {trust}, patience {patience}."), rule


def test_every_ending_has_words() -> None:
    assert set(TEXTS["ending"]) == {str(ending) for ending in Ending}


@pytest.fixture(scope="module")
def many_calls() -> list[Conversation]:
    """Calls of all kinds, with each temperament, in which all that can happen happens."""
    sloppy = [play(name, seed, rounds=40) for name in temperaments() for seed in range(10)]
    single = [_said(scenario(), ("A reply of words.", heard, None)) for heard in HEARINGS]
    return [*sloppy, *single, *_rare_moments()]


def _rare_moments() -> list[Conversation]:
    """What a sloppy rep hardly ever brings about."""
    ended = Conversation(scenario())
    ended.reactions.append(ended.prospect.goodbye(ended.line, ended.mind, 1, 1)[0])
    authored = replace(START, go=(Go(When(), START.id, says=("Mm.",)),))
    budget, again = after("budget", "no-budget"), "Tell me more about it."
    wrong_but_checked = replace(WRONG_NUMBER, confirms=True)
    pushy = replace(reflected(), pitches=True)
    many = question(moves=(move(MoveKind.ASK, "leading"), move(MoveKind.ASK, "stacked")))
    return [
        ended,
        _said(scenario(facts=(replace(MISSED, feeling=""),)), ("Football?", OFF_TOPIC, None)),
        _said(scenario(), *(("And?", question(), None) for _ in range(3))),
        _said(scenario(patience=1), ("Buy this.", pitch(), None)),
        _said(scenario(authored), ("Well then.", hearing(), None)),
        _said(scenario(facts=(MISSED,), role=Role.USER), ("Any?", question(), after("budget"))),
        _said(scenario(), ("Any?", question(), budget), ("Come on.", question(), budget)),
        _said(scenario(), (again, hearing(), None), (again, hearing(), None)),
        _said(scenario(), ("", NOISE, None), ("asdf", NOISE, None), ("qwer", NOISE, None)),
        _said(scenario(), ("Over?", wrong_but_checked, None), ("Under.", reflected(), None)),
        _said(
            scenario(),
            ("Nine under.", reflected(), None),
            ("Nine.", reflected(reflection=back(of=MISSED.id)), None),
        ),
        _said(scenario(), ("Nine under. Buy this.", pushy, None), ("Eh?", many, None)),
        _said(scenario(trust=80), ("and so on " * 60, hearing(), None), ("Buy.", pitch(), None)),
        _said(
            scenario(trust=90),
            *((f"And {fact.id}?", question(), after("", fact.id)) for fact in FACTS),
            ("What else about money?", question(), after("budget")),
            ("Why, though?", question(), None),
            ("Shall we meet?", PROPOSED, None),
        ),
    ]


def _said(played: Scenario, *said: tuple[str, Analysis, Asked | None]) -> Conversation:
    call = Conversation(played)
    for reply, analysis, asked in said:
        call.hears(reply, analysis, asked)
    return call


def test_every_rule_has_words_and_all_words_are_needed(many_calls: list[Conversation]) -> None:
    reactions = [reaction for call in many_calls for reaction in call.reactions]
    assert {reaction.rule for reaction in reactions} == set(TEXTS["rule"])


def test_every_cause_has_words_and_all_words_are_needed(many_calls: list[Conversation]) -> None:
    reactions = [reaction for call in many_calls for reaction in call.reactions]
    causes = {cause.rule for reaction in reactions for cause in reaction.causes}
    assert causes == set(TEXTS["cause"])
    assert causes - set(common().effects) == {"scenario", "gate_trust", "gate_told", "gate_open"}


def test_every_stock_group_is_spoken_from(many_calls: list[Conversation]) -> None:
    parts = [part for call in many_calls for line in call.lines for part in line.parts]
    spoken = {part.source.removeprefix("stock:") for part in parts}
    only_in_a_corner = {"hello", "goodbye", "said_before", "not_that", "pardon", "denial"}
    assert set(stock_groups()) - spoken - only_in_a_corner == set()
