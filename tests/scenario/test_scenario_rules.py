"""What the rules find beyond the bad examples, and what they leave alone."""

from pathlib import Path

import pytest

from tests.scenario.scenario_files import entry_of, found, spoiled
from trainer.scenario.codes import Code


def codes(folder: Path, *changes: tuple[str, str]) -> list[str]:
    return [code for code, _ in found(entry_of(folder, spoiled(*changes)))]


LAST_WAY = "      - when: {rounds_at_least: 8, patience_below: 3}\n        to: gone\n"
LATE_ROTAS = 'says: ["They get their rota on Friday night for Monday."]'


def test_state_that_only_leads_to_itself_is_not_reached_by_that(tmp_path: Path) -> None:
    loop = '  loop:\n    says: ["Hm."]\n    go:\n      - {when: {}, to: loop}\n'
    assert codes(tmp_path, ("  agreed:\n", f"{loop}  agreed:\n")) == [Code.UNREACHED_STATE]


def test_state_without_lines_is_fine_where_each_way_brings_its_own(tmp_path: Path) -> None:
    change = ('    says: ["I have to go."]\n', "")
    own = (LAST_WAY, LAST_WAY + '        says: ["Bye."]\n')
    assert codes(tmp_path, change) == [Code.SILENT_STATE]
    assert codes(tmp_path, change, own) == []


def test_state_without_lines_is_fine_where_it_says_what_she_wants(tmp_path: Path) -> None:
    old = '    says: ["All right. We can\'t keep drivers."]\n    tells: [drivers-leave]\n'
    assert codes(tmp_path, (old, '    turns: ["What else?"]\n')) == []
    assert codes(tmp_path, (old, "")) == [Code.SILENT_STATE]


def test_first_state_needs_a_line_to_open_the_call(tmp_path: Path) -> None:
    assert codes(tmp_path, ('    says: ["Marlow. What is it?", "Yes? Be quick."]\n', "")) == [
        Code.SILENT_STATE
    ]


def test_state_that_stays_in_itself_needs_no_line_for_that(tmp_path: Path) -> None:
    old = '    says: ["All right. We can\'t keep drivers."]\n    tells: [drivers-leave]\n'
    stay = (LAST_WAY, f"{LAST_WAY}      - {{when: {{pitched: true}}, to: open}}\n")
    own = ('because: "You heard that she has no time."', 'says: "All right."')
    assert codes(tmp_path, (old, ""), stay, own) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("{}", "{pitched: true}", [Code.NEVER_TRIED]),
        ("{pitched: true}", "{pitched: true}", [Code.NEVER_TRIED]),
        ("{pitched: true}", "{asked: open, pitched: true}", [Code.NEVER_TRIED]),
        ("{asked: open, pitched: true}", "{pitched: true}", []),
        ("{pitched: true}", "{pitched: false}", []),
        ("{pitched: true}", "{}", []),
        ("{told: [late-rotas]}", "{told: [drivers-leave]}", []),
    ],
)
def test_way_that_an_earlier_one_always_forestalls(
    tmp_path: Path, first: str, second: str, expected: list[Code]
) -> None:
    ways = f"      - {{when: {first}, to: gone}}\n      - {{when: {second}, to: gone}}\n"
    assert codes(tmp_path, (LAST_WAY, ways)) == expected


def test_way_without_a_condition_forestalls_none(tmp_path: Path) -> None:
    ways = "      - to: gone\n      - {when: {pitched: true}, to: gone}\n"
    assert codes(tmp_path, (LAST_WAY, ways)) == [Code.MISSING_KEY]


def test_trust_between_two_bounds_can_hold(tmp_path: Path) -> None:
    window = LAST_WAY.replace("patience_below: 3", "trust_at_least: 30, trust_below: 40")
    assert codes(tmp_path, (LAST_WAY, window)) == []
    assert codes(tmp_path, (LAST_WAY, window.replace("40", "30"))) == [Code.NEVER_HOLDS]


def test_fact_behind_itself_is_a_circle(tmp_path: Path) -> None:
    assert codes(tmp_path, ("behind: late-rotas", "behind: drivers-leave")) == [
        Code.CIRCLE_OF_FACTS,
        Code.UNFINDABLE_FACT,
    ]


def test_circle_is_told_once_and_by_the_facts_in_it(tmp_path: Path) -> None:
    text = spoiled(
        (LATE_ROTAS, f"{LATE_ROTAS}\n    behind: her-own-money"),
        ("    topic: budget", "    topic: budget\n    behind: late-rotas"),
    )
    [finding] = entry_of(tmp_path, text).diagnostics
    assert finding.code == Code.CIRCLE_OF_FACTS
    assert finding.message.args == (("circle", "late-rotas → her-own-money → late-rotas"),)


def test_two_facts_may_have_the_same_one_behind_them(tmp_path: Path) -> None:
    assert codes(tmp_path, ("    topic: budget", "    topic: budget\n    behind: late-rotas")) == []


def test_fact_told_by_a_way_or_found_by_a_why_needs_no_question(tmp_path: Path) -> None:
    question = ('    asked_by: "How do you decide on such things?"\n', "")
    told = ('says: ["No. Goodbye."]', 'says: ["No."]\n        tells: her-own-money')
    assert codes(tmp_path, question) == [Code.UNFINDABLE_FACT]
    assert codes(tmp_path, question, told) == []


def test_gate_that_waits_for_itself_stays_shut(tmp_path: Path) -> None:
    assert codes(tmp_path, ("told: [drivers-leave]", "told: [late-rotas]")) == [Code.SHUT_GATE]


def test_gates_open_one_after_the_other(tmp_path: Path) -> None:
    gate = (
        "    topic: budget",
        "    topic: budget\n    needs: {told: [late-rotas, drivers-leave]}",
    )
    assert codes(tmp_path, gate) == []


def test_gate_opens_for_what_a_state_tells_of_itself(tmp_path: Path) -> None:
    wait = ("needs: {trust: 25, open_question: true}", "needs: {told: [late-rotas]}")
    told_anyway = ("    tells: [drivers-leave]\n", "")
    assert codes(tmp_path, wait) == []
    assert codes(tmp_path, wait, told_anyway) == [Code.SHUT_GATE, Code.SHUT_GATE]


@pytest.mark.parametrize("point", ["finished by Friday nights", "their rotas", "Monday", "a b c"])
def test_key_point_in_other_forms_of_the_words_is_left_alone(tmp_path: Path, point: str) -> None:
    assert codes(tmp_path, ("key_points: [rota on Friday night]", f"key_points: [{point}]")) == []


def test_key_point_may_come_from_the_model_of_feeding_back(tmp_path: Path) -> None:
    point = ("key_points: [four drivers left, since spring]", "key_points: [lost them this year]")
    back = ('    say_back: ["You lost four of them this year."]\n', "")
    assert codes(tmp_path, point) == []
    assert codes(tmp_path, point, back) == [Code.FOREIGN_KEY_POINT]


@pytest.mark.parametrize("wrong", ["FOUR drivers, left", "drivers left us", "since spring"])
def test_wrong_version_in_her_own_words(tmp_path: Path, wrong: str) -> None:
    change = ("misheard: [fourteen drivers left]", f'misheard: ["{wrong}"]')
    assert codes(tmp_path, change) == [Code.MISHEARD_IS_RIGHT]


@pytest.mark.parametrize("wrong", ["our drivers left", "four driver", "five drivers left", "…"])
def test_wrong_version_that_differs_in_a_word_is_left_alone(tmp_path: Path, wrong: str) -> None:
    assert codes(tmp_path, ("misheard: [fourteen drivers left]", f'misheard: ["{wrong}"]')) == []


def test_same_reply_in_two_states_is_no_twin(tmp_path: Path) -> None:
    twin = "    expects: follow_up\n    replies: [{text: Is this a good time?}]\n"
    assert codes(tmp_path, ("    expects: follow_up\n", twin)) == []


def test_twin_replies_on_one_line_are_found(tmp_path: Path) -> None:
    twins = "    expects: follow_up\n    replies: [{text: Why is that?}, {text: why  is that?}]\n"
    assert codes(tmp_path, ("    expects: follow_up\n", twins)) == [Code.DUPLICATE_REPLY]


@pytest.mark.parametrize("taken", ["guarded.1", "drivers-leave.1", "depot-demo"])
def test_own_reply_id_must_be_free_in_the_whole_file(tmp_path: Path, taken: str) -> None:
    reply = f"    expects: follow_up\n    replies: [{{id: {taken}, text: Why?}}]\n"
    assert codes(tmp_path, ("    expects: follow_up\n", reply)) == [Code.DUPLICATE_REPLY_ID]


def test_fact_and_state_of_one_id_clash_only_in_their_replies(tmp_path: Path) -> None:
    rename = ("  her-own-money:\n", "  open:\n")
    verdict = ("because: [late-rotas, her-own-money]", "because: [late-rotas]")
    when = ("facts: her-own-money", "facts: open")
    offer = ("    topic: budget", "    topic: budget\n    replies: [{text: Why?}]")
    also = ("    expects: follow_up\n", "    expects: follow_up\n    replies: [{text: How?}]\n")
    assert codes(tmp_path, rename, verdict, when) == []
    assert codes(tmp_path, rename, verdict, when, offer, also) == [Code.DUPLICATE_REPLY_ID]


def test_what_follows_an_end_is_told_key_by_key(tmp_path: Path) -> None:
    end = ("    ends: prospect_left", "    ends: prospect_left\n    go: []\n    replies: []")
    assert codes(tmp_path, end) == [Code.AFTER_THE_END, Code.AFTER_THE_END]


def test_rules_speak_even_where_the_shape_is_wrong(tmp_path: Path) -> None:
    assert codes(
        tmp_path,
        ("difficulty: 2", "difficulty: two"),
        ("told: [drivers-leave]", "told: [late-rotas]"),
    ) == [Code.NOT_NUMBER, Code.SHUT_GATE]
