"""The four steps, each rule with what calls for it and what does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.coaching_makers import (
    ASK,
    CONFIRM,
    FEEL,
    FULL,
    PITCH,
    REFLECT,
    ROUGH_YEAR,
    RUBRIC,
    VOLUME,
    analysed,
    attentive,
    feels,
    pitching,
    reflection,
)
from trainer.assets import catalogue
from trainer.coaching import score_round
from trainer.coaching.scoring import share_of_points
from trainer.domain.listening import Analysis, Asks, FeelingHeard, Manner, MoveKind, Reflection
from trainer.domain.steps import Step, StepState

DONE, PARTLY, MISSED = StepState.DONE, StepState.PARTLY, StepState.MISSED
UNSCORED, SPARED = StepState.NOT_SCORED, StepState.NOT_NEEDED


def found(step, analysis, reply, line=ROUGH_YEAR, parroted=0):
    score = score_round(analysis, line, RUBRIC, reply, parroted).step(step)
    return score.rule, score.state


ADVICE = "You should hire more planners."
ACK = "I totally hear you."
WRONG = "So you beat the target by nine points."
STUFFED = "Nine points. Target. Frustrated."
AGAIN = "Sorry, what did you say your target was?"
CLARIFY = "Sorry, say that again?"
ASKED = "What got in the way?"
OFF = "How do you recruit your board members?"

NINE = "So nine short of target."
LISTENING = [
    ("about_it", DONE, attentive(), FULL),
    ("about_it", DONE, analysed(ASKED, (ASK, ASKED), on_topic=True), ASKED),
    ("about_it", DONE, analysed(FULL, feeling=feels(FULL, "worn you out")), FULL),
    ("pitched", MISSED, pitching(), PITCH),
    ("pitched", MISSED, replace(attentive(), pitches=True), FULL),
    ("asked_again", MISSED, analysed(AGAIN, (ASK, AGAIN), asks_again=True, on_topic=True), AGAIN),
    ("misheard", PARTLY, analysed(WRONG, reflection=reflection(WRONG, WRONG, accurate=False), on_topic=True), WRONG),
    ("misheard", PARTLY, analysed(FULL, feeling=feels(FULL, "worn you out", fits=False), on_topic=True), FULL),
    ("advised", PARTLY, analysed(ADVICE, (MoveKind.INFORM, ADVICE, "advice"), on_topic=True), ADVICE),
    ("off_topic", MISSED, analysed(ADVICE, (MoveKind.INFORM, ADVICE, "advice"), on_topic=False), ADVICE),
    ("off_topic", MISSED, analysed(OFF, (ASK, OFF), on_topic=False), OFF),
    ("empty", MISSED, analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK)), ACK),
    ("keywords", MISSED, analysed(STUFFED, (REFLECT, STUFFED), gaming="keywords", on_topic=True), STUFFED),
    ("pasted", MISSED, analysed(STUFFED, gaming="pasted", on_topic=True), STUFFED),
    ("clarified", PARTLY, analysed(CLARIFY, (ASK, CLARIFY, "clarify"), on_topic=False), CLARIFY),
    ("unsure", UNSCORED, analysed(OFF, (ASK, OFF)), OFF),
    ("empty", MISSED, analysed("And?", (ASK, "And?"), on_topic=True), "And?"),
    ("unsure", UNSCORED, analysed(NINE, (REFLECT, NINE), reflection=reflection(NINE, NINE, 0.0, accurate=None), on_topic=True), NINE),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "state", "analysis", "reply"), LISTENING)
def test_listen(rule, state, analysis, reply):
    assert found(Step.LISTEN, analysis, reply) == (rule, state)


TIRED = "That must be wearing."
VERBATIM = "You finished nine points under your on-time target."


def scored(reply, said, **more):
    analysis = attentive(FULL) if reply == FULL else analysed(reply, (ASK, reply), on_topic=True)
    return score_round(replace(analysis, **more), ROUGH_YEAR, RUBRIC, reply, said=said)


def test_what_the_rep_has_said_before_shows_no_listening():
    assert scored(FULL, said=(f"Well. {FULL}",)).step(Step.LISTEN).rule == "said_before"
    assert scored(FULL, said=("So you fell short of the target, is that right?",)).score == 100


@pytest.mark.parametrize("reply", ["Why?", "Is that right?", "How so?"])
def test_a_short_reply_may_come_again(reply):
    assert scored(reply, said=(reply,)).step(Step.LISTEN).rule == "about_it"


@pytest.mark.parametrize("reply", ["And?", "ok, and?", "So?", "Sure"])
def test_a_nudge_scores_nothing(reply):
    assert scored(reply, said=()).score == 0


@pytest.mark.parametrize("reply", ["Why?", "Tell me more.", "And what then?"])
def test_the_shortest_open_question_scores_half(reply):
    assert scored(reply, said=()).score == 50


def back(reply, content=1.0, feeling=None, **more):
    moves = [(REFLECT, reply)]
    heard = feeling or FeelingHeard(named=False)
    gaming = more.pop("gaming", "")
    parrot = more.pop("parrot", False)
    return analysed(
        reply,
        *moves,
        reflection=reflection(reply, reply, content, **more),
        feeling=heard,
        gaming=gaming,
        parrot=parrot,
    )


MISFIT = FeelingHeard(named=True, fits=False, word="delighted", span=(0, 2))
FITTING = FeelingHeard(named=True, fits=True, word="wearing", span=(0, 2))
UNTOLD = FeelingHeard(named=True, fits=None, word="wearing", span=(0, 2))
LOST = ("the on-time target",)

FEEDING_BACK = [
    ("content_and_feeling", DONE, back(NINE, feeling=FITTING), NINE, ROUGH_YEAR),
    ("content_and_feeling", DONE, back(NINE, feeling=UNTOLD), NINE, ROUGH_YEAR),
    ("content", DONE, back(NINE), NINE, VOLUME),
    ("content", DONE, back(NINE, 0.7, lost=LOST), NINE, VOLUME),
    ("content", DONE, back(NINE, 0.2), NINE, VOLUME),
    ("content", DONE, back(NINE, of="missed"), NINE, ROUGH_YEAR),
    ("no_feeling", PARTLY, back(NINE), NINE, ROUGH_YEAR),
    ("lost", PARTLY, back(NINE, 0.5, lost=LOST), NINE, VOLUME),
    ("lost", PARTLY, back(NINE, 0.5, lost=LOST, feeling=FITTING), NINE, ROUGH_YEAR),
    ("lost_and_feeling", PARTLY, back(NINE, 0.5, lost=LOST), NINE, ROUGH_YEAR),
    ("feeling_misread", PARTLY, back(NINE, feeling=MISFIT), NINE, ROUGH_YEAR),
    ("feeling_only", PARTLY, analysed(TIRED, (FEEL, TIRED), feeling=FITTING), TIRED, ROUGH_YEAR),
    ("feeling_only", PARTLY, analysed(TIRED, (FEEL, TIRED), feeling=UNTOLD), TIRED, VOLUME),
    ("feeling_wrong", MISSED, analysed(TIRED, (FEEL, TIRED), feeling=MISFIT), TIRED, ROUGH_YEAR),
    ("feeling_wrong", MISSED, back(NINE, accurate=False, wrong="feeling", feeling=MISFIT), NINE, ROUGH_YEAR),
    ("wrong", MISSED, back(WRONG, accurate=False, wrong="direction"), WRONG, ROUGH_YEAR),
    ("parroted", PARTLY, back(VERBATIM, parrot=True), VERBATIM, ROUGH_YEAR),
    ("parroted", PARTLY, back(VERBATIM, manner=Manner.VERBATIM), VERBATIM, ROUGH_YEAR),
    ("part_right", PARTLY, back(NINE, accurate=None, carried=("nine points under",)), NINE, ROUGH_YEAR),
    ("unsure", UNSCORED, back(NINE, accurate=None), NINE, ROUGH_YEAR),
    ("keywords", MISSED, back(STUFFED, gaming="keywords"), STUFFED, ROUGH_YEAR),
    ("pasted", MISSED, back(VERBATIM, gaming="pasted"), VERBATIM, ROUGH_YEAR),
    ("nothing", MISSED, analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK)), ACK, ROUGH_YEAR),
    ("nothing", MISSED, pitching(), PITCH, ROUGH_YEAR),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "state", "analysis", "reply", "line"), FEEDING_BACK)
def test_feed_back(rule, state, analysis, reply, line):
    assert found(Step.FEED_BACK, analysis, reply, line) == (rule, state)


def test_a_second_parrot_is_missed():
    parrot = back(VERBATIM, parrot=True)
    assert found(Step.FEED_BACK, parrot, VERBATIM, parroted=1) == ("parroted_again", MISSED)


CHECK = "So nine short. Did I get that right?"
ONLY_CHECK = "Did I get that right?"
CHECKED = (CONFIRM, "Did I get that right?")

CONFIRMING = [
    ("checked", DONE, analysed(CHECK, CHECKED, reflection=reflection(CHECK, "So nine short")), CHECK),
    ("checked", DONE, analysed(CHECK, CHECKED, reflection=reflection(CHECK, "So nine short", accurate=False)), CHECK),
    ("checked", DONE, analysed(CHECK, CHECKED, reflection=reflection(CHECK, "So nine short", accurate=None)), CHECK),
    ("checked", DONE, analysed(CHECK, CHECKED, feeling=FITTING), CHECK),
    ("empty", MISSED, analysed(ONLY_CHECK, CHECKED), ONLY_CHECK),
    ("empty", MISSED, analysed(ONLY_CHECK, CHECKED, gaming="empty_confirm"), ONLY_CHECK),
    ("empty", MISSED, analysed(CHECK, CHECKED, reflection=reflection(CHECK, "So nine short"), gaming="keywords"), CHECK),
    ("skipped", MISSED, back(NINE), NINE),
    ("nothing", MISSED, analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK)), ACK),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "state", "analysis", "reply"), CONFIRMING)
def test_confirm(rule, state, analysis, reply):
    assert found(Step.CONFIRM, analysis, reply) == (rule, state)


TWO = "What got in the way? And who noticed first?"
TRAILING = "Why did it come to that, do you think?"
TAG = "Right? How did it come to that?"
LEADING = "Was it the new contract, then?"
LEAVE = "May I take two minutes?"
GOOD_TIME = "Is this a good time?"
MEET = "Shall we talk on Thursday at ten?"
DEMO = "What if I told you our platform fixes this?"
KEYED = "Target. Points. What got in the way?"

FOLLOWING_UP = [
    ("open", DONE, analysed(ASKED, (ASK, ASKED)), ASKED),
    ("open", DONE, analysed(TRAILING, (ASK, "Why did it come to that"), (ASK, "do you think")), TRAILING),
    ("open", DONE, analysed(TAG, (ASK, "Right"), (ASK, "How did it come to that?")), TAG),
    ("closed", PARTLY, analysed(ASKED, (ASK, ASKED, "closed"), asks=Asks.CLOSED), ASKED),
    ("leading", PARTLY, analysed(LEADING, (ASK, LEADING, "leading"), asks=Asks.CLOSED), LEADING),
    ("stacked", PARTLY, analysed(TWO, (ASK, "What got in the way?"), (ASK, "And who noticed first?")), TWO),
    ("thrown", PARTLY, analysed(KEYED, (ASK, ASKED), gaming="keywords"), KEYED),
    ("irrelevant", MISSED, analysed(OFF, (ASK, OFF), relevant=False), OFF),
    ("asked_again", MISSED, analysed(AGAIN, (ASK, AGAIN), asks_again=True), AGAIN),
    ("asked_again", MISSED, analysed(AGAIN, (ASK, AGAIN, "clarify"), asks_again=True), AGAIN),
    ("only_confirmed", MISSED, analysed(CHECK, CHECKED, asks=Asks.CLOSED, relevant=False), CHECK),
    ("pitch", MISSED, analysed(DEMO, (MoveKind.PITCH, DEMO)), DEMO),
    ("pitch", MISSED, analysed(DEMO, (MoveKind.PITCH, DEMO), (ASK, DEMO)), DEMO),
    ("good_time", MISSED, analysed(GOOD_TIME, (MoveKind.ASK_LEAVE, GOOD_TIME, "good_time"), asks=Asks.CLOSED), GOOD_TIME),
    ("asked_leave", PARTLY, analysed(LEAVE, (MoveKind.ASK_LEAVE, LEAVE, "leave"), asks=Asks.CLOSED), LEAVE),
    ("next_step", SPARED, analysed(MEET, (MoveKind.NEXT_STEP, MEET), asks=Asks.CLOSED), MEET),
    ("clarified", SPARED, analysed(CLARIFY, (ASK, CLARIFY, "clarify")), CLARIFY),
    ("unsure", UNSCORED, analysed(OFF, (ASK, OFF), relevant=None), OFF),
    ("none", MISSED, back(NINE), NINE),
    ("none", MISSED, analysed(ACK, (MoveKind.ACKNOWLEDGE, ACK)), ACK),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "state", "analysis", "reply"), FOLLOWING_UP)
def test_follow_up(rule, state, analysis, reply):
    assert found(Step.FOLLOW_UP, analysis, reply) == (rule, state)


def test_a_pitch_beside_an_honest_question_leaves_the_question_its_worth():
    reply = f"{PITCH} {ASKED}"
    analysis = analysed(reply, (MoveKind.PITCH, PITCH), (ASK, ASKED))
    assert found(Step.FOLLOW_UP, analysis, reply) == ("open", DONE)


def test_all_four_steps_bring_all_points():
    score = score_round(attentive(), ROUGH_YEAR, RUBRIC, FULL)
    assert score.score == 100
    assert [each.points for each in score.steps] == [25, 35, 15, 25]


def test_a_pitch_brings_none():
    assert score_round(pitching(), ROUGH_YEAR, RUBRIC, PITCH).score == 0


def test_half_points_are_rounded_up():
    score = score_round(back(NINE), ROUGH_YEAR, RUBRIC, NINE)
    assert score.step(Step.FEED_BACK).points == 18


def test_only_what_the_line_calls_for_is_scored():
    line = replace(ROUGH_YEAR, expects=(Step.LISTEN, Step.FOLLOW_UP))
    score = score_round(analysed(ASKED, (ASK, ASKED), on_topic=True), line, RUBRIC, ASKED)
    assert [each.state for each in score.steps] == [DONE, SPARED, SPARED, DONE]
    assert [each.points for each in score.steps] == [25, None, None, 25]
    assert score.score == 100


def test_a_line_that_calls_for_nothing_gives_no_score():
    score = score_round(attentive(), replace(ROUGH_YEAR, expects=()), RUBRIC, FULL)
    assert score.score is None


def test_noise_is_not_scored():
    score = score_round(analysed("asdkfj", understood=False), ROUGH_YEAR, RUBRIC, "asdkfj")
    assert {each.state for each in score.steps} == {UNSCORED}
    assert score.score is None
    assert all(each.points is None and each.out_of is None for each in score.steps)


def test_what_cannot_be_told_weighs_nothing():
    analysis = replace(attentive(), reflection=replace(reflection(FULL, "So nine"), accurate=None))
    score = score_round(analysis, ROUGH_YEAR, RUBRIC, FULL)
    assert score.step(Step.FEED_BACK).points is None
    assert share_of_points(score.steps) == 100


def test_a_round_of_which_too_little_could_be_told_has_no_score():
    """Feedback is over a third of what the line calls for: the rest must not pass for the whole."""
    analysis = replace(attentive(), reflection=replace(reflection(FULL, "So nine"), accurate=None))
    assert score_round(analysis, ROUGH_YEAR, RUBRIC, FULL).score is None
    short = replace(ROUGH_YEAR, expects=(Step.LISTEN, Step.FOLLOW_UP))
    assert score_round(analysis, short, RUBRIC, FULL).score == 100


def test_the_evidence_is_the_analysis_s_own():
    score = score_round(attentive(), ROUGH_YEAR, RUBRIC, FULL)
    shown = {each.step: [FULL[slice(*span)] for span in each.evidence] for each in score.steps}
    assert shown == {
        Step.LISTEN: ["So nine short of target"],
        Step.FEED_BACK: ["So nine short of target", "worn you out"],
        Step.CONFIRM: ["Did I get that right?"],
        Step.FOLLOW_UP: ["What got in the way?"],
    }


@pytest.mark.parametrize(
    ("analysis", "reply", "step", "words"),
    [
        (attentive(), FULL, Step.CONFIRM, "Did I get that right?"),
        (back(NINE), NINE, Step.FEED_BACK, "frustrated"),
        (back(NINE, 0.5, lost=LOST), NINE, Step.FEED_BACK, "the on-time target"),
        (back(WRONG, accurate=False, right="under"), WRONG, Step.FEED_BACK, "That was “under”."),
        (back(WRONG, accurate=False), WRONG, Step.FEED_BACK, "That was nine points under, the on-time target."),
        (pitching(), PITCH, Step.LISTEN, "What you had just heard: nine points under, the on-time target."),
    ],
)  # fmt: skip
def test_the_reason_quotes_what_was_said(analysis, reply, step, words):
    why = score_round(analysis, ROUGH_YEAR, RUBRIC, reply).step(step).why
    assert words in catalogue().say(why)


# Anything an analyser might claim, sensible or not.

SPANS = st.tuples(st.integers(0, 20), st.integers(20, 60))


def _any_move(kind, span, detail):
    return replace(attentive().moves[0], kind=kind, span=span, detail=detail)


MOVES = st.builds(
    _any_move,
    st.sampled_from(list(MoveKind)),
    SPANS,
    st.sampled_from(["", "open", "closed", "leading", "good_time", "clarify", "advice", "price"]),
)


REFLECTIONS = st.builds(
    Reflection,
    manner=st.sampled_from(list(Manner)),
    content=st.floats(0, 1),
    accurate=st.sampled_from([True, False, None]),
    carried=st.sampled_from([(), ("nine points under",)]),
    lost=st.sampled_from([(), LOST]),
    wrong=st.sampled_from(["", "number", "feeling"]),
    right=st.sampled_from(["", "under"]),
    spans=st.lists(SPANS, max_size=2).map(tuple),
    of=st.sampled_from(["", "missed"]),
)
FEELINGS = st.builds(
    FeelingHeard,
    named=st.booleans(),
    fits=st.sampled_from([True, False, None]),
    word=st.sampled_from(["", "tired"]),
    span=st.none() | SPANS,
)
MAYBE = st.sampled_from([True, False, None])
ANALYSES = st.builds(
    Analysis,
    understood=st.booleans(),
    moves=st.lists(MOVES, max_size=4).map(tuple),
    primary=st.just("other"),
    reflection=st.none() | REFLECTIONS,
    feeling=FEELINGS,
    confirms=st.booleans(),
    asks=st.sampled_from(list(Asks)),
    relevant=MAYBE,
    on_topic=MAYBE,
    informs=st.booleans(),
    pitches=st.booleans(),
    parrot=st.booleans(),
    gaming=st.sampled_from(["", "keywords", "pasted", "empty_confirm"]),
    asks_again=st.booleans(),
)
LINES = st.builds(
    lambda expects, feeling: replace(ROUGH_YEAR, expects=tuple(expects), feeling=feeling),
    st.lists(st.sampled_from(list(Step)), unique=True),
    st.sampled_from(["", "frustrated"]),
)
REPLIES = st.text(max_size=80)


@given(ANALYSES, LINES, REPLIES, st.integers(0, 3))
def test_points_stay_in_bounds_and_are_none_where_nothing_was_scored(
    analysis, line, reply, parroted
):
    score = score_round(analysis, line, RUBRIC, reply, parroted)
    texts = catalogue()
    assert [each.step for each in score.steps] == list(Step)
    for each in score.steps:
        scored = each.state in (DONE, PARTLY, MISSED)
        assert (each.points is not None) is scored
        assert (each.out_of is not None) is scored
        assert not scored or 0 <= (each.points or 0) <= (each.out_of or 0)
        assert each.why.key in texts
        assert texts.say(each.why)
    assert score.score in (None, share_of_points(score.steps))
    assert score.score is None or 0 <= score.score <= 100


@given(ANALYSES, LINES, REPLIES)
def test_a_true_reflection_never_lowers_feed_back(analysis, line, reply):
    without = replace(analysis, reflection=None, parrot=False)
    with_it = replace(without, reflection=Reflection(Manner.OWN_WORDS, 1.0, accurate=True))
    before = score_round(without, line, RUBRIC, reply).step(Step.FEED_BACK)
    after = score_round(with_it, line, RUBRIC, reply).step(Step.FEED_BACK)
    assert (after.points or 0) >= (before.points or 0)


@given(ANALYSES, LINES, REPLIES)
def test_a_wrong_reflection_never_brings_more_than_a_right_one(analysis, line, reply):
    right = replace(analysis, reflection=Reflection(Manner.OWN_WORDS, 1.0, accurate=True))
    wrong = replace(analysis, reflection=Reflection(Manner.OWN_WORDS, 1.0, accurate=False))
    points = [score_round(each, line, RUBRIC, reply).steps for each in (right, wrong)]
    for good, bad in zip(*points, strict=True):
        assert (good.points or 0) >= (bad.points or 0)
