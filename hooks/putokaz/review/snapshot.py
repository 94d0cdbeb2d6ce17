"""The project in one state: as it lies in the folder, or as git remembers it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.history.repository import Repository
from putokaz.history.states import problems_in
from putokaz.model.directory import Directory
from putokaz.problem import DataError
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.read.memory import Memory


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Everything that a state says; what two states share is the same object in both."""

    directory: Directory
    prose: Prose
    today: date

    @cached_property
    def guides(self) -> dict[str, Guide]:
        """By municipality."""
        return {
            id_: build_guide(self.directory, municipality, today=self.today)
            for id_, municipality in self.directory.municipalities.items()
        }


def snapshot(root: Path, *, memory: Memory, today: date, invented_numbers: bool) -> Snapshot:
    """The state of the folder; `DataError` if no guide can be built from it."""
    reading = read_directory(root, invented_numbers=invented_numbers, memory=memory)
    prose, problems = read_prose(root / "docs", root=root)
    if found := [*problems_in(reading), *problems]:
        raise DataError(found)
    return Snapshot(directory=reading.directory, prose=prose, today=today)


def past_snapshot(
    repository: Repository, revision: str, *, memory: Memory, today: date, invented_numbers: bool
) -> Snapshot:
    """The state at that revision, seen with the eyes of today."""
    state = repository.state_at(revision)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir()
        for file, text in repository.changes(None, state):
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text or b"")
        return snapshot(folder, memory=memory, today=today, invented_numbers=invented_numbers)
