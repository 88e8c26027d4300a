"""Which of the questions that the rep planned were asked."""

from trainer.coaching.rubric import Rubric
from trainer.domain.call import Call, Round
from trainer.domain.debrief import PlannedQuestion
from trainer.domain.listening import MoveKind
from trainer.domain.ports import Likeness


def planned_questions(
    call: Call, likeness: Likeness, rubric: Rubric
) -> tuple[PlannedQuestion, ...]:
    """Each planned question with the round in which it was asked, if that can be told."""
    planned = (text.strip() for text in call.plan.questions)
    return tuple(_planned(text, call, likeness, rubric) for text in planned if text)


def _planned(text: str, call: Call, likeness: Likeness, rubric: Rubric) -> PlannedQuestion:
    nearest, round_ = 0.0, 0
    for each in call.story:
        like = max((likeness.likeness(text, asked) for asked in _asked(each)), default=0.0)
        if like > nearest:
            nearest, round_ = like, each.number
    if nearest >= rubric.limits.same_question.value:
        return PlannedQuestion(text, round_)
    unsure = nearest >= rubric.limits.maybe_same_question.value
    return PlannedQuestion(text, None, told=not unsure)


def _asked(round_: Round) -> list[str]:
    """The questions of a reply, each in its own words."""
    reply, analysis = round_.reply.text, round_.analysis
    asking = (MoveKind.ASK, MoveKind.ASK_LEAVE, MoveKind.NEXT_STEP)
    return [reply[slice(*move.span)] for move in analysis.moves if move.kind in asking]
