"""A call and an analysis as plain data, in the shape that others script against."""

from collections.abc import Callable, Sequence
from typing import Any

from trainer.domain.call import Line, Reply, Round
from trainer.domain.listening import Analysis, Move, Reflection
from trainer.domain.mind import Reaction
from trainer.domain.steps import StepScore
from trainer.messages import Message
from trainer.practice.session import CallSession
from trainer.qualification import fold

Plain = dict[str, Any]
Say = Callable[[Message], str]


def call_report(session: CallSession, say: Say) -> Plain:
    """One object with all that a call was: its rounds, coverage, outcome and score."""
    call, score = session.call, session.score()
    return {
        "scenario": call.scenario,
        "seed": call.seed,
        "rounds": [_round(each, say) for each in call.rounds],
        "coverage": {topic: str(known) for topic, known in fold(call.counted).items()},
        "outcome": str(session.ending or "unfinished"),
        "verdict": str(call.end.verdict) if call.end and call.end.verdict else None,
        "goodbye": call.end.goodbye.text if call.end and call.end.goodbye else None,
        "score": score.total,
        "parts": {
            "listening": score.listening,
            "qualification": score.qualification,
            "judgement": score.judgement,
        },
        "rubric": call.rubric,
        "analyser": ", ".join(filter(None, call.analysers)) or None,
    }


def _round(each: Round, say: Say) -> Plain:
    return {
        "number": each.number,
        "attempt": each.attempt,
        "line": _line(each.line),
        "reply": _reply(each.reply),
        "analysis": analysis_report(each.analysis, each.asked.topics, say),
        "steps": {str(step.step): _step(step, say) for step in each.score.steps},
        "score": each.score.score,
        "reaction": _reaction(each.reaction, say),
        "answer": _line(each.next_line),
        "feedback": say(each.feedback.headline),
        "notes": [say(note) for note in each.feedback.notes],
        "try": each.feedback.better,
        "analyser": each.analyser or None,
    }


def _line(line: Line) -> Plain:
    return {"id": line.id, "text": line.text, "state": line.state}


def _reply(reply: Reply) -> Plain:
    return {"text": reply.text, "option": reply.option or None}


def _step(step: StepScore, say: Say) -> Plain:
    return {
        "state": str(step.state),
        "points": step.points,
        "out_of": step.out_of,
        "why": say(step.why),
        "rule": step.rule,
        "evidence": [list(span) for span in step.evidence],
    }


def _reaction(reaction: Reaction, say: Say) -> Plain:
    return {
        "rule": reaction.rule,
        "trust": [reaction.before.trust, reaction.after.trust],
        "patience": reaction.after.patience,
        "state": reaction.after.state,
        "revealed": list(reaction.revealed),
        "causes": [
            {"rule": cause.rule, "why": say(cause.why), "trust": cause.trust}
            for cause in reaction.causes
        ],
    }


def analysis_report(analysis: Analysis, topics: Sequence[str], say: Say) -> Plain:
    """What was heard in one reply."""
    return {
        "primary": analysis.primary,
        "reflects": analysis.reflects,
        "reflection": _reflection(analysis.reflection),
        "feeling": analysis.feeling.named,
        "confirms": analysis.confirms,
        "asks": str(analysis.asks),
        "relevant": analysis.relevant,
        "informs": analysis.informs,
        "pitches": analysis.pitches,
        "topics": list(topics),
        "moves": [_move(move, say) for move in analysis.moves],
    }


def _reflection(reflection: Reflection | None) -> Plain | None:
    if reflection is None:
        return None
    return {
        "manner": str(reflection.manner),
        "content": round(reflection.content, 2),
        "accurate": reflection.accurate,
    }


def _move(move: Move, say: Say) -> Plain:
    return {
        "move": str(move.kind),
        "detail": move.detail,
        "span": list(move.span),
        "why": say(move.why),
        "confidence": round(move.confidence, 2),
    }
