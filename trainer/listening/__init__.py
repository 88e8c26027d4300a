"""Reply to moves with evidence: rules and word overlap, and a trained model weighed in."""

from pathlib import Path

from trainer.domain.ports import Analyser
from trainer.listening.analyser import RuleAnalyser
from trainer.listening.likeness import WordLikeness

__all__ = ["RuleAnalyser", "WordLikeness", "open_analyser"]


def open_analyser(folder: Path) -> Analyser:
    """Open the analyser with the trained model in a folder; raises ModelError."""
    from trainer.listening.neural.analyser import ModelAnalyser  # loads slowly: not at the start
    from trainer.listening.neural.model import open_model

    return ModelAnalyser(open_model(folder))
