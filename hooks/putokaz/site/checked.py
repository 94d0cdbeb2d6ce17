"""The data as it was read and checked before, from which only changed contacts are read again."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from putokaz.model.directory import Directory
from putokaz.read.directory import Untold, read_again
from putokaz.read.layout import DATA
from putokaz.rules import check_again
from putokaz.site.inputs import Inputs

_CONTACT: Final = re.compile(rf"{DATA}/(municipalities|tiers)/[^/]+/contacts/[^/]+\.yml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """A directory in which no problem was found."""

    files: Mapping[str, str]
    """The digests of what was read."""
    today: date
    directory: Directory
    """Without the text of its files."""

    @classmethod
    def of(cls, directory: Directory, inputs: Inputs, *, today: date) -> "Checked":
        """What to keep of a directory without problems."""
        return cls(files=_data(inputs), today=today, directory=directory)

    def again(
        self, root: Path, inputs: Inputs, *, today: date, invented_numbers: bool
    ) -> Directory | None:
        """The directory as it is now; None if more must be read, or if anything is wrong."""
        files = _data(inputs)
        if today != self.today or files.keys() != self.files.keys():
            return None
        changed = {file for file, found in files.items() if found != self.files[file]}
        if not changed:
            return self.directory
        if not all(map(_CONTACT.fullmatch, changed)):
            return None
        return self._with(root, changed, invented_numbers=invented_numbers)

    def differs(self, other: "Checked") -> int:
        """In how many files."""
        return len(self.files.items() ^ other.files.items())

    def _with(self, root: Path, changed: Set[str], *, invented_numbers: bool) -> Directory | None:
        before = self.directory
        reading = read_again(before, root, changed, invented_numbers=invented_numbers)
        now = reading.directory
        if reading.problems or check_again(before, now, changed, today=self.today):
            return None
        return replace(now, trees=Untold())


def _data(inputs: Inputs) -> Mapping[str, str]:
    return {file: found for file, found in inputs.files.items() if file.startswith(f"{DATA}/")}
