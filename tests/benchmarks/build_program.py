"""What it takes to measure a program: how it is started, and what it makes of a change."""

import shutil
import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from putokaz.language import LANGUAGES, Language
from tests.benchmarks.build_country import CHANGED, shows
from tests.benchmarks.build_pages import MarkdownPage
from tests.benchmarks.build_process import Command, Cost, FailedError, Resident, run

START: Final = 3600
"""Seconds that a resident program has for its first build."""
REST: Final = 30
"""Seconds that it has to become quiet: one that looks at very many files never is."""
CHANGE: Final = 1800
"""Seconds that it has to show a change."""
ROUNDS: Final = 3
ENOUGH: Final = 30
"""A change is measured so often, but not once more after so many seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Program:
    """One that makes a site, with sources of its own in its own folder."""

    name: str
    folder: Path
    build: Sequence[str | Path]
    stay: Sequence[str | Path]
    """Draws again what changes, until it is ended."""
    site: Path
    """Where it builds."""
    served: Callable[[], Path]
    """Where it draws while it stays; known once it has begun."""
    remembers: Sequence[Path]
    """What it keeps from one build to the next."""
    write: Callable[[MarkdownPage], None] | None = None
    """Takes a page of ours as one of its sources."""
    change: Callable[[int], None]
    """Gives the contact in its sources the number of that turn."""
    port: int | None = None
    """Where it serves, once it has built and begun to watch."""
    settings: Mapping[str, str] = field(default_factory=dict)
    below: Callable[[Language], str] = str
    """The folder of a language in its site."""

    @property
    def address(self) -> Mapping[Language, str]:
        """The files with the number of the contact."""
        return {
            language: f"{self.below(language)}/{CHANGED}/contacts/index.html".lstrip("/")
            for language in LANGUAGES
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """What was measured of one thing, or why nothing was."""

    cost: Cost | None = None
    missing: str = ""


def cold(program: Program) -> Result:
    """Everything, with nothing remembered."""
    program.change(0)
    forget([program.site, *program.remembers])
    return _result(lambda: _built(program, 0))


def changed(program: Program) -> Result:
    """One contact has changed since a build that has ended."""

    def change(turn: int) -> Cost:
        program.change(turn)
        return _built(program, turn)

    return _result(lambda: _repeated(change))


def resident(program: Program) -> Result:
    """One contact changes while the program stays: until every page is on disk."""
    program.change(0)
    forget([program.site])

    def measure() -> Cost:
        with Resident(_command(program, program.stay)) as running:

            def change(turn: int) -> Cost:
                running.rest(most=REST)
                program.change(turn)
                return running.until(lambda: _shows(program, turn), most=CHANGE)

            running.until(lambda: _shows(program, 0) and _listens(program), most=START)
            return _repeated(change)

    return _result(measure)


def forget(folders: Iterable[Path]) -> None:
    """Remove them, whether they are there or not."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _shows(program: Program, turn: int) -> bool:
    return shows(program.served(), program.address, turn)


def _listens(program: Program) -> bool:
    if program.port is None:
        return True
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", program.port)) == 0


def _built(program: Program, turn: int) -> Cost:
    cost = run(_command(program, program.build))
    if not shows(program.site, program.address, turn):
        raise FailedError("does not show the number")
    return cost


def _command(program: Program, words: Sequence[str | Path]) -> Command:
    log = program.folder.with_name(f"{program.folder.name}.log")
    return Command(words=words, folder=program.folder, settings=program.settings, log=log)


def _repeated(change: Callable[[int], Cost]) -> Cost:
    """The medians of several turns."""
    costs: list[Cost] = []
    start = perf_counter()
    while len(costs) < ROUNDS and perf_counter() - start < ENOUGH:
        costs.append(change(len(costs) + 1))
    return Cost(
        wall=median(cost.wall for cost in costs),
        work=median(cost.work for cost in costs),
        memory=max(cost.memory for cost in costs),
    )


def _result(measure: Callable[[], Cost]) -> Result:
    try:
        return Result(cost=measure())
    except (FailedError, OSError) as error:
        return Result(missing=str(error))
