"""Reply to moves with evidence: rules and word overlap, no model."""

from trainer.listening.analyser import RuleAnalyser
from trainer.listening.likeness import WordLikeness

__all__ = ["RuleAnalyser", "WordLikeness"]
