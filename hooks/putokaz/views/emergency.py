"""The numbers that serve a whole tier: emergency services and helplines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality, Tier
from putokaz.text.holidays import holiday_dates
from putokaz.views.calls import sure_of_crisis_line
from putokaz.views.card import Way

DANGER: Final = ("emergency-police", "emergency-medical", "emergency-fire")
"""Roles that are called when somebody is in danger."""
FIRST: Final = DANGER[:2]
"""Those that stand on top of the first page."""
HELPLINES: Final = ("crisis-line", "child-helpline")
ONLINE: Final = ("online-report",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A contact of a tier, in one of its roles, with the ways to reach it."""

    contact: Contact
    role: str
    tier: Tier
    """Which it serves."""
    ways: tuple[Way, ...]

    @property
    def phones(self) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if way.channel.phone)

    @property
    def webs(self) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if way.channel.web)


def numbers(directory: Directory, roles: Iterable[str], *, today: date) -> tuple[Number, ...]:
    """Who has these roles for a whole tier and can be reached, in the order of the roles."""
    return tuple(
        Number(
            contact=contact,
            role=role,
            tier=directory.tiers[contact.home],
            ways=tuple(_ways(contact, directory, today)),
        )
        for role in roles
        for contact in directory.contacts_of_tiers
        if role in directory.roles(contact) and contact.published("phone", "web")
    )


def without_crisis_line(guides: Iterable[Guide]) -> tuple[Municipality, ...]:
    """Municipalities for which no source says which helpline serves them."""
    return tuple(guide.municipality for guide in guides if not sure_of_crisis_line(guide))


@once
def confirmed_numbers(directory: Directory, *, today: date) -> tuple[int, int]:
    """How many published phone numbers are confirmed, and how many there are."""
    every: set[str] = set()
    confirmed: set[str] = set()
    for contact in directory.contacts:
        for way in _ways(contact, directory, today):
            if phone := way.channel.phone:
                every.add(phone.digits)
                if way.freshness.state in ("fresh", "due"):
                    confirmed.add(phone.digits)
    return len(confirmed), len(every)


def holidays(directory: Directory, *, today: date) -> list[str]:
    """Of all entities: a helpline of the whole country may keep those of any of them."""
    calendars = [tier.holidays for tier in directory.tiers.values() if tier.holidays]
    years = (today.year, today.year + 1)
    return sorted({day for calendar in calendars for day in holiday_dates(calendar, years)})


def _ways(contact: Contact, directory: Directory, today: date) -> Iterator[Way]:
    kind = directory.kind(contact)
    for channel in contact.published("phone", "web"):
        yield Way(channel=channel, freshness=freshness(channel, kind, today=today))
