"""Reply to moves with evidence: rules and word overlap, and a trained model weighed in."""

from pathlib import Path

from trainer.domain.listening import Heard, Said
from trainer.domain.ports import Analyser
from trainer.errors import ModelError
from trainer.listening.analyser import RuleAnalyser
from trainer.listening.likeness import WordLikeness
from trainer.messages import message

__all__ = ["RuleAnalyser", "WordLikeness", "open_analyser"]


_TRIAL = Heard(Said("It stops at night.", "", "", ("at night",), ("by day",), ("It stops.",)))


def open_analyser(folder: Path) -> Analyser:
    """Open the analyser with the trained model in a folder; raises ModelError."""
    from trainer.listening.neural.analyser import ModelAnalyser  # loads slowly: not at the start
    from trainer.listening.neural.model import open_model

    model = open_model(folder)
    try:
        analyser = ModelAnalyser(model)
        analyser.analyse("So it stops?", _TRIAL)  # weights that do not fit the code show here
    except Exception as error:  # both libraries raise what fits no narrower name
        raise ModelError(message("listening.model.damaged", path=folder)) from error
    return analyser
