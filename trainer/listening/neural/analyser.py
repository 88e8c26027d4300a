"""The analyser that hears with a trained model and the rules together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from trainer.domain.listening import Analysis, Asks, Heard, MoveKind, Said
from trainer.listening.analyser import RULES, analysed
from trainer.listening.neural.encoder import Encoder
from trainer.listening.neural.features import Seen, stretch_features, whole_features
from trainer.listening.neural.joint import Joint
from trainer.listening.neural.judging import Judge
from trainer.listening.neural.model import Model
from trainer.listening.neural.resorting import Decided, resorted
from trainer.listening.neural.told import ASKS, PRIMARY, STRETCH
from trainer.listening.pieces import Piece
from trainer.listening.point import point
from trainer.listening.points import carried_share, fed
from trainer.listening.reflecting import Back
from trainer.listening.sorting import feeling_in
from trainer.listening.told import Told

CARRIED = 0.75  # share of a key point
KEPT = 256  # analyses that are remembered
_DOES = {
    "reflect": "reflects",
    "inform": "informs",
    "pitch": "pitches",
    "confirm": "confirms",
    "feeling": "feeling",
}


def carries_points(piece: Piece, line: Told) -> bool:
    """Whether a stretch carries one of the key points that the scenario names for the line."""
    back = fed(piece.stretch.words)
    return any(carried_share(point(text), back) >= CARRIED for text in line.said.key_points)


class ModelAnalyser:
    """Hears what the rep did, by a trained model and the rules together."""

    def __init__(self, model: Model) -> None:
        self._name = f"model {model.identity} with {RULES}"
        self._ear = Ear(Encoder(model.folder), model.joint)
        self._analyse = lru_cache(maxsize=KEPT)(self._anew)

    @property
    def name(self) -> str:
        """Which analyser and version this is."""
        return self._name

    def analyse(self, reply: str, heard: Heard) -> Analysis:
        """Analyse one reply; pure, and the same for the same input."""
        return self._analyse(reply, heard)

    def prepare(self, heard: Heard) -> None:
        """Read the line just heard ahead of the reply to it."""
        self._ear.encoder.prepare(heard.line.text)

    def _anew(self, reply: str, heard: Heard) -> Analysis:
        return analysed(reply, heard, self._ear)


@dataclass(frozen=True)
class Ear:
    """The model as a second ear."""

    encoder: Encoder
    joint: Joint

    @cached_property
    def judge(self) -> Judge:
        """What tells right feedback from wrong."""
        return Judge(self.encoder, self.joint)

    def opinion(self, reply: str, line: Told, pieces: Sequence[Piece]) -> "_Opinion":
        """What model and rules together make of a reply."""
        reading = self.encoder.read(line.said.text, reply)
        parts = reading.parts([piece.stretch.span[0] for piece in pieces])
        seen = Seen(reply, line, pieces, reading.whole, parts)
        return _Opinion(self, seen)


@dataclass(frozen=True)
class _Opinion:
    """What model and rules together make of one reply."""

    ear: Ear
    seen: Seen

    @cached_property
    def decided(self) -> Decided:
        """What the reply does as a whole."""
        features = whole_features(self.seen)
        scores = {name: each.scores(features) for name, each in self.ear.joint.whole.items()}
        return Decided(
            PRIMARY[_greatest(scores["primary"])],
            Asks(ASKS[_greatest(scores["asks"])]),
            {name: scores[there][0] > 0 for name, there in _DOES.items()},
        )

    @cached_property
    def tags(self) -> list[dict[str, float]]:
        """Log-odds of each tag for each piece."""
        weighings = self.ear.joint.stretch
        rows = [stretch_features(self.seen, place) for place in range(len(self.seen.pieces))]
        return [{name: weighings[name].scores(row)[0] for name in STRETCH} for row in rows]

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The stretches, sorted anew."""
        return resorted(self._told_back, self.tags, self.decided)

    @property
    def _told_back(self) -> Sequence[Piece]:
        """The pieces, those that carry a scenario's key points marked as surely feedback."""
        line = self.seen.told
        return [
            replace(piece, rule="reflect.points")
            if piece.kind is MoveKind.REFLECT and carries_points(piece, line)
            else piece
            for piece in self.seen.pieces
        ]

    @property
    def primary(self) -> str:
        """What the reply is in the main."""
        return self.decided.primary

    @property
    def relevant(self) -> bool | None:
        """Whether the last question is about what was just said; None if there is none."""
        asked = [place for place, piece in enumerate(self.pieces) if piece.kind is MoveKind.ASK]
        return self.tags[asked[-1]]["relevant"] > 0 if asked else None

    def judged(self, given: Sequence[Piece], back: Back, said: Said) -> Back:
        """Feedback judged by its meaning; the scenario's own wordings are right by definition."""
        if any(piece.rule == "reflect.wording" for piece in given):
            return back
        seen, feeling = replace(self.seen, pieces=self.pieces), feeling_in(self.pieces)
        return self.ear.judge.judged(seen, given, back, said, feeling)


def _greatest(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=lambda place: scores[place])
