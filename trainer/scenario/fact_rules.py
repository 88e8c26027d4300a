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


def _behind(fact: Node) -> str:
    return next(iter(fact.texts("behind")), "")


def _check_circles(facts: Mapping[str, Node], findings: Findings) -> None:
    """The next why must lead on: no fact may lie behind itself. Each circle is told once."""
    settled: set[str] = set()
    for first in facts:
        chain: list[str] = []
        name = first
        while name in facts and name not in settled:
            settled.add(name)
            chain.append(name)
            name = _behind(facts[name])
        if name in chain:
            circle = [*chain[chain.index(name) :], name]
            place = facts[chain[-1]].fields["behind"].place
            findings.add(Code.CIRCLE_OF_FACTS, place, circle=" → ".join(circle))


def _check_found(facts: Mapping[str, Node], volunteered: set[str], findings: Findings) -> None:
    led_to = {*volunteered, *(_behind(fact) for fact in facts.values())} - {""}
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
