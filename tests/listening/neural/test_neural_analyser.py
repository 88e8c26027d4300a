"""The analyser with the trained model: what must hold whatever the model has learned."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.listening.listening_facts import CASES
from trainer.assets import catalogue, shipped_scenarios
from trainer.domain.listening import Analysis, Asks, Heard, MoveKind, Said
from trainer.domain.ports import Analyser
from trainer.listening import open_analyser

LINE = "The second oven stops twice a week, always at night, and I find out at five in the morning."
TEXTS = catalogue()
SHIPPED = shipped_scenarios().parent / "assets" / "models" / "listening"
if not SHIPPED.exists():
    pytest.skip("this build ships no trained model", allow_module_level=True)
ANALYSER: Analyser = open_analyser(SHIPPED)
SECOND = 1.0
ANY_REPLY = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*LINE.split(), "so", "what", "?", ".", "not", "demo"])).map(" ".join),
)


def hear(reply: str, said: Said | None = None) -> Analysis:
    return ANALYSER.analyse(reply, Heard(said or Said(LINE)))


def test_the_analyser_names_model_and_rules():
    assert ANALYSER.name.startswith("model ")
    assert ANALYSER.name.endswith("with rules 2")


@pytest.mark.parametrize(
    "reply",
    [
        "So twice a week, at night, the second oven gives up, and you only hear of it at five.",
        "it quits on you two nights out of seven and nobody rings you till morning",
        "Okay so you come in at five and find that it has been standing still again.",
    ],
)
def test_free_wording_is_heard_as_feedback(reply: str):
    analysis = hear(reply)
    assert analysis.reflects
    assert analysis.reflection
    assert analysis.reflection.accurate is not False
    assert not analysis.pitches


@pytest.mark.parametrize(
    "reply",
    [
        "Got it.",
        "I hear you, that sounds tough.",
        "oven, night, five, twice a week",
        "Is that right?",
    ],
)
def test_what_only_looks_like_listening_is_no_feedback(reply: str):
    assert not hear(reply).reflects


def test_a_pitch_is_no_feedback_and_names_its_words():
    analysis = hear("Our sensors warn you before an oven stops, and they cost two euros a day.")
    assert analysis.pitches
    assert not analysis.reflects
    assert all(move.span[0] < move.span[1] for move in analysis.of_kind(MoveKind.PITCH))


@pytest.mark.parametrize(
    ("reply", "asks"),
    [
        ("Can you walk me through the last night it stopped?", Asks.OPEN),
        ("tell me about the last time", Asks.OPEN),
        ("Is it still under warranty?", Asks.CLOSED),
        ("We could send somebody.", Asks.NONE),
    ],
)
def test_a_question_is_open_by_what_it_invites(reply: str, asks: Asks):
    assert hear(reply).asks is asks


def test_several_moves_are_found_in_one_reply():
    analysis = hear(
        "So the second oven stops at night, twice a week. Did I get that right? "
        "What happens to the bread when it does?"
    )
    assert analysis.reflects
    assert analysis.confirms
    assert analysis.asks is Asks.OPEN
    assert analysis.relevant


@pytest.mark.parametrize(("case", "reply"), [(c, r) for c in CASES for r in c.said.say_back])
def test_the_scenarios_own_wordings_are_right(case: object, reply: str):
    reflection = hear(reply, case.said).reflection  # type: ignore[attr-defined]
    assert reflection
    assert reflection.accurate


@given(ANY_REPLY)
@example("'")
@example("-")
@example("\x00\u202e\ud7ff")
@example("多谢，你们的烤箱晚上停。")
@example("word " * 3000)
@settings(max_examples=60, deadline=None)
def test_any_reply_can_be_analysed_within_a_second(reply: str):
    start = time.perf_counter()
    analysis = hear(reply)
    assert time.perf_counter() - start < SECOND
    for move in analysis.moves:
        first, last = move.span
        assert 0 <= first < last <= len(reply)
        assert 0 <= move.confidence <= 1
        assert TEXTS.say(move.why)


def test_the_analysis_is_the_same_from_another_analyser():
    replies = ["So it stops at night. How come?", "What if I told you that we never stop?", "Mm."]
    other = open_analyser(SHIPPED)
    assert [hear(reply) for reply in replies] == [
        other.analyse(reply, Heard(Said(LINE))) for reply in replies
    ]


TRUE = ("So the second oven stops at night.", "You find out at five in the morning.")
OTHERS = ("What do you do then?", "Got it.", "We sell sensors.", "That must wear on you.", "")


@pytest.mark.parametrize("true", TRUE)
@pytest.mark.parametrize("other", OTHERS)
def test_a_true_reflection_more_never_lowers_what_is_fed_back(true: str, other: str):
    before, after = hear(other).reflection, hear(f"{other} {true}".strip()).reflection
    assert after
    assert after.content >= (before.content if before else 0.0)
    assert after.accurate is not False


def test_the_order_of_key_words_does_not_matter():
    one, other = hear("oven, night, five, morning"), hear("morning, five, night, oven")
    assert one.reflects == other.reflects
    assert one.gaming == other.gaming == "keywords"
