"""What was fed back: its manner, the points it carries, and whether it is right."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.listening import Manner, Reflection
from trainer.domain.steps import Span
from trainer.listening.clauses import clauses_in
from trainer.listening.conflict import Conflict
from trainer.listening.conflicts import conflicts
from trainer.listening.displaced import numbers_displaced
from trainer.listening.feeling_fits import fits
from trainer.listening.feelings import Named, voices
from trainer.listening.manner import manner_of
from trainer.listening.misheard import misheard
from trainer.listening.models import inside, models_said
from trainer.listening.overlap import Overlap, overlap
from trainer.listening.pieces import Piece
from trainer.listening.point import point
from trainer.listening.points import Carried, carried_share, fed, points_carried
from trainer.listening.told import Told, quote
from trainer.listening.words import Word

SURE_SHARE = 0.5  # share of the feedback's content that must be the prospect's to call it right
MAY_ADD = 1  # content words of the rep's own beside a model that leave it right
MODEL_SHARE = 0.6  # share of a model's content that must be there to call it right


@dataclass(frozen=True, slots=True)
class Back:
    """Feedback, and what is wrong with it if anything is."""

    reflection: Reflection
    conflict: Conflict | None


def reflection_of(pieces: Sequence[Piece], told: Told, feeling: Named | None) -> Back:
    """Judge the stretches that feed back."""
    stretches = [piece.stretch for piece in pieces]
    words = tuple(word for stretch in stretches for word in stretch.words)
    models = models_said(words, told)
    wrong = _wrong(pieces, told, feeling, models)
    good_feeling = feeling is not None and fits(feeling, told) is True
    carried = points_carried(told, fed(words), feeling_fits=good_feeling, modelled=bool(models))
    manner = manner_of(stretches, told)
    right = _right(words, told, carried, manner) if wrong is None else False
    if models and wrong is None:
        right = None if _adds_own(words, told, models) else True
    spans = tuple(stretch.span for stretch in stretches)
    reflection = Reflection(
        manner,
        carried.share,
        right,
        carried.carried,
        carried.lost,
        wrong.kind if wrong else "",
        wrong.right if wrong else "",
        spans,
    )
    return Back(reflection, wrong)


def _wrong(
    pieces: Sequence[Piece], told: Told, feeling: Named | None, models: Sequence[Span]
) -> Conflict | None:
    """The surest contradiction outside the scenario's own models, which are right by definition."""
    for find in (misheard, conflicts):
        for piece in pieces:
            found = (
                each for each in find(piece.stretch.words, told) if not inside(each.span, models)
            )
            first = next(found, None)
            if first:
                return first
    if feeling is not None and fits(feeling, told) is False:
        return Conflict("feeling", feeling.span, _felt_words(told))
    return None


def _felt_words(told: Told) -> str:
    """The prospect's words that show how he feels."""
    for clause in told.clauses:
        text = quote(told, clause)
        if voices(text):
            return text
    return told.said.text


def _right(words: tuple[Word, ...], told: Told, carried: Carried, manner: Manner) -> bool | None:
    """True where enough of it is surely the prospect's, None where that cannot be told."""
    if numbers_displaced(words, told):
        return None
    if manner is Manner.VERBATIM:
        return True
    if any(carried_share(point(text), fed(words)) >= MODEL_SHARE for text in told.said.say_back):
        return True
    if _gives_own_cause(words, told):
        return None
    return True if carried.carried and _mostly_his(overlap(words, told)) else None


def _gives_own_cause(words: tuple[Word, ...], told: Told) -> bool:
    """Whether "because" brings a reason in which nothing is the prospect's."""
    causes = [clause for clause in clauses_in(words) if clause.texts[0] == "because"]
    shares = (overlap(clause.words, told) for clause in causes)
    return any(each.foreign_words and not each.shared for each in shares)


def _adds_own(words: tuple[Word, ...], told: Told, models: Sequence[Span]) -> bool:
    """Whether more stands beside a model than the prospect said."""
    beside = tuple(word for word in words if not inside(word.span, models))
    return len(overlap(beside, told).foreign_words) > MAY_ADD


def _mostly_his(shared: Overlap) -> bool:
    return shared.share >= SURE_SHARE
