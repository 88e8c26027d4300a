"""A run of words that does one thing."""

from dataclasses import dataclass
from functools import cached_property

from trainer.domain.steps import Span
from trainer.listening.data import words_of
from trainer.listening.words import Word


@dataclass(frozen=True)
class Stretch:
    """A run of words that does one thing, and the mark that ends it."""

    words: tuple[Word, ...]
    mark: str = ""
    role: str = ""  # confirm, tag or tail where its place in the sentence tells
    lead: bool = False  # goes on from something broken off

    @cached_property
    def plain(self) -> str:
        """The words alone, one blank between two."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def core(self) -> str:
        """The words alone without the joiners at the beginning."""
        return " ".join(word.text for word in self.words[self.opening :])

    @cached_property
    def opening(self) -> int:
        """How many joining words stand at the beginning."""
        count = 0
        while count < len(self.words) - 1 and self.words[count].text in words_of("openers"):
            count += 1
        return count

    @property
    def span(self) -> Span:
        """Where it stands in the reply."""
        return (self.words[0].start, self.words[-1].end)
