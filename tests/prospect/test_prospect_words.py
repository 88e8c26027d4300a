"""Her words: the same for the same call, others in another one, and never twice in one."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.prospect.prospect_bots import play
from tests.prospect.prospect_factory import (
    FIRST_RATE,
    START,
    Conversation,
    after,
    hearing,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.domain.call import Line
from trainer.prospect import temperaments
from trainer.prospect.wording import (
    CONTENT,
    TURN,
    Say,
    Speaker,
    Stock,
    as_sentence,
    draw,
    fold,
    sentences,
)

SEEDS = range(12)


def said(lines: list[Line]) -> Counter[str]:
    """How often each sentence of more than two words was said."""
    every = (sentence for line in lines for sentence in sentences(line.text))
    return Counter(fold(sentence) for sentence in every if len(sentence.split()) > 2)


@pytest.mark.parametrize("temperament", temperaments())
@pytest.mark.parametrize("seed", SEEDS)
def test_no_sentence_comes_twice_in_a_call(temperament: str, seed: int) -> None:
    call = play(temperament, seed, rounds=15)
    assert {text: n for text, n in said(call.lines).items() if n > 1} == {}


@pytest.mark.parametrize("temperament", temperaments())
def test_even_an_endless_call_repeats_only_the_shortest_words(temperament: str) -> None:
    call = Conversation(scenario(temperament=temperament, patience=1000))
    for number in range(60):
        call.hears(f"We have just the thing, number {number}.", pitch())
        call.hears(f"So that's how it is, {number}.", FIRST_RATE)
    assert {text: n for text, n in said(call.lines).items() if n > 1} == {}
    assert all(line.text.strip() for line in call.lines)
    assert all(one.text != other.text for one, other in pairwise(call.lines))


@pytest.mark.parametrize("temperament", temperaments())
def test_the_same_call_gives_the_same_lines_and_minds(temperament: str) -> None:
    one, other = play(temperament, 5), play(temperament, 5)
    assert one.lines == other.lines
    assert one.reactions == other.reactions


def test_a_round_played_twice_is_the_same_round() -> None:
    call = Conversation()
    line, mind = call.line, call.mind
    asked = after("", "planners-left")
    rounds = [
        call.prospect.react(line, mind, question(), asked, "How's the team?", 1, 1)
        for _ in range(3)
    ]
    assert rounds[0] == rounds[1] == rounds[2]


def test_calls_differ_by_seed() -> None:
    lines = {tuple(line.text for line in play("guarded", seed).lines) for seed in SEEDS}
    assert len(lines) == len(SEEDS)


def test_each_line_has_a_name_of_its_own() -> None:
    call = play("guarded", 3)
    assert [line.id for line in call.lines] == [f"r{n}" for n in range(len(call.lines))]


def test_a_line_is_its_parts() -> None:
    for line in play("friendly", 4).lines:
        assert line.text == " ".join(part.text for part in line.parts)


def test_a_personas_own_words_come_first_and_the_temperaments_after() -> None:
    call = Conversation(scenario(trust=10, lines={"fed_back_right": ("Bang on, love.",)}))
    said_first = []
    for number in range(2):
        call.hears(f"Nine points short, {number}.", hearing(reflection=reflected().reflection))
        said_first.append(call.line.parts[0].text)
    assert said_first[0] == "Bang on, love."
    assert said_first[1] != "Bang on, love."


def test_braces_in_a_scenario_are_only_words() -> None:
    odd = "We run on {hope} and {0.__class__}."
    call = Conversation(scenario(replace(START, says=(odd,))))
    assert call.says == odd


@pytest.mark.parametrize("line", ["Ask {whom}.", "Ask {who.__class__}.", "Ask {0}.", "Ask {}."])
def test_a_stock_line_with_a_gap_that_cannot_be_filled_is_passed_over(line: str) -> None:
    stock = Stock({"not_mine": (line,)}, {"not_mine": ("Not mine, ask {who}.",)})
    part = Speaker(stock, (), 1, 1).say(Say("not_mine", fills={"who": "finance"}), CONTENT)
    assert part is not None
    assert part.text == "Not mine, ask finance."


def test_a_turn_is_left_out_when_all_are_used() -> None:
    speaker = Speaker(Stock({}, {"turn_wait": ("And what else?",)}), (), 1, 1)
    assert speaker.say(Say("turn_wait"), TURN) is not None
    assert speaker.say(Say("turn_wait"), TURN) is None


def test_short_words_may_come_again_but_not_at_once() -> None:
    rest = {"minimal": ("Yes.", "Right."), "spent": ("As before.",)}
    texts = []
    used: tuple[str, ...] = ()
    for number in range(4):
        speaker = Speaker(Stock({}, rest), used, 1, number)
        part = speaker.say(Say("fed_back_right"), "acknowledgement")
        assert part is not None
        texts.append(part.text)
        used = speaker.used
    assert all(one != other for one, other in pairwise(texts))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("nine points under", "Nine points under."),
        ("nine points under. ", "Nine points under."),
        ("why not?", "Why not?"),
        ("I'd leave too", "I'd leave too."),
        ("", ""),
    ],
)
def test_a_fragment_becomes_a_sentence(words: str, sentence: str) -> None:
    assert as_sentence(words) == sentence


def test_a_draw_spreads_over_all_there_is() -> None:
    drawn = Counter(draw(5, seed, number, "key") for seed in range(40) for number in range(40))
    assert set(drawn) == set(range(5))
    assert max(drawn.values()) < 2 * min(drawn.values())


def test_a_state_that_is_entered_again_finds_other_words() -> None:
    call = Conversation(scenario(START))
    call.hears("Well then.", hearing())
    assert START.says[0] not in call.says
