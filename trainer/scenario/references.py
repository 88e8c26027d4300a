"""Names that must exist: each place of a file where a name stands for something else."""

from collections.abc import Collection

from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.known import Known
from trainer.scenario.tree import Node

_PATTERNS = {
    Code.UNKNOWN_STATE: ("states.*.go.*.to",),
    Code.UNKNOWN_FACT: (
        "facts.*.behind",
        "facts.*.needs.told.*",
        "facts.*.replies.*.needs.told.*",
        "states.*.tells.*",
        "states.*.replies.*.needs.told.*",
        "states.*.go.*.tells.*",
        "states.*.go.*.when.facts.*",
        "states.*.go.*.when.told.*",
        "verdict.because.*",
    ),
    Code.UNKNOWN_TOPIC: ("facts.*.topic", "states.*.go.*.when.topics.*"),
    Code.UNKNOWN_FRAMEWORK: ("frameworks.*",),
    Code.UNKNOWN_TEMPERAMENT: ("persona.temperament",),
}


def check_references(root: Node, known: Known, findings: Findings) -> None:
    """Report each name that stands for nothing, with the nearest that stands for something."""
    valid: dict[Code, Collection[str]] = {
        Code.UNKNOWN_STATE: root.group("states"),
        Code.UNKNOWN_FACT: root.group("facts"),
        Code.UNKNOWN_TOPIC: known.topics,
        Code.UNKNOWN_FRAMEWORK: known.frameworks,
        Code.UNKNOWN_TEMPERAMENT: known.temperaments,
    }
    for code, patterns in _PATTERNS.items():
        for pattern in patterns:
            for node in root.wordings(pattern):
                if node.text not in valid[code]:
                    findings.misnamed(code, node.place, node.text, valid[code])
    _check_stock_lines(root, known, findings)


def _check_stock_lines(root: Node, known: Known, findings: Findings) -> None:
    for node in root.find("persona.lines"):
        for group, lines in node.fields.items():
            if group not in known.stock_groups:
                findings.misnamed(Code.UNKNOWN_LINES, lines.key, group, known.stock_groups)
