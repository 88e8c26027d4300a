"""The words with which she puts right what came back wrongly."""

import re
from difflib import SequenceMatcher

from trainer.prospect.moment import Moment
from trainer.prospect.wording import Say, as_sentence

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_JOINT = re.compile(r"^(?:and|but|so|or|because|only)\s+", re.IGNORECASE)
_TELLING = 3  # letters from which a word may be the one that was wrong


def right_words(moment: Moment) -> Say:
    """What was wrong first ("Under."), then her own words again, or the fact itself."""
    back = moment.analysis.reflection
    known = moment.scenario.facts
    facts = [known[each] for each in moment.take.about if each in known]
    points = [point for fact in facts for point in fact.key_points] or moment.line.key_points
    says = tuple(text for fact in facts for text in fact.says)
    reserve = (*says, *(as_sentence(point) for point in points))
    right = _JOINT.sub("", back.right.strip()) if back else ""
    word, right = _what_was_wrong(moment, tuple(points), right)
    if not right:
        return Say("" if reserve else "not_that", reserve=reserve, source="put_right")
    return Say(
        "right_words",
        texts=(f"{as_sentence(word)} {as_sentence(right)}".strip(),),
        reserve=reserve,
        source="put_right",
        fills={"right": right},
    )


def _what_was_wrong(moment: Moment, points: tuple[str, ...], right: str) -> tuple[str, str]:
    """The one word that tells right from wrong, if there is one, and what has it in it."""
    heard = {word.lower() for word in _words(moment.reply)}
    for wrong in moment.line.misheard:
        for point in points:
            word = _told_apart(heard, wrong, point)
            if word:
                return word, right if word.lower() in map(str.lower, _words(right)) else point
    return "", right


def _told_apart(heard: set[str], wrong: str, point: str) -> str:
    """The word of the point for which a typical wrong version, which was said, has another."""
    left, right = [word.lower() for word in _words(wrong)], _words(point)
    steps = SequenceMatcher(None, left, [word.lower() for word in right]).get_opcodes()
    if not any(kind == "equal" for kind, *_ in steps):
        return ""
    for kind, start, _, begin, end in steps:
        if kind == "replace" and end - begin == 1 and left[start] in heard:
            word = right[begin]
            return word if len(word) >= _TELLING and word.lower() not in heard else ""
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))
