"""`putokaz new contact --language bs`: asks, and writes a file that is right."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from putokaz.cli.asking import Asker
from putokaz.cli.command import Command, CommandError
from putokaz.cli.generated import write
from putokaz.cli.project import ROOT, allows_invented_numbers, config_of, today
from putokaz.cli.spoken import spoken
from putokaz.editing.draft import Draft, written
from putokaz.editing.interview import INTERVIEWS, Background
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.read.directory import read_directory
from putokaz.rules import check
from putokaz.schema.files import FOLDER, schema_files
from putokaz.schema.names import ClosedLists, names_of
from putokaz.text.fields import explained
from putokaz.text.say import Say
from putokaz.text.told import told


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=INTERVIEWS)
    parser.add_argument(
        "--language",
        "-l",
        choices=LANGUAGES,
        help="of questions and comments; default: that of the locale",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=ANSWER",
        help="answers a question beforehand, such as kind=police-station; may be repeated",
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """What was written, and what is still wrong with it."""
    language: Language = wish.language or spoken(os.environ)
    say = Say(language)
    invented = allows_invented_numbers(config_of(wish.root))
    directory = read_directory(wish.root, invented_numbers=invented).directory
    asker = Asker(language, ClosedLists(directory), wish.set, invented_numbers=invented)
    try:
        draft = asker.conduct(INTERVIEWS[wish.what](_background(directory)))
    except KeyboardInterrupt:
        print()  # below the sign of the key
        raise CommandError(say("new.stopped")) from None
    _write(wish.root, draft, language)
    yield say("new.written", file=draft.file)
    wrong = [*_still_wrong(wish.root, draft.file, language, invented_numbers=invented)]
    yield from wrong
    yield say("new.next", command="putokaz check")
    if wrong:
        raise SystemExit(1)


def _background(directory: Directory) -> Background:
    lists = ClosedLists(directory).of_data
    guides = directory.municipalities
    return Background(
        directory=directory,
        homes={
            f"{folder}/{id_}": names
            for folder in ("municipalities", "tiers")
            for id_, names in lists[folder].items()
        },
        places={
            place.id: names_of(place.name) for place in directory.places if place.id not in guides
        },
        cantons={
            tier.id: names_of(tier.name)
            for tier in directory.tiers.values()
            if tier.kind == "canton"
        },
        today=today().isoformat(),
    )


def _write(root: Path, draft: Draft, language: Language) -> None:
    say = Say(language)
    explain = partial(explained, language=language)
    text = written(draft, explain, may_add=say("new.may_add"))
    (root / draft.file).parent.mkdir(parents=True, exist_ok=True)
    try:
        with (root / draft.file).open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise CommandError(say("new.taken", file=draft.file)) from None


def _still_wrong(
    root: Path, file: str, language: Language, *, invented_numbers: bool
) -> Iterator[str]:
    """What only the whole of the data shows; editors learn of a new municipality."""
    reading = read_directory(root, invented_numbers=invented_numbers)
    if not reading.problems and (root / FOLDER).is_dir():
        write(root, schema_files(reading.directory))
    found = {*reading.problems, *check(reading.directory, today=today())}
    for problem in sorted(found):
        if problem.where.file == file:
            yield problem.told(told(problem.message, language))


NEW: Final = Command(
    name="new",
    help="ask for a new municipality, contact or protocol, and write its file",
    description="Asks one question after another and writes a data file with comments that "
    "explain it. Overwrites nothing; Ctrl-C ends it and nothing is written.",
    arguments=_arguments,
    run=_run,
)
"""What may be typed, and who does it."""
