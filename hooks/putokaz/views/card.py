"""Contacts as readers see them: what may be shown, and how fresh it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from putokaz.guide.answer import Served
from putokaz.guide.freshness import Freshness, freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Channel, Contact, Medium
from putokaz.model.directory import Directory, Reach
from putokaz.model.source import Source
from putokaz.model.vocabulary import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A published channel and whether somebody has confirmed it."""

    channel: Channel
    freshness: Freshness


@dataclass(frozen=True, kw_only=True)
class Card:
    """A contact on its page, with everything that may be shown of it."""

    contact: Contact
    kind: Kind
    reach: Reach
    anchor: str
    """Its place on the page of contacts."""
    ways: tuple[Way, ...]
    """Phones first, confirmed ones before others; never the address of a safe house."""

    @property
    def key(self) -> tuple[str, Reach, str]:
        """What tells it from the other cards of a directory on a day."""
        return self.contact.file, self.reach, self.anchor

    @cached_property
    def sources(self) -> tuple[tuple[Source, tuple[Channel, ...]], ...]:
        """Each source once, with what was read in it."""
        channels = [way.channel for way in self.ways]
        return tuple(
            (source, tuple(channel for channel in channels if channel.source == source))
            for source in dict.fromkeys(channel.source for channel in channels)
        )

    def by(self, medium: Medium) -> tuple[Way, ...]:
        """Its ways of that medium."""
        return self._by_medium.get(medium, ())

    @cached_property
    def _by_medium(self) -> Mapping[Medium, tuple[Way, ...]]:
        found: dict[Medium, tuple[Way, ...]] = {}
        for way in self.ways:
            medium = way.channel.medium
            found[medium] = (*found.get(medium, ()), way)
        return found

    @cached_property
    def first_phones(self) -> tuple[Way, ...]:
        """The phone to call first, and the one for the hours at which it is silent."""
        first, *others = self.by("phone") or (None,)
        if first is None:
            return ()
        if len(others) == 1:
            return (first, *others)
        return (first, *[way for way in others if _at_any_hour(way.channel)][:1])

    @cached_property
    def more_phones(self) -> tuple[Way, ...]:
        """The other phones, which unfold."""
        seen = self.first_phones
        return tuple(way for way in self.by("phone") if way not in seen)


@once
def cards_of(guide: Guide, directory: Directory, *, today: date) -> Mapping[str, Card]:
    """A card for everybody who serves the municipality, by file."""
    places = anchors_of(guide)
    return {
        one.contact.file: card_of(one, places[one.contact.file], directory, today=today)
        for those in guide.contacts.values()
        for one in those
    }


def card_of(served: Served, anchor: str, directory: Directory, *, today: date) -> Card:
    """The card of one contact."""
    contact = served.contact
    kind = directory.kind(contact)
    shown = [c for c in contact.published() if not (kind.secret_address and c.address)]
    shown.sort(key=lambda channel: (channel.phone is None, channel.verified is None))
    return Card(
        contact=contact,
        kind=kind,
        reach=served.reach,
        anchor=anchor,
        ways=tuple(Way(channel=c, freshness=freshness(c, kind, today=today)) for c in shown),
    )


def _at_any_hour(channel: Channel) -> bool:
    return channel.duty or (channel.hours is not None and channel.hours.always)


def anchors_of(guide: Guide) -> dict[str, str]:
    """Where each contact stands on the guide's page of contacts, by file."""
    return anchors(one for those in guide.contacts.values() for one in those)


def anchors(served: Iterable[Served]) -> dict[str, str]:
    """`contact-<id>`; where two folders have the same id, with the folder's name before it."""
    contacts = [one.contact for one in served]
    count = Counter(contact.id for contact in contacts)
    return {
        c.file: f"contact-{c.id}" if count[c.id] == 1 else f"contact-{c.home}-{c.id}"
        for c in contacts
    }
