"""The topics and frameworks that ship."""

import pytest

from trainer.assets import catalogue
from trainer.domain.qualification import Framework, Slot
from trainer.errors import AssetError
from trainer.qualification import frameworks, topics
from trainer.qualification.cues import NONE, cues
from trainer.qualification.shelf import known_topics_only

TOPICS = [
    "budget",
    "authority",
    "need",
    "challenges",
    "timeline",
    "urgency",
    "priority",
    "goals",
    "plans",
    "consequences",
    "implications",
    "metrics",
    "decision_criteria",
    "decision_process",
    "champion",
    "competition",
    "current_solution",
    "interest",
    "org_fit",
    "product_familiarity",
    "users",
    "success",
    "next_step",
]
SLOTS = {
    "BANT": ["Budget", "Authority", "Need", "Timeline"],
    "MEDDIC": [
        "Metrics",
        "Economic buyer",
        "Decision criteria",
        "Decision process",
        "Identify pain",
        "Champion",
    ],
    "CHAMP": ["Challenges", "Authority", "Money", "Prioritisation"],
    "GPCTBA/C&I": [
        "Goals",
        "Plans",
        "Challenges",
        "Timeline",
        "Budget",
        "Authority",
        "Negative consequences",
        "Positive implications",
    ],
    "ANUM": ["Authority", "Need", "Urgency", "Money"],
    "FAINT": ["Funds", "Authority", "Interest", "Need", "Timing"],
}


def test_the_topics_are_the_canonical_ones():
    assert sorted(topics()) == sorted(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_shows_how_to_ask_and_how_not_to(topic):
    known = topics()[topic]
    assert known.id == topic
    assert len(set(known.good)) >= 6
    assert len(set(known.bad)) >= 2
    assert known.name
    assert known.definition.endswith(".")


@pytest.mark.parametrize("topic", TOPICS)
def test_good_questions_differ_in_more_than_a_word(topic):
    good = [set(each.lower().strip("?").split()) for each in topics()[topic].good]
    for place, one in enumerate(good):
        for other in good[place + 1 :]:
            assert len(one & other) / len(one | other) < 0.7


def test_the_six_frameworks_have_their_slots_in_order():
    assert {id_: [slot.name for slot in each.slots] for id_, each in frameworks().items()} == SLOTS


def test_every_framework_says_when_it_fits_and_where_it_ends():
    assert all(each.fits and each.limits and each.name for each in frameworks().values())


def test_a_framework_with_an_unknown_topic_is_refused_by_name():
    broken = Framework("X", "X", (Slot("One", ("budgets",)),), "", "")
    with pytest.raises(AssetError) as caught:
        known_topics_only(broken)
    assert "budgets" in catalogue().say(caught.value.message)


def test_every_topic_has_cues_and_every_cue_a_topic():
    assert set(cues()) == {NONE, *TOPICS}
