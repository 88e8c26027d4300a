"""Which facts of a scenario a question would find."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.ports import Likeness
from trainer.domain.qualification import FactMatch
from trainer.domain.scenario import Fact, Scenario
from trainer.qualification.lexicon import Lexicon, lexicon_of
from trainer.qualification.sieve import Ranked

# Set on tests/qualification/questions_to_facts.toml and on the scenarios' own model questions, each
# held out in turn. The topic alone stays below a half, from which a fact counts as asked for.
_BY_EXAMPLE = 0.6  # of the likeness to the nearest model question
_BY_WORDS = 0.7  # of the share of the question's words that the fact's texts have
_BY_TOPIC = 0.3  # of how clearly the question is on the fact's topic
_SHOWN_FROM = 0.3  # below this a fit is chance
_IDLE = 0.6  # how much of a fit is lost where the words are those of small talk


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its words without what is said on the way, and the topics that it fits."""

    text: str
    ranked: Ranked


def match_facts(
    questions: Sequence[Question], scenario: Scenario, told: tuple[str, ...], likeness: Likeness
) -> tuple[FactMatch, ...]:
    """The facts that these questions fit, best first; of equal fits the untold ones first."""
    if not questions:
        return ()
    lexicon = lexicon_of(tuple(scenario.facts.values()))
    found = [
        FactMatch(fact.id, max(_fit(each, fact, lexicon, likeness) for each in questions))
        for fact in scenario.facts.values()
    ]
    fitting = [match for match in found if match.fit >= _SHOWN_FROM]
    return tuple(sorted(fitting, key=lambda match: (-match.fit, match.fact in told)))


def _fit(question: Question, fact: Fact, lexicon: Lexicon, likeness: Likeness) -> float:
    nearest = max((likeness.likeness(question.text, each) for each in fact.asked_by), default=0.0)
    topic = question.ranked.shares.get(fact.topic, 0.0) ** 2  # a runner-up counts for little
    fit = (
        _BY_EXAMPLE * nearest
        + _BY_WORDS * lexicon.share(question.text, fact.id)
        + _BY_TOPIC * topic
    )
    return round(min(1.0, fit) * (1 - _IDLE * question.ranked.idle), 3)
