"""One round, as the data walks: hear, qualify, score, react, and keep it as one record."""

from dataclasses import dataclass, replace

from trainer.coaching import Rubric, feedback, score_round
from trainer.domain.call import Call, Line, LinePart, Reply, Round
from trainer.domain.listening import Heard, Said
from trainer.domain.ports import Analyser
from trainer.domain.scenario import Scenario
from trainer.domain.steps import Step
from trainer.prospect import Prospect
from trainer.qualification import Questions, changes, fold


@dataclass(frozen=True, slots=True)
class Table:
    """All who sit at the table of one call."""

    scenario: Scenario
    prospect: Prospect
    analyser: Analyser
    questions: Questions
    rubric: Rubric


def play_round(table: Table, call: Call, reply: Reply) -> Round:
    """Play the next round of a call; pure, the same round for the same arguments."""
    line, mind, before = call.line, call.mind_now, call.story
    text, scenario, rubric = reply.text, table.scenario, table.rubric
    number = len(before) + 1
    analysis = table.analyser.analyse(text, heard(call))
    asked = table.questions.asked(text, analysis, scenario, mind.memory.told)
    said = tuple(each.reply.text for each in before)
    score = score_round(analysis, line, rubric, text, _parroted(before), said)
    reaction, answer = table.prospect.react(line, mind, analysis, asked, text, call.seed, number)
    moved = changes(asked, analysis, line, reaction, scenario, fold(before))
    words = feedback(
        analysis, score, line, asked, scenario, reaction, rubric=rubric, reply=text, earlier=before
    )
    return Round(
        number,
        1,
        line,
        reply,
        analysis,
        asked,
        score,
        reaction,
        moved,
        words,
        answer,
        table.analyser.name,
    )


def _parroted(rounds: tuple[Round, ...]) -> int:
    fed_back = [each.score.step(Step.FEED_BACK) for each in rounds]
    return sum(step.rule.startswith("parroted") for step in fed_back)


def say_again(table: Table, call: Call, reply: Reply) -> Round:
    """Play the last round anew; the earlier attempts stay in the call, and the first one counts."""
    last = call.story[-1]
    before = replace(call, rounds=tuple(each for each in call.rounds if each.number < last.number))
    return replace(play_round(table, before, reply), attempt=last.attempt + 1)


def heard(call: Call) -> Heard:
    """What the rep has heard in a call so far, and what he has said himself."""
    lines = [call.opening, *(each.next_line for each in call.story)]
    return Heard(
        line=_said(lines[-1]),
        earlier=tuple(_said(line) for line in lines[:-1]),
        replies=tuple(each.reply.text for each in call.story),
    )


_PUTS_RIGHT = ("stock:put_back", "stock:right_words")


def _stated(line: Line) -> str:
    """What a line states: without the "More or less." that only tells how she was understood."""
    stated = [each.text for each in line.parts if not _only_acknowledges(each)]
    return " ".join(stated) or line.text


def _only_acknowledges(part: LinePart) -> bool:
    stock = part.source.startswith("stock:") and part.source not in _PUTS_RIGHT
    return part.part == "acknowledgement" and stock


def _said(line: Line) -> Said:
    return Said(
        text=_stated(line),
        fact=line.facts[-1] if line.facts else "",
        feeling=line.feeling,
        key_points=line.key_points,
        misheard=line.misheard,
        say_back=line.say_back,
    )
