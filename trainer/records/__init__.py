"""What is kept: the calls in a database, the settings in a file.

Each part is imported when it is asked for: the window needs the settings long before the calls.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.records.covers import CoverFile
    from trainer.records.memory import MemoryStore
    from trainer.records.opening import Opened, open_or_set_aside, open_store
    from trainer.records.settings import SettingsFile

__all__ = [
    "CoverFile",
    "MemoryStore",
    "Opened",
    "SettingsFile",
    "open_or_set_aside",
    "open_store",
]

_HOMES = {
    "CoverFile": "covers",
    "MemoryStore": "memory",
    "Opened": "opening",
    "SettingsFile": "settings",
    "open_or_set_aside": "opening",
    "open_store": "opening",
}


def __getattr__(name: str) -> object:
    """Import a part when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
