"""Whether feedback is right: rules, the model, and a scenario's known wordings weighed together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.domain.listening import Said
from trainer.listening.conflict import Conflict
from trainer.listening.neural.encoder import Encoder, Reading
from trainer.listening.neural.features import Seen, truth_features
from trainer.listening.neural.joint import Joint
from trainer.listening.neural.known import known_features
from trainer.listening.pieces import Piece
from trainer.listening.reflecting import Back
from trainer.listening.told import Told, told

MEANING = "meaning"  # the kind of an error that no rule names


@dataclass(frozen=True)
class Judge:
    """Judges feedback by its meaning."""

    encoder: Encoder
    joint: Joint

    def judged(self, seen: Seen, given: Sequence[Piece], back: Back, said: Said) -> Back:
        """Feedback called right, wrong, or not to be told; the reasons of the rules are kept."""
        line = told(said)
        seen = replace(seen, told=line)
        reading = self.encoder.read(said.text, seen.reply)
        places = [place for place, piece in enumerate(seen.pieces) if piece in given]
        rows = self._rows(reading, seen, places)
        score = self._score(seen, places, rows, back)
        worst = given[max(range(len(rows)), key=lambda row: rows[row][1] - rows[row][0])]
        if not said.misheard:
            return self._called(score, "", worst, back, line)
        features = known_features(self.encoder, said, fed_back(seen.reply, given), score)
        score = self.joint.truth["known"].scores(features)[0]
        return self._called(score, "_known", worst, back, line)

    def known_features(
        self, seen: Seen, given: Sequence[Piece], back: Back, said: Said
    ) -> list[float]:
        """What bears on feedback where wrong versions are known."""
        places = [place for place, piece in enumerate(seen.pieces) if piece in given]
        rows = self._rows(self.encoder.read(said.text, seen.reply), seen, places)
        score = self._score(seen, places, rows, back)
        return known_features(self.encoder, said, fed_back(seen.reply, given), score)

    @staticmethod
    def _rows(reading: Reading, seen: Seen, places: Sequence[int]) -> list[list[float]]:
        truth = reading.truth([piece.stretch.span[0] for piece in seen.pieces])
        return [truth[place] for place in places]

    def _score(
        self, seen: Seen, places: Sequence[int], rows: Sequence[Sequence[float]], back: Back
    ) -> float:
        return self.joint.truth["wrong"].scores(truth_features(seen, places, rows, back))[0]

    def _called(self, score: float, kind: str, worst: Piece, back: Back, line: Told) -> Back:
        limits = self.joint.limits
        if score >= limits[f"wrong{kind}"]:
            return back if back.conflict else _wrong(worst, back, line)
        accurate = True if score <= limits[f"right{kind}"] else None
        reflection = replace(back.reflection, accurate=accurate, wrong="", right="")
        return Back(reflection, None)


def fed_back(reply: str, given: Sequence[Piece]) -> str:
    """The part of a reply from its first feedback to its last."""
    return reply[given[0].stretch.span[0] : given[-1].stretch.span[1]]


def _wrong(worst: Piece, back: Back, line: Told) -> Back:
    """Feedback that does not mean what was said, though no rule can name the word."""
    said = line.said.text
    reflection = replace(back.reflection, accurate=False, wrong=MEANING, right=said)
    return Back(reflection, Conflict(MEANING, worst.stretch.span, said))
