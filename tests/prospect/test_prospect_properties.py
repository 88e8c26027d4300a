"""What holds whatever the rep does."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.prospect.prospect_bots import HEARINGS, TOPICS
from tests.prospect.prospect_factory import FACTS, Conversation, after, scenario
from trainer.assets import catalogue
from trainer.domain.call import Line
from trainer.domain.listening import Analysis, Asks, FeelingHeard, Manner, Reflection
from trainer.domain.mind import Reaction
from trainer.domain.steps import Step
from trainer.prospect import explain, temperaments

SAY = catalogue()

reflections = st.none() | st.builds(
    Reflection,
    manner=st.sampled_from(Manner),
    content=st.floats(0, 1),
    accurate=st.sampled_from([True, False, None]),
    lost=st.sampled_from([(), ("nine points under",), ("{odd}", "two")]),
    wrong=st.sampled_from(["", "number", "feeling"]),
    right=st.sampled_from(["", "nine points under", "We finished nine points under."]),
    of=st.sampled_from(["", "missed-target", "planners-left", "no-such-fact"]),
)
feelings = st.builds(
    FeelingHeard,
    named=st.booleans(),
    fits=st.sampled_from([True, False, None]),
    word=st.sampled_from(["", "thrilled"]),
)
analyses = st.builds(
    replace,
    st.sampled_from(HEARINGS),
    reflection=reflections,
    feeling=feelings,
    confirms=st.booleans(),
    asks=st.sampled_from(Asks),
    relevant=st.sampled_from([True, False, None]),
    on_topic=st.sampled_from([True, False, None]),
    parrot=st.booleans(),
    asks_again=st.booleans(),
    again_of=st.sampled_from(["", "missed-target", "no-such-fact"]),
)
asked = st.builds(
    after,
    st.sampled_from(TOPICS),
    st.sampled_from([*(fact.id for fact in FACTS), "no-such-fact"]),
    fit=st.floats(0, 1),
)
replies = st.lists(st.tuples(st.text(max_size=80), analyses, asked), max_size=12)


def play(temperament: str, trust: int, patience: int, said: Any) -> Conversation:
    call = Conversation(scenario(temperament=temperament, trust=trust, patience=patience), trust)
    for text, analysis, after_what in said:
        if call.hears(text, analysis, after_what).ending:
            break
    return call


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(temperaments()), st.integers(0, 100), st.integers(1, 8), replies)
def test_her_mind_stays_sound(temperament: str, trust: int, patience: int, said: Any) -> None:
    call = play(temperament, trust, patience, said)
    for reaction, line in zip(call.reactions, call.lines[1:], strict=True):
        assert_sound(reaction, line)


def assert_sound(reaction: Reaction, line: Line) -> None:
    before, after_ = reaction.before, reaction.after
    assert 0 <= after_.trust <= 100
    assert after_.patience >= 0
    assert (after_.patience == 0) <= (reaction.ending is not None)
    assert line.text.strip()
    assert "{" not in line.text.replace("{odd}", "")
    assert line.state == after_.state
    assert set(before.memory.told) | set(reaction.revealed) == set(after_.memory.told)
    assert set(before.memory.told).isdisjoint(reaction.revealed)
    assert set(reaction.revealed) <= set(line.facts)
    assert set(reaction.deflected) <= set(after_.memory.hinted)
    assert Step.LISTEN in line.expects or reaction.ending
    moved = sum(cause.trust for cause in reaction.causes)
    assert after_.trust == before.trust + moved or after_.trust in (0, 100) or crossed(reaction)


def crossed(reaction: Reaction) -> bool:
    """Whether trust touched an end of its scale on the way."""
    trust = reaction.before.trust
    for part in (reaction.causes[:-1], reaction.causes):
        if not 0 < trust + sum(cause.trust for cause in part) < 100:
            return True
    return False


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(temperaments()), st.integers(0, 100), replies)
def test_everything_that_moved_her_has_its_words(temperament: str, trust: int, said: Any) -> None:
    call = play(temperament, trust, 5, said)
    for reaction in call.reactions:
        for each in explain(reaction):
            assert each.key in SAY
            assert SAY.say(each)


@settings(deadline=None, max_examples=80)
@given(st.integers(0, 100), replies)
def test_playing_it_again_gives_the_same_call(trust: int, said: Any) -> None:
    one, other = (play("tired", trust, 6, said) for _ in range(2))
    assert one.lines == other.lines
    assert one.reactions == other.reactions


@settings(deadline=None)
@given(analyses)
def test_more_trust_never_makes_her_tell_less(analysis: Analysis) -> None:
    told = []
    for trust in (0, 30, 60, 90):
        call = Conversation(scenario(trust=trust, patience=50))
        told.append(len(call.hears("And?", analysis, after("", "planners-left")).revealed))
    assert told == sorted(told)
