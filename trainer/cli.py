"""The command line; Qt is imported only when a window opens."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from trainer.assets import asset, catalogue
from trainer.domain.coaching import Coaching
from trainer.errors import RepliesError, ScenarioError, TrainerError
from trainer.messages import Catalogue, Message, message
from trainer.terminal.output import Output, standard

if TYPE_CHECKING:
    from trainer.domain.scenario import Scenario
    from trainer.practice.practice import Practice

SCRIPT_SEED = 1  # a script without a seed gives the same call each time


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code: 0 done, 1 findings, 2 could not be carried out."""
    output, texts = standard(), catalogue()
    given = sys.argv[1:] if arguments is None else arguments
    command = _Command(_asked(given, texts), output, texts)
    try:
        return _RUN[command.asked.command](command)
    except TrainerError as error:
        place = f"{error.place}: " if error.place else ""
        output.error(place + texts.say(error.message))
        return 2
    except KeyboardInterrupt:  # every finished round is kept
        return 130
    except BrokenPipeError:  # the reader of our output has gone; nothing is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


@dataclass(frozen=True, slots=True)
class _Command:
    asked: Any  # the parsed arguments
    output: Output
    texts: Catalogue

    def tell(self, key: str, **args: object) -> None:
        self.output.write(self.texts.say(message(key, **args)))

    def warn(self, trouble: Message) -> None:
        self.output.error(self.texts.say(trouble))


def _asked(given: Sequence[str], texts: Catalogue) -> Any:
    if not given:  # the window opens sooner without a parser
        return SimpleNamespace(command=None)
    from trainer.terminal.arguments import parser

    return parser(texts, _version()).parse_args(given)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"trainer {version('prospect-trainer')}"
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "trainer (checkout)"


def _open(command: _Command) -> int:
    from trainer.terminal.display import has_display

    if has_display():
        return _desktop()
    if sys.stdin is not None and sys.stdin.isatty():
        command.tell("terminal.no_display")
        return _lobby(command)
    command.tell("terminal.no_terminal")
    return _demo(command)


def _desktop() -> int:
    gc.disable()  # nothing that is made while the window opens is garbage
    from trainer.bootstrap import Folders, build, speech
    from trainer.desktop.app import run

    practice = build(Folders.standard())
    voice = speech(practice)
    try:
        return run(practice, voice)
    finally:
        voice.close()


def _lobby(command: _Command) -> int:
    from trainer.terminal.lobby import practise

    return practise(_by_hand(command), command.output.write, input)


def _by_hand(command: _Command) -> "Practice":
    """The practice room of the learner, whose notices come in the terminal."""
    from trainer.bootstrap import Folders, build
    from trainer.practice.events import Event

    practice = build(Folders.standard())
    practice.announcer.on(Event.NOTICE, command.warn)
    return practice


def _play(command: _Command) -> int:
    if command.asked.replies or command.asked.json:
        return _scripted(command)
    from trainer.terminal.lobby import begin_by_hand

    asked, practice = command.asked, _by_hand(command)
    scenario = _playable(practice, asked.scenario, command)
    coaching = Coaching(asked.coach) if asked.coach else practice.settings.coaching
    return begin_by_hand(practice, scenario, asked.seed, coaching, command.output.write, input)


def _scripted(command: _Command) -> int:
    from trainer.bootstrap import build
    from trainer.terminal.commands import replies_file
    from trainer.terminal.script import play_json, play_transcript

    asked, practice = command.asked, build(None)
    if asked.replies is None:
        raise RepliesError(message("cli.error.json_needs_replies"))
    scenario = _playable(practice, asked.scenario, command)
    seed = SCRIPT_SEED if asked.seed is None else asked.seed
    coaching = Coaching(asked.coach or Coaching.EACH)
    play = play_json if asked.json else play_transcript
    play(practice, scenario, replies_file(asked.replies), seed, coaching, command.output)
    return 0


def _demo(command: _Command) -> int:
    from trainer.bootstrap import build
    from trainer.terminal.commands import replies_file
    from trainer.terminal.script import play_transcript

    practice = build(None)
    name, replies = asset("demo", "scenario.txt"), asset("demo", "replies.txt")
    scenario = _playable(practice, name.read_text(encoding="utf-8").strip(), command)
    commands = replies_file(replies)
    play_transcript(practice, scenario, commands, SCRIPT_SEED, Coaching.EACH, command.output)
    return 0


def _playable(practice: "Practice", name: str, command: _Command) -> "Scenario":
    from trainer.terminal.check import finding

    entry = practice.library.find(name)
    if entry.scenario is None:
        for each in entry.diagnostics:
            command.output.error(finding(each, command.texts))
        raise ScenarioError(message("terminal.error.unplayable", path=entry.path))
    return entry.scenario


def _list(command: _Command) -> int:
    from trainer.bootstrap import Folders, build
    from trainer.terminal.lobby import listing

    for row in listing(build(Folders.standard())):
        command.output.write(row)
    return 0


def _analyze(command: _Command) -> int:
    from trainer.bootstrap import analyser, questions
    from trainer.terminal.analyze import Ears, analyze

    ears = Ears(analyser(command.warn), questions(), command.texts.say)
    path: Path | None = command.asked.file
    if path is None:
        return analyze(sys.stdin.buffer, ears, command.output)
    try:
        with path.open("rb") as lines:
            return analyze(lines, ears, command.output)
    except OSError as error:
        raise RepliesError(
            message("terminal.error.file", path=path, reason=error.strerror)
        ) from error


def _check(command: _Command) -> int:
    from trainer.bootstrap import known
    from trainer.scenario import read
    from trainer.terminal.check import check

    asked = command.asked
    return check(
        asked.paths,
        lambda path: read(path, known()),
        command.texts,
        command.output,
        as_json=asked.json,
    )


def _help(command: _Command) -> int:
    from trainer.bootstrap import build
    from trainer.terminal.scoring import scoring_text

    practice = build(None)
    practice.warm_up()  # so that it can be told which analyser hears
    title = command.texts.say(message("scoring.title"))
    command.output.write(scoring_text(title, practice.scoring()))
    return 0


_RUN = {
    None: _open,
    "play": _play,
    "demo": _demo,
    "list": _list,
    "analyze": _analyze,
    "check": _check,
    "help": _help,
}
