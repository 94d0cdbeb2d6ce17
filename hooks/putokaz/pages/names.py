"""Every municipality and contact by name: what is left of the search where no script runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.contact import Contact
from putokaz.model.place import Municipality, Tier
from putokaz.model.text import Name
from putokaz.pages.finder import by_name
from putokaz.text.alphabet import sort_key
from putokaz.views.card import anchors

_ORDER: Final = ("state", "entity", "district", "canton")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A contact and where its card stands."""

    name: Name
    municipality: str
    """The guide that has the card."""
    anchor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """A municipality or a tier with its contacts."""

    place: Municipality | Tier
    entries: tuple[Entry, ...]


def municipalities(guides: Sequence[Guide], language: Language) -> tuple[Home, ...]:
    """Each with the contacts that lie in it, in the order of the alphabet."""
    of = {guide.municipality.id: guide for guide in guides}
    return tuple(
        Home(place=place, entries=_entries([of[place.id]], place, language))
        for place in by_name((guide.municipality for guide in guides), language)
    )


def tiers(guides: Sequence[Guide], language: Language) -> tuple[Home, ...]:
    """Each that has contacts of its own, the state first; a card of theirs is in many guides."""
    every = {tier.id: tier for guide in guides for tier in guide.tiers}
    ordered = sorted(
        every.values(),
        key=lambda tier: (_ORDER.index(tier.kind), sort_key(tier.name[language], language)),
    )
    homes = (Home(place=tier, entries=_entries(guides, tier, language)) for tier in ordered)
    return tuple(home for home in homes if home.entries)


def _entries(
    guides: Sequence[Guide], home: Municipality | Tier, language: Language
) -> tuple[Entry, ...]:
    """The district is a municipality and a tier of the same id."""
    in_municipality = isinstance(home, Municipality)
    found: dict[str, Entry] = {}
    for guide in guides:
        for contact, anchor in _cards(guide):
            if contact.home == home.id and contact.in_municipality == in_municipality:
                found.setdefault(
                    contact.file,
                    Entry(name=contact.name, municipality=guide.municipality.id, anchor=anchor),
                )
    return tuple(sorted(found.values(), key=lambda one: sort_key(one.name[language], language)))


def _cards(guide: Guide) -> Iterator[tuple[Contact, str]]:
    served = [one for those in guide.contacts.values() for one in those]
    of = anchors(served)
    return ((one.contact, of[one.contact.file]) for one in served)
