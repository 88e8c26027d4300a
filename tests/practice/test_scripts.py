"""Each shipped scenario tells a listener from a talker."""

from pathlib import Path

import pytest

from trainer.domain.scenario import Ending
from trainer.terminal.commands import replies_file
from trainer.terminal.script import follow

SCRIPTS = Path(__file__).parents[1] / "scripts"
SCENARIOS = sorted(folder.name for folder in SCRIPTS.iterdir() if folder.is_dir())


@pytest.fixture
def play(practice):
    def play(scenario: str, script: str, seed: int = 1):
        entry = practice.library.find(scenario)
        session = practice.begin(entry.scenario, seed)
        follow(session, replies_file(SCRIPTS / scenario / f"{script}.txt"))
        return session

    return play


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_attentive_rep_is_far_ahead_of_a_pitcher(play, scenario):
    for seed in (1, 2, 3):
        attentive = play(scenario, "attentive", seed).score().total
        pitcher = play(scenario, "pitcher", seed).score().total
        assert attentive - pitcher >= 40


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(
    ("script", "most"), [("pitcher", 20), ("parrot", 20), ("stuffer", 25), ("interrogator", 45)]
)
def test_who_does_not_listen_does_not_score(play, scenario, script, most):
    for seed in range(6):
        assert (play(scenario, script, seed).score().total or 0) <= most


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(("script", "least"), [("attentive", 80), ("chooser", 80), ("sloppy", 60)])
def test_who_listens_scores_however_he_spells(play, scenario, script, least):
    for seed in range(6):
        assert (play(scenario, script, seed).score().total or 0) >= least


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("script", ["attentive", "chooser"])
def test_a_good_call_ends_with_a_next_step_or_the_reps_own_verdict(play, scenario, script):
    session = play(scenario, script)
    assert session.ending is not Ending.PROSPECT_LEFT
    assert session.debrief().verdict.right


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_pitcher_is_left_alone(play, scenario):
    assert play(scenario, "pitcher").ending is Ending.PROSPECT_LEFT
