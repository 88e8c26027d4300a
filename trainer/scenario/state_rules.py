"""What is wrong with the states of a scenario although each fits the schema."""

from collections.abc import Mapping

from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.tree import Node


def check_states(root: Node, findings: Findings) -> None:
    """Report states that are never reached, say nothing or end wrongly, and ways never taken."""
    states = root.group("states")
    if not states:
        _report_no_state(root, findings)
        return
    start = next(iter(states))
    _check_ends(start, states, findings)
    _check_reached(start, states, findings)
    _check_lines(start, states, findings)
    for node in root.find("states.*.go"):
        _check_ways(node, findings)


def _report_no_state(root: Node, findings: Findings) -> None:
    states = root.fields.get("states")
    if states is not None and isinstance(states.value, dict):
        findings.add(Code.NO_STATE, states.key)


def _check_ends(start: str, states: Mapping[str, Node], findings: Findings) -> None:
    """A call must not end where it begins, and nothing comes after its end."""
    for name, state in states.items():
        ends = state.fields.get("ends")
        if ends is None:
            continue
        if name == start:
            findings.add(Code.ENDS_AT_ONCE, ends.key, name=name)
        for late in ("replies", "go"):
            if state.fields.get(late) is not None:
                findings.add(Code.AFTER_THE_END, state.fields[late].key, name=name, late=late)


def _check_reached(start: str, states: Mapping[str, Node], findings: Findings) -> None:
    targets = {name: set(state.texts("go.*.to")) for name, state in states.items()}
    if set().union(*targets.values()) - states.keys():
        return  # a way leads nowhere, and until it is mended nobody knows where to
    reached, ahead = {start}, [start]
    while ahead:
        new = targets[ahead.pop()] - reached
        reached.update(new)
        ahead.extend(new)
    for name, state in states.items():
        if name not in reached:
            findings.add(Code.UNREACHED_STATE, state.key, name=name)


def _check_lines(start: str, states: Mapping[str, Node], findings: Findings) -> None:
    """A state needs something to say on entering, unless each way in brings its own line."""
    entered_silently = {
        way.fields["to"].text
        for name, state in states.items()
        for way in state.find("go.*")
        if "to" in way.fields and "says" not in way.fields and way.fields["to"].text != name
    }
    for name, state in states.items():
        lacks = not any(state.find("says.*")) and (name == start or not any(state.find("turns.*")))
        if lacks and (name == start or name in entered_silently):
            findings.add(Code.SILENT_STATE, state.key, name=name)


def _check_ways(node: Node, findings: Findings) -> None:
    """Report a way that an earlier one always forestalls, or whose condition never holds."""
    earlier: list[tuple[dict[str, object], int]] = []
    for way in node.find("*"):
        when = way.fields.get("when")
        if when is None or not isinstance(when.value, dict):
            continue
        condition = when.plain()
        first = next((line for each, line in earlier if _implied(each, condition)), None)
        if first is not None:
            findings.add(Code.NEVER_TRIED, when.key, first=first)
        _check_trust(when, findings)
        earlier.append((condition, when.key.line))


def _implied(general: Mapping[str, object], special: Mapping[str, object]) -> bool:
    """Whether one condition holds whenever the other does: it demands nothing else."""
    return all(name in special and special[name] == value for name, value in general.items())


def _check_trust(when: Node, findings: Findings) -> None:
    least, below = (when.fields.get(name) for name in ("trust_at_least", "trust_below"))
    if least is None or below is None:
        return
    low, high = least.value, below.value
    if isinstance(low, int) and isinstance(high, int) and low >= high:
        findings.add(Code.NEVER_HOLDS, below.place, least=low, below=high)
