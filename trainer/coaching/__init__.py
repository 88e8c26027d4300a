"""Analysis to score to words: feedback after each round, and the debrief after the call."""

from trainer.coaching.debriefing import debrief
from trainer.coaching.feedback import feedback
from trainer.coaching.rubric import Rubric
from trainer.coaching.scoring import score_round
from trainer.coaching.shelf import read_rubric
from trainer.coaching.totals import call_score

__all__ = [
    "Rubric",
    "call_score",
    "debrief",
    "feedback",
    "read_rubric",
    "score_round",
]
