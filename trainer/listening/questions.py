"""Questions: whether a stretch is one, and open or closed by what it invites."""

import re

from trainer.domain.listening import Asks, MoveKind
from trainer.listening.data import phrases, words_of
from trainer.listening.pieces import Piece
from trainer.listening.stretch import Stretch

SHORT = 9  # words up to which "what swung it" is a question without its mark

_AUX = (
    r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|would|will|should|shall|may|might)"
)
_WH = r"(?:what|how|why|where|when|who|whom|whose|which)"
_SUBJECT = (
    r"(?:you|it|that|this|they|he|she|we|i|the|your|there|those|these|my|our|his|her|their|any"
    r"|anything|anyone|people|everyone|a|an|all|part|some|somebody|someone|something|nobody|one"
    r"|each|every|most|things)"
)
_WH_INVERTED = re.compile(
    rf"^(?:and |but |so |or )*(?:\w+ ){{0,4}}?{_WH}(?: (?!(?:you|me|us|they|it) )\w+){{0,3}}? {_AUX} (?:not )?{_SUBJECT}\b"
)
_WH_AUX = re.compile(rf"^(?:and |but |so |or )*{_WH} (?:do|does|did|can|could|would|should|will)\b")
_WH_FIRST = re.compile(rf"^{_WH}\b")
_WH_ANYWHERE = re.compile(rf"\b{_WH}\b")
_WH_VERB = re.compile(rf"^(?:what|who|which)(?: (?:one|part|of \w+))? (?!{_SUBJECT}\b)\w+")
_AUX_FIRST = re.compile(rf"^{_AUX} (?:not )?{_SUBJECT}\b")
_AUX_ANY = re.compile(rf"^{_AUX} (?!not \w)")
_LATE_WH = re.compile(rf"\b(?:{_WH}|how \w+|what (?:kind|sort|time))$")
_EXCLAIMS = re.compile(
    r"^(?:how \w+ (?:it|that|this|you|they) (?:must|is|was|are|were|sounds?|feels?)|what an? )"
)
_ALONE = frozenset(["why", "how", "how come", "how so", "why is that", "and", "such as", "why not"])
_MORE = re.compile(
    r"^(?:(?:is|are|was|were) there )?(?:any(?:thing|one|body|where)?|some(?:thing)?)\b.*"
    r"|^(?:what|who|where) else\b.*|^(?:like|such as) what\b.*|^(?:what|how) about\b.*"
    r"|^(?:can|could) you (?:think of|name)\b.*|^(?:do|did|have) you (?:have|got|had)? ?any .*(?:thoughts?|ideas?)\b.*"
)
_POLITE = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|we|i)|do you (?:want|mind|think you could)(?: to)?"
    r"|why do not you|maybe you (?:could|can)|would you (?:mind|be able to|be willing to)|i (?:would|will) (?:like|love) you to"
    r"|are you able to)(?: (?:just|please|maybe|perhaps|possibly|first|also|quickly|mind))* "
)
_FACT_ASKED = re.compile(
    r"\b(?:who|when|which|how (?:many|much|long|often|old)|on a scale|whether|if (?:you|it|that|they|there))\b"
)
_ACCOUNT = re.compile(r"\b(?:about|how (?!many|much|long|often|old)|what|why|through|more)\b")


def question_in(stretch: Stretch) -> Piece | None:
    """Read a stretch as a question; None if it is none."""
    core = stretch.core
    if stretch.mark != "?" and phrases("formula").begins(core):
        return None
    if _EXCLAIMS.match(core) and stretch.mark != "?":
        return None
    invited = _invited(stretch, core)
    if invited:
        return invited
    if not _is_question(stretch, core):
        return None
    return _kind_of(stretch, core)


def _is_question(stretch: Stretch, core: str) -> bool:
    asked = stretch.mark == "?"
    if core in _ALONE:
        return True
    if _AUX_FIRST.match(core) or (asked and _AUX_ANY.match(core)):
        return True
    if _WH_INVERTED.match(core) or _WH_AUX.match(core):
        return True
    if asked and (_WH_FIRST.match(core) or _MORE.match(core) or _late_wh(core)):
        return True
    return bool(_WH_VERB.match(core)) and _short_and_whole(core)


def _late_wh(core: str) -> bool:
    """A question word at the end: "you did it how often?"."""
    match = _LATE_WH.search(core)
    before = core[: match.start()].split()[-1:] if match else []
    return match is not None and not set(before) & words_of("governs")


def _short_and_whole(core: str) -> bool:
    """Without a question mark only a short one is sure: "what swung it", not "what matters is"."""
    words = core.split()
    return len(words) <= SHORT and not set(words[2:]) & {"is", "was", "are", "were"}


def _invited(stretch: Stretch, core: str) -> Piece | None:
    """A request that invites an account: "tell me about", "could you walk me through"."""
    polite = _POLITE.match(core)
    rest = core[polite.end() :] if polite else core
    if polite and any(re.match(rf"{verb}\b", rest) for verb in phrases_list()):
        return _request(stretch, rest)
    place = phrases("invite").begins(rest)
    if place is None:
        return None
    return _request(stretch, rest)


def phrases_list() -> tuple[str, ...]:
    """Verbs that make a polite request open."""
    from trainer.listening.data import open_requests

    return open_requests()


def _request(stretch: Stretch, rest: str) -> Piece:
    first = _FACT_ASKED.search(rest)
    account = _ACCOUNT.search(rest)
    if first and not (account and account.start() < first.start()):
        return _piece(stretch, Asks.CLOSED, "closed", "ask.one_fact", 0.6)
    return _piece(stretch, Asks.OPEN, "open", "ask.invites", 0.9)


def _kind_of(stretch: Stretch, core: str) -> Piece:
    if phrases("leading").is_all(core):
        return _piece(stretch, Asks.CLOSED, "leading", "ask.leading", 0.7)
    if _MORE.match(core):
        return _piece(stretch, Asks.OPEN, "open", "ask.anything_more", 0.6)
    wh = _WH_ANYWHERE.search(core)
    if _AUX_ANY.match(core):
        if wh and re.match(
            r"(?:do|would|can|could|have) you (?:know|say|tell|think|see|remember|got|have)?.*\b(?:what|how|why)\b",
            core,
        ):
            return _piece(stretch, Asks.CLOSED, "closed", "ask.yes_or_no", 0.5)
        return _piece(stretch, Asks.CLOSED, "closed", "ask.yes_or_no", 0.85)
    tail = core[wh.start() :] if wh else core
    if phrases("one_fact").is_all(tail):
        return _piece(stretch, Asks.CLOSED, "closed", "ask.one_fact", 0.7)
    return _piece(stretch, Asks.OPEN, "open", "ask.open_word", 0.85)


def _piece(stretch: Stretch, asks: Asks, detail: str, rule: str, sure: float) -> Piece:
    return Piece(stretch, MoveKind.ASK, rule, sure, detail, asks)
