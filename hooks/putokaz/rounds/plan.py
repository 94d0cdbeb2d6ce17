"""Whom a round calls: everybody of whom a channel must be verified, most urgent first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from putokaz.guide.resolve import answer, served_in_order
from putokaz.history.contact_facts import identity
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.views.due import DueCheck, due

_WIDE: Final = ("entity", "state")
"""Tiers of which the contacts serve many municipalities; one round for all of them is enough."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """A contact that is asked."""

    contact: Contact
    checks: tuple[DueCheck, ...]
    """None: it exists, but no way to reach it is known."""

    @property
    def emergency(self) -> tuple[str, ...]:
        """Its numbers that nobody may dial for a check."""
        phones = (check.channel.phone for check in self.checks)
        return tuple(phone for phone in phones if phone and is_emergency(phone))


def is_emergency(number: str) -> bool:
    """122, 123, 124 and their like: every call there takes the place of another one."""
    return len(number) == 3


def key_of(contact: Contact, number: int) -> str:
    """What a row of a sheet is known by: `municipalities/livno/contacts/dom-zdravlja#2`."""
    return f"{identity(contact)}#{number}"


def plan(
    directory: Directory, municipalities: Iterable[Municipality], *, everybody: bool, today: date
) -> tuple[Visit, ...]:
    """Own contacts, those of neighbours and of the canton; on demand those of all tiers above.

    Whose number nobody knows although a need that cannot wait leads to them come before all others.
    """
    asked = tuple(municipalities)
    near = {c.file: c for c in _serving(asked, directory, everybody=everybody)}
    found: dict[str, list[DueCheck]] = {}
    for check in due(directory, asked, today=today):
        if check.file in near:
            found.setdefault(check.file, []).append(check)
    visits = [Visit(contact=near[file], checks=tuple(those)) for file, those in found.items()]
    silent = [
        Visit(contact=contact, checks=()) for contact in near.values() if not contact.channels
    ]
    wanted = set(_wanted_now(asked, directory))
    first = [visit for visit in silent if visit.contact.file in wanted]
    return (*first, *visits, *(visit for visit in silent if visit not in first))


def _serving(
    asked: tuple[Municipality, ...], directory: Directory, *, everybody: bool
) -> Iterator[Contact]:
    for municipality in asked:
        for contact, reach in directory.serving(municipality):
            wide = reach == "tier" and directory.tiers[contact.home].kind in _WIDE
            if everybody or not wide or contact.serves is not None:
                yield contact


def _wanted_now(asked: tuple[Municipality, ...], directory: Directory) -> Iterator[str]:
    """Files of those to whom a need leads that cannot wait."""
    for municipality in asked:
        served = served_in_order(directory, municipality)
        for id_, need in directory.vocabulary.needs.items():
            if need.urgency == "now":
                yield from (line.contact.file for line in answer(id_, directory, served).lines)


def spelled(channel: Channel) -> str:
    """The value as it stands in the file."""
    if address := channel.address:
        place = " ".join(part for part in (address.postcode, address.place) if part)
        return ", ".join(part for part in (address.street, place) if part)
    return channel.phone or channel.email or channel.web or ""
