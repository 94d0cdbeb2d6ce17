"""`make bench-build`: how long a site takes, and how long one changed contact, beside others.

Every program makes the same pages, in one run on one machine: ours from the data, the others from
Markdown of the same texts (`build_peers` says what they make of it, and what they need not make).
"""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from putokaz.language import LANGUAGES
from tests.benchmarks.build_country import ROOT, write_project
from tests.benchmarks.build_ours import ours
from tests.benchmarks.build_pages import all_pages, changed_pages, paths_in
from tests.benchmarks.build_peers import PEERS
from tests.benchmarks.build_program import (
    ROUNDS,
    Program,
    Result,
    changed,
    cold,
    forget,
    resident,
)
from tests.benchmarks.build_sources import Sources, parents
from tests.benchmarks.build_table import Row, growth, table
from tests.benchmarks.build_tools import MissingError

FOLDER: Final = ROOT / ".cache/bench/build"
OURS: Final = "ours"
QUICK: Final[Mapping[str, int]] = {OURS: 500, "plain": 50, "zensical": 50}
"""Municipalities beyond which a program takes longer than a few minutes."""

NOTES: Final = f"""
wall, CPU (of all cores, with children) and the most memory of all processes together (pages that
processes share count for each); one cold build, medians of up to {ROUNDS} changes
one contact: its number is another; new process: the build is started again; resident: `serve` or
`--watch` runs, from the edit until the page is on disk in every language
the others find changed Markdown ready: making it from the data is not counted"""


def main() -> None:
    """The table, then how our work grows."""
    wish = _wish()
    rows: list[Row] = []
    for places in sorted({*wish.municipalities, *wish.ours}):
        names = wish.only if places in wish.municipalities else {OURS} & set(wish.only)
        rows += _rows(places, names, quick=wish.quick)
    own = [row for row in rows if row.name == OURS]
    machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    _say([machine, "", table(rows), NOTES, "", *growth(own)])


def _wish() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__)
    add = arguments.add_argument
    add("--municipalities", type=int, nargs="*", default=[20, 143], help="for every program")
    add("--ours", type=int, nargs="*", default=[1000, 3000], help="for ours alone")
    add("--only", type=_names, default=[OURS, *PEERS])
    add("--quick", action="store_true", help="leave out what takes longer than a few minutes")
    return arguments.parse_args()


def _names(text: str) -> list[str]:
    names = text.split(",")
    if unknown := {*names} - {OURS, *PEERS}:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(sorted(unknown))}")
    return names


def _rows(places: int, names: Iterable[str], *, quick: bool) -> Iterator[Row]:
    """Everything with that many municipalities; its files are removed when it is done."""
    folder = FOLDER / str(places)
    forget([folder])
    wanted = [name for name in names if not (quick and places > QUICK.get(name, places))]
    project = folder / OURS
    _tell(f"{places} municipalities: writing the data")
    write_project(project, places)
    paths = paths_in(project)
    row = partial(Row, places=places, pages=len(paths) * len(LANGUAGES))
    programs = _programs(project, paths, wanted)
    for name in names:
        program = programs.get(name)
        if isinstance(program, Program):
            yield row(name=program.name, results=_results(program, places))
            shutil.rmtree(program.folder)
        else:
            yield row(name=name, left_out=f"not measured: {program or 'left out by --quick'}")
    forget([folder])


def _programs(
    project: Path, paths: Sequence[str], names: Sequence[str]
) -> Mapping[str, Program | str]:
    """Those that can be had, with their sources, or why they cannot."""
    found: dict[str, Program | str] = {OURS: ours(project)} if OURS in names else {}
    if not (peers := [name for name in names if name in PEERS]):
        return found
    _tell("making Markdown of the pages")
    sources = partial(Sources, parents=parents(paths), states=changed_pages(project))
    for name in peers:
        folder = project.with_name(name)
        folder.mkdir()
        try:
            found[name] = PEERS[name](folder, sources)
        except MissingError as error:
            found[name] = str(error)
    writers = [one.write for one in found.values() if isinstance(one, Program) and one.write]
    for page in all_pages(project):
        for write in writers:
            write(page)
    return found


def _results(program: Program, places: int) -> Mapping[str, Result]:
    results = {}
    for kind, measure in {"cold": cold, "changed": changed, "resident": resident}.items():
        _tell(f"{places} municipalities, {program.name}, {kind}")
        results[kind] = measure(program)
        _tell(f"  {results[kind]}")
    return results


def _tell(text: str) -> None:
    """How far it is, apart from the table."""
    sys.stderr.write(f"{text}\n")


def _say(lines: Iterable[str]) -> None:
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
