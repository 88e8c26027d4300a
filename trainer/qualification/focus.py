"""What a question is really about: its own clause, set apart from what is only conceded around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.qualification.words import Part, plain, sentences

_CLAUSE = re.compile(r"[,;:–—]| - |\bbut\b")
_LEAD = (
    r"(?:(?:so|and|or|but|well|okay|ok|still|then|now|honestly|also|just|sorry|right|say|hm+) )*"
)
_INTERROGATIVE = re.compile(
    rf"^{_LEAD}(?:(?:in|by|from|for|to|of|on|at|with|against|out of) )?"
    r"(?:what|who|whose|whom|where|when|which|why|how)\b"
)
_INVERTED = re.compile(
    rf"^{_LEAD}(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may"
    r"|might|must|mind|any|anyone|anybody|anything)\b"
)
_REQUEST = re.compile(
    rf"^{_LEAD}(?:please )?(?:tell me|talk me|take me|walk me|show me|help me understand|explain"
    r"|describe|give me|i would (?:love|like) to (?:hear|know|understand)|i am (?:curious|wondering)"
    r"|i wonder|help me see|paint me|(?:let us|we) (?:talk|speak|meet))\b"
)
_WHEN = re.compile(
    rf"^{_LEAD}when (?:is|are|do|does|did|will|would|can|could|shall|should|must|might|may)\b"
)
_BARE_WHY = re.compile(
    rf"^{_LEAD}(?:why|how come|what for|for what reason)(?: (?:not|so|is|was|that|this|it|do you"
    r"|think|say|you|ever|exactly))*$"
)
_CONDITION = re.compile(
    rf"^{_LEAD}(?:if|suppose|supposing|say|imagine|assuming|assume|once|when|let us say|picture)\b"
)
# What a sentence of its own supposes. "So if you miss it, they may leave." tells what was heard.
_SUPPOSED = re.compile(
    rf"^{_LEAD}(?:suppose|supposing|imagine|assuming|assume|let us say|picture|say)\b"
)


@dataclass(frozen=True, slots=True)
class Focus:
    """A question taken apart; each part is text, empty where there is none."""

    asked: str  # the clause that asks
    condition: str = ""  # "if …", "once …", "say …": part of what is asked
    aside: str = ""  # said on the way: conceded, set aside or merely before it


def questions_in(text: str) -> Iterator[Part]:
    """Where each sentence stands that asks for something, a bare "why?" left out."""
    for start, end in sentences(text):
        sentence = text[start:end]
        if (sentence.rstrip().endswith("?") or _asks(sentence)) and not is_bare_why(sentence):
            yield start, end


def _asks(sentence: str) -> bool:
    words = plain(sentence)
    return bool(_REQUEST.match(words) or (_INTERROGATIVE.match(words) and len(words.split()) > 2))


def focus_on(text: str, part: Part) -> Focus:
    """Take apart the question that stands in that part of a text."""
    question = text[part[0] : part[1]]
    asked, condition, aside = _clauses(question)
    for start, end in sentences(text[: part[0]]):
        sentence = text[start:end]
        if _SUPPOSED.match(plain(sentence)) and not sentence.rstrip().endswith("?"):
            condition.append(sentence)
        else:
            aside.append(sentence)
    return Focus(" ".join(asked), " ".join(condition), " ".join(aside))


def is_bare_why(question: str) -> bool:
    """Whether a question is a "why?" that leans on what was said before it."""
    return bool(_BARE_WHY.match(plain(question)))


def _clauses(question: str) -> tuple[list[str], list[str], list[str]]:
    """Split a question into the clauses that ask, that set a condition, and the rest."""
    asked: list[str] = []
    condition: list[str] = []
    aside: list[str] = []
    for clause in (each for each in _CLAUSE.split(question) if plain(each)):
        words = plain(clause)
        if asked or _opens_question(words):
            asked.append(clause)
        elif _CONDITION.match(words):
            condition.append(clause)
        else:
            aside.append(clause)
    return (asked, condition, aside) if asked else ([question], [], [])


def _opens_question(words: str) -> bool:
    if _CONDITION.match(words):
        return bool(_WHEN.match(words))
    return bool(_INTERROGATIVE.match(words) or _INVERTED.match(words) or _REQUEST.match(words))
