"""One typed word to the words it stands for: contractions written out, common slips mended."""

from collections.abc import Iterator

from trainer.listening.data import spelling

Part = tuple[str, int, int]  # a word, and where in the typed one it begins and ends

SIGNS = {"%": "percent", "€": "euro", "$": "dollar", "£": "pound"}


def spelt(typed: str) -> Iterator[Part]:
    """The words that a typed word in lower case stands for."""
    slip = spelling().slips.get(typed)
    if slip is None:
        yield from _parts(typed)
        return
    for word in slip.split():
        yield word, 0, len(typed)


def _parts(typed: str) -> Iterator[Part]:
    host, apostrophe, ending = typed.rpartition("'")
    rules = spelling()
    size = len(typed)
    if not apostrophe or not host:
        yield typed.strip("'"), 0, size
    elif ending == "t" and host.endswith("n"):
        yield rules.not_forms.get(host[:-1], host[:-1]), 0, len(host) - 1
        yield "not", len(host) - 1, size
    elif ending in rules.endings:
        yield from _parts(host)
        yield rules.endings[ending], len(host), size
    elif ending == "s":
        yield from _bare_s(host, size)
    else:
        yield typed.replace("'", ""), 0, size


def _bare_s(host: str, size: int) -> Iterator[Part]:
    """After some words a bare 's is "is", after "let" it is "us", else it is left out."""
    following = "us" if host == "let" else "is"
    yield host, 0, len(host)
    if host == "let" or host in spelling().is_after["words"].split():
        yield following, len(host), size
