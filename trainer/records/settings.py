"""The settings file."""

import os
import tempfile
from pathlib import Path

from trainer.codec import from_json, to_json
from trainer.domain.settings import TEXT_SCALES, VOICE_RATES, VOICE_VOLUMES, Settings
from trainer.errors import RecordsReadOnly
from trainer.messages import Message, message
from trainer.records.aside import move_aside


class SettingsFile:
    """Settings in one JSON file, replaced as a whole when they are saved."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.notice: Message | None = None  # what the rep has to know about the last load

    def load(self) -> Settings:
        """Read the settings; never raises: a damaged file is moved aside and the defaults hold."""
        self.notice = None
        try:
            return _read(self._path)
        except FileNotFoundError:
            pass
        except OSError as error:
            self._note("records.settings.unreadable", details=error)
        except (ValueError, RecursionError) as error:
            self._set_aside(error)
        return Settings()

    def save(self, settings: Settings) -> None:
        """Write the settings so that the file is whole at every moment; raises RecordsReadOnly."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._path, to_json(settings))
        except OSError as error:
            said = message("records.settings.not_saved", path=self._path, details=error)
            raise RecordsReadOnly(said) from error

    def _set_aside(self, error: Exception) -> None:
        try:
            moved = move_aside(self._path)
        except OSError:
            self._note("records.settings.damaged", details=error)
        else:
            self._note("records.settings.moved", moved=moved, details=error)

    def _note(self, key: str, **args: object) -> None:
        self.notice = message(key, path=self._path, **args)


def _read(path: Path) -> Settings:
    settings = from_json(Settings, path.read_text(encoding="utf-8"))
    _check("text_scale", settings.text_scale, TEXT_SCALES)
    _check("voice_rate", settings.voice_rate, VOICE_RATES)
    _check("voice_volume", settings.voice_volume, VOICE_VOLUMES)
    return settings


def _check(name: str, value: int, allowed: range) -> None:
    if value not in allowed:
        raise ValueError(f"{name} is {value}, not {allowed.start} to {allowed.stop - 1}")


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
