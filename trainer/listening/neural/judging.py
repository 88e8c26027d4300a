"""Whether feedback is right: rules, the model, and a scenario's known wordings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.domain.listening import Said
from trainer.listening.conflict import Conflict
from trainer.listening.feelings import Named
from trainer.listening.neural.encoder import Encoder
from trainer.listening.neural.features import Seen, truth_features
from trainer.listening.neural.joint import Joint
from trainer.listening.pieces import Piece
from trainer.listening.reflecting import Back, reflection_of
from trainer.listening.told import Told, told

MEANING = "meaning"  # the kind of an error that no rule names


@dataclass(frozen=True)
class Judge:
    """Judges feedback by its meaning."""

    encoder: Encoder
    joint: Joint

    def judged(
        self, seen: Seen, given: Sequence[Piece], back: Back, said: Said, feeling: Named | None
    ) -> Back:
        """Feedback called right, wrong, or not to be told; the reasons of the rules are kept.

        The model was taught on what is said alone: a scenario's wordings are left to the rules, and
        what those find by them stays.
        """
        bare = told(Said(said.text))
        plain = reflection_of(given, bare, feeling)
        if back.conflict and not plain.conflict:
            return back
        places = [place for place, piece in enumerate(seen.pieces) if piece in given]
        told_of = self.encoder.read(said.text, seen.reply)
        truth = told_of.truth([piece.stretch.span[0] for piece in seen.pieces])
        rows = [truth[place] for place in places]
        features = truth_features(replace(seen, told=bare), places, rows, plain)
        worst = given[max(range(len(rows)), key=lambda row: rows[row][1] - rows[row][0])]
        score = self.joint.truth["wrong"].scores(features)[0]
        return self._called(score, worst, back, bare)

    def _called(self, score: float, worst: Piece, back: Back, line: Told) -> Back:
        limits = self.joint.limits
        if score >= limits["wrong"]:
            return back if back.conflict else _wrong(worst, back, line)
        right = score <= limits["right"] and back.conflict is None
        accurate = True if right else None
        return Back(replace(back.reflection, accurate=accurate, wrong="", right=""), None)


def _wrong(worst: Piece, back: Back, line: Told) -> Back:
    """Feedback that does not mean what was said, though no rule can name the word."""
    said = line.said.text
    reflection = replace(back.reflection, accurate=False, wrong=MEANING, right=said)
    return Back(reflection, Conflict(MEANING, worst.stretch.span, said))
