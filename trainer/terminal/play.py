"""One call in the terminal, from a script or by hand; the same loop serves both."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.domain.call import Coaching, Round
from trainer.domain.scenario import Verdict
from trainer.errors import AssetError, CallOver, RecordsError, RepliesError, TrainerError
from trainer.messages import Catalogue, message
from trainer.practice.hearing import call_heard
from trainer.practice.scoring import Chapter
from trainer.practice.session import CallSession
from trainer.terminal.commands import (
    Again,
    Command,
    End,
    Help,
    Pick,
    Say,
    Scoring,
    Why,
    parse,
    verdict,
)
from trainer.terminal.render import Renderer, wrap
from trainer.terminal.scoring import scoring_text

Write = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a call is shown and how."""

    catalogue: Catalogue
    write: Write
    coaching: Coaching
    chapters: Callable[[], tuple[Chapter, ...]]  # of how scoring works

    def scoring(self) -> str:
        """How scoring works; raises AssetError."""
        title = self.catalogue.say(message("scoring.title"))
        return scoring_text(title, self.chapters())

    def tell(self, key: str, **args: object) -> None:
        """Write a text of the terminal's own."""
        self.write(wrap(self.catalogue.say(message(f"terminal.{key}", **args)), indent=""))


class Player:
    """Gives commands to a call and shows what comes of each."""

    def __init__(self, session: CallSession, stage: Stage, *, by_hand: bool) -> None:
        self._session = session
        self._stage = stage
        self._by_hand = by_hand
        self._render = Renderer(stage.catalogue)

    def open(self) -> None:
        """Show the brief and the prospect's last line."""
        stage, scenario = self._stage, self._session.scenario
        stage.write(self._render.brief(scenario))
        if self._by_hand:
            stage.tell("how")
        stage.write("")
        stage.write(self._render.line(scenario, self._session.call.line))
        self._offer()

    def do(self, command: Command) -> None:
        """Follow one command; raises RepliesError, CallOver or RecordsError."""
        match command:
            case Say(text):
                self._answered(self._session.say(text))
            case Pick(index):
                self._answered(self._session.choose(index))
            case Again(text):
                self._answered(self._session.say_again(text))
            case Why():
                self._explain()
            case Help():
                self._stage.tell("how")
            case Scoring():
                self._stage.write(self._stage.scoring())
            case End(given):
                self._session.finish(given)

    def _answered(self, finished: Round) -> None:
        stage = self._stage
        if not self._by_hand or finished.reply.option:
            stage.write(self._render.reply(finished.reply.text))
        if stage.coaching is Coaching.EACH:
            stage.write(self._render.feedback(finished))
            stage.write(self._render.reaction(finished))
        stage.write("")
        stage.write(self._render.line(self._session.scenario, finished.next_line))
        if self._session.ending:
            stage.tell(f"over.{self._session.ending}", name=self._session.scenario.persona.name)
        else:
            self._offer()

    def _offer(self) -> None:
        if self._by_hand and self._session.offered:
            self._stage.write(self._render.offered(self._session.offered))

    def _explain(self) -> None:
        number = len(self._session.call.story)
        if not number:
            self._stage.tell("nothing_to_explain")
            return
        for each in self._session.explain(number):
            self._stage.write(f"  {self._stage.catalogue.say(each)}")

    def close(self) -> None:
        """Show how the prospect took her leave, and the debrief."""
        end = self._session.call.end
        if end and end.goodbye:
            self._stage.write("")
            self._stage.write(self._render.line(self._session.scenario, end.goodbye))
        frameworks = self._session.scenario.frameworks
        heard = call_heard(self._session.call)
        self._stage.write(self._render.debrief(self._session.debrief(), frameworks, heard))


def play_by_hand(session: CallSession, stage: Stage, ask: Callable[[str], str]) -> None:
    """Play a call with what is typed; raises EOFError or KeyboardInterrupt when the typist leaves."""
    player = Player(session, stage, by_hand=True)
    player.open()
    while not session.ending:
        _follow(player, stage, ask)
    if not session.call.end:
        session.finish(_ask_verdict(stage, ask))
    player.close()


def _follow(player: Player, stage: Stage, ask: Callable[[str], str]) -> None:
    typed = ask(stage.catalogue.say(message("terminal.prompt")))
    if not typed.strip():
        return
    try:
        player.do(_by_hand(typed))
    except (AssetError, RepliesError, CallOver, RecordsError) as error:
        stage.write(stage.catalogue.say(error.message))


def _by_hand(typed: str) -> Command:
    """What was typed; a bare number picks a reply, as it does in the window."""
    number = typed.strip()
    return Pick(int(number)) if number.isdecimal() else parse(typed)


def _ask_verdict(stage: Stage, ask: Callable[[str], str]) -> Verdict | None:
    while True:
        typed = ask(stage.catalogue.say(message("terminal.ask_verdict"))).strip()
        try:
            return verdict(typed.removeprefix("/end").strip()) if typed else None
        except TrainerError as error:
            stage.write(stage.catalogue.say(error.message))
