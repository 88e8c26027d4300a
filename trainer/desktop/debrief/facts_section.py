"""What the prospect knew: what was learned, and what would have found the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trainer.desktop.debrief.section import Section
from trainer.desktop.widgets import label
from trainer.desktop.words import topic_name
from trainer.domain.debrief import FactFound, PlannedQuestion


def facts_section(facts: Sequence[FactFound]) -> Section:
    """Learned facts, then missed ones, each with its question."""
    learned = [each for each in facts if each.learned]
    missed = [each for each in facts if not each.learned]
    title = _say("What you learned: {learned} of {count}")
    made = Section(title.format(learned=len(learned), count=len(facts)), wide=True)
    for fact in learned:
        made.point("check", "good", fact.text, learned_words(fact))
    if missed:
        made.column.addWidget(label(_say("Missed, and the question that finds it"), "strong"))
    for fact in missed:
        made.point("dash", "muted", fact.text, missed_words(fact))
    return made


def learned_words(fact: FactFound) -> str:
    """The topic of a fact and the round in which it was told."""
    topic = topic_name(fact.topic)
    if fact.round is None:
        return topic
    if fact.round == 0:
        return _say("{topic}, told at the start").format(topic=topic)
    return _say("{topic}, told in round {round}").format(topic=topic, round=fact.round)


def missed_words(fact: FactFound) -> str:
    """The topic of a fact and the question that finds it."""
    topic = topic_name(fact.topic)
    if not fact.ask:
        return topic
    return _say("{topic}. Ask: “{ask}”").format(topic=topic, ask=fact.ask)


def planned_section(planned: Sequence[PlannedQuestion], objective: str = "") -> Section:
    """What the rep set himself in the brief, and which of the questions were asked."""
    made = Section(_say("What you had planned"))
    if objective:
        made.point("flag", "muted", objective, _say("your objective"))
    if not planned:
        made.say(_say("No questions. In the brief you can set yourself up to three."), "muted")
    for question in planned:
        made.point(*planned_sign(question), question.text, planned_words(question))
    made.fill()
    return made


def planned_sign(question: PlannedQuestion) -> tuple[str, str]:
    """Icon and tone of a planned question."""
    if question.round is not None:
        return "check", "good"
    return ("dash", "muted") if question.told else ("help", "muted")


def planned_words(question: PlannedQuestion) -> str:
    """Whether a planned question was asked."""
    if question.round is not None:
        return _say("asked in round {round}").format(round=question.round)
    return _say("not asked") if question.told else _say("it cannot be told whether you asked it")


def _say(text: str) -> str:
    return QCoreApplication.translate("facts", text)
