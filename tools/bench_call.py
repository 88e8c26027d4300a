"""From Enter to the painted feedback on the real Call page, and what a hundred calls cost.

Each measurement runs in a process of its own, offscreen, with a database in a folder of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from tools.figures import Figure
from trainer.domain.scenario import Scenario

ROUNDS = 200
CALLS, EARLY = 100, 10
ROUNDS_A_CALL = 8
MIB = 1024 * 1024
MOST_MEMORY = 200 * 1e6 / MIB
NOISE = 5  # MiB: what an allocator may keep without anything growing

REPLIES = (
    "So you ended nine points short, and it has worn you out. Did I get that right?",
    "What got in the way last year?",
    "It sounds as if nobody owns that number, and you take the blame for it. Is that it?",
    "How has that been for your team?",
    "You took on more work with the same people. What have you tried so far?",
    "What happens if it stays as it is for another year?",
    "I totally hear you. What's your budget?",
    "We have a platform that fixes exactly this, can I show you a demo on Thursday?",
    "Who else would have a say in a change like that, and how did you decide the last time?",
    "asdkfj",
    (
        "If I understand you, the plan is set on Monday and broken by Tuesday, and that wears on "
        "you most because you promised otherwise. Do I have that right, and what would have to be "
        "different by the spring for you to call this a good year?"
    ),
    "Where does this sit among all that is on your desk?",
)


def figures() -> list[Figure]:
    """The time a round takes, and the memory that calls take."""
    times = [float(each) for each in _measured("rounds")]
    early, late = (float(each) for each in _measured("memory"))
    p95 = quantiles(times, n=20)[-1]
    return [
        Figure("Enter to feedback painted, median", median(times), "ms", None, _of(times)),
        Figure("Enter to feedback painted, p95", p95, "ms", 50, _of(times)),
        Figure(f"Resident memory after {EARLY} calls", early, "MiB", MOST_MEMORY),
        Figure(f"Resident memory after {CALLS} calls", late, "MiB"),
        Figure(f"Growth from call {EARLY} to call {CALLS}", late - early, "MiB", NOISE),
    ]


def _of(times: list[float]) -> str:
    return f"{len(times)} typed rounds"


def _measured(what: str) -> list[float]:
    """Run one measurement in a fresh process and read what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [sys.executable, "-m", "tools.bench_call", what, folder],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
    measured: list[float] = json.loads(run.stdout.splitlines()[-1])
    return measured


class Rep:
    """Types into the real window, one call after the other."""

    def __init__(self, folder: Path) -> None:
        from trainer.bootstrap import Folders, build, speech
        from trainer.desktop.app import Desktop, application

        self.app = application()
        self._practice = practice = build(Folders(folder, folder))
        entries = practice.library.entries()
        self._scenarios = [each.scenario for each in entries if each.scenario]
        self._desktop = Desktop(practice, speech(practice))
        self._desktop.open()
        self.window = self._desktop.window
        self.window.resize(1240, 820)
        self.settle()

    def settle(self) -> None:
        """Let everything be laid out, painted and deleted that is waiting for it."""
        from PySide6.QtCore import QCoreApplication, QEvent

        self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.app.processEvents()

    def begin(self, number: int, *, endless: bool = False) -> None:
        """Begin a call of one of the shipped scenarios, or of one that does not end by itself."""
        from trainer.domain.call import Coaching, Plan

        scenario = self._scenarios[number % len(self._scenarios)]
        if endless:
            scenario = _endless(scenario)
        self.window.begin(scenario, Plan("", REPLIES[1:2]), Coaching.EACH)
        self.settle()

    @property
    def over(self) -> bool:
        """Whether the prospect has ended the call."""
        return self.window.call.talk.end_panel.isVisible()

    def say(self, text: str) -> float:
        """Type a reply, press Enter, and return the milliseconds until all is painted."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        field, rows = self.window.call.talk.reply_bar.field, self.window.call.talk.transcript.rows
        field.setPlainText(text)
        self.settle()
        began = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.app.processEvents()
        took = (time.perf_counter() - began) * 1000
        if len(self.window.call.talk.transcript.rows) != len(rows) + 2:
            raise RuntimeError(f"the reply was not taken: {text}")
        return took

    def end(self) -> None:
        """Give no verdict, look at the debrief, and leave it."""
        from PySide6.QtWidgets import QRadioButton

        call, debrief = self.window.call, self.window.debrief
        if not self.over:
            call.persona_bar.end.click()
        call.talk.end_panel.findChildren(QRadioButton)[-1].click()
        call.talk.end_panel.debrief.click()
        self.settle()
        debrief.done_button.click()
        self.settle()

    def close(self) -> None:
        """Close the window."""
        self._desktop.close()
        self._practice.close()


def _endless(scenario: Scenario) -> Scenario:
    """The scenario with all patience, and without the ways that lead out of the call."""
    persona = replace(scenario.persona, patience=10 * ROUNDS)
    ends = {name for name, state in scenario.states.items() if state.ends}
    states = {
        name: replace(state, go=tuple(go for go in state.go if go.to not in ends))
        for name, state in scenario.states.items()
    }
    return replace(scenario, persona=persona, states=states)


def rounds(rep: Rep) -> list[float]:
    """Milliseconds of each of the rounds of one long call, with a prospect who does not leave."""
    rep.begin(0, endless=True)
    times = [rep.say(text) for text in islice(cycle(REPLIES), ROUNDS)]
    if rep.over:
        raise RuntimeError("the prospect left before the last round")
    return times


def memory(rep: Rep) -> list[float]:
    """Resident MiB after some calls and after many, each with its debrief."""
    kept = {}
    for number in range(1, CALLS + 1):
        rep.begin(number)
        for text in islice(cycle(REPLIES), number % 3, number % 3 + ROUNDS_A_CALL):
            if not rep.over:
                rep.say(text)
        rep.end()
        kept[number] = resident()
    return [kept[EARLY], kept[CALLS]]


def resident() -> float:
    """MiB of memory that this process holds now; on systems without /proc, the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB
    return pages * os.sysconf("SC_PAGE_SIZE") / MIB


def main(what: str, folder: str) -> None:
    """Measure one thing and print what was measured."""
    rep = Rep(Path(folder))
    print(json.dumps({"rounds": rounds, "memory": memory}[what](rep)))
    rep.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
