"""What every store promises, kept in memory or in a database."""

from dataclasses import replace

import pytest

from tests.records.records_factory import END, a_call, a_call_score, a_round, a_scenario
from trainer.domain.hearing import Ears
from trainer.domain.ports import CallStore, CallSummary, Results
from trainer.errors import RecordsError


def play(
    store: CallStore,
    id_: str,
    scenario: str = "freight",
    total: int | None = 71,
    started: str = "2026-03-01",
) -> None:
    """Keep a whole finished call of one round."""
    store.begin(a_call(id_, scenario, started), a_scenario(scenario))
    store.add_round(id_, a_round())
    store.finish(id_, END, a_call_score(total))


def refusal(error: pytest.ExceptionInfo[RecordsError]) -> str:
    return error.value.message.key


def test_a_call_comes_back_as_it_was_kept(store: CallStore) -> None:
    call, rounds = a_call(), (a_round(1), a_round(2), a_round(2, attempt=2, answer="Sorry?"))
    store.begin(call, a_scenario())
    for each in rounds:
        store.add_round(call.id, each)
    store.finish(call.id, END, a_call_score())
    kept = store.load(call.id)
    assert kept.call == replace(call, rounds=rounds, end=END)
    assert kept.scenario == a_scenario()
    assert kept.score == a_call_score()


def test_rounds_come_back_in_the_order_in_which_they_were_played(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    for number, attempt in ((1, 1), (2, 1), (1, 2), (2, 2), (1, 3)):
        store.add_round("call-1", a_round(number, attempt))
    played = [(each.number, each.attempt) for each in store.load("call-1").call.rounds]
    assert played == [(1, 1), (2, 1), (1, 2), (2, 2), (1, 3)]


def test_a_call_that_was_not_scored_stays_without_a_score(store: CallStore) -> None:
    play(store, "call-1", total=None)
    assert store.load("call-1").score == a_call_score(None)
    assert store.history()[0].score is None
    assert store.results() == {"freight": Results(best=None, tries=1)}


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "“Ja, genau.” 你好 🎧 e\u0301",
        "nul \x00 bell \x07 tab \t",
        "half a character \ud83d and \udcff",
        "'); DROP TABLE call; --",
        "word " * 20_000,
    ],
    ids=["empty", "scripts", "control", "surrogates", "sql", "long"],
)
def test_any_answer_is_kept_to_the_letter(store: CallStore, answer: str) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", a_round(answer=answer))
    assert store.load("call-1").call.rounds == (a_round(answer=answer),)


def test_a_call_broken_off_is_offered_until_it_ends(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", a_round(1))
    store.add_round("call-1", a_round(1, attempt=2))
    store.add_round("call-1", a_round(2))
    started = "2026-03-01T09:00:00+01:00"
    shown = CallSummary(
        id="call-1",
        scenario="freight",
        title="The goal that slipped",
        persona="Dana Whitfield",
        started=started,
        rounds=2,
        score=None,
        ended=False,
    )
    assert store.unfinished() == (shown,)
    assert store.history() == ()
    store.finish("call-1", END, a_call_score())
    assert store.unfinished() == ()
    assert store.history() == (replace(shown, score=71, ended=True),)


def test_a_call_given_up_is_in_no_list_but_keeps_its_rounds(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", a_round())
    store.discard("call-1")
    store.discard("call-1")
    assert store.unfinished() == store.history() == ()
    assert store.results() == {}
    assert store.load("call-1").call.rounds == (a_round(),)


def test_the_history_shows_the_call_begun_last_first_whatever_the_clock_said(
    store: CallStore,
) -> None:
    for id_, day in (("first", "2026-03-09"), ("second", "2026-03-01"), ("third", "2026-03-05")):
        play(store, id_, started=day)
    assert [each.id for each in store.history()] == ["third", "second", "first"]


def test_the_history_of_one_scenario_leaves_out_the_others(store: CallStore) -> None:
    play(store, "a", "freight")
    play(store, "b", "clinic")
    play(store, "c", "freight")
    assert [each.id for each in store.history("freight")] == ["c", "a"]
    assert store.history("unheard-of") == ()


def test_the_best_result_and_the_tries_of_each_scenario(store: CallStore) -> None:
    for id_, scenario, total in (
        ("a", "freight", 40),
        ("b", "freight", 80),
        ("c", "freight", None),
        ("d", "clinic", 0),
    ):
        play(store, id_, scenario, total)
    store.begin(a_call("open", "opening"), a_scenario("opening"))
    assert store.results() == {"freight": Results(80, 3), "clinic": Results(0, 1)}


def test_each_call_keeps_the_scenario_as_it_was_played(store: CallStore) -> None:
    for id_, title in (("a", "Before"), ("b", "After"), ("c", "Before")):
        store.begin(a_call(id_), a_scenario(title=title))
    assert [store.load(id_).scenario.title for id_ in "abc"] == ["Before", "After", "Before"]
    assert [each.title for each in store.unfinished()] == ["Before", "After", "Before"]


def test_the_same_round_twice_changes_nothing(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", a_round())
    store.add_round("call-1", a_round())
    assert store.load("call-1").call.rounds == (a_round(),)
    assert store.unfinished()[0].rounds == 1


def test_another_round_in_the_same_place_is_refused(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", a_round(answer="The first answer counts."))
    with pytest.raises(RecordsError) as error:
        store.add_round("call-1", a_round(answer="Something else."))
    assert refusal(error) == "records.call.conflict"
    assert store.load("call-1").call.rounds[0].reply.text == "The first answer counts."


def test_the_same_end_twice_changes_nothing_and_another_end_is_refused(store: CallStore) -> None:
    play(store, "call-1")
    store.finish("call-1", END, a_call_score())
    with pytest.raises(RecordsError) as error:
        store.finish("call-1", END, a_call_score(99))
    assert refusal(error) == "records.call.closed"
    assert store.results() == {"freight": Results(71, 1)}


def test_a_finished_call_takes_no_more_rounds_and_cannot_be_given_up(store: CallStore) -> None:
    play(store, "call-1")
    with pytest.raises(RecordsError) as late:
        store.add_round("call-1", a_round(2))
    with pytest.raises(RecordsError) as given_up:
        store.discard("call-1")
    assert refusal(late) == refusal(given_up) == "records.call.closed"
    assert store.history()[0].rounds == 1


def test_a_call_given_up_takes_neither_a_round_nor_an_end(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.discard("call-1")
    with pytest.raises(RecordsError) as late:
        store.add_round("call-1", a_round())
    with pytest.raises(RecordsError) as end:
        store.finish("call-1", END, a_call_score())
    assert refusal(late) == refusal(end) == "records.call.closed"


def test_a_call_id_is_used_once(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    with pytest.raises(RecordsError) as error:
        store.begin(a_call(), a_scenario())
    assert refusal(error) == "records.call.known"
    assert len(store.unfinished()) == 1


def test_only_a_new_call_can_begin(store: CallStore) -> None:
    with pytest.raises(RecordsError) as with_rounds:
        store.begin(replace(a_call(), rounds=(a_round(),)), a_scenario())
    with pytest.raises(RecordsError) as with_end:
        store.begin(replace(a_call(), end=END), a_scenario())
    assert refusal(with_rounds) == refusal(with_end) == "records.call.under_way"
    assert store.unfinished() == ()


def test_a_call_that_is_not_kept_is_named_in_every_refusal(store: CallStore) -> None:
    changes = (
        lambda: store.add_round("nobody", a_round()),
        lambda: store.finish("nobody", END, a_call_score()),
        lambda: store.discard("nobody"),
        lambda: store.load("nobody"),
    )
    for change in changes:
        with pytest.raises(RecordsError) as error:
            change()
        assert refusal(error) == "records.call.unknown"
        assert dict(error.value.message.args) == {"call": "nobody"}


def test_a_store_may_be_closed_twice(store: CallStore) -> None:
    play(store, "call-1")
    store.close()
    store.close()


# What heard the replies


def heard(store: CallStore, id_: str, *analysers: str, total: int | None = 71) -> None:
    """Keep a finished call whose rounds were heard by these analysers."""
    store.begin(a_call(id_), a_scenario())
    for number, name in enumerate(analysers, start=1):
        store.add_round(id_, replace(a_round(number), analyser=name))
    store.finish(id_, END, a_call_score(total))


@pytest.mark.parametrize(
    ("analysers", "expected"),
    [
        (("rules 1", "rules 1"), Ears.RULES),
        (("model 1 with rules 1",), Ears.TRAINED),
        (("rules 1", "model 1 with rules 1", "rules 1"), Ears.MIXED),
        (("", "rules 1"), Ears.MIXED),
        (("",), Ears.UNKNOWN),
        ((), Ears.UNKNOWN),
    ],
)
def test_the_history_tells_what_heard_a_call(
    store: CallStore, analysers: tuple[str, ...], expected: Ears
) -> None:
    heard(store, "call-1", *analysers)
    (shown,) = store.history()
    assert shown.ears is expected


def test_only_the_attempts_that_count_tell_what_heard_a_call(store: CallStore) -> None:
    store.begin(a_call(), a_scenario())
    store.add_round("call-1", replace(a_round(1), analyser="rules 1"))
    store.add_round("call-1", replace(a_round(1, attempt=2), analyser="model 1 with rules 1"))
    (shown,) = store.unfinished()
    assert shown.ears is Ears.RULES


def test_the_best_result_tells_what_heard_it(store: CallStore) -> None:
    heard(store, "call-1", "model 1 with rules 1", total=40)
    heard(store, "call-2", "rules 1", total=90)
    heard(store, "call-3", "model 1 with rules 1", total=None)
    assert store.results() == {"freight": Results(90, 3, Ears.RULES)}


def test_where_there_is_no_best_result_nothing_heard_it(store: CallStore) -> None:
    heard(store, "call-1", "rules 1", total=None)
    assert store.results() == {"freight": Results(None, 1, Ears.UNKNOWN)}
