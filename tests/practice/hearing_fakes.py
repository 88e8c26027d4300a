"""Analysers by hand, that hear nothing in particular."""

from trainer.domain.listening import Analysis, Asks, FeelingHeard, Heard

NOTHING = Analysis(
    understood=True,
    moves=(),
    primary="other",
    reflection=None,
    feeling=FeelingHeard(named=False),
    confirms=False,
    asks=Asks.NONE,
    relevant=None,
    on_topic=None,
    informs=False,
    pitches=False,
)


class PlainAnalyser:
    """Hears nothing, under a name, and has no use for preparing."""

    def __init__(self, name: str = "model 0a1b with rules 1") -> None:
        self.name = name
        self.replies: list[str] = []

    def analyse(self, reply: str, heard: Heard) -> Analysis:  # noqa: ARG002
        self.replies.append(reply)
        return NOTHING


class ReadyAnalyser(PlainAnalyser):
    """Notes the lines that it was to prepare for; may fail at it."""

    def __init__(self, *, fails: bool = False) -> None:
        super().__init__()
        self.prepared: list[str] = []
        self._fails = fails

    def prepare(self, heard: Heard) -> None:
        self.prepared.append(heard.line.text)
        if self._fails:
            raise RuntimeError("the model has gone")
