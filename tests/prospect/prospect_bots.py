"""Reps without manners, to play whole calls with: each makes up a reply from a draw of numbers."""

from collections.abc import Callable

from tests.prospect.prospect_factory import (
    ACKNOWLEDGED,
    ADVISED,
    ASKED_LEAVE,
    FACTS,
    FIRST_RATE,
    GOOD_TIME,
    GREETED,
    INSULTED,
    KEYWORDS,
    NAMED_RIGHT,
    NAMED_UNSURE,
    NAMED_WRONG,
    NOISE,
    OFF_TOPIC,
    OWN_STORY,
    PARROT,
    PARTLY,
    PRICED,
    PROPOSED,
    UNSURE,
    WRONG_NUMBER,
    Conversation,
    after,
    hearing,
    move,
    pitch,
    question,
    reflected,
    scenario,
)
from trainer.domain.listening import Asks, MoveKind
from trainer.domain.qualification import Asked
from trainer.prospect.wording import draw

HEARINGS = (
    FIRST_RATE,
    reflected(),
    PARTLY,
    UNSURE,
    WRONG_NUMBER,
    PARROT,
    NAMED_RIGHT,
    NAMED_WRONG,
    NAMED_UNSURE,
    ACKNOWLEDGED,
    PROPOSED,
    ASKED_LEAVE,
    GOOD_TIME,
    PRICED,
    ADVISED,
    OWN_STORY,
    GREETED,
    INSULTED,
    KEYWORDS,
    OFF_TOPIC,
    NOISE,
    hearing(),
    hearing(confirms=True),
    pitch(),
    question(),
    question(Asks.CLOSED),
    question(relevant=True),
    question(on_topic=False, relevant=False),
    question(asks_again=True, again_of="missed-target"),
    question(Asks.CLOSED, moves=(move(MoveKind.ASK, "clarify"),)),
)
TOPICS = ("", "budget", "users", "goals", "challenges", "next_step")


def sloppy(round_number: int, seed: int) -> tuple[str, int, Asked]:
    """Anything at all: what is said, what is heard in it, and what it is after."""
    heard = draw(len(HEARINGS), seed, round_number, "heard")
    fact = FACTS[draw(len(FACTS), seed, round_number, "fact")]
    topic = TOPICS[draw(len(TOPICS), seed, round_number, "topic")]
    asked = after(topic, fact.id) if draw(2, seed, round_number, "aimed") else after(topic)
    text = "" if draw(20, seed, round_number, "mute") == 0 else f"Reply {round_number} of {seed}."
    return text, heard, asked


def play(temperament: str, seed: int, rounds: int = 15, patience: int = 100) -> Conversation:
    """A whole call with a sloppy rep and a persona of great patience."""
    call = Conversation(scenario(temperament=temperament, patience=patience), seed)
    for number in range(1, rounds + 1):
        text, heard, asked = sloppy(number, seed)
        if call.hears(text, HEARINGS[heard], asked).ending:
            break
    return call


def play_until(
    rep: Callable[[Conversation, int], None], call: Conversation, rounds: int = 40
) -> int:
    """Let a rep go on until the call ends; the number of rounds that it took."""
    for number in range(1, rounds + 1):
        rep(call, number)
        if call.reactions[-1].ending:
            return number
    return rounds
