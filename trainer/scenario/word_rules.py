"""What is wrong with the wordings of a scenario: with key points, wrong versions and replies."""

import re
from collections.abc import Iterator

from trainer.scenario.building import option_id
from trainer.scenario.codes import Code
from trainer.scenario.findings import Findings
from trainer.scenario.tree import Node

_words = re.compile(r"\w+").findall
_STEM = 4  # letters; enough to hold "finish" and "finished" for the same word
_WORD = 3  # letters; shorter ones say nothing on their own


def check_words(root: Node, findings: Findings) -> None:
    """Report key points that no line carries, wrong versions that are right, and twin replies."""
    for pattern in ("facts.*", "states.*"):
        for owner in root.find(pattern):
            _check_key_points(owner, findings)
            _check_misheard(owner, findings)
            _check_reply_texts(owner, findings)
    _check_reply_ids(root, findings)


def _check_key_points(owner: Node, findings: Findings) -> None:
    """A key point that shares no word with what is said cannot be heard in it."""
    says = owner.texts("says.*")
    said = " ".join((*says, *owner.texts("say_back.*"))).casefold()
    for node in owner.wordings("key_points.*"):
        words = [word for word in _words(node.text.casefold()) if len(word) >= _WORD]
        if says and words and not any(word[:_STEM] in said for word in words):
            findings.add(Code.FOREIGN_KEY_POINT, node.place, point=node.text)


def _check_misheard(owner: Node, findings: Findings) -> None:
    """A wrong version in the prospect's own words would count the right ones as wrong."""
    misheard = owner.wordings("misheard.*")
    said = (*owner.texts("says.*"), *owner.texts("key_points.*")) if misheard else ()
    lines = [_folded(text) for text in said]
    for node in misheard:
        words = _folded(node.text)
        if words.strip() and any(words in line for line in lines):
            findings.add(Code.MISHEARD_IS_RIGHT, node.place, point=node.text)


def _check_reply_texts(owner: Node, findings: Findings) -> None:
    first: dict[str, int] = {}
    for node in owner.wordings("replies.*.text"):
        words = " ".join(node.text.casefold().split())
        if words in first:
            findings.add(Code.DUPLICATE_REPLY, node.place, text=node.text, first=first[words])
        first.setdefault(words, node.place.line)


def _check_reply_ids(root: Node, findings: Findings) -> None:
    seen: dict[str, int] = {}
    for name, node in _reply_ids(root):
        if name in seen:
            findings.add(Code.DUPLICATE_REPLY_ID, node.place, name=name, first=seen[name])
        seen.setdefault(name, node.place.line)


def _reply_ids(root: Node) -> Iterator[tuple[str, Node]]:
    """The id that each reply will have, with the place to blame."""
    for group in ("facts", "states"):
        for owner, node in root.group(group).items():
            for number, reply in enumerate(node.find("replies.*"), 1):
                own = next(iter(reply.texts("id")), None)
                yield option_id(owner, number, own), reply.at("id")


def _folded(text: str) -> str:
    """A text as bare words with a space around each, so that only whole words are found in it."""
    return " ".join(["", *_words(text.casefold()), ""])
