"""The command line: `putokaz handbook livno --language hr --into folder`."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

import yaml

from putokaz.guide.build import build_guide
from putokaz.handbook.batch import Files, print_all, sweep
from putokaz.handbook.orders import orders
from putokaz.handbook.press import PressError
from putokaz.handbook.progress import Progress
from putokaz.language import LANGUAGES
from putokaz.model.directory import Directory
from putokaz.problem import DataError
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.rules import check

ROOT: Final = Path(__file__).parents[2]
KEPT: Final = Path(".cache/handbooks")
"""Below the root: what was printed before."""


class UsageError(Exception):
    """A wish that cannot be met, told to the one who typed it."""


def main(typed: Sequence[str] | None = None) -> None:
    """Do what was typed, or say what is wrong and end with 1."""
    wish = _parser().parse_args(typed)
    try:
        for line in _handbook(wish):
            print(line)
    except DataError as error:
        print(*error.problems, error, sep="\n", file=sys.stderr)
        sys.exit(1)
    except (UsageError, PressError) as error:
        print(f"putokaz: {error}", file=sys.stderr)
        sys.exit(1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="putokaz", description="The guides on paper.")
    commands = parser.add_subparsers(required=True, metavar="command")
    handbook = commands.add_parser(
        "handbook",
        help="print handbook, booklet, poster and cards as PDF",
        description="Writes handbook.pdf, handbook-booklet.pdf, poster.pdf and card.pdf "
        "of each municipality in each language.",
    )
    handbook.add_argument(
        "municipalities", nargs="*", metavar="municipality", help="such as livno; default: all"
    )
    handbook.add_argument(
        "--language", "-l", nargs="+", action="extend", choices=LANGUAGES, help="default: all"
    )
    handbook.add_argument(
        "--into", type=Path, default=Path("handbooks"), help="folder; default: handbooks"
    )
    handbook.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")
    return parser


def _handbook(wish: argparse.Namespace) -> Iterator[str]:
    """A line for every folder that was written."""
    today = _today()
    config = _config(wish.root)
    directory, prose = _read(wish.root, config, today)
    languages = wish.language or LANGUAGES
    ids = wish.municipalities or [*directory.municipalities]
    _check_known(ids, directory)
    guides = [build_guide(directory, directory.municipalities[id_], today=today) for id_ in ids]
    printed = print_all(
        orders(
            guides,
            directory,
            prose,
            languages=languages,
            site_url=config["site_url"],
            today=today,
        ),
        wish.root / KEPT,
        tell=Progress(len(guides) * len(languages), sys.stderr),
    )
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


def _check_known(ids: Sequence[str], directory: Directory) -> None:
    known = sorted(directory.municipalities)
    for id_ in ids:
        if id_ not in known:
            close = get_close_matches(id_, known, n=1)
            hint = f" (did you mean '{close[0]}'?)" if close else ""
            raise UsageError(f"no municipality '{id_}'{hint}; there are: {', '.join(known)}")


def _read(root: Path, config: dict[str, Any], today: date) -> tuple[Directory, Prose]:
    invented = config.get("extra", {}).get("invented_numbers", False)
    reading = read_directory(root, invented_numbers=invented)
    prose, problems = read_prose(root / "docs", root=root)
    if found := [*reading.problems, *check(reading.directory, today=today), *problems]:
        raise DataError(found)
    return reading.directory, prose


def _today() -> date:
    """The day of the build; the same setting as that of MkDocs holds it still."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml, in which `!ENV [NAME, default]` is a setting of the environment."""


def _environment(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> Any:
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


_Config.add_constructor("!ENV", _environment)


def _config(root: Path) -> dict[str, Any]:
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            config: dict[str, Any] = yaml.load(file, Loader=_Config)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}") from None
    return config
