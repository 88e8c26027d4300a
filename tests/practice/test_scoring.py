"""The explanation of the scoring, and the figures in it."""

from dataclasses import replace

import pytest

from trainer.assets import catalogue
from trainer.bootstrap import rubric
from trainer.coaching.rubric import Points
from trainer.domain.steps import Step
from trainer.errors import AssetError
from trainer.practice.agreement import Agreement, Mistake, Row, Table, read_agreement
from trainer.practice.scoring import explained

say = catalogue().say
MEASURED = Agreement(
    date="1 May 2024",
    model="model 0a1b with rules 1",
    data="ten replies",
    limits=("One language.",),
    tables=(Table("Talk", (Row("primary", 0.8, 0.74), Row("never measured"))),),
    mistakes=(Mistake("I doubt it.", "So you're sure.", "right", "wrong"),),
)


def chapters(hearing: str = "", used=None):
    return {each.title: each for each in explained(used or rubric(), MEASURED, hearing, say)}


def test_the_way_from_reply_to_points_comes_first():
    assert next(iter(chapters())) == "From a reply to points"


def test_weights_and_limits_come_from_the_rubric():
    changed = replace(rubric(), parts=replace(rubric().parts, listening=Points(47, "made up")))
    told = " ".join(chapters(used=changed)["From a reply to points"].paragraphs)
    assert "47 %" in told
    assert "70 % of them could be scored" in told


def test_every_number_of_the_rubric_is_told_with_its_source():
    used = rubric()
    sources = {
        line for each in chapters().values() for entry in each.entries for line in entry.lines
    }
    wanted = [
        *used.steps.values(),
        *used.credit.values(),
        *used.coverage.values(),
        *(rule for step in Step for rule in used.rules[step].values()),
        used.limits.enough_content,
        used.targets.reflections_to_questions_fair,
        used.parts.judgement,
        used.judgement.guessed,
        used.nudges,
    ]
    assert {each.source for each in wanted} <= sources


def test_each_rule_is_told_with_what_it_yields():
    entries = [entry.title for entry in chapters()["What each finding yields"].entries]
    assert "Listen, keywords: missed" in entries
    assert len(entries) == sum(map(len, rubric().rules.values()))


def test_a_figure_that_was_not_measured_is_a_dash_and_never_a_number():
    (grid,) = chapters()["How far it agrees with people"].grids
    assert grid.rows == (
        ("primary", "0.80", "0.74", "–", "–"),
        ("never measured", "–", "–", "–", "–"),
    )
    assert all(len(row) == len(grid.head) for row in grid.rows)


def test_date_data_and_model_stand_with_the_figures():
    (told,) = chapters()["How far it agrees with people"].paragraphs
    assert all(words in told for words in ("1 May 2024", "ten replies", "model 0a1b with rules 1"))


def test_figures_of_another_analyser_are_not_claimed_for_this_one():
    told = chapters("rules 1")
    assert "are not those of “rules 1”" in told["How far it agrees with people"].paragraphs[-1]
    assert "rules alone" in told["Who hears your replies"].paragraphs[-1]
    own = chapters("model 0a1b with rules 1")
    assert len(own["How far it agrees with people"].paragraphs) == 1
    assert own["Who hears your replies"].paragraphs[-1].startswith("At present: “model 0a1b")


def test_while_no_analyser_is_open_none_is_named():
    assert len(chapters()["Who hears your replies"].paragraphs) == 1


def test_limits_and_mistakes_are_told():
    told = chapters()
    assert told["What the figures do not tell"].paragraphs == ("One language.",)
    (mistake,) = told["What it gets wrong most often"].entries
    assert mistake.title == "Said: “I doubt it.”"
    assert mistake.lines == (
        "Replied: “So you're sure.”",
        "Heard as: right",
        "Should be: wrong",
    )


def test_the_practice_room_explains_what_ships(practice):
    titles = [each.title for each in practice.scoring()]
    assert len(titles) == len(set(titles)) == 7


# The file of the measurement


@pytest.fixture
def written(tmp_path):
    def written(text: str):
        path = tmp_path / "agreement.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_the_measurement_that_ships_is_complete():
    found = read_agreement()
    assert found.date
    assert found.model
    assert found.limits
    assert found.mistakes
    assert all(row.figure is not None for table in found.tables for row in table.rows)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date = ", "day = "),
        ("figure = 0.72", "figure = 72"),
        ("figure = 0.72", 'figure = "0.72"'),
        ("figure = 0.72", "figure = -0.1"),
        ("n_grams = 0.74", "n_gram = 0.74"),
        ("should_be = ", "should = "),
        ("[[tables]]", "[[tables"),
    ],
)
def test_a_measurement_that_does_not_fit_is_refused_by_name(written, old, new):
    assert old in TEXT
    path = written(TEXT.replace(old, new, 1))
    with pytest.raises(AssetError) as refused:
        read_agreement(path)
    assert str(path) in say(refused.value.message)


TEXT = """\
date = "1 May 2024"
model = "rules 1"
data = "ten replies"
limits = ["One language."]
[[tables]]
title = "Talk"
[[tables.rows]]
name = "primary"
figure = 0.72
n_grams = 0.74
[[mistakes]]
said = "I doubt it."
replied = "So you're sure."
heard_as = "right"
should_be = "wrong"
"""


def test_a_measurement_is_read_as_it_was_written(written):
    found = read_agreement(written(TEXT))
    assert found.tables == (Table("Talk", (Row("primary", 0.72, 0.74),)),)
    assert found.mistakes == (Mistake("I doubt it.", "So you're sure.", "right", "wrong"),)
