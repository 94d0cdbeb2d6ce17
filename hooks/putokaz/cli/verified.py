"""`putokaz verified livno csr --by "secretary of the steering board" --how call --channel 2`."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final, get_args

from putokaz.cli.command import Command, CommandError, UsageError
from putokaz.cli.project import ROOT, allows_invented_numbers, config_of, read_project, today
from putokaz.cli.round import day
from putokaz.cli.spoken import spoken
from putokaz.language import LANGUAGES
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.rounds.back import Back, Judge, Round
from putokaz.rounds.confirm import Confirmation, How, confirmed, is_function
from putokaz.rounds.filled import SheetError, read_sheet
from putokaz.rounds.find import NotFoundError, find
from putokaz.rounds.mended import problems_of
from putokaz.rounds.plan import spelled
from putokaz.text.say import Say
from putokaz.text.told import told


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("place", nargs="?", help="municipality or tier, such as livno or k10")
    parser.add_argument("contact", nargs="?", help="its file, a part of its name, or csr")
    parser.add_argument(
        "--channel", type=int, nargs="+", metavar="N", help="counted from 1, as in the file"
    )
    parser.add_argument("--sheet", type=Path, help="a call sheet that was filled in: xlsx or csv")
    parser.add_argument(
        "--by",
        required=True,
        help="the function of whoever confirmed it, such as 'secretary of the steering board'; "
        "never the name of a private person",
    )
    parser.add_argument("--how", choices=get_args(How), default="call", help="default: call")
    parser.add_argument("--on", type=day, metavar="DAY", help="default: today")
    parser.add_argument("--language", "-l", choices=LANGUAGES, help="default: that of the locale")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """A line for each file that was written; nothing is, where anything is not right."""
    say, now = Say(wish.language or spoken(os.environ)), today()
    on = wish.on or now
    if not is_function(wish.by):
        raise UsageError(say("rounds.refused.no_function", by=wish.by))
    if on > now:
        raise UsageError(say("rounds.refused.future", given=on))
    round_ = Round(by=wish.by, how=wish.how, on=on, today=now)
    directory = read_project(wish.root, today=now).directory
    back = _of_sheet(wish, directory, round_, say) if wish.sheet else Back()
    if not wish.sheet:
        back.confirmations.extend(_of_words(wish, directory, round_, say))
    if back.refused:
        number = len(back.refused)
        nothing = say("rounds.refused.nothing_written", number=number)
        raise CommandError("\n".join([nothing, *back.refused]))
    yield from _written(back.confirmations, directory, wish, say)
    if back.by_hand:
        yield say("rounds.verified.by_hand")
        yield from (f"  {line}" for line in back.by_hand)


def _of_sheet(wish: Namespace, directory: Directory, round_: Round, say: Say) -> Back:
    try:
        rows = read_sheet(wish.sheet.name, wish.sheet.read_bytes())
    except OSError:
        raise CommandError(say("rounds.refused.no_file", file=wish.sheet)) from None
    except SheetError as error:
        raise CommandError(f"{wish.sheet}: {error.told(say)}") from None
    back = Judge(directory, round_, say).judged(rows)
    if not back.confirmations and not back.refused and not back.by_hand:
        nothing = say("rounds.verified.nothing")
        raise CommandError(f"{wish.sheet}: {nothing}")
    return back


def _of_words(
    wish: Namespace, directory: Directory, round_: Round, say: Say
) -> Iterator[Confirmation]:
    contact = _contact(wish, directory, say)
    channels = contact.channels
    numbers = wish.channel or ([1] if len(channels) == 1 else [])
    listed = "; ".join(f"{n}. {spelled(one)}" for n, one in enumerate(channels, start=1))
    listed = listed or say("rounds.refused.none")
    if not numbers:
        raise UsageError(say("rounds.refused.which", contact=contact.id, channels=listed))
    for number in dict.fromkeys(numbers):
        if not 1 <= number <= len(channels):
            key = "rounds.refused.no_channel"
            raise UsageError(say(key, number=number, contact=contact.id, channels=listed))
        yield Confirmation(
            contact=contact, number=number, on=round_.on, by=round_.by, how=round_.how
        )


def _contact(wish: Namespace, directory: Directory, say: Say) -> Contact:
    if not wish.place or not wish.contact:
        example, option = "putokaz verified livno dom-zdravlja --by … --how call", "--sheet"
        raise UsageError(say("rounds.refused.place_and_contact", example=example, option=option))
    try:
        return find(wish.contact, _in(wish.place, directory, say))
    except NotFoundError as error:
        found = ", ".join(error.ids) or say("rounds.refused.none")
        if error.several:
            raise UsageError(
                say("rounds.refused.several", asked=wish.contact, found=found)
            ) from None
        raise UsageError(
            say("rounds.refused.no_contact", asked=wish.contact, place=wish.place, found=found)
        ) from None


def _in(place: str, directory: Directory, say: Say) -> Sequence[Contact]:
    """The contacts that lie there; Brčko is a municipality and a tier."""
    known = [*directory.municipalities, *directory.tiers]
    if place not in known:
        found = get_close_matches(place.lower(), known, n=1) or known
        raise UsageError(say("rounds.refused.no_place", asked=place, found=", ".join(found)))
    return [contact for contact in directory.contacts if contact.home == place]


def _written(
    confirmations: Sequence[Confirmation], directory: Directory, wish: Namespace, say: Say
) -> Iterator[str]:
    old = {one.contact.file: _text(wish.root / one.contact.file) for one in confirmations}
    new = confirmed(old, confirmations)
    invented = allows_invented_numbers(config_of(wish.root))
    if problems := problems_of(new, directory, today=today(), invented_numbers=invented):
        problem = problems[0].told(told(problems[0].message, say.language))
        raise CommandError(say("rounds.refused.broken", problem=problem))
    _put({wish.root / file: text for file, text in new.items() if text != old[file]})
    for file, text in new.items():
        values = ", ".join(spelled(o.channel) for o in confirmations if o.contact.file == file)
        if text == old[file]:
            yield say("rounds.verified.unchanged", file=file)
        else:
            yield say("rounds.verified.written", file=file, values=values)


def _text(file: Path) -> str:
    """With the line ends that it has."""
    return file.read_bytes().decode()


def _put(texts: dict[Path, str]) -> None:
    """All files whole: each is written beside the old one before any of them takes its place."""
    parts = {file: file.with_name(f"{file.name}.{os.getpid()}.part") for file in texts}
    try:
        for file, part in parts.items():
            part.write_bytes(texts[file].encode())
        for file, part in parts.items():
            part.replace(file)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


VERIFIED: Final = Command(
    name="verified",
    help="write who has confirmed a number, or a filled call sheet, into the data",
    description="Writes `verified:` into the data files. Everything is checked first; where "
    "anything is not right, nothing is written.",
    arguments=_arguments,
    run=_run,
)
