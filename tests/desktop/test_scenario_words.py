from datetime import UTC, datetime, timedelta, timezone

import pytest

from trainer.desktop import scenario_words as words
from trainer.domain.hearing import Ears
from trainer.domain.ports import Results
from trainer.domain.scenario import Role, Stage

NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


def test_every_stage_and_role_has_a_name_of_its_own() -> None:
    assert len({words.stage_name(stage.value) for stage in Stage}) == len(Stage)
    assert len({words.role_name(role.value) for role in Role}) == len(Role)


def test_every_stage_can_be_filtered_by() -> None:
    assert list(words.stages()) == [stage.value for stage in Stage]


def test_a_stage_or_role_without_a_name_is_shown_as_it_is() -> None:
    assert words.stage_name("farewell") == "farewell"
    assert words.role_name("gatekeeper") == "gatekeeper"


def test_every_difficulty_has_a_word_of_its_own() -> None:
    assert len({words.difficulty_word(each) for each in range(1, 6)}) == 5


@pytest.mark.parametrize("kind", ["MQL", "SQL", "PQL", "CQL", "unqualified"])
def test_every_type_of_lead_is_explained(kind: str) -> None:
    assert words.lead_meaning(kind)


def test_an_unknown_type_of_lead_is_not_explained() -> None:
    assert words.lead_meaning("XQL") == ""


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (None, "not tried yet"),
        (Results(None, 0), "not tried yet"),
        (Results(82, 1), "best 82 · 1 call"),
        (Results(82, 3), "best 82 · 3 calls"),
        (Results(0, 2), "best 0 · 2 calls"),
        (Results(None, 2), "not scored · 2 calls"),
        (Results(82, 3, Ears.TRAINED), "best 82 · 3 calls"),
        (Results(82, 3, Ears.RULES), "best 82 (rules alone) · 3 calls"),
        (Results(82, 1, Ears.MIXED), "best 82 (several analysers) · 1 call"),
    ],
)
def test_a_result_is_told_without_inventing_one(result: Results | None, told: str) -> None:
    assert words.result_words(result) == told


@pytest.mark.parametrize(
    ("started", "day"),
    [
        ("2026-03-11T00:01:00+00:00", "today"),
        ("2026-03-10T23:59:00+00:00", "yesterday"),
        ("2026-03-09T12:00:00+00:00", "9 Mar"),
        ("2025-12-24T12:00:00+00:00", "24 Dec 2025"),
    ],
)
def test_a_day_is_told_as_one_speaks_of_it(started: str, day: str) -> None:
    assert words.day_words(started, NOW) == day


def test_the_day_is_that_of_the_learner_s_own_clock() -> None:
    east = NOW.replace(hour=1).astimezone(timezone(timedelta(hours=9)))
    assert words.time_words("2026-03-10T16:30:00+00:00", east) == "today, 01:30"
