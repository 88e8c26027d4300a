"""Texts cut into the word pieces that the model knows."""

from tokenizers import Tokenizer

from trainer.domain.steps import Span

LINE_TOKENS, REPLY_TOKENS = (
    64,
    128,
)  # a longer line loses its start, a longer reply is read in parts
START, END = 101, 102  # [CLS] and [SEP]
Window = tuple[list[int], list[Span]]


def line_ids(tokenizer: Tokenizer, text: str) -> list[int]:
    """The ids of a prospect's line; of a long one its end, which a reply mostly answers."""
    ids: list[int] = tokenizer.encode(text, add_special_tokens=False).ids
    return [START, *ids[-(LINE_TOKENS - 2) :], END]


def windows(tokenizer: Tokenizer, text: str, tokens: int) -> list[Window]:
    """The ids of a reply and where each stands in it, in parts; (0, 0) for the marks at both ends."""
    found = tokenizer.encode(text, add_special_tokens=False)
    ids, spans, size = list(found.ids), list(found.offsets), tokens - 2
    return [
        ([START, *ids[first : first + size], END], [(0, 0), *spans[first : first + size], (0, 0)])
        for first in range(0, max(1, len(ids)), size)
    ]
