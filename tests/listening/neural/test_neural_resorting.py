"""What a stretch becomes when rules and model are weighed together."""

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.neural.resorting import Decided, Scores, resorted
from trainer.listening.neural.told import STRETCH
from trainer.listening.pieces import Piece
from trainer.listening.stretches import stretches
from trainer.listening.words import words_in

NOTHING = dict.fromkeys(STRETCH, -5.0)
DOES = dict.fromkeys(["reflect", "inform", "pitch", "confirm", "feeling"], False)


def pieces(reply: str, *kinds: tuple[MoveKind, str]) -> list[Piece]:
    cut = stretches(words_in(reply))
    assert len(cut) == len(kinds)
    return [
        Piece(stretch, kind, rule, 0.7, asks=Asks.CLOSED if kind is MoveKind.ASK else Asks.NONE)
        for stretch, (kind, rule) in zip(cut, kinds, strict=True)
    ]


def scores(**likely: float) -> Scores:
    return {**NOTHING, **likely}


def decided(asks: Asks = Asks.NONE, **does: bool) -> Decided:
    return Decided("other", asks, {**DOES, **does})


ONE = "They quit after two weeks."
TWO = "They quit after two weeks. What would keep them?"
UNCLEAR = (MoveKind.OTHER, "other.unclear")


def test_a_statement_that_the_rules_did_not_know_becomes_feedback():
    (piece,) = resorted(pieces(ONE, UNCLEAR), [scores(reflect=2)], decided(reflect=True))
    assert piece.kind is MoveKind.REFLECT
    assert piece.rule == "reflect.alike"
    assert piece.sure == 0.88


def test_what_the_rules_said_as_well_keeps_their_reason():
    given = pieces(ONE, (MoveKind.REFLECT, "reflect.shared"))
    (piece,) = resorted(given, [scores(reflect=2)], decided(reflect=True))
    assert piece.rule == "reflect.shared"


def test_a_reply_that_reflects_does_it_somewhere():
    given = pieces(TWO, UNCLEAR, (MoveKind.ASK, "ask.open_word"))
    tags = [scores(reflect=-0.5, other=1), scores(open=3, reflect=-4)]
    found = resorted(given, tags, decided(Asks.OPEN, reflect=True))
    assert [piece.kind for piece in found] == [MoveKind.REFLECT, MoveKind.ASK]


def test_a_reply_that_does_not_reflect_does_it_nowhere():
    given = pieces(ONE, (MoveKind.REFLECT, "reflect.you"))
    (piece,) = resorted(given, [scores(reflect=1, inform=0.5)], decided(inform=True))
    assert piece.kind is MoveKind.INFORM
    assert piece.detail == "fact"


def test_feedback_said_as_a_question_is_both():
    given = pieces("They quit after two weeks?", UNCLEAR)
    (piece,) = resorted(
        given,
        [scores(reflect=2, closed=1, confirm=1)],
        decided(Asks.CLOSED, reflect=True, confirm=True),
    )
    assert piece.kind is MoveKind.REFLECT
    assert piece.asks is Asks.CLOSED
    assert piece.checks


def test_a_list_of_key_words_stays_one():
    given = [
        Piece(pieces(ONE, UNCLEAR)[0].stretch, MoveKind.OTHER, "other.keywords", 0.8, "keywords")
    ]
    (piece,) = resorted(given, [scores(reflect=4)], decided(reflect=True))
    assert piece.detail == "keywords"


def test_the_scenarios_own_wording_stays_feedback():
    given = pieces(ONE, (MoveKind.REFLECT, "reflect.wording"))
    (piece,) = resorted(given, [scores(inform=4)], decided(inform=True))
    assert piece.kind is MoveKind.REFLECT


def test_the_confidence_told_is_the_one_found_though_it_must_be_done_somewhere():
    (piece,) = resorted(pieces(ONE, UNCLEAR), [scores(reflect=-3)], decided(reflect=True))
    assert piece.kind is MoveKind.REFLECT
    assert piece.sure == 0.05


def test_a_check_inside_feedback_is_kept():
    tags = [scores(reflect=2, confirm=1, closed=-0.2)]
    does = decided(Asks.CLOSED, reflect=True, confirm=True)
    (piece,) = resorted(pieces(ONE, UNCLEAR), tags, does)
    assert piece.checks
    assert piece.asks is Asks.CLOSED


def test_a_leading_question_is_told_from_a_closed_one():
    given = pieces("Is it not slow?", (MoveKind.ASK, "ask.yes_or_no"))
    (piece,) = resorted(given, [scores(leading=2, closed=1)], decided(Asks.CLOSED))
    assert piece.detail == "leading"
    (back,) = resorted([piece], [scores(leading=-2, closed=1)], decided(Asks.CLOSED))
    assert back.detail == ""


def test_a_question_is_of_its_own_kind_though_the_reply_as_a_whole_sounds_otherwise():
    given = pieces(TWO, UNCLEAR, (MoveKind.ASK, "ask.yes_or_no"))
    tags = [scores(reflect=2), scores(open=3)]
    found = resorted(given, tags, decided(Asks.CLOSED, reflect=True, confirm=False))
    assert found[1].asks is Asks.OPEN


def test_fixed_phrases_are_left_to_the_rules():
    given = pieces(ONE, (MoveKind.NEXT_STEP, "next_step.said"))
    (piece,) = resorted(given, [scores(reflect=3)], decided(reflect=True))
    assert piece.kind is MoveKind.NEXT_STEP


def test_what_the_rules_heard_stays_where_nothing_is_likely():
    given = pieces(ONE, (MoveKind.ACKNOWLEDGE, "acknowledge.empty"))
    (piece,) = resorted(given, [scores(other=-0.1)], decided())
    assert piece.kind is MoveKind.ACKNOWLEDGE
