"""What a library shows of a scenario file before the file is opened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """The outside of one file; of a file that cannot be played, path and errors alone are told.

    Stage and role are the values of their enums, so that a cover is made of plain text and numbers.
    """

    path: str
    errors: int = 0
    id: str = ""  # of the scenario; empty where the file cannot be played
    title: str = ""
    teaches: str = ""
    stage: str = ""
    difficulty: int = 0
    minutes: int = 0
    frameworks: tuple[str, ...] = ()
    name: str = ""  # of the persona
    job: str = ""
    company: str = ""
    role: str = ""
    gender: str = ""
    also: str = ""  # more words by which it can be found

    @property
    def playable(self) -> bool:
        """Whether the file can be played."""
        return bool(self.id)
