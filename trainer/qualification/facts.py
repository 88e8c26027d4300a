"""Which facts of a scenario a question would find."""

from functools import cache, lru_cache

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.domain.ports import Likeness
from trainer.domain.qualification import FactMatch
from trainer.domain.scenario import Fact, Scenario
from trainer.qualification.words import plain

# A fit of a half or more is meant as "asked for it": a model question that is half the same, or two
# thirds of the question's own words among the fact's. The topic alone stays below.
_BY_POINTS = 0.75  # what it is worth when all words of the question are the fact's own
_BY_CONTENT = 0.8  # what it is worth to have all words of content in common with a model question
_BY_TOPIC = 0.3  # what it is worth to be on the topic that is asked about, and nothing more
_ON_TOPIC = 0.2  # what the topic adds to a fit found by words
_SHOWN_FROM = 0.25  # below this a fit is chance
_FEW = 2  # so many words of content at least, or they prove nothing
_KEPT = 5  # letters of a word that count


def match_facts(
    questions: tuple[str, ...],
    topics: tuple[str, ...],
    scenario: Scenario,
    told: tuple[str, ...],
    likeness: Likeness,
) -> tuple[FactMatch, ...]:
    """The facts that these questions fit, best first; of equal fits the untold ones first."""
    found = [
        FactMatch(fact.id, max(_fit(question, fact, topics, likeness) for question in questions))
        for fact in scenario.facts.values()
        if questions
    ]
    fitting = [match for match in found if match.fit >= _SHOWN_FROM]
    return tuple(sorted(fitting, key=lambda match: (-match.fit, match.fact in told)))


def _fit(question: str, fact: Fact, topics: tuple[str, ...], likeness: Likeness) -> float:
    on_topic = fact.topic in topics
    models = [each for each in fact.asked_by if on_topic or _may_be_alike(question, each)]
    by_example = max((_alike(question, each, likeness) for each in models), default=0.0)
    by_words = max(by_example, _BY_POINTS * _share_of_points(question, fact))
    if not on_topic:
        return round(by_words, 3)
    return round(min(1.0, max(_BY_TOPIC, by_words + _ON_TOPIC)), 3)


def _may_be_alike(question: str, model: str) -> bool:
    """Whether it is worth to compare them, which takes its time, although the topics differ."""
    asked = _content(question)
    return len(asked) < _FEW or not asked.isdisjoint(_content(model))


def _alike(question: str, model: str, likeness: Likeness) -> float:
    """Likeness in meaning, or in the words of content if there are a few in common."""
    asked, other = _content(question), _content(model)
    common = len(asked & other)
    by_words = 2 * common / (len(asked) + len(other)) if common >= _FEW else 0.0
    return max(likeness.likeness(question, model), _BY_CONTENT * by_words)


def _share_of_points(question: str, fact: Fact) -> float:
    """The share of a question's words of content that the fact's key points have too."""
    asked = _content(question)
    if len(asked) < _FEW:
        return 0.0
    return len(asked & _content(" ".join(fact.key_points))) / len(asked)


@lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    words = set(plain(text).split()) - _function_words()
    return frozenset(word[:_KEPT] for word in words)


@cache
def _function_words() -> frozenset[str]:
    words = read_toml(dict[str, str], asset("qualification", "words.toml"))
    return frozenset(words["function"].split())
