"""What may stand on the command line."""

import argparse
from pathlib import Path

from trainer.domain.call import Coaching
from trainer.messages import Catalogue, message


def parser(texts: Catalogue, version: str) -> argparse.ArgumentParser:
    """The program's own parser; `command` is None when none was named."""
    return _Builder(texts).build(version)


class _Builder:
    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts

    def _text(self, key: str) -> str:
        return self._texts.say(message(f"cli.{key}")).strip()

    def build(self, version: str) -> argparse.ArgumentParser:
        whole = argparse.ArgumentParser(
            prog="trainer",
            description=self._text("description"),
            epilog=self._text("examples"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        whole.add_argument(
            "--version", action="version", version=version, help=self._text("version")
        )
        commands = whole.add_subparsers(
            dest="command", metavar=self._text("command"), title=self._text("commands")
        )
        self._play(self._command(commands, "play"))
        self._analyze(self._command(commands, "analyze"))
        self._check(self._command(commands, "check"))
        self._command(commands, "list")
        self._command(commands, "demo")
        self._help(self._command(commands, "help"))
        return whole

    def _command(
        self, commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str
    ) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=self._text(f"{name}.help"),
            description=self._text(f"{name}.description"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def _play(self, play: argparse.ArgumentParser) -> None:
        play.add_argument("scenario", metavar="SCENARIO", help=self._text("play.scenario"))
        play.add_argument("--replies", metavar="FILE", type=Path, help=self._text("play.replies"))
        play.add_argument("--seed", metavar="N", type=int, help=self._text("play.seed"))
        play.add_argument("--json", action="store_true", help=self._text("play.json"))
        play.add_argument(
            "--coach", choices=[str(each) for each in Coaching], help=self._text("play.coach")
        )

    def _analyze(self, analyze: argparse.ArgumentParser) -> None:
        analyze.add_argument(
            "file", metavar="FILE", nargs="?", type=Path, help=self._text("analyze.file")
        )

    def _help(self, about: argparse.ArgumentParser) -> None:
        about.add_argument("topic", choices=["scoring"], help=self._text("help.topic"))

    def _check(self, check: argparse.ArgumentParser) -> None:
        check.add_argument(
            "paths", metavar="PATH", nargs="+", type=Path, help=self._text("check.paths")
        )
        check.add_argument("--json", action="store_true", help=self._text("check.json"))
