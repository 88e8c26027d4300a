"""Choosing a call in the terminal: what the Library is on the desktop."""

from collections.abc import Callable, Iterator

from trainer.domain.call import Coaching
from trainer.domain.ports import CallSummary
from trainer.domain.scenario import Scenario
from trainer.messages import message
from trainer.practice.practice import Practice
from trainer.practice.session import CallSession
from trainer.terminal.play import Stage, Write, play_by_hand

Ask = Callable[[str], str]
_ANSWERS = ("", "y", "n", "q")


def practise(practice: Practice, write: Write, ask: Ask) -> int:
    """Let the learner choose a call and play it by hand; 0 also when he leaves."""
    stage = Stage(practice.catalogue, write, practice.settings.coaching, practice.scoring)
    try:
        session = _choose(practice, stage, ask)
    except (EOFError, KeyboardInterrupt):
        write("")
        return 0
    if session:
        _hold(session, stage, ask)
    return 0


def begin_by_hand(
    practice: Practice,
    scenario: Scenario,
    seed: int | None,
    coaching: Coaching,
    write: Write,
    ask: Ask,
) -> int:
    """Play one call of a scenario by hand; without a seed, one that differs from the last."""
    chosen = practice.fresh_seed() if seed is None else seed
    session = practice.begin(scenario, chosen, coaching)
    _hold(session, Stage(practice.catalogue, write, coaching, practice.scoring), ask)
    return 0


def _hold(session: CallSession, stage: Stage, ask: Ask) -> None:
    """Play a call by hand; a learner who leaves in the middle finds it kept."""
    try:
        play_by_hand(session, stage, ask)
    except (EOFError, KeyboardInterrupt):
        stage.write("")
        stage.tell("left_open")


def _choose(practice: Practice, stage: Stage, ask: Ask) -> CallSession | None:
    for summary in practice.unfinished()[:1]:
        answer = _go_on(practice, summary, ask)
        if answer == "q":
            return None
        if answer != "n":
            return practice.resume(summary.id)
    scenario = _pick(practice, stage, ask)
    if scenario is None:
        return None
    return practice.begin(scenario, practice.fresh_seed(), stage.coaching)


def _go_on(practice: Practice, summary: CallSummary, ask: Ask) -> str:
    """Whether to go on with a broken-off call: y or nothing, n (it stays kept), or q to leave."""
    question = message("terminal.go_on", title=summary.title, rounds=summary.rounds)
    while (answer := ask(practice.catalogue.say(question)).strip().lower()) not in _ANSWERS:
        pass
    return answer


def _pick(practice: Practice, stage: Stage, ask: Ask) -> Scenario | None:
    scenarios = [each.scenario for each in practice.library.entries() if each.scenario]
    if not scenarios:
        stage.tell("no_scenarios")
        return None
    for place, each in enumerate(scenarios, start=1):
        stage.write(f"  {place}  {each.title} ({each.persona.name}, {each.persona.title})")
    stage.tell("choose")
    while (typed := ask(practice.catalogue.say(message("terminal.prompt"))).strip()) != "q":
        if typed.isdecimal() and 1 <= int(typed) <= len(scenarios):
            return scenarios[int(typed) - 1]
        stage.tell("choose_again", count=len(scenarios))
    return None


def listing(practice: Practice) -> Iterator[str]:
    """The scenarios that can be played, a row each, and the broken files below them."""
    entries = practice.library.entries()
    for entry in entries:
        if entry.scenario:
            yield _row(entry.scenario)
    for entry in entries:
        if not entry.scenario:
            broken = message("terminal.broken", path=entry.path, count=len(entry.errors))
            yield practice.catalogue.say(broken)


def _row(scenario: Scenario) -> str:
    level = "●" * scenario.difficulty + "○" * (5 - scenario.difficulty)
    return f"{scenario.id:<28} {scenario.stage:<10} {level}  {scenario.title}"
