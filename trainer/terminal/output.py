"""Where the commands write."""

import sys
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Output:
    """Standard output and standard error, or what stands in for them."""

    out: TextIO
    err: TextIO

    def write(self, text: str) -> None:
        """Write a line of results."""
        print(text, file=self.out)

    def error(self, text: str) -> None:
        """Write a line about something that went wrong."""
        self.out.flush()
        print(text, file=self.err)


def standard() -> Output:
    """The process's own streams, in UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return Output(sys.stdout, sys.stderr)
