"""What a scenario's values are called on screen."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from trainer.domain.ports import Results
from trainer.domain.scenario import Role, Stage

MAX_DIFFICULTY = 5
translate = QCoreApplication.translate


def stage_name(stage: Stage) -> str:
    """The name of a stage of a sale."""
    return {
        Stage.OPENING: translate("scenario", "Opening"),
        Stage.DISCOVERY: translate("scenario", "Discovery"),
        Stage.RECAP: translate("scenario", "Recap"),
        Stage.OBJECTION: translate("scenario", "Objection"),
        Stage.CLOSING: translate("scenario", "Closing"),
    }[stage]


def role_name(role: Role) -> str:
    """What a persona is in the purchase."""
    return {
        Role.USER: translate("scenario", "user"),
        Role.OWNER: translate("scenario", "owner"),
        Role.DECISION_MAKER: translate("scenario", "decision maker"),
        Role.CHAMPION: translate("scenario", "champion"),
        Role.INFLUENCER: translate("scenario", "influencer"),
        Role.OPTIMISER: translate("scenario", "optimiser"),
        Role.BLOCKER: translate("scenario", "blocker"),
    }[role]


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


def result_words(result: Results | None) -> str:
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
    return translate("scenario", "best {best} · {tries}").format(best=result.best, tries=tries)


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
