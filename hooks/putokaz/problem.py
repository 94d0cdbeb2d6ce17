"""Mistakes of people: collected, sorted and told, never raised one by one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from putokaz.message import Message


class Where(NamedTuple):
    """A place in a file of the repository."""

    file: str
    """Path from the repository root, with `/`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake that stops the build, told so that its author can mend it."""

    where: Where
    path: str
    """The field, counted from 1: `channels[2].phone`; `-` for the whole file."""
    message: Message

    def __str__(self) -> str:
        return self.told(self.message)

    def told(self, message: str) -> str:
        """The line that tells it, given its message in some language."""
        at = self.where
        return f"{at.file}:{at.line}:{at.column}: {self.path}: {message}"


class DataError(Exception):
    """The data has problems; carries all of them, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        files = len({problem.where.file for problem in self.problems})
        super().__init__(
            f"{len(self.problems)} problem{'s' * (len(self.problems) != 1)} "
            f"in {files} file{'s' * (files != 1)}"
        )
