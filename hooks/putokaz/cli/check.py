"""`putokaz check livno --language bs --fix`."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from putokaz.cli.command import MUNICIPALITIES, Command, UsageError
from putokaz.cli.kept import read_kept
from putokaz.cli.project import ROOT, allows_invented_numbers, config_of, today
from putokaz.cli.report import ALL, Report, as_annotations, as_json, as_text
from putokaz.cli.spoken import spoken
from putokaz.language import LANGUAGES, Language
from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.read.sentence import unknown
from putokaz.rules import check
from putokaz.text.told import told
from putokaz.views.findings import findings

FORMATS: Final = {"text": as_text, "json": as_json, "github": as_annotations}

_PLACES: Final = "data/municipalities"


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("municipalities", nargs="*", metavar="municipality", help=MUNICIPALITIES)
    parser.add_argument(
        "--language", "-l", choices=LANGUAGES, help="of the messages; default: that of the locale"
    )
    parser.add_argument("--format", "-f", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first mend what needs no thought: spaces, order, letters",
    )
    parser.add_argument(ALL, action="store_true", help="show all that is due, not the first 20")
    parser.add_argument(
        "--strict", action="store_true", help="end with 1 also where something is due"
    )
    parser.add_argument(
        "--today", type=date.fromisoformat, metavar="DAY", help="such as 2026-11-24"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """What is wrong and what is due; ends with 1 where something is wrong."""
    language: Language = wish.language or spoken(os.environ)
    _check_known(wish.municipalities, wish.root, language)
    report = _report(wish, language, fixed=_fixed(wish) if wish.fix else ())
    yield from FORMATS[wish.format](report)
    if report.problems or (wish.strict and report.findings):
        raise SystemExit(1)


def _check_known(ids: list[str], root: Path, language: Language) -> None:
    """By the folders: a municipality whose own file is broken is one of them."""
    known = [folder.name for folder in (root / _PLACES).glob("*/")]
    for id_ in ids:
        if id_ not in known:
            raise UsageError(told(unknown(Message("municipality"), id_, known), language))


def _fixed(wish: Namespace) -> tuple[str, ...]:
    from putokaz.cli.mend import mend  # what writes is long to load

    return mend(wish.root, tuple(wish.municipalities))


def _report(wish: Namespace, language: Language, *, fixed: tuple[str, ...]) -> Report:
    ids = tuple(wish.municipalities)
    day = wish.today or today()
    directory, problems = _read(wish.root, is_whole=not ids, today=day)
    asked = tuple(problem for problem in problems if _concerns(problem, ids))
    places = [directory.municipalities[id_] for id_ in ids] if not problems else []
    return Report(
        today=day,
        language=language,
        municipalities=ids or None,
        fixed=fixed,
        problems=asked,
        elsewhere=len(problems) - len(asked),
        findings=None if problems else findings(directory, places or None, today=day),
        shows_all=wish.all,
    )


def _read(root: Path, *, is_whole: bool, today: date) -> tuple[Directory, list[Problem]]:
    """The data and what is wrong in it; in the whole also what is wrong in the prose."""
    invented = allows_invented_numbers(config_of(root))
    reading = read_kept(root, invented_numbers=invented)
    directory = reading.directory
    found = {*reading.problems, *check(directory, today=today)}
    if is_whole:
        from putokaz.whole import read_whole  # long to load

        found |= {*read_whole(root, root / "docs", today=today, directory=directory).problems}
    return directory, sorted(found)


def _concerns(problem: Problem, ids: tuple[str, ...]) -> bool:
    """What lies in no municipality concerns all of them."""
    parts = problem.where.file.split("/")
    return not ids or parts[1:2] != ["municipalities"] or parts[2] in ids


CHECK: Final = Command(
    name="check",
    help="tell what is wrong in the data and what is due",
    description="Tells everything that is wrong, each with its place, then what must be verified, "
    "most urgent first. Ends with 0 where nothing is wrong, with 1 where something is, with 2 "
    "where the command itself is wrong.",
    arguments=_arguments,
    run=_run,
)
"""What may be typed, and who does it."""
