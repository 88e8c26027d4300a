"""The prospect: how she opens the call, and how each reply moves her."""

from trainer.domain.call import Line
from trainer.domain.listening import Analysis, Asks, FeelingHeard
from trainer.domain.mind import Cause, Memory, Mind, Reaction
from trainer.domain.qualification import Asked
from trainer.domain.scenario import Ending, OfferedReply, Scenario
from trainer.errors import CallOver
from trainer.messages import message
from trainer.prospect.composing import as_line, of_state
from trainer.prospect.course import Course, end_course, take_course
from trainer.prospect.judging import judge
from trainer.prospect.machine import StateMachine
from trainer.prospect.moment import Moment
from trainer.prospect.offering import offered
from trainer.prospect.remembering import remember
from trainer.prospect.taking import take_in
from trainer.prospect.temperament import common, temperament
from trainer.prospect.wording import CONTENT, Say, Speaker, Stock


class Prospect:
    """The mind of a scenario's persona; keeps no call's state, so that calls may share it."""

    def __init__(self, scenario: Scenario) -> None:
        """Raises ScenarioError when the temperament or a transition's target does not exist."""
        self._scenario = scenario
        self._common = common()
        self._temperament = temperament(scenario.persona.temperament)
        self._stock = Stock(scenario.persona.lines, self._temperament.lines)
        self._machine = StateMachine(scenario)

    def opening(self, seed: int) -> tuple[Line, Mind]:
        """The line with which she opens the call, and her mind at that moment."""
        start, persona = self._scenario.states[self._scenario.start], self._scenario.persona
        speaker = Speaker(self._stock, (), seed, 0)
        greeting = Say(
            "hello", start.says, source=f"state:{start.id}", fills={"name": persona.name}
        )
        words = speaker.say(greeting, CONTENT)
        told = of_state(self._scenario, start, start.tells)
        line = as_line("r0", start.id, (words,) if words else (), told)
        memory = Memory(told=told.facts, used=speaker.used)
        return line, Mind(start.id, min(100, max(0, persona.trust)), persona.patience, memory)

    def react(
        self,
        line: Line,
        mind: Mind,
        analysis: Analysis,
        asked: Asked,
        reply: str,
        seed: int,
        number: int,
    ) -> tuple[Reaction, Line]:
        """Take a reply to a line, and say the next one; pure. Raises CallOver after the end."""
        if self._machine.ending(mind.state):
            raise CallOver(message("prospect.error.over"))
        moment = self._moment(line, mind, analysis, asked, reply)
        causes = judge(moment)
        speaker = Speaker(self._stock, mind.memory.used, seed, number)
        course = take_course(moment.moved(causes), self._machine, speaker)
        return self._outcome(course, causes, speaker, number)

    def goodbye(self, line: Line, mind: Mind, seed: int, number: int) -> tuple[Reaction, Line]:
        """What she says when the rep ends the call; raises CallOver after the end."""
        moment = self._moment(line, mind, _SILENCE, Asked(), "")
        speaker = Speaker(self._stock, mind.memory.used, seed, number)
        course = end_course(moment, Ending.REP_ENDED, self._machine, speaker)
        return self._outcome(course, (), speaker, number)

    def offered(self, line: Line, mind: Mind) -> tuple[OfferedReply, ...]:
        """The replies that the rep may choose from now."""
        if self._machine.ending(mind.state):
            return ()
        return offered(self._scenario, self._temperament.bearing, self._common, line, mind)

    def _moment(
        self, line: Line, mind: Mind, analysis: Analysis, asked: Asked, reply: str
    ) -> Moment:
        bearing = self._temperament.bearing
        return Moment(
            scenario=self._scenario,
            temperament=self._temperament,
            common=self._common,
            line=line,
            mind=mind,
            reply=reply,
            analysis=analysis,
            asked=asked,
            take=take_in(reply, analysis, asked, line, mind.memory, bearing, self._common),
            trust=mind.trust,
            patience=mind.patience,
        )

    def _outcome(
        self, course: Course, causes: tuple[Cause, ...], speaker: Speaker, number: int
    ) -> tuple[Reaction, Line]:
        moment, decision = course.moment, course.decision
        before, moved_on = moment.mind, course.state != moment.mind.state
        memory = remember(moment, decision, speaker.used, moved_on=moved_on)
        reaction = Reaction(
            rule=decision.rule,
            causes=(*causes, *course.causes),
            before=before,
            after=Mind(course.state, moment.trust, moment.patience, memory),
            revealed=tuple(fact for fact in decision.told if fact not in before.memory.told),
            deflected=decision.held,
            because=course.because,
            ending=decision.ending,
        )
        return reaction, as_line(f"r{number}", course.state, course.parts, course.told)


_SILENCE = Analysis(
    understood=True,
    moves=(),
    primary="other",
    reflection=None,
    feeling=FeelingHeard(named=False),
    confirms=False,
    asks=Asks.NONE,
    relevant=None,
    on_topic=None,
    informs=False,
    pitches=False,
)
