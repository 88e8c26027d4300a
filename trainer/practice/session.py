"""One call under way: takes replies, keeps each round, and tells whoever watches."""

from collections.abc import Callable
from dataclasses import replace

from trainer.coaching import call_score, debrief
from trainer.domain.call import Call, CallEnd, Line, Reply, Round
from trainer.domain.debrief import CallScore, Debrief, SlotCell
from trainer.domain.ports import CallStore, Preparing
from trainer.domain.qualification import Coverage, Framework
from trainer.domain.scenario import Ending, OfferedReply, Scenario, Verdict
from trainer.errors import CallOver, RepliesError
from trainer.messages import Message, message
from trainer.practice.events import Announcer, Event
from trainer.practice.rounds import Table, heard, play_round, say_again
from trainer.prospect import explain
from trainer.qualification import cells, fold, frameworks, judge, levels


class CallSession:
    """A call that is being practised, or was, and may be looked at again."""

    def __init__(
        self, table: Table, call: Call, store: Callable[[], CallStore], announcer: Announcer
    ) -> None:
        self._table = table
        self._call = call
        self._store = store
        self._announcer = announcer

    @property
    def call(self) -> Call:
        """The call as it stands; frozen, a new one after each round."""
        return self._call

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self._table.scenario

    @property
    def ending(self) -> Ending | None:
        """How the conversation ended; None while it goes on."""
        if self._call.end:
            return self._call.end.ending
        return self._call.story[-1].reaction.ending if self._call.rounds else None

    @property
    def offered(self) -> tuple[OfferedReply, ...]:
        """The replies to choose from now; none once the conversation has ended."""
        if self.ending:
            return ()
        return self._table.prospect.offered(self._call.line, self._call.mind_now)

    def say(self, text: str, option: str = "") -> Round:
        """Give a reply and get the finished, kept round; raises CallOver or RecordsError."""
        if self.ending:
            raise CallOver(message("practice.error.over"))
        return self._keep(play_round(self._table, self._call, Reply(text, option)))

    def choose(self, index: int) -> Round:
        """Give the offered reply with that place, counted from 1; raises RepliesError if none."""
        offered = self.offered
        if self.ending:
            raise CallOver(message("practice.error.over"))
        if not 1 <= index <= len(offered):
            raise RepliesError(message("practice.error.no_option", index=index, count=len(offered)))
        picked = offered[index - 1]
        return self.say(picked.text, picked.id)

    def prepare(self) -> None:
        """Let the analyser look at the line that waits for a reply, if it has a use for that."""
        if isinstance(self._table.analyser, Preparing) and not self.ending:
            self._table.analyser.prepare(heard(self._call))

    @property
    def can_say_again(self) -> bool:
        """Whether the last round may be done anew."""
        return bool(self._call.rounds) and self._call.end is None

    def say_again(self, text: str) -> Round:
        """Do the last round anew; both attempts are kept and the first one counts."""
        if not self._call.rounds:
            raise RepliesError(message("practice.error.nothing_said"))
        if self._call.end:
            raise CallOver(message("practice.error.over"))
        return self._keep(say_again(self._table, self._call, Reply(text)))

    def _keep(self, finished: Round) -> Round:
        self._store().add_round(self._call.id, finished)
        self._call = replace(self._call, rounds=(*self._call.rounds, finished))
        self._announcer.tell(Event.ROUND_FINISHED, finished)
        return finished

    def finish(self, verdict: Verdict | None = None, reason: str = "") -> Call:
        """End the call with the rep's verdict, if he has one, and keep its score."""
        if self._call.end:
            raise CallOver(message("practice.error.over"))
        end = CallEnd(self.ending or Ending.REP_ENDED, verdict, reason, self._goodbye())
        self._store().finish(self._call.id, end, self._score(replace(self._call, end=end)))
        self._call = replace(self._call, end=end)
        self._announcer.tell(Event.CALL_ENDED, self._call)
        return self._call

    def _goodbye(self) -> Line | None:
        """What she says when the rep ends the call; nothing if the conversation is over already."""
        if self.ending:
            return None
        call = self._call
        number = len(call.story) + 1
        _, line = self._table.prospect.goodbye(call.line, call.mind_now, call.seed, number)
        return line

    def explain(self, number: int) -> tuple[Message, ...]:
        """Why the prospect said what she said after a round: the rule, and what moved her."""
        return explain(self._call.story[number - 1].reaction)

    @property
    def coverage(self) -> Coverage:
        """What is known of each topic as the conversation went on."""
        return fold(self._call.story)

    def cells(self, framework: Framework) -> tuple[SlotCell, ...]:
        """The slots of a framework as the call stands."""
        return cells(framework, self.coverage, self._call.story)

    def score(self) -> CallScore:
        """The score of the call as it stands, from the attempts that count."""
        return self._score(self._call)

    def _score(self, call: Call) -> CallScore:
        verdict = judge(self.scenario, call.end.verdict if call.end else None)
        return call_score(call, self.scenario, fold(call.counted), verdict, self._table.rubric)

    def debrief(self) -> Debrief:
        """The report on the call as it stands."""
        call, scenario = self._call, self.scenario
        coverage = self.coverage
        return debrief(
            call,
            scenario,
            rubric=self._table.rubric,
            score=self.score(),
            coverage=coverage,
            frameworks={
                each.id: cells(each, coverage, call.story) for each in frameworks().values()
            },
            levels=levels(scenario, call.mind_now.memory.told),
            verdict=judge(scenario, call.end.verdict if call.end else None),
            likeness=self._table.questions.likeness,
        )
