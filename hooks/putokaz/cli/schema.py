"""`putokaz schema`: the schemas of the data files, for editors."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from putokaz.cli.command import Command, UsageError
from putokaz.cli.project import ROOT, read_project, today
from putokaz.schema.files import schema_files


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where something is old"
    )


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every file that was written."""
    project = read_project(wish.root, today=today())
    stale = {
        file: text
        for file, text in schema_files(project.directory).items()
        if not (wish.root / file).is_file() or (wish.root / file).read_text("utf-8") != text
    }
    if wish.check and stale:
        raise UsageError(f"out of date: {', '.join(stale)}; run: putokaz schema")
    for file, text in stale.items():
        (wish.root / file).parent.mkdir(exist_ok=True)
        (wish.root / file).write_text(text, "utf-8")
        yield file


SCHEMA: Final = Command(
    name="schema",
    help="write the schemas by which editors check and complete data files",
    description="Writes schemas/*.json and .vscode/settings.json from the models, the vocabulary "
    "and the ids of the data.",
    arguments=_arguments,
    run=_run,
)
