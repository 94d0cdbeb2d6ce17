"""What every command has, and how a wish that cannot be met is told."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from putokaz.model.directory import Directory


class UsageError(Exception):
    """A wish that makes no sense, told to the one who typed it."""


class CommandError(Exception):
    """A wish that could not be met, and why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Command:
    """A command: `arguments` adds what may be typed, `run` gives a line for all that is done."""

    name: str
    help: str
    description: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Iterator[str]]


MUNICIPALITIES: Final = "such as livno; default: all"


def check_known(ids: Sequence[str], directory: Directory) -> None:
    """Refuse a municipality that there is not, with a guess at which was meant."""
    known = sorted(directory.municipalities)
    for id_ in ids:
        if id_ not in known:
            close = get_close_matches(id_, known, n=1)
            hint = f" (did you mean '{close[0]}'?)" if close else ""
            raise UsageError(f"no municipality '{id_}'{hint}; there are: {', '.join(known)}")
