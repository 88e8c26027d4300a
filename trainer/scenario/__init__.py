"""Scenario files: read into scenarios, with every mistake told by place and cure."""

from trainer.scenario.known import Known
from trainer.scenario.library import Library
from trainer.scenario.reader import read

__all__ = ["Known", "Library", "read"]
