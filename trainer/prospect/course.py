"""Which way the call takes after a reply: the scenario's own, or else the temperament's."""

from dataclasses import dataclass, replace

from trainer.domain.call import Line, LinePart
from trainer.domain.mind import Cause
from trainer.domain.scenario import Ending, Go, State
from trainer.prospect.composing import Substance, compose, of_state, substance
from trainer.prospect.conditions import first_go
from trainer.prospect.correcting import right_words
from trainer.prospect.deciding import decide, leave
from trainer.prospect.machine import StateMachine
from trainer.prospect.moment import Decision, Moment, as_cause
from trainer.prospect.taking import FedBack
from trainer.prospect.wording import ACKNOWLEDGEMENT, CONTENT, Say, Speaker

_LAST_WORDS = {
    Ending.PROSPECT_LEFT: "leaves",
    Ending.NEXT_STEP_AGREED: "next_step_agreed",
    Ending.CLOSED_POLITELY: "goodbye",
    Ending.REP_ENDED: "goodbye",
}


@dataclass(frozen=True, slots=True)
class Course:
    """The way the call takes: what she says, where it leads and what moved her on it."""

    moment: Moment  # with trust and patience as they end up
    state: str
    decision: Decision
    parts: tuple[LinePart, ...]
    told: Substance
    causes: tuple[Cause, ...] = ()  # besides those in the reply
    because: str = ""


def take_course(moment: Moment, machine: StateMachine, speaker: Speaker) -> Course:
    """Follow the scenario's first transition that holds; what it leaves open is her own."""
    hears_it = moment.analysis.understood and not moment.take.insult
    taken = first_go(moment) if hears_it else None
    if taken is None:
        return _own(moment, moment.mind.state, machine, speaker)
    place, go = taken
    state = machine.go(moment.mind.state, place)
    cause = as_cause("scenario", go.trust, go.patience, before=moment.mind.state, after=state)
    moment = moment.moved((cause,))
    course = _scripted(moment, go, state, speaker) or _own(moment, state, machine, speaker)
    return replace(course, causes=(cause, *course.causes), because=go.because)


def end_course(moment: Moment, ending: Ending, machine: StateMachine, speaker: Speaker) -> Course:
    """The end of a call that was not hers to decide."""
    decision = Decision(ending.value, acknowledges=False, ending=ending)
    return _end(moment, moment.mind.state, decision, machine, speaker)


def _scripted(moment: Moment, go: Go, state: str, speaker: Speaker) -> Course | None:
    """The author's words; None if there are none left, or her patience is out."""
    entered = moment.scenario.states[state]
    if not moment.patience and not entered.ends:
        return None
    texts, told, source = _words(moment, go, entered)
    words = speaker.one_of(texts, CONTENT, source)
    if words is None and not entered.ends:
        return None
    decision = Decision("scenario", told=told.facts, about=told.facts, ending=entered.ends)
    if entered.ends:
        told = replace(told, expects=())
        words = words or speaker.say(Say(_LAST_WORDS[entered.ends]), CONTENT)
    parts = (*_put_right_first(moment, go, entered, speaker), words)
    return Course(moment, state, decision, tuple(part for part in parts if part), told)


def _words(moment: Moment, go: Go, entered: State) -> tuple[tuple[str, ...], Substance, str]:
    """The author's words for a transition, with what they state."""
    scenario, source = moment.scenario, f"state:{entered.id}"
    if not go.says:
        texts = entered.says if entered.id != moment.mind.state else ()
        return texts, of_state(scenario, entered, entered.tells), source
    source = f"go:{moment.mind.state}>{entered.id}"
    if not entered.says:  # so what the state states is stated by these words
        return go.says, of_state(scenario, entered, go.tells), source
    told = substance(scenario, go.tells)
    return go.says, replace(told, expects=entered.expects or told.expects), source


def _put_right_first(
    moment: Moment, go: Go, entered: State, speaker: Speaker
) -> tuple[LinePart | None, ...]:
    """What came back wrongly is put right, unless the author's words already see to it."""
    wrong = moment.take.fed_back is FedBack.WRONG and not moment.take.only_feeling_wrong
    if not wrong or "wrong" in go.when.fed_back or entered.ends:
        return ()
    no = speaker.say(Say("fed_back_wrong"), ACKNOWLEDGEMENT)
    return no, speaker.say(right_words(moment), ACKNOWLEDGEMENT)


def _own(moment: Moment, state: str, machine: StateMachine, speaker: Speaker) -> Course:
    """What she decides herself; out of patience, she leaves."""
    decision = decide(moment) if moment.patience else leave()
    causes = decision.causes
    moment = moment.moved(causes)
    if not moment.patience:
        decision = leave()
    if decision.ending:
        return replace(_end(moment, state, decision, machine, speaker), causes=causes)
    parts = compose(moment, decision, moment.scenario.states[state].turns, speaker)
    told = substance(moment.scenario, decision.about)
    if decision.again:
        told = _still_stands(moment.line)
    return Course(moment, state, decision, parts, told, causes)


def _end(
    moment: Moment, state: str, decision: Decision, machine: StateMachine, speaker: Speaker
) -> Course:
    ending = decision.ending or Ending.REP_ENDED
    end = machine.end(state, ending)
    own = moment.scenario.states.get(end)
    words = Say(_LAST_WORDS[ending], texts=own.says if own else (), source=f"state:{end}")
    parts = compose(moment, replace(decision, content=(words,)), (), speaker)
    return Course(moment, end, decision, parts, Substance(expects=()))


def _still_stands(line: Line) -> Substance:
    """What the line before states, since the reply to it was not heard."""
    return Substance(
        line.facts, line.feeling, line.key_points, line.misheard, line.say_back, line.expects
    )
