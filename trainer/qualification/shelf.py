"""The topics and frameworks as they stand in the data files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from trainer.assets import asset
from trainer.codec import read_toml
from trainer.domain.qualification import Framework, Topic
from trainer.domain.scenario import Level
from trainer.errors import AssetError
from trainer.messages import message


@dataclass(frozen=True, slots=True)
class _TopicEntry:
    """One topic as the file writes it, below its id."""

    name: str
    level: Level
    definition: str
    good: tuple[str, ...]
    bad: tuple[str, ...]


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by id, in the order of the file; raises AssetError."""
    entries = read_toml(dict[str, _TopicEntry], asset("qualification", "topics.toml"))
    return MappingProxyType({id_: _topic(id_, entry) for id_, entry in entries.items()})


def _topic(id_: str, entry: _TopicEntry) -> Topic:
    return Topic(id_, entry.name, entry.level, entry.definition, entry.good, entry.bad)


@cache
def frameworks() -> Mapping[str, Framework]:
    """All frameworks by id, in the order of their ids; raises AssetError."""
    paths = sorted(asset("qualification", "frameworks").glob("*.toml"))
    found = [known_topics_only(read_toml(Framework, path)) for path in paths]
    return MappingProxyType({each.id: each for each in found})


def known_topics_only(framework: Framework) -> Framework:
    """The same framework; raises AssetError if one of its topics does not exist."""
    for slot in framework.slots:
        for topic in slot.topics:
            if topic not in topics():
                raise AssetError(
                    message("qualification.error.topic", framework=framework.id, topic=topic)
                )
    return framework
