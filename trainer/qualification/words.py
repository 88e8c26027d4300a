"""Plain words of a text: what cues and overlaps are counted on."""

import re
from collections.abc import Iterator

Part = tuple[int, int]  # start and end in characters, the end excluded

_CONTRACTIONS = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bcannot\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\blet's\b"), "let us"),
    (re.compile(r"\b(who|what|where|when|why|how|that|there|here|it|he|she)'s\b"), r"\1 is"),
    (re.compile(r"'s\b"), ""),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"),
)
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^.!?;\n]*(?:[.!?;]+|\n|$)")


def plain(text: str) -> str:
    """Lower-case words with single spaces between; contractions are written out."""
    text = text.lower().replace("’", "'")
    for pattern, words in _CONTRACTIONS:
        text = pattern.sub(words, text)
    return " ".join(_WORD.findall(text))


def sentences(text: str) -> Iterator[Part]:
    """Where each sentence stands that has a word in it; figures such as 2.5 stay whole."""
    shielded = re.sub(r"(?<=\d)[.](?=\d)", ",", text)
    for found in _SENTENCE.finditer(shielded):
        if _WORD.search(found.group()):
            yield found.start(), found.end()
