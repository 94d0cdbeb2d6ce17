"""What may be typed, and who does it."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Final

from putokaz.cli.command import Command, CommandError, UsageError
from putokaz.problem import DataError

COMMANDS: Final = (
    "check",
    "diff",
    "forms",
    "handbook",
    "new",
    "offline",
    "round",
    "schema",
    "verified",
)
"""Each is a module beside this one, and in it a `Command` of the same name, in capitals."""

WRONG: Final = 1
"""The status with which whatever could not be done ends; mistakes in the data among them."""
MISUSED: Final = 2
"""That of a wish that makes no sense, as `argparse` has it."""


def main(typed: Sequence[str] | None = None) -> None:
    """Do what was typed, or say what is wrong."""
    typed = sys.argv[1:] if typed is None else typed
    wish = _parser(typed).parse_args(typed)
    try:
        for line in wish.run(wish):
            print(line)
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except DataError as error:
        print(*error.problems, error, sep="\n", file=sys.stderr)
        sys.exit(WRONG)
    except (UsageError, CommandError) as error:
        print(f"putokaz: {error}", file=sys.stderr)
        sys.exit(MISUSED if isinstance(error, UsageError) else WRONG)


def _parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="putokaz", description="The guides, from the shell.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in _commands(typed):
        below = commands.add_parser(
            command.name, help=command.help, description=command.description
        )
        command.arguments(below)
        below.set_defaults(run=command.run)
    return parser


def _commands(typed: Sequence[str]) -> Iterator[Command]:
    """The one that was typed alone, for the others take long to load; all where it is none."""
    for name in typed[:1] if typed and typed[0] in COMMANDS else COMMANDS:
        command: Command = getattr(import_module(f"putokaz.cli.{name}"), name.upper())
        yield command
