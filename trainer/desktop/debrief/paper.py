"""The debrief as one web page that needs nothing else; every word from outside is escaped."""

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from trainer.desktop.call.marks import stretches
from trainer.desktop.debrief.coverage_section import level_words
from trainer.desktop.debrief.facts_section import learned_words, missed_words, planned_words
from trainer.desktop.debrief.figures_section import figure_rows
from trainer.desktop.debrief.rounds_section import round_title
from trainer.desktop.debrief.score_section import (
    not_scored,
    part_name,
    parts_of,
    rubric_words,
)
from trainer.desktop.debrief.steps_section import counted
from trainer.desktop.debrief.verdict_section import verdict_words
from trainer.desktop.words import (
    first_name,
    goodbye_words,
    known_word,
    score_words,
    state_word,
    step_name,
)
from trainer.domain.call import Round
from trainer.domain.debrief import Debrief, FactFound
from trainer.domain.steps import Step
from trainer.messages import Message
from trainer.practice.hearing import call_heard

if TYPE_CHECKING:  # the page needs its shape alone
    from trainer.practice.session import CallSession

Say = Callable[[Message], str]

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 2em; }
h3 { font-size: 1em; margin-bottom: 0.2em; }
table { border-collapse: collapse; } td, th { padding: 0.2em 1em 0.2em 0; text-align: left; }
u { text-decoration-thickness: 2px; } sup { font-weight: bold; } .muted { opacity: 0.75; }
@media (prefers-color-scheme: dark) { body { background: #14171c; color: #e8ecf1; } }
"""


def paper(session: "CallSession", debrief: Debrief, say: Say) -> str:
    """The whole report as HTML."""
    title = escape(session.scenario.title)
    body = "".join(_parts(session, debrief, say))
    return (
        f'<!doctype html>\n<html lang="{session.scenario.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n{body}</body></html>\n"
    )


def _parts(session: "CallSession", debrief: Debrief, say: Say) -> Iterable[str]:
    call, persona = session.call, session.scenario.persona
    yield _p(f"{persona.name}, {persona.title}, {persona.company} · {call.started}")
    yield _score(debrief)
    heard = call_heard(call)
    yield _p(" ".join((rubric_words(debrief), say(heard) if heard else "")).rstrip())
    yield _h2(_say("One thing to practise next"))
    yield _p(say(debrief.practise_next) if debrief.practise_next else _say("Nothing stands out."))
    yield _list(say(each) for each in debrief.strengths)
    yield _h2(_say("The four steps"))
    yield _table((step_name(step), counted(debrief.steps.get(step, {}))) for step in Step)
    yield _h2(_say("Figures, with targets from research that are no pass marks"))
    yield _table(figure_rows(debrief.figures))
    yield _h2(_say("Trust at the start and after each round"))
    yield _p(", ".join(map(str, debrief.trust)))
    yield from _coverage(debrief)
    yield _h2(_say("Verdict"))
    yield _p(verdict_words(debrief.verdict))
    yield _list(debrief.verdict.because)
    yield _p(debrief.verdict.next_step)
    yield from _facts(debrief.facts)
    yield _h2(_say("What you had planned"))
    yield _p(
        _say("Objective: {text}").format(text=call.plan.objective) if call.plan.objective else ""
    )
    yield _list(f"{each.text} ({planned_words(each)})" for each in debrief.planned)
    yield _h2(_say("Round by round"))
    yield from (_round(each, first_name(persona), say) for each in call.rounds)
    yield _p(goodbye_words(call, first_name(persona)))


def _score(debrief: Debrief) -> str:
    score = debrief.score
    rows = [
        (part_name(name), str(value), _say("weighs {share} %").format(share=score.weights[name]))
        if value is not None
        else (part_name(name), not_scored(name, debrief), "")
        for name, value in parts_of(score)
    ]
    return _h2(_say("Score: {score}").format(score=score_words(score.total))) + _table(rows)


def _coverage(debrief: Debrief) -> Iterable[str]:
    yield _h2(_say("Coverage"))
    for framework, cells in debrief.frameworks.items():
        yield _h3(framework)
        yield _table((cell.slot, known_word(cell.known)) for cell in cells)
    yield _h2(_say("Levels"))
    yield _list(map(level_words, debrief.levels))


def _facts(facts: Iterable[FactFound]) -> Iterable[str]:
    known = list(facts)
    yield _h2(_say("Learned"))
    yield _list(f"{each.text} ({learned_words(each)})" for each in known if each.learned)
    yield _h2(_say("Missed"))
    yield _list(f"{each.text} ({missed_words(each)})" for each in known if not each.learned)


def _round(round_: Round, name: str, say: Say) -> str:
    score = score_words(round_.score.score)
    rows = (
        (step_name(each.step), state_word(each.state), say(each.why)) for each in round_.score.steps
    )
    better = round_.feedback.better
    return "".join(
        (
            _h3(f"{round_title(round_)}: {score}"),
            _p(f"{name}: {round_.line.text}"),
            f"<p>{escape(_say('You'))}: {_marked(round_)}</p>\n",
            _table(rows),
            _p(_say("Try: “{text}”").format(text=better)) if better else "",
            _p(f"{name}: {round_.next_line.text}"),
        )
    )


def _marked(round_: Round) -> str:
    """The rep's words with evidence underlined and followed by the number of its step."""
    made = []
    for piece in stretches(round_.reply.text, round_.score):
        words = escape(piece.text)
        made.append(f"<u>{words}</u>" if piece.marks else words)
        made.append(f"<sup>{piece.signs}</sup>" if piece.signs else "")
    return "".join(made)


def _say(text: str) -> str:
    return QCoreApplication.translate("paper", text)


def _h2(text: str) -> str:
    return f"<h2>{escape(text)}</h2>\n"


def _h3(text: str) -> str:
    return f"<h3>{escape(text)}</h3>\n"


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>\n" if text else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>\n" if items else ""


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    made = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table>{made}</table>\n" if made else ""
