"""Files of the repository that are worked out from its data and strings."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from putokaz.cli.command import Command, CommandError
from putokaz.cli.project import ROOT, read_project, today
from putokaz.model.directory import Directory


def generating(
    name: str, help_: str, description: str, files_of: Callable[[Directory], Mapping[str, str]]
) -> Command:
    """A command that writes such files, or tells which of them are out of date."""

    def run(wish: Namespace) -> Iterator[str]:
        files = files_of(read_project(wish.root, today=today()).directory)
        if wish.check:
            require_fresh(wish.root, files, name)
        yield from write(wish.root, files)

    return Command(name=name, help=help_, description=description, arguments=_arguments, run=run)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where a file is out of date"
    )


def write(root: Path, files: Mapping[str, str]) -> Collection[str]:
    """Write those that are out of date; their names."""
    stale = _stale(root, files)
    for file in stale:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(files[file], "utf-8")
    return stale


def require_fresh(root: Path, files: Mapping[str, str], command: str) -> None:
    """End with what is out of date, if anything is."""
    if stale := _stale(root, files):
        raise CommandError(f"out of date: {', '.join(stale)}; run: putokaz {command}")


def _stale(root: Path, files: Mapping[str, str]) -> list[str]:
    return [
        file
        for file, text in files.items()
        if not (root / file).is_file() or (root / file).read_text("utf-8") != text
    ]
