"""Measures from research, counted over a call as it went on."""

from trainer.domain.call import Call, Round
from trainer.domain.debrief import Figures
from trainer.domain.listening import Analysis, Move, MoveKind

_IDLE = frozenset({"clarify", "plan"})  # questions that only keep the talk going
_GAMING = frozenset({"keywords", "pasted"})


def figures_of(call: Call) -> Figures:
    """Count reflections, questions and words; a share is None when there is nothing to count.

    A reflection is a reply that says content back in earnest; questions are counted one by one, the
    open ones among them by what the analysis calls them. Shares are 0 to 1.
    """
    story = call.story
    reflections = sum(_reflects(each.analysis) for each in story)
    questions = [move for each in story for move in _questions(each.analysis)]
    opened = sum(move.detail == "open" for move in questions)
    return Figures(
        reflections=reflections,
        questions=len(questions),
        open_share=opened / len(questions) if questions else None,
        talk_share=_talk_share(call, story),
        reflections_to_questions=reflections / len(questions) if questions else None,
    )


def _reflects(analysis: Analysis) -> bool:
    return analysis.reflects and analysis.gaming not in _GAMING


def _questions(analysis: Analysis) -> list[Move]:
    return [move for move in analysis.of_kind(MoveKind.ASK) if move.detail not in _IDLE]


def _talk_share(call: Call, story: tuple[Round, ...]) -> float | None:
    """The share of the words that the rep spoke."""
    rep = sum(_words(each.reply.text) for each in story)
    prospect = _words(call.opening.text) + sum(_words(each.next_line.text) for each in story)
    return rep / (rep + prospect) if story and rep + prospect else None


def _words(text: str) -> int:
    return len(text.split())
