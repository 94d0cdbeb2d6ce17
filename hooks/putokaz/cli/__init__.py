"""The command line: each command is a module that says what may be typed and does it."""

from putokaz.cli.main import main

__all__ = ["main"]
