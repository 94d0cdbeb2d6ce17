"""`putokaz round livno posusje --language bs --letters`."""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from putokaz.cli.command import MUNICIPALITIES, Command, CommandError, check_known
from putokaz.cli.project import ROOT, read_project, today
from putokaz.cli.spoken import spoken
from putokaz.handbook.press import PressError
from putokaz.language import LANGUAGES
from putokaz.rounds.calls import call_sheet
from putokaz.rounds.days import day_of
from putokaz.rounds.delimited import delimited
from putokaz.rounds.letter import letter
from putokaz.rounds.paper import paper
from putokaz.rounds.plan import Visit, plan, spelled
from putokaz.rounds.spreadsheet import workbook
from putokaz.rounds.table import rows_of
from putokaz.rounds.told import Told


def day(text: str) -> date:
    """A day that was typed."""
    if found := day_of(text):
        return found
    raise ArgumentTypeError(f"'{text}' is no day; write it like 2026-11-20")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("municipalities", nargs="*", metavar="municipality", help=MUNICIPALITIES)
    parser.add_argument("--language", "-l", choices=LANGUAGES, help="default: that of the locale")
    parser.add_argument(
        "--everybody",
        action="store_true",
        help="also the services of the whole entity and country",
    )
    parser.add_argument("--letters", action="store_true", help="also a letter to each institution")
    parser.add_argument(
        "--answer-by", type=day, metavar="DAY", help="day for the letters; default: left blank"
    )
    parser.add_argument("--into", type=Path, default=Path("rounds"), help="folder; default: rounds")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """A line for everybody who is due, then one for each file that was written."""
    now = today()
    directory = read_project(wish.root, today=now).directory
    check_known(wish.municipalities, directory)
    ids = wish.municipalities or [*directory.municipalities]
    asked = [directory.municipalities[id_] for id_ in ids]
    told = Told(directory, wish.language or spoken(os.environ))
    visits = plan(directory, asked, everybody=wish.everybody, today=now)
    if not visits:
        yield told.say("rounds.none_due")
        return
    yield from _listed(visits, told)
    names = [place.name[told.language] for place in asked]
    places = ", ".join(names) if wish.municipalities else told.say("rounds.all")
    name = "-".join(wish.municipalities or ["all"])
    try:
        yield from _sheets(visits, told, wish, name, places, now)
        if wish.letters:
            yield _letters(visits, told, wish, now)
    except PressError as error:
        raise CommandError(str(error)) from None


def _listed(visits: tuple[Visit, ...], told: Told) -> Iterator[str]:
    for number, visit in enumerate(visits, start=1):
        yield f"{number}. {told.name(visit.contact)} ({told.place(visit.contact)})"
        for check in visit.checks:
            value, state = spelled(check.channel), told.state(check)
            yield f"   {check.number}. {told.medium(check.channel)}: {value} · {state}"
        if not visit.checks:
            yield f"   {told.say('words.number.exists_unknown')}"


def _sheets(
    visits: tuple[Visit, ...], told: Told, wish: Namespace, name: str, places: str, now: date
) -> Iterator[str]:
    title = told.say("rounds.title", places=places)
    rows = [*rows_of(visits, told)]
    files = {
        "pdf": paper("calls", call_sheet(visits, told, title=title, today=now), today=now),
        "xlsx": workbook(rows, told.language, title=title),
        "csv": delimited(rows, told.language).encode(),
    }
    wish.into.mkdir(parents=True, exist_ok=True)
    for suffix, data in files.items():
        file = wish.into / f"{now}-{name}.{told.language}.{suffix}"
        file.write_bytes(data)
        yield str(file)


def _letters(visits: tuple[Visit, ...], told: Told, wish: Namespace, now: date) -> str:
    folder: Path = wish.into / "letters"
    for visit in visits:
        contact = visit.contact
        content = letter(contact, told, answer_by=wish.answer_by, today=now)
        file = folder / contact.home / f"{contact.id}.{told.language}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(paper("letter", content, today=now))
    count = told.say("rounds.letters", count=len(visits))
    return f"{folder}/: {count}"


ROUND: Final = Command(
    name="round",
    help="list what must be verified, and write call sheets and letters",
    description="Lists who must be asked, most urgent first, and writes the call sheet as PDF, "
    "XLSX and CSV. What comes back of it, `putokaz verified --sheet` writes into the data.",
    arguments=_arguments,
    run=_run,
)
