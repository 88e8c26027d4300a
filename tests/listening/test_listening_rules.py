"""Each kind of rule by itself: what it finds, and what it must leave alone."""

import pytest

from trainer.domain.listening import Asks, Manner, MoveKind, Said
from trainer.listening.conflicts import conflicts
from trainer.listening.feeling_fits import felt_by
from trainer.listening.feelings import named_in
from trainer.listening.gaming import is_heap
from trainer.listening.manner import manner_of
from trainer.listening.meaning import items_in, reverse_of, same_sense
from trainer.listening.negation import negated
from trainer.listening.overlap import overlap
from trainer.listening.point import point
from trainer.listening.points import carried_share, fed
from trainer.listening.primary import primary_of
from trainer.listening.questions import question_in
from trainer.listening.readable import unreadable
from trainer.listening.reading import read
from trainer.listening.stretches import stretches
from trainer.listening.told import told
from trainer.listening.words import words_in


def only(text: str):
    return stretches(words_in(text))[0]


# Questions


@pytest.mark.parametrize(
    "text",
    [
        "What happened then?",
        "how did that come about",
        "Tell me about the planners.",
        "could you walk me through a normal Monday",
        "Help me understand what changed.",
        "I'd love to hear how you handle it.",
        "I'm curious what your team says.",
        "Can you give me an example?",
        "What else?",
        "Anything else on your mind?",
        "Why?",
        "say more about that",
        "Would you mind telling me how it began?",
        "What's behind it?",
        "Where does that leave you?",
    ],
)
def test_open_by_what_it_invites(text: str):
    assert question_in(only(text)).asks is Asks.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Did it work?",
        "is that a problem for the team",
        "Have you tried another supplier?",
        "Do you have a budget?",
        "How many planners left?",
        "When does the contract end?",
        "Who signs?",
        "Which of the two is worse?",
        "Can you tell me who signs?",
        "What's your deadline?",
        "Is it the first or the second?",
    ],
)
def test_closed_by_what_it_wants(text: str):
    assert question_in(only(text)).asks is Asks.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "What matters to you is the date.",
        "How awful that must be.",
        "What I'm hearing is that you're late.",
        "Do not send it.",
        "I know what you mean.",
        "You lost nine accounts.",
        "That is how it is.",
    ],
)
def test_what_only_looks_like_a_question(text: str):
    assert question_in(only(text)) is None


# Denial


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("we did not lose it", "lose", True),
        ("nobody owns it", "owns", True),
        ("it is not only late", "late", False),
        ("no doubt you lost it", "lost", False),
        ("not before the union agrees", "union", False),
        ("the no-show rate rose", "rate", False),
        ("you do not want the software", "software", False),
        ("the last thing you want", "want", True),
        ("it is not that nobody cares", "cares", False),
    ],
)
def test_denial_reaches_the_first_word_with_content(text: str, word: str, denied: bool):  # noqa: FBT001
    words = words_in(text)
    place = next(at for at, each in enumerate(words) if each.text == word)
    assert negated(words, place) is denied


# Sense


def item(text: str):
    return items_in(words_in(text))[-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("customer", "clients"),
        ("delivery", "delivering"),
        ("boss", "manager"),
        ("recieved", "received"),
    ],
)
def test_words_that_say_the_same(one: str, other: str):
    assert same_sense(item(one), item(other)) > 0.7


@pytest.mark.parametrize(
    ("one", "other"), [("over", "under"), ("rose", "fell"), ("opened", "closed"), ("win", "lost")]
)
def test_words_that_say_the_reverse(one: str, other: str):
    assert reverse_of(item(one), item(other))
    assert not same_sense(item(one), item(other))


def test_up_belongs_to_its_verb_unless_it_tells_a_direction():
    poles = {name for each in items_in(words_in("they build it up")) for name, _ in each.poles}
    assert "amount" not in poles
    assert "amount" in {n for i in items_in(words_in("prices are up")) for n, _ in i.poles}


# Contradictions


def wrong_in(reply: str, line: str) -> set[str]:
    return {each.kind for each in conflicts(words_in(reply), told(Said(line)))}


@pytest.mark.parametrize(
    ("line", "reply", "kind"),
    [
        ("We lost nine accounts.", "you lost ninety accounts", "number"),
        ("Prices went up in May.", "prices went down in May", "direction"),
        ("We start in March.", "you start in April", "time"),
        ("Finance decides on that.", "you decide on that", "person"),
        ("Marketing blocked the plan.", "sales blocked the plan", "person"),
        ("Some of the vans are old.", "all of the vans are old", "overstated"),
        ("The board approved the plan.", "the board did not approve the plan", "negation"),
        ("If the bridge shuts, the vans wait.", "because the vans wait the bridge shuts", "cause"),
        ("The pump is fine, the valve is broken.", "the valve is fine", "direction"),
        (
            "The cook says it's salt, the waiter says it's sugar.",
            "the cook says it's sugar",
            "person",
        ),
    ],
)
def test_contradictions_are_found(line: str, reply: str, kind: str):
    assert kind in wrong_in(reply, line)


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("We lost nine accounts.", "nine accounts have gone"),
        ("We lost nine of twenty accounts.", "you kept eleven of them"),
        ("Prices went up in May.", "May brought higher prices"),
        ("It isn't cheap.", "it's expensive"),
        ("The board voted no.", "the board turned it down"),
        ("Ours is dearer than theirs.", "theirs is cheaper than yours"),
        ("He pays for fire, not for flood.", "he won't pay for flood"),
        ("I'm not against it.", "you're in favour of it"),
        ("Eighteen percent never show up.", "nearly one in five doesn't show up"),
        ("If we miss it, we lose the lease.", "you'd lose the lease by missing it"),
        ("It takes ninety days.", "it takes three months"),
    ],
)
def test_true_rewordings_are_left_alone(line: str, reply: str):
    assert wrong_in(reply, line) == set()


# Feelings


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("You sound exhausted.", "exhausted"),
        ("it's ground you down", "ground you down"),
        ("That must be so frustrating for them.", "frustrating"),
        ("it keeps you up at night", "keeps you up at night"),
        ("You're not happy about it.", "not"),
        ("you feel let down", "let down"),
        ("thats embarassing", "embarrassing"),
    ],
)
def test_feelings_are_named(text: str, word: str):
    named = named_in(only(text))
    assert named is not None
    assert word in named.word or named.way == "negative"


@pytest.mark.parametrize(
    "text",
    [
        "I'm happy to help.",
        "You're not tired of it.",
        "The price went down.",
        "We lost a low number of accounts.",
        "You said it was tough.",
        "I'm afraid that's the price.",
    ],
)
def test_what_names_no_feeling_of_the_prospects(text: str):
    assert named_in(only(text)) is None


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("I'm so fed up with it.", "negative"),
        ("It's been a nightmare.", "negative"),
        ("We're delighted.", "positive"),
        ("We have three depots.", ""),
        ("I'm happy but worried.", ""),
    ],
)
def test_which_way_a_line_feels(line: str, way: str):
    assert felt_by(told(Said(line)))[1] == way


# Manner, points, lists


LINE = told(Said("We finished nine points under our on-time target."))


@pytest.mark.parametrize(
    ("reply", "manner"),
    [
        ("You finished nine points under your on-time target.", Manner.VERBATIM),
        ("So being on time slipped by nine points, under the target.", Manner.PARAPHRASE),
        ("So punctuality slipped badly and nobody is glad of it.", Manner.OWN_WORDS),
    ],
)
def test_manner(reply: str, manner: Manner):
    assert manner_of(stretches(words_in(reply)), LINE) is manner


def test_a_denied_word_of_direction_counts_as_its_reverse():
    missed = point("missed the target")
    assert carried_share(missed, fed(words_in("you did not reach the target"))) > 0.7
    assert carried_share(missed, fed(words_in("you reached the target"))) < 0.4


def test_numbers_and_directions_weigh_double():
    assert point("nine trucks").weight > point("blue trucks").weight
    assert point("missed target").weight > point("green target").weight


@pytest.mark.parametrize(
    ("text", "heap"),
    [
        ("points, target, under", True),
        ("target, points, year", True),
        ("the target, the points, the year", True),
        ("target points planners deadline", True),
        ("You missed the target, the points, the year", False),
        ("target, points", False),
    ],
)
def test_lists_without_syntax(text: str, heap: bool):  # noqa: FBT001
    assert is_heap(words_in(text), LINE) is heap


def test_a_list_in_the_prospects_own_order_is_an_echo():
    line = told(Said("Two payrolls, two stock systems, two sets of numbers."))
    assert not is_heap(words_in("two payrolls, two stock systems"), line)


def test_overlap_counts_only_content():
    assert overlap(words_in("you and your the of it"), LINE).share == 0
    assert overlap(words_in("the on-time target"), LINE).share == 1
    assert overlap(words_in("the marketing budget"), LINE).foreign_words


# Reading, primary, readable


@pytest.mark.parametrize(
    ("reply", "kinds"),
    [
        ("Okay. So you missed it.", [MoveKind.ACKNOWLEDGE, MoveKind.REFLECT]),
        ("I see, but we can fix that for you.", [MoveKind.ACKNOWLEDGE, MoveKind.PITCH]),
        ("Let me check: you finished under target?", [MoveKind.OTHER, MoveKind.REFLECT]),
        ("You should call them. What stops you?", [MoveKind.INFORM, MoveKind.ASK]),
        ("If it goes on, what then?", [MoveKind.OTHER, MoveKind.ASK]),
        ("We're cheaper. Is that right?", [MoveKind.INFORM, MoveKind.ASK]),
    ],
)
def test_replies_are_read_piece_by_piece(reply: str, kinds: list[MoveKind]):
    assert [piece.kind for piece in read(reply, LINE)] == kinds


@pytest.mark.parametrize(
    ("reply", "primary"),
    [
        ("Mm-hmm.", "other"),
        ("You missed your target.", "reflection"),
        ("You missed your target. What got in the way?", "question"),
        ("You should hire more people.", "input"),
        ("What got in the way?", "question"),
        ("", "other"),
    ],
)
def test_primary(reply: str, primary: str):
    assert primary_of(read(reply, LINE)) == primary


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("", "empty"),
        ("?!", "empty"),
        ("asdf jkl", "noise"),
        ("xxxxxx", "noise"),
        ("hahahahaha sdfgh", "noise"),
        ("Дела идут плохо", "script"),
        ("目标没有达到", "script"),
        ("hola queremos vender nuestro producto", "language"),
        ("umm", "filler"),
        ("nine", ""),
        ("ok", ""),
        ("target?", ""),
        ("Grommets!", ""),
        ("42", "empty"),
        ("so its 目标?", ""),
    ],
)
def test_what_can_be_read_at_all(reply: str, reason: str):
    assert unreadable(reply, words_in(reply), LINE) == reason
