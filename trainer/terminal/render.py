"""A call as text: lines, feedback and debrief."""

from collections.abc import Iterable, Sequence
from textwrap import fill

from trainer.domain.call import Line, Round
from trainer.domain.debrief import CallScore, Debrief
from trainer.domain.qualification import KNOWN_ORDER, Known
from trainer.domain.scenario import OfferedReply, Scenario
from trainer.domain.steps import StepScore, StepState
from trainer.messages import Catalogue, Message, message
from trainer.practice.hearing import round_heard

WIDTH = 88
MARKS = {
    StepState.DONE: "✓",
    StepState.PARTLY: "◐",
    StepState.MISSED: "✗",
    StepState.NOT_NEEDED: "–",
    StepState.NOT_SCORED: "?",
}
KNOWN_MARKS = dict(zip(KNOWN_ORDER, "○◌◔◕◉", strict=True))


class Renderer:
    """Writes the parts of a call in the words of one language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def _text(self, key: str, **args: object) -> str:
        return self._catalogue.say(message(f"terminal.{key}", **args))

    def brief(self, scenario: Scenario) -> str:
        """What the rep knows before the call."""
        brief, persona = scenario.brief, scenario.persona
        who = self._text(
            "brief.who", name=persona.name, title=persona.title, company=persona.company
        )
        lead = self._text("brief.lead", type=brief.lead.type, source=brief.lead.source)
        return "\n".join(
            [
                f"{scenario.title}\n{'=' * len(scenario.title)}",
                who,
                wrap(self._text("brief.sell", what=brief.you_sell)),
                wrap(self._text("brief.account", what=brief.account)),
                wrap(lead),
                *_listed(self._text("brief.known"), brief.known),
                *_listed(self._text("brief.unknown"), brief.unknown),
            ]
        )

    def line(self, scenario: Scenario, line: Line) -> str:
        """What the prospect says."""
        return wrap(f"{scenario.persona.name.split()[0]}: {line.text}", indent="    ")

    def reply(self, text: str) -> str:
        """What the rep said, as it stands in a transcript."""
        return wrap(self._text("you", text=text), indent="    ")

    def offered(self, replies: Sequence[OfferedReply]) -> str:
        """The replies to choose from."""
        return "\n".join(
            wrap(f"  /{place} {reply.text}", indent="     ")
            for place, reply in enumerate(replies, start=1)
        )

    def feedback(self, finished: Round) -> str:
        """What the rep reads after a round."""
        say = self._catalogue.say
        rows = [self._headline(finished)]
        rows += [self._step(step) for step in finished.score.steps]
        rows += [wrap(f"  ! {say(note)}", indent="    ") for note in finished.feedback.notes]
        if finished.feedback.better:
            rows.append(wrap(self._text("try", text=finished.feedback.better), indent="       "))
        heard = round_heard(finished)
        rows += [wrap(f"  ({say(heard)})", indent="   ")] if heard else []
        return "\n".join(rows)

    def _headline(self, finished: Round) -> str:
        score = finished.score.score
        shown = self._text("not_scored") if score is None else str(score)
        headline = self._catalogue.say(finished.feedback.headline)
        return wrap(f"  [{shown}] {headline}", indent="    ")

    def _step(self, step: StepScore) -> str:
        name = self._text(f"step.{step.step}")
        why = self._catalogue.say(step.why)
        return wrap(f"  {MARKS[step.state]} {name:<10} {why}", indent=" " * 15)

    def reaction(self, finished: Round) -> str:
        """How trust moved, in one line."""
        before, after = finished.reaction.before, finished.reaction.after
        return self._text(
            "reaction",
            trust=after.trust,
            change=f"{after.trust - before.trust:+d}",
            patience=after.patience,
        )

    def debrief(
        self, report: Debrief, frameworks: Iterable[str], heard: Message | None = None
    ) -> str:
        """The report after the call, with who heard the replies."""
        rows = [self._title("debrief.title"), self._score(report.score)]
        rows += [wrap(self._catalogue.say(heard))] if heard else []
        if report.practise_next:
            practise = self._catalogue.say(report.practise_next)
            rows.append(wrap(self._text("debrief.practise", text=practise)))
        rows += self._counts(report)
        for framework in frameworks:
            rows += self._coverage(framework, report)
        rows += self._facts(report)
        rows.append(self._verdict(report))
        return "\n".join(rows)

    def _title(self, key: str) -> str:
        title = self._text(key)
        return f"\n{title}\n{'-' * len(title)}"

    def _score(self, score: CallScore) -> str:
        return self._text(
            "debrief.score",
            total=self._points(score.total),
            listening=self._points(score.listening),
            qualification=self._points(score.qualification),
            judgement=self._points(score.judgement),
        )

    def _points(self, points: int | None) -> str:
        return self._text("not_scored") if points is None else str(points)

    def _counts(self, report: Debrief) -> list[str]:
        rows = []
        for step, counts in report.steps.items():
            if not any(counts.values()):
                continue
            told = ", ".join(
                f"{count} {self._text(f'state.{state}')}"
                for state, count in counts.items()
                if count
            )
            rows.append(f"  {self._text(f'step.{step}'):<10} {told}")
        return rows

    def _coverage(self, framework: str, report: Debrief) -> list[str]:
        cells = report.frameworks[framework]
        rows = [f"  {framework}"]
        rows += [
            f"    {KNOWN_MARKS[cell.known]} {cell.slot}: {self.known(cell.known)}" for cell in cells
        ]
        return rows

    def known(self, known: Known) -> str:
        """The word for how solid the knowledge of a topic is."""
        return self._text(f"known.{known}")

    def _facts(self, report: Debrief) -> list[str]:
        learned = [each for each in report.facts if each.learned]
        missed = [each for each in report.facts if not each.learned]
        rows = [self._text("debrief.facts", learned=len(learned), count=len(report.facts))]
        rows += [self._text("debrief.missed")] if missed else []
        rows += [wrap(f"  ✗ {each.text}\n    → {each.ask}", indent="    ") for each in missed]
        return rows

    def _verdict(self, report: Debrief) -> str:
        verdict = report.verdict
        accepted = ", ".join(verdict.accepted)
        if verdict.right is None:
            return self._text("debrief.no_verdict", accepted=accepted)
        key = "debrief.right" if verdict.right else "debrief.wrong"
        return wrap(self._text(key, given=verdict.given, accepted=accepted))


def wrap(text: str, indent: str = "  ") -> str:
    """Text in rows that fit a terminal; the rows after the first are indented."""
    return "\n".join(
        fill(row, WIDTH, subsequent_indent=indent, break_long_words=False)
        for row in text.split("\n")
    )


def _listed(heading: str, rows: Sequence[str]) -> list[str]:
    return [heading, *(wrap(f"  - {row}", indent="    ") for row in rows)] if rows else []
