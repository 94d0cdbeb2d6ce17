"""What may be typed, and who does it."""

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from putokaz.cli.command import Command, UsageError
from putokaz.cli.handbook import HANDBOOK
from putokaz.handbook.press import PressError
from putokaz.problem import DataError

COMMANDS: Final[tuple[Command, ...]] = (HANDBOOK,)


def main(typed: Sequence[str] | None = None) -> None:
    """Do what was typed, or say what is wrong and end with 1."""
    wish = _parser().parse_args(typed)
    try:
        for line in wish.run(wish):
            print(line)
    except DataError as error:
        print(*error.problems, error, sep="\n", file=sys.stderr)
        sys.exit(1)
    except (UsageError, PressError) as error:
        print(f"putokaz: {error}", file=sys.stderr)
        sys.exit(1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="putokaz", description="The guides, from the shell.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in COMMANDS:
        below = commands.add_parser(
            command.name, help=command.help, description=command.description
        )
        command.arguments(below)
        below.set_defaults(run=command.run)
    return parser
