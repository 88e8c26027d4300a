"""The rep's verdict beside the one that the facts speak for."""

from PySide6.QtCore import QCoreApplication

from trainer.desktop.debrief.section import Section
from trainer.desktop.words import verdict_name
from trainer.domain.debrief import VerdictJudged


def verdict_section(verdict: VerdictJudged, reason: str) -> Section:
    """Given, expected, why, and the next step."""
    made = Section(_say("Verdict"))
    made.point(*_sign(verdict), verdict_words(verdict))
    if reason:
        made.say(_say("Your reason: “{reason}”").format(reason=reason), "muted")
    if verdict.because:
        made.say(_say("It rests on:"), "strong")
        for fact in verdict.because:
            made.point("note", "muted", fact)
    if verdict.next_step:
        made.say(_say("Next step"), "strong")
        made.say(verdict.next_step)
    made.fill()
    return made


def _sign(verdict: VerdictJudged) -> tuple[str, str]:
    if verdict.right is None:
        return "help", "muted"
    return ("check", "good") if verdict.right else ("cross", "missed")


def verdict_words(verdict: VerdictJudged) -> str:
    """What was given and what was expected, in one sentence."""
    names = [verdict_name(each) for each in verdict.accepted]
    expected = _say(" or ").join(names) if names else _say("none")
    if verdict.given is None:
        text = _say("You gave no verdict, so judgement is not scored. Expected: {expected}.")
        return text.format(expected=expected)
    given = verdict_name(verdict.given)
    if verdict.right is None:
        return _say("You said: {given}. It cannot be judged.").format(given=given)
    if verdict.right:
        return _say("You said: {given}. The facts of this call bear that out.").format(given=given)
    text = _say("You said: {given}. The facts of this call speak for: {expected}.")
    return text.format(given=given, expected=expected)


def _say(text: str) -> str:
    return QCoreApplication.translate("verdict", text)
