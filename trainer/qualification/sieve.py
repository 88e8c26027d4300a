"""Ranks the topics that one question is after."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.domain.ports import Likeness
from trainer.domain.qualification import Topic
from trainer.qualification.cues import NONE, Cue, cues, strength_of
from trainer.qualification.focus import Focus
from trainer.qualification.vocabulary import KEPT, Vocabulary, terms

# Set by hand on the development questions (tools/bench_qualification.py), where each was the best
# of three to five values tried.
_CONDITION = 0.7  # weight of cues in "if …", "once …", "say …"
_ASIDE = 0.2  # weight of cues in what is conceded or said before the question
_ALIKE_FROM, _ALIKE = 0.4, 0.8  # likeness to a model question speaks from here up, and how strongly
_SHORTLIST = 3  # topics whose model questions are compared: comparing all takes too long
_VOCABULARY = 0.02  # weight of the vocabulary's evidence beside the cues
_SURE = 0.3  # below this nothing is claimed


@dataclass(frozen=True, slots=True)
class Ranked:
    """The topics that a question fits, best first; empty if it is after none."""

    topics: tuple[str, ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)  # of the best one's score, 0 to 1
    idle: float = 0.0  # how strongly it is after no topic at all, 0 to 1

    @property
    def best(self) -> str:
        """The topic that fits best; empty if none does."""
        return self.topics[0] if self.topics else ""


class Sieve:
    """Weighs cues, model questions and vocabulary of all topics against a question."""

    def __init__(self, topics: Mapping[str, Topic], likeness: Likeness) -> None:
        self._topics = topics
        self._likeness = likeness
        self._cues = cues()
        self._vocabulary = Vocabulary(
            {id_: _counted(topic, self._cues.get(id_, ())) for id_, topic in topics.items()}
        )

    def rank(self, focus: Focus) -> Ranked:
        """The topics that a question fits, best first."""
        evidence = self._vocabulary.evidence(f"{focus.condition} {focus.asked}")
        scores = {id_: self._by_words(id_, focus, evidence) for id_ in self._topics}
        for id_ in sorted(scores, key=lambda id_: -scores[id_])[:_SHORTLIST]:
            scores[id_] += self._by_examples(id_, focus, scores[id_])
        fitting = [id_ for id_ in sorted(scores, key=lambda id_: -scores[id_]) if scores[id_] > 0]
        idle = self._by_cues(NONE, focus)
        if not fitting or scores[fitting[0]] < max(_SURE, idle):
            return Ranked(idle=idle)
        best = scores[fitting[0]]
        return Ranked(tuple(fitting), {id_: scores[id_] / best for id_ in fitting})

    def _by_words(self, id_: str, focus: Focus, evidence: Mapping[str, float]) -> float:
        return self._by_cues(id_, focus) + _VOCABULARY * evidence[id_]

    def _by_examples(self, id_: str, focus: Focus, so_far: float) -> float:
        """What likeness to a model question adds to a score: a share of what it lacks of 1."""
        models = self._topics[id_].good
        nearest = max((self._likeness.likeness(focus.asked, each) for each in models), default=0.0)
        alike = max(0.0, nearest - _ALIKE_FROM) / (1 - _ALIKE_FROM)
        return _ALIKE * alike * max(0.0, 1 - so_far)

    def _by_cues(self, topic: str, focus: Focus) -> float:
        found = self._cues.get(topic, ())
        doubt = 1 - strength_of(focus.asked, found)
        doubt *= 1 - _CONDITION * strength_of(focus.condition, found)
        return 1 - doubt * (1 - _ASIDE * strength_of(focus.aside, found))


def _counted(topic: Topic, found: tuple[Cue, ...]) -> dict[str, float]:
    """The words of a topic's own texts; a word of a cue counts as strongly as the cue speaks."""
    counts: dict[str, float] = defaultdict(float)
    for text in (topic.definition, *topic.good):
        for term in set(terms(text)):
            counts[term] += 1
    for cue in found:
        for word in cue.vocabulary:
            counts[word[:KEPT]] += cue.strength / len(cue.words.split())
    return counts
