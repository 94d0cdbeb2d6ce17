"""The whole repository: its data and its prose, read, and judged by every rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from putokaz.model.directory import Directory
from putokaz.pages import country
from putokaz.pages.citations import unknown_sources
from putokaz.pages.here import wrong_links
from putokaz.pages.municipality import PAGES
from putokaz.problem import Problem
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.rules import check
from putokaz.search.groups import unknown_pages


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """What was read cleanly, and all that is wrong."""

    directory: Directory
    prose: Prose
    problems: tuple[Problem, ...]
    """Each once, by place."""


def read_whole(
    root: Path,
    docs: Path,
    *,
    today: date,
    invented_numbers: bool = False,
    directory: Directory | None = None,
) -> Whole:
    """Everything below `root`/data and `docs`; invented numbers stand in examples alone.

    A directory that is given is that of the data; what is wrong in it is known already.
    """
    of_data: list[Problem] = []
    if directory is None:
        reading = read_directory(root, invented_numbers=invented_numbers)
        directory = reading.directory
        of_data = [*reading.problems, *check(directory, today=today)]
    prose, problems = read_prose(docs, root=root)
    found = {
        *of_data,
        *problems,
        *_wrong_in_prose(prose, directory),
        *unknown_pages(directory, {*PAGES, *country.PAGES, *prose} - {""}),
    }
    return Whole(directory=directory, prose=prose, problems=tuple(sorted(found)))


def _wrong_in_prose(prose: Prose, directory: Directory) -> Iterator[Problem]:
    """What prose names that the data does not have; the derived script says the same."""
    for texts in prose.values():
        for page in texts.values():
            if page.language != "sr-Latn":
                yield from unknown_sources(page, directory.vocabulary)
                yield from wrong_links(page, directory)
