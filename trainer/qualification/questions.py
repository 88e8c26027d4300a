"""From a question to the topics and facts that it is after."""

from collections.abc import Iterable

from trainer.domain.listening import Analysis, Move, MoveKind
from trainer.domain.ports import Likeness
from trainer.domain.qualification import Asked, Topic
from trainer.domain.scenario import Scenario
from trainer.qualification.facts import Question, match_facts
from trainer.qualification.focus import focus_on, is_bare_why, questions_in
from trainer.qualification.sieve import Sieve

NEXT_STEP = "next_step"  # the topic that a proposed next step is on
_NO_TOPIC = frozenset({"good_time", "clarify", "plan"})  # questions that only keep the talk going
_SHOWN = 3  # topics that a text is said to be after, at most


class Questions:
    """Tells what questions are after; pure, and the same for the same texts."""

    def __init__(self, topics: Iterable[Topic], likeness: Likeness) -> None:
        self.likeness = likeness
        self._sieve = Sieve({each.id: each for each in topics}, likeness)

    def asked(
        self, reply: str, analysis: Analysis, scenario: Scenario | None, told: tuple[str, ...]
    ) -> Asked:
        """What the questions of an analysed reply are after, the last one first.

        A topic is named only where the question is clearly after it, one a question. A bare "why?"
        is after what was said before it, so it is left to the prospect. Facts told already come
        after untold ones that fit as well.
        """
        heard = [self._hear(reply, move) for move in reversed(_asking(reply, analysis))]
        topics = [question.ranked.best for question in heard if question.ranked.best]
        if analysis.has(MoveKind.NEXT_STEP):
            topics.append(NEXT_STEP)
        named = tuple(dict.fromkeys(topics))
        if scenario is None:
            return Asked(named)
        return Asked(named, match_facts(heard, scenario, told, self.likeness))

    def topics_of(self, text: str) -> tuple[str, ...]:
        """Up to three topics that the questions of a text are after, best first; empty for none."""
        parts = reversed(list(questions_in(text)))
        ranked = [self._sieve.rank(focus) for part in parts if (focus := focus_on(text, part))]
        firsts = [each.best for each in ranked if each.best]
        others = [topic for each in ranked if each.best for topic in each.topics]
        return tuple(dict.fromkeys((*firsts, *others)))[:_SHOWN]

    def _hear(self, reply: str, move: Move) -> Question:
        focus = focus_on(reply, move.span)
        return Question(f"{focus.condition} {focus.asked}".strip(), self._sieve.rank(focus))


def _asking(reply: str, analysis: Analysis) -> list[Move]:
    """The moves that ask for something of the prospect's, a bare "why?" left out."""
    moves = analysis.of_kind(MoveKind.ASK) if analysis.understood else ()
    return [
        move
        for move in moves
        if move.detail not in _NO_TOPIC and not is_bare_why(reply[slice(*move.span)])
    ]
