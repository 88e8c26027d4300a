"""What is kept: the calls in a database, the settings in a file."""

from trainer.records.covers import CoverFile
from trainer.records.memory import MemoryStore
from trainer.records.opening import Opened, open_or_set_aside, open_store
from trainer.records.settings import SettingsFile

__all__ = ["CoverFile", "MemoryStore", "Opened", "SettingsFile", "open_or_set_aside", "open_store"]
