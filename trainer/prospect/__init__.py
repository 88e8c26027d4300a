"""The persona's mind: what she makes of a reply, what she tells, and in which words."""

from trainer.prospect.explaining import explain
from trainer.prospect.prospect import Prospect
from trainer.prospect.temperament import stock_groups, temperaments

__all__ = ["Prospect", "explain", "stock_groups", "temperaments"]
