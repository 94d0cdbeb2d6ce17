"""`putokaz handbook livno --language hr --into folder`."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from putokaz.cli.command import MUNICIPALITIES, Command, CommandError, check_known
from putokaz.cli.project import ROOT, read_project, today
from putokaz.guide.build import build_guide
from putokaz.handbook.batch import Files, print_all, sweep
from putokaz.handbook.orders import orders
from putokaz.handbook.press import PressError
from putokaz.handbook.progress import Progress
from putokaz.language import LANGUAGES

KEPT: Final = Path(".cache/handbooks")
"""Below the root: what was printed before."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("municipalities", nargs="*", metavar="municipality", help=MUNICIPALITIES)
    parser.add_argument(
        "--language", "-l", nargs="+", action="extend", choices=LANGUAGES, help="default: all"
    )
    parser.add_argument(
        "--into", type=Path, default=Path("handbooks"), help="folder; default: handbooks"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every folder that was written."""
    day = today()
    project = read_project(wish.root, today=day)
    places = project.directory.municipalities
    languages = wish.language or LANGUAGES
    ids = wish.municipalities or [*places]
    check_known(ids, project.directory)
    guides = [build_guide(project.directory, places[id_], today=day) for id_ in ids]
    ordered = orders(
        guides,
        project.directory,
        project.prose,
        languages=languages,
        site_url=project.site_url,
        today=day,
    )
    progress = Progress(len(guides) * len(languages), sys.stderr)
    try:
        printed = print_all(ordered, wish.root / KEPT, tell=progress)
    except PressError as error:
        raise CommandError(str(error)) from None
    if not wish.municipalities and not wish.language:
        sweep(wish.root / KEPT, printed)
    for name, files in printed.items():
        yield _put(files, wish.into / name)


def _put(files: Files, folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    for product, file in files.items():
        shutil.copyfile(file, folder / f"{product}.pdf")
    size = sum(file.stat().st_size for file in files.values())
    return f"{folder}/: {', '.join(f'{product}.pdf' for product in files)} ({size // 1000} kB)"


HANDBOOK: Final = Command(
    name="handbook",
    help="print handbook, booklet, poster and cards as PDF",
    description="Writes handbook.pdf, handbook-booklet.pdf, poster.pdf and card.pdf "
    "of each municipality in each language.",
    arguments=_arguments,
    run=_run,
)
