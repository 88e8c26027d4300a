"""Where a reply says one of the scenario's own models, word for word."""

from collections.abc import Iterator, Sequence

from trainer.domain.steps import Span
from trainer.listening.data import words_of
from trainer.listening.told import Told
from trainer.listening.words import Word, words_in

LEAST_WORDS = 4  # a shorter model may stand in a reply by chance


def models_said(words: Sequence[Word], told: Told) -> tuple[Span, ...]:
    """The places of the reply where a model stands, joining words at its beginning left out."""
    return tuple(
        (words[start].start, words[start + size - 1].end)
        for text in told.said.say_back
        for start, size in _places(words, _texts(words_in(text)))
    )


def inside(span: Span, places: Sequence[Span]) -> bool:
    """Whether a stretch lies inside one of some places."""
    return any(first <= span[0] and span[1] <= last for first, last in places)


def _texts(words: Sequence[Word]) -> list[str]:
    texts = [word.text for word in words]
    while texts and texts[0] in words_of("openers"):
        texts = texts[1:]
    return texts


def _places(words: Sequence[Word], model: Sequence[str]) -> Iterator[tuple[int, int]]:
    size = len(model)
    given = [word.text for word in words]
    for start in range(len(given) - size + 1 if size >= LEAST_WORDS else 0):
        if given[start : start + size] == list(model):
            yield start, size
