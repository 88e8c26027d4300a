"""How well an analyser agrees with this repository's own exam: replies that nothing learned from."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tools.train_listening.tags import HELD_BACK, MISHEARD, Reply, read_replies
from trainer.assets import shipped_scenarios
from trainer.domain.listening import Analysis, Heard, Said
from trainer.domain.ports import Analyser

Judged = Sequence[tuple[Reply, Analysis]]
Figures = list[tuple[str, str]]


def held_back(analyser: Analyser, _path: Path | None) -> Figures:
    """All kinds of replies to lines outside any scenario."""
    replies = read_replies(HELD_BACK)
    judged = [(each, analyser.analyse(each.text, Heard(Said(each.line)))) for each in replies]
    found = [(f"{name}, F1", _f1(judged, *both)) for name, both in _FLAGS.items()]
    empty = [a.reflects for reply, a in judged if _is_empty(reply)]
    return [
        *found,
        ("none / open / closed, right", _share(a.asks.value in _kinds(r) for r, a in judged)),
        ("wrong feedback found: recall, precision", _wrong(judged)),
        ("feedback called right: of the right, precision", _right(judged)),
        ("empty replies taken for reflection", f"{sum(empty)} of {len(empty)}"),
        ("relevant or not, balanced accuracy", _relevance(judged)),
    ]


def in_scenarios(analyser: Analyser, _path: Path | None) -> Figures:
    """Feedback on the facts of the shipped scenarios, right and wrong."""
    lines = dict(_facts())
    judged = [
        (each, analyser.analyse(each.text, Heard(lines[each.fact])))
        for each in read_replies(MISHEARD)
    ]
    return [
        (f"wrong feedback found, of {len(judged)}: recall, precision", _wrong(judged)),
        ("feedback called right: of the right, precision", _right(judged)),
    ]


def _facts() -> Iterable[tuple[str, Said]]:
    from trainer.bootstrap import known
    from trainer.scenario import read

    for path in sorted(shipped_scenarios().glob("*.yaml")):
        scenario = read(path, known()).scenario
        for fact in scenario.facts.values() if scenario else ():
            models = (fact.key_points, fact.misheard, fact.say_back)
            yield f"{scenario.id}/{fact.id}", Said(fact.says[0], fact.id, fact.feeling, *models)


_Tell = tuple[Callable[[Reply], bool], Callable[[Analysis], bool]]
_FLAGS: dict[str, _Tell] = {
    "reflects": (lambda r: r.has("R"), lambda a: a.reflects),
    "confirms": (lambda r: any(s.confirms for s in r.stretches), lambda a: a.confirms),
    "feeling": (lambda r: r.has("F"), lambda a: a.feeling.named),
    "informs": (lambda r: r.has("I") or r.has("P"), lambda a: a.informs),
    "pitches": (lambda r: r.has("P"), lambda a: a.pitches),
}


def _is_empty(reply: Reply) -> bool:
    """Acknowledgement, key words or a bare check, and no content fed back."""
    bare = reply.has("A") or reply.has("K") or reply.has("C")
    return bare and not reply.has("R") and not reply.has("F")


def _kinds(reply: Reply) -> set[str]:
    """The kinds of question that count as right; one that asks a fact may be heard as either."""
    asks_fact = any(tag.startswith("Qw") for each in reply.stretches for tag in each.tags)
    return {"open", "closed"} if asks_fact and reply.asks != "none" else {reply.asks}


def _f1(judged: Judged, wanted: Callable[[Reply], bool], given: Callable[[Analysis], bool]) -> str:
    pairs = [(wanted(reply), given(analysis)) for reply, analysis in judged]
    right = sum(a and b for a, b in pairs)
    return f"{2 * right / max(1, sum(a + b for a, b in pairs)):.3f}"


def _wrong(judged: Judged) -> str:
    pairs = [(r.wrong is True, _called(a) is False) for r, a in judged]
    return _both(pairs)


def _right(judged: Judged) -> str:
    pairs = [(r.wrong is False, _called(a) is True) for r, a in judged if r.wrong is not None]
    return _both(pairs)


def _called(analysis: Analysis) -> bool | None:
    return analysis.reflection.accurate if analysis.reflection else None


def _both(pairs: Sequence[tuple[bool, bool]]) -> str:
    hits = sum(a and b for a, b in pairs)
    recall = hits / max(1, sum(a for a, _ in pairs))
    return f"{recall:.2f}, {hits / max(1, sum(b for _, b in pairs)):.2f}"


def _share(found: Iterable[bool]) -> str:
    held = list(found)
    return f"{sum(held) / len(held):.3f}"


def _relevance(judged: Judged) -> str:
    shares = []
    for side in (True, False):
        part = [(a.relevant is True) is side for r, a in judged if _relevant(r) is side]
        shares.append(sum(part) / max(1, len(part)))
    return f"{sum(shares) / 2:.3f}"


def _relevant(reply: Reply) -> bool | None:
    """Whether the last question is about what was said; None where it asks for a confirmation."""
    last = [each for each in reply.stretches if each.has("Q") or each.confirms]
    if not last or last[-1].confirms:
        return None
    return next(tag[2] == "+" for tag in reversed(last[-1].tags) if tag[0] == "Q")
