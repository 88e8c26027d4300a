"""Questions for what the prospect has already told."""

import re
from collections.abc import Iterator, Sequence

from trainer.domain.listening import Heard, Said
from trainer.listening.clauses import Clause
from trainer.listening.data import number_words
from trainer.listening.likeness import likeness
from trainer.listening.meaning import content_of, same_sense
from trainer.listening.pieces import Piece
from trainer.listening.told import Told, told

SAME_QUESTION = 0.8  # likeness of two questions that ask the same
_AMOUNT = re.compile(
    r"\b(?:how (?:many|much)|what (?:percentage|percent|number|figure|rate|share))\b"
)
_DURATION = re.compile(r"\bhow (?:long|old|soon|many (?:days|weeks|months|years|hours|minutes))\b")


def asked_again(pieces: Sequence[Piece], heard: Heard) -> Said | None:
    """What the prospect has told that the reply asks for once more; None if nothing."""
    for piece in pieces:
        if not piece.question:
            continue
        found = next(_told_already(piece, heard), None)
        if found is not None:
            return found
    return None


def _told_already(piece: Piece, heard: Heard) -> Iterator[Said]:
    known = [heard.line, *reversed(heard.earlier)]
    if piece.detail == "clarify":
        if "mean" not in piece.stretch.plain and heard.line.text.strip():
            yield _nearest(piece, known)
        return
    for said in known:
        if any(_answers(clause, piece, told(said)) for clause in told(said).clauses):
            yield said
    yield from _answered_before(piece, heard)


def _nearest(piece: Piece, known: Sequence[Said]) -> Said:
    asked = content_of(piece.stretch.words)
    return max(known, key=lambda said: sum(told(said).knows(item) * item.weight for item in asked))


def _answers(clause: Clause, piece: Piece, line: Told) -> bool:
    """Whether a clause has the very number or time that the question wants, of the same thing."""
    core = piece.stretch.core
    kind = "days" if _DURATION.search(core) else "plain" if _AMOUNT.search(core) else ""
    if not kind:
        return False
    numbers = [
        n for n in clause.numbers if n.kind == kind or (kind == "plain" and n.kind == "ratio")
    ]
    units = frozenset(number_words().days)
    wanted = [
        item
        for item in content_of(piece.stretch.words)
        if item.first == item.last and piece.stretch.words[item.first].text.rstrip("s") not in units
    ]
    here = any(same_sense(item, each) for item in wanted for each in clause.content)
    return bool(numbers) and here and all(line.knows(item) for item in wanted)


def _answered_before(piece: Piece, heard: Heard) -> Iterator[Said]:
    """A question put in an earlier round, after which a fact was told."""
    lines = [*heard.earlier, heard.line]
    answers = lines[-len(heard.replies) :] if heard.replies else []
    for reply, answer in zip(heard.replies[-len(answers) :], answers, strict=False):
        if answer.fact and likeness(piece.stretch.plain, _question_part(reply)) >= SAME_QUESTION:
            yield answer


def _question_part(reply: str) -> str:
    """The last sentence of an earlier reply, where its question stands."""
    parts = [part for part in re.split(r"[.!?\n]+", reply) if part.strip()]
    return parts[-1] if parts else reply
