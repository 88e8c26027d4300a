"""What hearing a reply costs: time for a reply, for loading the model, and memory."""

import json
import os
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tools.figures import Figure
from trainer.assets import asset
from trainer.errors import AssetError

MEGABYTE = 1_000_000
TIMES = 60
LINES = (
    "We moved to weekly invoicing in March and three of our bigger clients pay later than before.",
    "My two best people spend their mornings on passwords, and nobody upstairs wants to hear it.",
    "The second oven stops twice a week, always at night, and I find out at five in the morning.",
)
WORDS = [
    "so",
    "since",
    "march",
    "the",
    "three",
    "big",
    "ones",
    "pay",
    "later",
    "although",
    "you",
    "bill",
    "them",
    "every",
    "week",
    "and",
    "it",
    "has",
    "begun",
    "to",
    "wear",
    "on",
    "you",
    "did",
    "i",
    "get",
    "that",
    "right",
    "what",
    "do",
    "they",
    "say",
    "when",
    "you",
    "ask",
]
PLAIN = "Okay, and then what did they tell you about all of that?"


def figures() -> list[Figure]:
    """Measured in a process of its own, with one thread; none where no model ships."""
    try:
        asset("models", "listening")
    except AssetError:
        return []
    found = _measured()
    return [
        Figure("30-word reply analysed, median, line heard before", found["short"], "ms", 15),
        Figure("30-word reply analysed, median, line unheard", found["first"], "ms"),
        Figure("30-word reply analysed by rules alone, median", found["rules"], "ms"),
        Figure("200-word reply analysed, median", found["long"], "ms", 60),
        Figure("Listening model loaded, hashes checked", found["load"], "s", 0.5),
        Figure("Memory for the listening model", found["memory"], "MB", 200),
    ]


def _measured() -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, "-m", "tools.bench_analysis"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


def _main() -> None:
    from trainer.domain.listening import Heard, Said
    from trainer.listening import RuleAnalyser, open_analyser

    rules = RuleAnalyser()
    rules.analyse(PLAIN, Heard(Said(LINES[0])))  # the rules' own data are not the model's cost
    before, start = _resident(), time.perf_counter()
    analyser = open_analyser(asset("models", "listening"))
    load = time.perf_counter() - start
    heard = [Heard(Said(line)) for line in LINES]
    for each in heard:
        analyser.analyse(PLAIN, each)

    def timed(hear: object, size: int, *, fresh: bool = False) -> float:
        times = []
        for number in range(TIMES):
            reply = " ".join([f"x{number}", *islice(cycle(WORDS), size - 1)])
            line = Heard(Said(f"{LINES[0]} {number}")) if fresh else heard[number % len(heard)]
            begin = time.perf_counter()
            hear.analyse(reply, line)  # type: ignore[attr-defined]
            times.append(time.perf_counter() - begin)
        return median(times) * 1000

    found = {
        "load": load,
        "short": timed(analyser, 30),
        "rules": timed(rules, 30),
        "long": timed(analyser, 200),
        "first": timed(analyser, 30, fresh=True),
        "memory": (_resident() - before) / MEGABYTE,
    }
    print(json.dumps(found))


def _resident() -> int:
    rows = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) * 1024 for row in rows if row.startswith("VmRSS"))


if __name__ == "__main__":
    _main()
