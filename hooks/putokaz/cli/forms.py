"""`putokaz forms`: the forms for people without git, and the questions of a pull request."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from putokaz.cli.command import Command
from putokaz.cli.generated import require_fresh, write
from putokaz.cli.project import ROOT, read_project, today
from putokaz.forms import form_files


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where a file is out of date"
    )


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every file that was written."""
    files = form_files(read_project(wish.root, today=today()).directory)
    if wish.check:
        require_fresh(wish.root, files, "forms")
    yield from write(wish.root, files)


FORMS: Final = Command(
    name="forms",
    help="write the forms by which people without git report a mistake",
    description="Writes .github/ISSUE_TEMPLATE and the pull request template from the strings of "
    "all languages and the emergency numbers in the data.",
    arguments=_arguments,
    run=_run,
)
"""What may be typed, and who does it."""
