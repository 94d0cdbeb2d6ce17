"""`putokaz schema`: the schemas of the data files, for editors."""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from putokaz.cli.command import Command, CommandError
from putokaz.cli.project import ROOT, read_project, today
from putokaz.model.directory import Directory
from putokaz.schema.files import schema_files


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where something is old"
    )


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every file that was written."""
    directory = read_project(wish.root, today=today()).directory
    if wish.check and (stale := _stale(wish.root, directory)):
        raise CommandError(f"out of date: {', '.join(stale)}; run: putokaz schema")
    yield from write_schemas(wish.root, directory)


def write_schemas(root: Path, directory: Directory) -> Collection[str]:
    """Write those that are out of date; their files."""
    stale = _stale(root, directory)
    for file, text in stale.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text, "utf-8")
    return stale.keys()


def _stale(root: Path, directory: Directory) -> Mapping[str, str]:
    return {
        file: text
        for file, text in schema_files(directory).items()
        if not (root / file).is_file() or (root / file).read_text("utf-8") != text
    }


SCHEMA: Final = Command(
    name="schema",
    help="write the schemas by which editors check and complete data files",
    description="Writes schemas/*.json and .vscode/settings.json from the models, the vocabulary "
    "and the ids of the data.",
    arguments=_arguments,
    run=_run,
)
