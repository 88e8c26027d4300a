"""The outside of the library's files, made of what was read in them."""

from typing import TYPE_CHECKING, Protocol

from trainer.domain.cover import Cover

if TYPE_CHECKING:
    from trainer.domain.diagnostics import Entry


class CoverStore(Protocol):
    """Remembers the covers of a library until one of its files changes."""

    def read(self, own: str) -> tuple[Cover, ...] | None:
        """The covers with the learner's own folder ("" for none); None once a file has changed."""

    def keep(self, own: str, covers: tuple[Cover, ...]) -> None:
        """Remember covers; where that cannot be done, the files are read again next time."""


def cover(entry: "Entry") -> Cover:
    """The outside of one file."""
    scenario, path = entry.scenario, str(entry.path)
    if scenario is None:
        return Cover(path, errors=len(entry.errors))
    persona, brief = scenario.persona, scenario.brief
    return Cover(
        path,
        id=scenario.id,
        title=scenario.title,
        teaches=scenario.teaches,
        stage=scenario.stage.value,
        difficulty=scenario.difficulty,
        minutes=scenario.minutes,
        frameworks=scenario.frameworks,
        name=persona.name,
        job=persona.title,
        company=persona.company,
        role=persona.role.value,
        gender=persona.voice.gender,
        also=f"{persona.temperament} {brief.account} {brief.you_sell}",
    )
