"""`putokaz schema`: the schemas of the data files, for editors."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from putokaz.cli.command import Command
from putokaz.cli.generated import require_fresh, write
from putokaz.cli.project import ROOT, read_project, today
from putokaz.schema.files import schema_files


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where a file is out of date"
    )


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every file that was written."""
    files = schema_files(read_project(wish.root, today=today()).directory)
    if wish.check:
        require_fresh(wish.root, files, "schema")
    yield from write(wish.root, files)


SCHEMA: Final = Command(
    name="schema",
    help="write the schemas by which editors check and complete data files",
    description="Writes schemas/*.json and .vscode/settings.json from the models, the vocabulary "
    "and the ids of the data.",
    arguments=_arguments,
    run=_run,
)
"""What may be typed, and who does it."""
