"""What holds for every reply, whatever is typed."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.listening.listening_facts import CASES
from tests.listening.listening_rows import GROUPS, LINES
from tests.listening.listening_rows_more import MORE_GROUPS, MORE_LINES
from trainer.assets import catalogue
from trainer.domain.listening import Analysis, Heard, Said
from trainer.domain.ports import Analyser, Likeness
from trainer.listening import RuleAnalyser, WordLikeness
from trainer.listening.analyser import LONGEST

REPLIES = [row.reply for group in (GROUPS, MORE_GROUPS) for rows in group.values() for row in rows]
SAIDS = [Said(text) for text in (*LINES.values(), *MORE_LINES.values())] + [
    case.said for case in CASES
]
ANY_SAID = st.sampled_from(SAIDS)
PIECES = st.lists(st.sampled_from([*REPLIES, "nine", "not", ",", "?", "and", "what"]), max_size=4)
ANY_REPLY = st.one_of(st.text(), PIECES.map(" ".join))
TEXTS = catalogue()
SECOND = 1.0


def hear(reply: str, said: Said) -> Analysis:
    return RuleAnalyser().analyse(reply, Heard(said))


def test_the_ports_are_filled():
    analyser: Analyser = RuleAnalyser()
    alike: Likeness = WordLikeness()
    assert analyser.name
    assert alike.likeness("one", "one") == 1.0


@given(ANY_REPLY, ANY_SAID)
@example("'", SAIDS[0])
@example("-", SAIDS[0])
@example("\x00\u202e\ud7ff", SAIDS[0])
@settings(max_examples=150, deadline=None)
def test_any_reply_can_be_analysed(reply: str, said: Said):
    analysis = hear(reply, said)
    assert analysis.primary in {"reflection", "question", "input", "other"}
    for move in analysis.moves:
        start, end = move.span
        assert 0 <= start < end <= len(reply)
        assert 0 <= move.confidence <= 1
        assert move.why.key in TEXTS
        assert TEXTS.say(move.why)
    if analysis.reflection:
        assert 0 <= analysis.reflection.content <= 1
        assert all(reply[a:b] for a, b in analysis.reflection.spans)
    if analysis.feeling.span:
        assert reply[slice(*analysis.feeling.span)]


@given(st.text(), st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_line_can_be_answered(line: str, point: str):
    said = Said(line, key_points=(point,), misheard=(point,), say_back=(point,), feeling=point)
    assert hear("So you lost nine accounts, is that right? What now?", said).understood


@given(ANY_REPLY, ANY_SAID)
@settings(max_examples=60, deadline=None)
def test_the_analysis_is_the_same_twice(reply: str, said: Said):
    from trainer.listening import analyser

    first = hear(reply, said)
    analyser._by_rules.cache_clear()
    assert hear(reply, said) == first


@given(st.sampled_from([(c.said, r) for c in CASES for r in c.right]), st.sampled_from(REPLIES))
@settings(max_examples=80, deadline=None)
def test_a_true_reflection_more_never_lowers_the_content(case: tuple[Said, str], reply: str):
    said, true = case
    before = hear(reply, said).reflection
    after = hear(f"{reply.rstrip('.?! ')}. {true}", said).reflection
    assert (before.content if before else 0.0) <= (after.content if after else 0.0)


WORDS = ["accounts", "March", "small", "team", "night"]


@given(st.permutations(WORDS), st.sampled_from([", ", ". ", " ", "\n"]))
@settings(max_examples=60, deadline=None)
def test_the_order_of_a_list_of_words_does_not_matter(words: list[str], between: str):
    analysis = hear(between.join(words), Said(LINES["churn"]))
    assert analysis.reflection is None
    assert analysis.gaming == "keywords"


@given(st.text(), st.text())
@settings(max_examples=100, deadline=None)
def test_likeness_is_symmetric_and_a_share(one: str, other: str):
    likeness = WordLikeness().likeness
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


@pytest.mark.parametrize(
    "reply",
    [
        "a" * 200_000,
        "so you said " * 30_000,
        "not " * 5_000,
        "and what do you " * 5_000,
        "one in " * 20_000,
        "that is good good good " * 1_000,
        "you know " * 3_000,
        "nine points under target " * 1_000,
        "is that right? " * 2_000,
        "," * 200_000,
        "🙂é\u202e" * 50_000,
    ],
    ids=lambda reply: reply[:20],
)
def test_no_reply_takes_over_a_second(reply: str):
    start = time.process_time()
    hear(reply, SAIDS[0])
    assert time.process_time() - start < SECOND


def test_what_is_beyond_the_limit_is_named():
    reply = "So you lost eleven accounts. " * 400
    last = hear(reply, Said(LINES["churn"])).moves[-1]
    first, end = last.span
    assert (end, last.detail) == (len(reply), "beyond")
    assert LONGEST - 20 < first <= LONGEST
    assert reply[first - 1] == " "
    assert dict(last.why.args)["limit"] == str(first)


def test_every_reason_has_its_text():
    keys = {m.why.key for said in SAIDS for reply in REPLIES for m in hear(reply, said).moves}
    assert [key for key in keys if key not in TEXTS] == []
    assert len(keys) > 40
