"""Reads one scenario file, stage by stage, and never raises for what is in it."""

from dataclasses import dataclass
from pathlib import Path

from trainer.domain.diagnostics import Entry
from trainer.domain.scenario import Scenario
from trainer.scenario.files import read_text
from trainer.scenario.findings import Findings
from trainer.scenario.known import Known
from trainer.scenario.tree import TOP, Place


def read(path: Path, known: Known) -> Entry:
    """Read a scenario file; an entry without a scenario has the findings that say why."""
    return read_noting(path, known).entry


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry, and where its file says the id."""

    entry: Entry
    id_place: Place


def read_noting(path: Path, known: Known) -> Reading:
    """Read a scenario file, and note what an entry does not keep."""
    findings = Findings(path)
    scenario, place = _scenario(path, known, findings)
    return Reading(Entry(path, scenario, findings.told()), place)


def _scenario(path: Path, known: Known, findings: Findings) -> tuple[Scenario | None, Place]:
    text = read_text(path, findings)
    if text is None:
        return None, TOP
    # Imported late: yaml and pydantic take longer to load than most folders of scenarios.
    from trainer.scenario.building import build
    from trainer.scenario.fact_rules import check_facts
    from trainer.scenario.parsing import parse
    from trainer.scenario.references import check_references
    from trainer.scenario.shape import is_scenario, shape
    from trainer.scenario.state_rules import check_states
    from trainer.scenario.word_rules import check_words

    root = parse(text, findings)
    if root is None or not is_scenario(root, findings):
        return None, TOP
    file = shape(root, findings)
    check_references(root, known, findings)
    check_facts(root, findings)
    check_states(root, findings)
    check_words(root, findings)
    return None if findings.has_errors or file is None else build(file), root.at("id").place
