"""What a scenario's values are called on screen."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from trainer.domain.hearing import Ears

if TYPE_CHECKING:
    from trainer.domain.ports import CallSummary, Results

MAX_DIFFICULTY = 5
translate = QCoreApplication.translate


def stages() -> dict[str, str]:
    """The names of the stages of a sale, by the value of each."""
    return {
        "opening": translate("scenario", "Opening"),
        "discovery": translate("scenario", "Discovery"),
        "recap": translate("scenario", "Recap"),
        "objection": translate("scenario", "Objection"),
        "closing": translate("scenario", "Closing"),
    }


def stage_name(stage: str) -> str:
    """The name of a stage of a sale; a stage that has none yet is shown as it is."""
    return stages().get(stage, stage)


def role_name(role: str) -> str:
    """What a persona is in the purchase; a role that has no name yet is shown as it is."""
    return {
        "user": translate("scenario", "user"),
        "owner": translate("scenario", "owner"),
        "decision-maker": translate("scenario", "decision maker"),
        "champion": translate("scenario", "champion"),
        "influencer": translate("scenario", "influencer"),
        "optimiser": translate("scenario", "optimiser"),
        "blocker": translate("scenario", "blocker"),
    }.get(role, role)


def difficulty_word(difficulty: int) -> str:
    """A word for a difficulty of 1 to 5."""
    return (
        translate("scenario", "gentle"),
        translate("scenario", "easy"),
        translate("scenario", "medium"),
        translate("scenario", "hard"),
        translate("scenario", "very hard"),
    )[difficulty - 1]


def lead_meaning(kind: str) -> str:
    """What a type of lead stands for."""
    known = {
        "MQL": translate("scenario", "Marketing qualified: has responded to content."),
        "SQL": translate("scenario", "Sales qualified: ready to talk to sales."),
        "PQL": translate("scenario", "Product qualified: uses a free trial or plan."),
        "CQL": translate("scenario", "Conversion qualified: filled in a form or asked for a call."),
        "unqualified": translate("scenario", "Unqualified: nothing is known of the interest."),
    }
    return known.get(kind, "")


def minutes_words(minutes: int) -> str:
    """How long a call takes."""
    return translate("scenario", "{minutes} min").format(minutes=minutes)


def result_words(result: "Results | None") -> str:
    """The best result and the number of calls, or that there was none."""
    if result is None or result.tries == 0:
        return translate("scenario", "not tried yet")
    tries = (
        translate("scenario", "1 call")
        if result.tries == 1
        else translate("scenario", "{tries} calls").format(tries=result.tries)
    )
    if result.best is None:
        return translate("scenario", "not scored · {tries}").format(tries=tries)
    heard = heard_words(result.ears)
    best = f"{result.best} ({heard})" if heard else str(result.best)
    return translate("scenario", "best {best} · {tries}").format(best=best, tries=tries)


def heard_words(ears: Ears) -> str:
    """In two words, that the trained model did not hear all of a call; empty where it did."""
    if ears is Ears.RULES:
        return translate("scenario", "rules alone")
    return translate("scenario", "several analysers") if ears is Ears.MIXED else ""


def day_words(started: str, now: datetime) -> str:
    """The day of a time in ISO 8601, as one speaks of it: today, yesterday or the date."""
    day = datetime.fromisoformat(started).astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days == 0:
        return translate("scenario", "today")
    if days == 1:
        return translate("scenario", "yesterday")
    shape = "d MMM" if day.year == now.year else "d MMM yyyy"
    date = QDate(day.year, day.month, day.day)
    return QLocale(QLocale.Language.English).toString(date, shape)


def time_words(started: str, now: datetime) -> str:
    """The day and the hour of a time in ISO 8601."""
    hour = datetime.fromisoformat(started).astimezone(now.tzinfo).strftime("%H:%M")
    return f"{day_words(started, now)}, {hour}"


def call_words(call: "CallSummary", now: datetime) -> str:
    """A call that was broken off: with whom, what, and where it stands."""
    return translate("scenario", "{persona}, “{title}”: round {round} of {day}").format(
        persona=call.persona,
        title=call.title,
        round=call.rounds + 1,
        day=day_words(call.started, now),
    )
