"""A whole call, to be read aloud. It is compared with `transcripts/`; read it when you renew it.

To renew: run this file as a module (`python -m tests.prospect.test_prospect_transcript`).
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.prospect.prospect_factory import (
    NOISE,
    PARROT,
    PROPOSED,
    Conversation,
    after,
    back,
    hearing,
    move,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.assets import catalogue
from trainer.domain.listening import Analysis, Asks, FeelingHeard, MoveKind
from trainer.domain.qualification import Asked
from trainer.prospect import explain, temperaments

FOLDER = Path(__file__).parent / "transcripts"
WORN = FeelingHeard(named=True, fits=True, word="worn out")
OPEN = {"asks": Asks.OPEN, "relevant": True, "moves": (move(MoveKind.ASK, "open"),)}

Said = tuple[str, Analysis, Asked]
NOTHING = Asked()

CALL: tuple[Said, ...] = (
    (
        "We have a platform that fixes exactly this. Can I show you a demo on Thursday?",
        pitch(moves=(move(MoveKind.PITCH), move(MoveKind.NEXT_STEP)), asks=Asks.CLOSED),
        NOTHING,
    ),
    (
        "Fair. You ended nineteen points short, was it?",
        hearing(
            reflection=back(
                accurate=False, wrong="number", right="nine points under", of="missed-target"
            ),
            asks=Asks.CLOSED,
            confirms=True,
        ),
        NOTHING,
    ),
    (
        "Nine, sorry. Nine short on being on time, and it's worn you out. Did I get that right?",
        reflected(reflection=back(of="missed-target"), feeling=WORN, confirms=True),
        NOTHING,
    ),
    (
        "Nine points, and a hard year. What has that been like for your team?",
        reflected(reflection=back(of="missed-target"), **OPEN),
        after("consequences", "planners-left"),
    ),
    ("Two of my best planners left in May.", PARROT, NOTHING),
    ("asdkfj", NOISE, NOTHING),
    (
        "Losing the two you'd build on must worry you. Why did it come to that?",
        reflected(feeling=replace(WORN, word="worried"), **OPEN),
        NOTHING,
    ),
    ("I hear you.", hearing(moves=(move(MoveKind.ACKNOWLEDGE),)), NOTHING),
    (
        "So it's a number without an owner. How do you notice that day to day?",
        reflected(reflection=back(of="no-owner"), **OPEN),
        after("metrics", "wait-times"),
    ),
    (
        "Seventy minutes a lorry. And how is something like this paid for?",
        reflected(**OPEN),
        after("budget", "no-budget"),
    ),
    (
        "What was it again, how much under?",
        question(asks_again=True, again_of="missed-target"),
        NOTHING,
    ),
    ("Shall we talk again in April, with your figures on the table?", PROPOSED, NOTHING),
)


def transcript(temperament: str) -> str:
    """The call as it is spoken, with the rule behind each line and what it did."""
    call = Conversation(scenario(temperament=temperament, trust=34), seed=11)
    lines = [f"{temperament.upper()}\n", f"She: {call.says}"]
    for reply, analysis, asked in CALL:
        reaction = call.hears(reply, analysis, asked)
        now = f"{reaction.rule}; trust {reaction.after.trust}, patience {reaction.after.patience}"
        lines += [f"Rep: {reply}", f"She: {call.says}  [{now}]"]
        if reaction.ending:
            break
    return "\n".join([*lines, "", *map(catalogue().say, explain(call.reactions[-1])), ""])


@pytest.mark.parametrize("temperament", temperaments())
def test_reads_as_it_was_last_read_aloud(temperament: str) -> None:
    kept = (FOLDER / f"{temperament}.txt").read_text(encoding="utf-8")
    assert transcript(temperament) == kept


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in temperaments():
        (FOLDER / f"{each}.txt").write_text(transcript(each), encoding="utf-8")
