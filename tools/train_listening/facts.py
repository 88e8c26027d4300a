"""The facts of the shipped scenarios with the right and wrong wordings that their files give."""

from collections.abc import Iterator
from typing import Any

import yaml

from trainer.assets import shipped_scenarios
from trainer.domain.listening import Said


def shipped_facts() -> Iterator[Said]:
    """What is said when a fact is told, for each fact that names wrong versions."""
    for path in sorted(shipped_scenarios().glob("*.yaml")):
        scenario = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, fact in scenario["facts"].items():
            if fact.get("misheard"):
                yield _said(f"{scenario['id']}/{name}", fact)


def _said(name: str, fact: dict[str, Any]) -> Said:
    wordings = [tuple(fact.get(part, ())) for part in ("key_points", "misheard", "say_back")]
    says = fact["says"]
    text = says if isinstance(says, str) else says[0]
    return Said(text, name, fact.get("feeling", ""), *wordings)
