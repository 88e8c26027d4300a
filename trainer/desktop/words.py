"""What the values of the domain are called on screen, and the look that goes with each."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from trainer.domain.call import Call
from trainer.domain.qualification import Known
from trainer.domain.scenario import Ending, Level, Persona, Verdict
from trainer.domain.steps import Step, StepState

_STEPS = {
    Step.LISTEN: QT_TRANSLATE_NOOP("words", "Listen"),
    Step.FEED_BACK: QT_TRANSLATE_NOOP("words", "Feed back"),
    Step.CONFIRM: QT_TRANSLATE_NOOP("words", "Confirm"),
    Step.FOLLOW_UP: QT_TRANSLATE_NOOP("words", "Follow up"),
}
_STATES = {
    StepState.DONE: QT_TRANSLATE_NOOP("words", "done"),
    StepState.PARTLY: QT_TRANSLATE_NOOP("words", "partly"),
    StepState.MISSED: QT_TRANSLATE_NOOP("words", "missed"),
    StepState.NOT_NEEDED: QT_TRANSLATE_NOOP("words", "not needed"),
    StepState.NOT_SCORED: QT_TRANSLATE_NOOP("words", "not scored"),
}
_KNOWN = {
    Known.NOT_ASKED: QT_TRANSLATE_NOOP("words", "not asked"),
    Known.ASKED: QT_TRANSLATE_NOOP("words", "asked"),
    Known.VAGUE: QT_TRANSLATE_NOOP("words", "vague"),
    Known.SPECIFIC: QT_TRANSLATE_NOOP("words", "specific"),
    Known.CONFIRMED: QT_TRANSLATE_NOOP("words", "confirmed"),
}
_VERDICTS = {
    Verdict.ADVANCE: QT_TRANSLATE_NOOP("words", "Advance"),
    Verdict.NURTURE: QT_TRANSLATE_NOOP("words", "Nurture"),
    Verdict.DISQUALIFY: QT_TRANSLATE_NOOP("words", "Disqualify"),
    Verdict.OTHER_CONTACT: QT_TRANSLATE_NOOP("words", "Other contact"),
}
_VERDICTS_MEAN = {
    Verdict.ADVANCE: QT_TRANSLATE_NOOP("words", "Go on to the next step"),
    Verdict.NURTURE: QT_TRANSLATE_NOOP("words", "Not now: stay in touch with something of value"),
    Verdict.DISQUALIFY: QT_TRANSLATE_NOOP("words", "No fit: spend the time elsewhere"),
    Verdict.OTHER_CONTACT: QT_TRANSLATE_NOOP("words", "Right firm, wrong person"),
}
_LEVELS = {
    Level.ORGANISATION: QT_TRANSLATE_NOOP("words", "Organisation"),
    Level.OPPORTUNITY: QT_TRANSLATE_NOOP("words", "Opportunity"),
    Level.STAKEHOLDER: QT_TRANSLATE_NOOP("words", "Stakeholder"),
}
_ENDINGS = {
    Ending.PROSPECT_LEFT: QT_TRANSLATE_NOOP("words", "{name} ended the call"),
    Ending.NEXT_STEP_AGREED: QT_TRANSLATE_NOOP("words", "You and {name} agreed on a next step"),
    Ending.REP_ENDED: QT_TRANSLATE_NOOP("words", "You ended the call"),
    Ending.CLOSED_POLITELY: QT_TRANSLATE_NOOP("words", "The call closed politely"),
}
_TONES = {
    StepState.DONE: "good",
    StepState.PARTLY: "partly",
    StepState.MISSED: "missed",
    StepState.NOT_NEEDED: "muted",
    StepState.NOT_SCORED: "muted",
}
_ICONS = {
    StepState.DONE: "check",
    StepState.PARTLY: "half",
    StepState.MISSED: "cross",
    StepState.NOT_NEEDED: "dash",
    StepState.NOT_SCORED: "help",
}


def _say(text: object) -> str:
    return QCoreApplication.translate("words", str(text))


def step_name(step: Step) -> str:
    """The name of a step."""
    return _say(_STEPS[step])


def step_number(step: Step) -> int:
    """The place of a step among the four, from 1; it marks the step's evidence."""
    return list(Step).index(step) + 1


def state_word(state: StepState) -> str:
    """How a step was done."""
    return _say(_STATES[state])


def state_tone(state: StepState) -> str:
    """The tone of the theme that goes with a step's state."""
    return _TONES[state]


def state_icon(state: StepState) -> str:
    """The icon that goes with a step's state."""
    return _ICONS[state]


def known_word(known: Known) -> str:
    """How solid the knowledge of a topic is."""
    return _say(_KNOWN[known])


def verdict_name(verdict: Verdict) -> str:
    """The name of a verdict."""
    return _say(_VERDICTS[verdict])


def verdict_meaning(verdict: Verdict) -> str:
    """What a verdict means for the next step."""
    return _say(_VERDICTS_MEAN[verdict])


def level_name(level: Level) -> str:
    """The name of a level of qualification."""
    return _say(_LEVELS[level])


def ending_sentence(ending: Ending, persona: Persona) -> str:
    """How the call ended, in one sentence."""
    return _say(_ENDINGS[ending]).format(name=first_name(persona))


def first_name(persona: Persona) -> str:
    """What the prospect is called in passing: the first name, or all of it behind a title."""
    first = persona.name.split(" ")[0]
    return persona.name if first.endswith(".") else first


def goodbye_words(call: Call, name: str) -> str:
    """What the prospect said when the rep ended the call; empty if there was no such moment."""
    if call.end is None or call.end.goodbye is None:
        return ""
    text = _say(QT_TRANSLATE_NOOP("words", "{name}: “{words}”"))
    return text.format(name=name, words=call.end.goodbye.text)


def score_words(score: int | None) -> str:
    """A score of 100, or that there is none."""
    return _say(QT_TRANSLATE_NOOP("words", "not scored")) if score is None else str(score)


def signed(amount: int) -> str:
    """A change with its sign, so that it needs no colour: +6, −4, ±0."""
    if amount == 0:
        return "±0"
    return f"+{amount}" if amount > 0 else f"\u2212{-amount}"


def topic_name(topic: str) -> str:
    """The id of a topic as words."""
    known = {"org_fit": _say(QT_TRANSLATE_NOOP("words", "Organisation fit"))}
    return known.get(topic, topic.replace("_", " ").replace("-", " ").capitalize())
