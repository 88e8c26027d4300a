"""One line as it is handed to the child process."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """What to say and how."""

    text: str
    pitch: str  # low, middle or high
    rate: int  # words a minute
    volume: float  # 0 to 1
    gender: str  # female, male or empty

    def to_json(self) -> str:
        """Write it in ASCII, which passes through a pipe in any locale."""
        return json.dumps(asdict(self))

    @property
    def seconds(self) -> float:
        """About how long it takes to say; a word counts as one for every six letters it has."""
        return 60 * sum(1 + len(word) / 6 for word in self.text.split()) / self.rate


def from_json(text: str) -> Utterance:
    """Read what `to_json` wrote."""
    return Utterance(**json.loads(text))
