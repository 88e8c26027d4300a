"""Playing a call from a script: as a transcript for people, or as one JSON object."""

import json
from collections.abc import Callable

from trainer.domain.call import Coaching
from trainer.domain.scenario import Scenario
from trainer.errors import TrainerError
from trainer.practice.practice import Practice
from trainer.practice.report import call_report
from trainer.practice.session import CallSession
from trainer.terminal.commands import Again, Command, End, Pick, Say, Script
from trainer.terminal.output import Output
from trainer.terminal.play import Player, Stage


def play_transcript(
    practice: Practice,
    scenario: Scenario,
    script: Script,
    seed: int,
    coaching: Coaching,
    output: Output,
) -> None:
    """Play a script and print the transcript with its feedback and debrief."""
    session = practice.begin(scenario, seed, coaching)
    stage = Stage(practice.catalogue, output.write, coaching, practice.scoring)
    player = Player(session, stage, by_hand=False)
    player.open()
    _follow(session, script, player.do)
    player.close()


def play_json(
    practice: Practice,
    scenario: Scenario,
    script: Script,
    seed: int,
    coaching: Coaching,
    output: Output,
) -> None:
    """Play a script and print the whole call as one JSON object."""
    session = practice.begin(scenario, seed, coaching)
    follow(session, script)
    report = call_report(session, practice.catalogue.say)
    output.write(json.dumps(report, ensure_ascii=False))


def follow(session: CallSession, script: Script) -> None:
    """Give the commands of a script to a call, without showing anything."""
    _follow(session, script, lambda command: _do(session, command))


def _follow(session: CallSession, script: Script, do: Callable[[Command], None]) -> None:
    """Follow a script as long as the call goes on; replies after its last line are left out."""
    for place, command in script:
        if session.call.end:
            return
        if session.ending and isinstance(command, Say | Pick):
            continue
        try:
            do(command)
        except TrainerError as error:
            error.place = place
            raise


def _do(session: CallSession, command: Command) -> None:
    match command:
        case Say(text):
            session.say(text)
        case Pick(index):
            session.choose(index)
        case Again(text):
            session.say_again(text)
        case End(given):
            session.finish(given)
        case _:
            pass  # explanations are in the object already
