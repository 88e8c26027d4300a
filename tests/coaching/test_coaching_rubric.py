"""The rubric is data, read strictly, with a source beside every number."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from tests.coaching.coaching_makers import ALL, FULL, ROUGH_YEAR, RUBRIC, attentive
from trainer.assets import asset, catalogue
from trainer.coaching import read_rubric, score_round
from trainer.coaching.rules import RULES
from trainer.domain.steps import Step
from trainer.errors import AssetError

SHIPPED = asset("rubrics", "listening.toml").read_text(encoding="utf-8")


def changed(tmp_path: Path, old: str, new: str) -> Path:
    assert old in SHIPPED
    path = tmp_path / "own.toml"
    path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_shipped_weights_are_those_of_the_four_steps():
    assert {step: RUBRIC.steps[step].value for step in Step} == {
        Step.LISTEN: 25,
        Step.FEED_BACK: 35,
        Step.CONFIRM: 15,
        Step.FOLLOW_UP: 25,
    }


def sources(value: object) -> list[str]:
    """Every source in a rubric, however deep."""
    if isinstance(value, dict):
        return [source for each in value.values() for source in sources(each)]
    if not is_dataclass(value):
        return []
    own = [value.source] if hasattr(value, "source") else []
    return own + [source for each in fields(value) for source in sources(getattr(value, each.name))]


def test_every_number_and_rule_names_its_source():
    found = sources(RUBRIC)
    assert len(found) == SHIPPED.count("\nsource = ")
    assert all(source.endswith(".") for source in found)


def test_a_changed_rubric_changes_the_score_without_code(tmp_path):
    path = changed(
        tmp_path,
        '[rules.follow_up.open]\nstate = "done"',
        '[rules.follow_up.open]\nstate = "missed"',
    )
    score = score_round(attentive(), ROUGH_YEAR, read_rubric(path), FULL)
    assert score.score == 75


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("value = 25\n", "value = 26\n", "steps"),
        ("value = 50\n", "value = 40\n", "parts"),
        ("[credit.partly]\nvalue = 0.5", "[credit.partly]\nvalue = 1.5", "credit.partly"),
        (
            "[judgement.guessed]\nvalue = 0.0\n",
            "[judgement.guessed]\nvalue = -0.25\n",
            "judgement.guessed",
        ),
        (
            "[limits.enough_content]\nvalue = 0.6",
            "[limits.enough_content]\nvalue = 6",
            "enough_content",
        ),
        (
            "[limits.enough_coverage]\nvalue = 0.7",
            "[limits.enough_coverage]\nvalue = 0",
            "enough_coverage",
        ),
        ("[rules.listen.empty]", "[rules.listen.emtpy]", "rules.listen.emtpy"),
        ("[coverage.vague]\nvalue = 0.2", '[coverage.vague]\nvalue = "much"', "vague"),
        ('state = "missed"', 'state = "mist"', "keywords"),
        ("[limits.pain_facts]", "[limits.pane_facts]", "pane_facts"),
        ('id = "listening-1"', "id = 1", "id"),
        ("id = ", "id: ", "own.toml"),
    ],
)
def test_a_rubric_that_does_not_fit_is_refused_by_name(tmp_path, old, new, named):
    with pytest.raises(AssetError) as caught:
        read_rubric(changed(tmp_path, old, new))
    assert named in catalogue().say(caught.value.message)


def test_a_missing_rubric_is_told(tmp_path):
    with pytest.raises(AssetError):
        read_rubric(tmp_path / "none.toml")


@pytest.mark.parametrize("step", ALL)
def test_every_rule_has_its_text_and_no_text_is_left_over(step):
    texts = {key.split(".")[-1] for key in catalogue() if key.startswith(f"coaching.why.{step}.")}
    assert texts == set(RULES[step])
