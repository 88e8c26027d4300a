"""How scoring works, as text."""

from collections.abc import Iterable, Iterator

from trainer.practice.scoring import Chapter, Grid
from trainer.terminal.render import wrap


def scoring_text(title: str, chapters: Iterable[Chapter]) -> str:
    """The whole explanation, in rows that fit a terminal."""
    rows = [title, "=" * len(title)]
    for chapter in chapters:
        rows += ["", chapter.title, "-" * len(chapter.title), *_chapter(chapter)]
    return "\n".join(rows)


def _chapter(chapter: Chapter) -> Iterator[str]:
    for text in chapter.paragraphs:
        yield wrap(text, indent="")
    for grid in chapter.grids:
        yield from _grid(grid)
    for entry in chapter.entries:
        yield wrap(f"- {entry.title}")
        yield from (wrap(f"    {line}", indent="    ") for line in entry.lines)


def _grid(grid: Grid) -> Iterator[str]:
    yield wrap(f"{grid.title}:", indent="")
    for name, *figures in grid.rows:
        told = zip(grid.head[1:], figures, strict=True)
        yield wrap(f"- {name}")
        yield wrap("    " + " · ".join(f"{head} {figure}" for head, figure in told), indent="    ")
