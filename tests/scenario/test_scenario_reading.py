"""A good file becomes the scenario that it tells."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenario.scenario_files import GOOD, KNOWN, entry_of, found, spoiled
from trainer.codec import from_json, to_json
from trainer.domain.scenario import (
    Ending,
    Gate,
    Go,
    Lead,
    OfferedReply,
    Persona,
    Role,
    Scenario,
    Stage,
    Verdict,
    VoiceStyle,
    When,
)
from trainer.domain.steps import Step
from trainer.scenario import read
from trainer.scenario.codes import Code

SHORTEST = """\
format: 1
id: shortest
title: The shortest
stage: opening
difficulty: 1
minutes: 3
frameworks: BANT
teaches: Little.
brief: {you_sell: Rotas, account: Marlow, lead: {type: SQL, source: a call}}
persona: {name: Ada, title: Boss, company: Marlow, role: owner, temperament: busy, trust: 5, patience: 1}
states:
  only: {says: Hello.}
verdict: {is: disqualify}
"""


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    scenario = read(GOOD, KNOWN).scenario
    assert scenario is not None
    return scenario


def scenario_of(folder: Path, text: str | bytes) -> Scenario:
    entry = entry_of(folder, text)
    assert entry.scenario is not None, entry.diagnostics
    return entry.scenario


def test_head_of_the_file(scenario: Scenario) -> None:
    assert (scenario.id, scenario.title) == ("depot-call", "The depot that cannot find drivers")
    assert (scenario.stage, scenario.difficulty, scenario.minutes) == (Stage.DISCOVERY, 2, 5)
    assert scenario.frameworks == ("GPCTBA/C&I", "BANT")
    assert scenario.brief.lead == Lead("MQL", "webinar", ("Read: the rota guide",))
    assert scenario.brief.unknown == ("Why drivers leave.", "Who signs.")


def test_persona(scenario: Scenario) -> None:
    assert scenario.persona == Persona(
        name="Ada Marlow",
        title="Depot manager",
        company="Marlow Haulage",
        role=Role.DECISION_MAKER,
        temperament="guarded",
        trust=30,
        patience=6,
        voice=VoiceStyle("low", 150, "female"),
        lines={"fed_back_right": ("That's it, yes.",)},
    )


def test_call_begins_in_the_first_state_and_order_is_kept(scenario: Scenario) -> None:
    assert scenario.start == "guarded"
    assert list(scenario.states) == ["guarded", "open", "agreed", "gone"]
    assert list(scenario.facts) == ["drivers-leave", "late-rotas", "her-own-money"]


def test_facts_and_states_know_their_ids(scenario: Scenario) -> None:
    assert all(each.id == name for name, each in scenario.facts.items())
    assert all(each.id == name for name, each in scenario.states.items())


def test_gate_and_deeper_fact(scenario: Scenario) -> None:
    fact = scenario.facts["drivers-leave"]
    assert fact.needs == Gate(trust=25, open_question=True)
    assert fact.behind == "late-rotas"
    assert scenario.facts["late-rotas"].needs == Gate(told=("drivers-leave",))


def test_reply_without_an_id_is_named_for_its_owner_and_number(scenario: Scenario) -> None:
    assert [each.id for each in scenario.facts["drivers-leave"].replies] == [
        "drivers-leave.1",
        "depot-demo",
    ]
    assert scenario.states["guarded"].replies[1] == OfferedReply(
        "guarded.2", "Is this a good time?", "bad", Gate(10, ("drivers-leave",))
    )


def test_ways_out_of_a_state(scenario: Scenario) -> None:
    first, second = scenario.states["guarded"].go
    assert first == Go(
        When(fed_back=("accurate",), asked="open"),
        to="open",
        trust=10,
        because="You heard that she has no time.",
    )
    assert (second.trust, second.patience, second.says) == (-5, -1, ("No. Goodbye.",))
    assert second.when == When(pitched=True, trust_below=50)


def test_conditions_take_one_text_or_a_list(scenario: Scenario) -> None:
    assert scenario.states["open"].go[0].when == When(
        fed_back=("accurate", "partly"),
        told=("late-rotas",),
        topics=("budget",),
        facts=("her-own-money",),
    )
    assert scenario.states["open"].expects == (Step.FOLLOW_UP,)


def test_ends_and_verdict(scenario: Scenario) -> None:
    assert scenario.states["agreed"].ends is Ending.NEXT_STEP_AGREED
    assert scenario.states["open"].ends is None
    assert scenario.verdict.accepted == (Verdict.ADVANCE, Verdict.NURTURE)
    assert scenario.verdict.because == ("late-rotas", "her-own-money")


def test_a_file_cannot_end_the_call_for_the_rep(tmp_path: Path) -> None:
    text = spoiled(("ends: prospect_left", "ends: rep_ended"))
    [finding] = entry_of(tmp_path, text).diagnostics
    assert finding.code == Code.BAD_VALUE
    assert ("valid", "next_step_agreed, prospect_left, closed_politely") in finding.cure.args


def test_what_is_left_out_takes_the_domains_own_defaults(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, SHORTEST)
    assert scenario.persona.voice == VoiceStyle()
    assert scenario.facts == {}
    assert (scenario.language, scenario.brief.goal, scenario.verdict.next_step) == ("en", "", "")
    assert scenario.states["only"].replies == ()


def test_left_out_gate_is_open(tmp_path: Path) -> None:
    text = SHORTEST.replace("{says: Hello.}", "{says: Hello., replies: [{text: Well?}]}")
    [reply] = scenario_of(tmp_path, text).states["only"].replies
    assert reply == OfferedReply("only.1", "Well?")


@pytest.mark.parametrize(
    "disguise",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: b"# a note\n---\n" + text.encode() + b"...\n",
        lambda text: b"%YAML 1.1\n---\n" + text.encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "document marks", "directive"],
)
def test_what_editors_do_to_a_file_changes_nothing(tmp_path: Path, disguise: object) -> None:
    assert callable(disguise)
    assert scenario_of(tmp_path, disguise(SHORTEST)) == scenario_of(tmp_path, SHORTEST)


def test_lines_are_counted_alike_for_windows_files(tmp_path: Path) -> None:
    text = spoiled(("to: agreed", "to: agred")).replace("\n", "\r\n")
    assert found(entry_of(tmp_path, text)) == [(Code.UNKNOWN_STATE, 85)]


def test_texts_are_taken_without_the_space_that_folding_leaves(tmp_path: Path) -> None:
    text = SHORTEST.replace("teaches: Little.", "teaches: >\n  Little\n  by little.\n")
    assert scenario_of(tmp_path, text).teaches == "Little by little."


@pytest.mark.parametrize("word", ["no", "on", "Yes", "OFF", "12:30", "2024-04-01", "1_000", "y"])
def test_what_only_old_yaml_takes_for_a_value_is_text(tmp_path: Path, word: str) -> None:
    text = SHORTEST.replace("title: The shortest", f"title: {word}")
    assert scenario_of(tmp_path, text).title == word


def test_keys_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    text = SHORTEST.replace("  only: {says: Hello.}", "  2024: {says: Hello.}\n  null: {says: No.}")
    entry = entry_of(
        tmp_path, text.replace("says: Hello.", "says: Hello., go: [{when: {}, to: 'null'}]")
    )
    assert entry.scenario is not None
    assert list(entry.scenario.states) == ["2024", "null"]


def test_reading_is_the_same_each_time() -> None:
    assert read(GOOD, KNOWN) == read(GOOD, KNOWN)


def test_scenario_survives_being_kept(scenario: Scenario) -> None:
    assert from_json(Scenario, to_json(scenario)) == scenario


def test_nothing_else_of_the_program_is_loaded_until_a_file_is_read() -> None:
    look = "import sys, trainer.scenario; print({'pydantic', 'yaml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
