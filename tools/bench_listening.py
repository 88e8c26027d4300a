"""Print how well the analysers agree with coders: python tools/bench_listening.py --data FOLDER.

The folder holds `listening/annomi_dev.jsonl`, `listening/sales_dev.jsonl` and `contradiction/`, or
files of the same form under other names. Beside them stand the sets that are in this repository
and that nothing was trained on: `held_back.txt`, and `misheard.txt` for the shipped scenarios.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.bench_own import held_back, in_scenarios
from tools.figures import machine
from trainer.assets import asset
from trainer.domain.listening import Analysis, Heard, Said
from trainer.domain.ports import Analyser
from trainer.errors import AssetError
from trainer.listening import RuleAnalyser, open_analyser

Row = dict[str, Any]
Pair = tuple[Row, Analysis]
Figures = Sequence[tuple[str, str]]
SAMPLE, SEED = 1500, 7  # pairs of contradiction and entailment that are drawn, and by what seed
EMPTY_KINDS = {"empty_ack", "keyword_stuffing", "confirm_only"}
MODEL = ("models", "listening")


def main() -> None:
    """Analyse each row with rules alone and with the model, and print both beside each other."""
    options = _options()
    analysers = _analysers()
    print(machine())
    listening = options.data / "listening"
    for path in sorted(listening.glob("annomi*.jsonl")):
        title = (
            f"Counselling: {path.name} (rules written with annomi_dev in view, models taught on it)"
        )
        _print(title, analysers, _counselling, path)
    for path in sorted(listening.glob("sales*.jsonl")):
        _print(
            f"Sales: {path.name} (rules written with sales_dev in view)", analysers, _sales, path
        )
    for path in sorted((options.data / "contradiction").glob("*.jsonl")):
        title = f"Contradiction: {path.name} (a model is taught on a part of these)"
        _print(title, analysers, _contradiction, path)
    _print("Own sales replies that nothing was learned from", analysers, held_back, None)
    _print("Feedback inside the shipped scenarios, not learned from", analysers, in_scenarios, None)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the coded replies")
    return parser.parse_args()


def _analysers() -> list[Analyser]:
    """The rules, and the model with them where there is one."""
    try:
        folder = asset(*MODEL)
    except AssetError:
        return [RuleAnalyser()]
    _tell_training()
    return [RuleAnalyser(), open_analyser(folder)]


def _tell_training() -> None:
    """The figures that were measured when the model was trained."""
    print("\nMeasured at training, each on replies that its tower had never seen")
    print(asset(*MODEL, "figures.txt").read_text(encoding="utf-8").rstrip())


def _print(
    title: str,
    analysers: Sequence[Analyser],
    measure: Callable[[Analyser, Any], Figures],
    path: Path | None,
) -> None:
    columns, times = [], []
    for analyser in analysers:
        start = time.perf_counter()
        columns.append(measure(analyser, path))
        times.append(f"{time.perf_counter() - start:.1f} s")
    names = "".join(f"{each.name:>30}" for each in analysers)
    print(f"\n{title}\n  {'':<58}{names}")
    for cells in zip(*columns, strict=True):
        print(f"  {cells[0][0]:<58}" + "".join(f"{value:>30}" for _, value in cells))
    print(f"  {'took':<58}" + "".join(f"{each:>30}" for each in times))


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _heard(analyser: Analyser, path: Path) -> list[Pair]:
    rows = _rows(path)
    return [(row, analyser.analyse(row["rep"], Heard(Said(row["prospect"])))) for row in rows]


# Counselling


def _counselling(analyser: Analyser, path: Path) -> Figures:
    return list(_coded(_heard(analyser, path)))


def _coded(pairs: list[Pair]) -> Iterable[tuple[str, str]]:
    often = {text for text, count in Counter(row["rep"] for row, _ in pairs).items() if count > 1}
    single = [pair for pair in pairs if pair[0]["rep"] not in often]
    for name, tell in _TOLD.items():
        both = (_macro(part, *tell) for part in (pairs, single))
        yield (
            f"{name}, macro-F1 (all / without repeated texts)",
            " / ".join(f"{f:.3f}" for f in both),
        )
    yield "high and low quality told apart by the score, AUC", f"{_quality(pairs):.3f}"


Told = tuple[Callable[[Row], object], Callable[[Analysis], object]]
_TOLD: dict[str, Told] = {
    "primary": (lambda row: row["gold"]["primary"], lambda a: a.primary),
    "reflection there": (lambda row: row["gold"]["reflects"], lambda a: a.reflects),
    "question there": (lambda row: row["gold"]["asks"] != "none", lambda a: a.asks.value != "none"),
    "input there": (lambda row: row["gold"]["informs"], lambda a: a.informs),
    "none / open / closed": (lambda row: row["gold"]["asks"], lambda a: a.asks.value),
}


def _macro(
    pairs: Sequence[Pair], gold: Callable[[Row], object], told: Callable[[Analysis], object]
) -> float:
    judged = [(gold(row), told(analysis)) for row, analysis in pairs]
    classes = {wanted for wanted, _ in judged}
    return sum(_f1(judged, each) for each in classes) / len(classes)


def _f1(judged: Sequence[tuple[object, object]], of: object) -> float:
    right = sum(wanted == of == given for wanted, given in judged)
    named = sum((wanted == of) + (given == of) for wanted, given in judged)
    return 2 * right / named if named else 0.0


def _quality(pairs: list[Pair]) -> float:
    """Area under the curve of the listening score of whole conversations."""
    calls: dict[int, list[Analysis]] = {}
    high = {row["call"]: row["quality"] == "high" for row, _ in pairs}
    for row, analysis in pairs:
        calls.setdefault(row["call"], []).append(analysis)
    scores = {call: _score(replies) for call, replies in calls.items()}
    good = [scores[call] for call in calls if high[call]]
    poor = [scores[call] for call in calls if not high[call]]
    wins = sum((a > b) + 0.5 * (a == b) for a in good for b in poor)
    return wins / (len(good) * len(poor))


def _score(replies: Sequence[Analysis]) -> float:
    """Share of replies that reflect, a quarter of the share that ask openly, less that informing."""
    reflect = sum(each.reflects for each in replies)
    openly = sum(each.asks.value == "open" for each in replies)
    inform = sum(each.informs for each in replies)
    return (reflect + openly / 4 - inform) / len(replies)


# Sales


def _sales(analyser: Analyser, path: Path) -> Figures:
    return list(_sold(_heard(analyser, path)))


def _sold(pairs: list[Pair]) -> Iterable[tuple[str, str]]:
    for name, told in _FLAGS.items():
        yield f"{name}, F1", f"{_f1([(row['gold'][name], told(a)) for row, a in pairs], True):.3f}"
    asked = [(row["gold"]["asks"], _asks(row, a)) for row, a in pairs]
    classes = {wanted for wanted, _ in asked}
    yield (
        "none / open / closed, macro-F1",
        f"{sum(_f1(asked, c) for c in classes) / len(classes):.3f}",
    )
    recall, precision = _wrong_found(pairs)
    yield "wrong feedback found: recall, precision", f"{recall:.2f}, {precision:.2f}"
    taken = [a.reflects for row, a in pairs if row["kind"] in EMPTY_KINDS]
    yield "empty replies taken for reflection", f"{sum(taken)} of {len(taken)}"
    yield "relevant or not, balanced accuracy", f"{_relevance(pairs):.2f}"


_FLAGS: dict[str, Callable[[Analysis], bool]] = {
    "reflects": lambda a: a.reflects,
    "confirms": lambda a: a.confirms,
    "feeling": lambda a: a.feeling.named,
    "informs": lambda a: a.informs,
    "pitches": lambda a: a.pitches,
}


def _asks(row: Row, analysis: Analysis) -> str:
    """The kind of question heard; where the labels accept either kind, a question is a question."""
    given = analysis.asks.value
    either = row["gold"].get("asks_wh_fact") and given != "none"
    return str(row["gold"]["asks"]) if either else given


def _wrong_found(pairs: list[Pair]) -> tuple[float, float]:
    judged = [(row["gold"]["accurate"] is False, _is_wrong(a)) for row, a in pairs]
    hits = sum(wanted and given for wanted, given in judged)
    wanted_all, given_all = sum(w for w, _ in judged), sum(g for _, g in judged)
    return hits / max(1, wanted_all), hits / max(1, given_all)


def _is_wrong(analysis: Analysis) -> bool:
    return analysis.reflection is not None and analysis.reflection.accurate is False


def _relevance(pairs: list[Pair]) -> float:
    judged = [
        (row["gold"]["relevant"], a.relevant is True)
        for row, a in pairs
        if row["gold"]["relevant"] is not None and not row["gold"].get("question_is_confirmation")
    ]
    return _balanced(judged)


def _balanced(judged: Sequence[tuple[bool, bool]]) -> float:
    """Mean of the two shares that are told rightly."""
    shares = []
    for side in (True, False):
        part = [given is side for wanted, given in judged if wanted is side]
        shares.append(sum(part) / max(1, len(part)))
    return sum(shares) / 2


# Contradiction


def _contradiction(analyser: Analyser, path: Path) -> Figures:
    rows = [row for row in _rows(path) if row["label"] in {"contradiction", "entailment"}]
    drawn = random.Random(SEED).sample(rows, min(SAMPLE, len(rows)))  # noqa: S311
    judged = []
    for row in drawn:
        analysis = analyser.analyse(f"So {row['hypothesis']}", Heard(Said(row["premise"])))
        judged.append((row["label"] == "contradiction", _is_wrong(analysis)))
    found = sum(w and g for w, g in judged) / max(1, sum(w for w, _ in judged))
    said = sum(w and g for w, g in judged) / max(1, sum(g for _, g in judged))
    return [
        (f"balanced accuracy of {len(drawn)}", f"{_balanced(judged):.3f}"),
        ("contradictions found: recall, precision", f"{found:.2f}, {said:.2f}"),
    ]


if __name__ == "__main__":
    main()
