"""What questions are after, and how much the call found out of each topic."""

from trainer.qualification.coverage import changes, fold
from trainer.qualification.grid import cells
from trainer.qualification.questions import Questions
from trainer.qualification.shelf import frameworks, topics
from trainer.qualification.verdict import judge, levels

__all__ = [
    "Questions",
    "cells",
    "changes",
    "fold",
    "frameworks",
    "judge",
    "levels",
    "topics",
]
