"""What is wrong with the facts of a scenario although each fits the schema."""

from collections.abc import Mapping

from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.tree import Node


def check_facts(root: Node, findings: Findings) -> None:
    """Report facts that go round in a circle, that nothing leads to, or that are never told."""
    facts = root.group("facts")
    volunteered = {*root.texts("states.*.tells.*"), *root.texts("states.*.go.*.tells.*")}
    _check_circles(facts, findings)
    _check_found(facts, volunteered, findings)
    _check_gates(facts, volunteered, findings)


def _behind(fact: Node) -> Node | None:
    """The place where a fact names the deeper one."""
    return next(iter(fact.wordings("behind")), None)


def _check_circles(facts: Mapping[str, Node], findings: Findings) -> None:
    """The next why must lead on: no fact may lie behind itself. Each circle is told once."""
    settled: set[str] = set()
    for first in facts:
        chain = [first]
        while chain[-1] in facts and chain[-1] not in settled:
            settled.add(chain[-1])
            behind = _behind(facts[chain[-1]])
            if behind is None:
                break
            chain.append(behind.text)
            if behind.text in chain[:-1]:
                circle = " → ".join(chain[chain.index(behind.text) :])
                findings.add(Code.CIRCLE_OF_FACTS, behind.place, circle=circle)


def _check_found(facts: Mapping[str, Node], volunteered: set[str], findings: Findings) -> None:
    led_to = {*volunteered, *(name for fact in facts.values() for name in fact.texts("behind"))}
    if led_to - facts.keys():
        return  # a name leads nowhere, and until it is mended nobody knows to which fact
    for name, fact in facts.items():
        if name not in led_to and not any(fact.find("asked_by.*")):
            findings.add(Code.UNFINDABLE_FACT, fact.key, name=name)


def _check_gates(facts: Mapping[str, Node], volunteered: set[str], findings: Findings) -> None:
    """Report facts whose gates wait for each other; names of no fact are reported elsewhere."""
    shut = {name: set(fact.texts("needs.told.*")) & set(facts) for name, fact in facts.items()}
    opened = [name for name in facts if name in volunteered or not shut[name]]
    for name in opened:  # grows while it is walked
        shut.pop(name, None)
        for other, waits in shut.items():
            waits.discard(name)
            if not waits and other not in opened:
                opened.append(other)
    for name in shut:
        findings.add(Code.SHUT_GATE, facts[name].at("needs", "told").key, name=name)
