"""Every municipality and contact by name: what is left of the search where no script runs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.language import Language
from putokaz.model.place import Municipality, Tier
from putokaz.model.text import Name
from putokaz.pages.finder import by_name
from putokaz.text.alphabet import sort_key
from putokaz.views.card import anchors_of

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
    places = by_name((guide.municipality for guide in guides), language)
    return tuple(_homes(places, guides, language))


def tiers(guides: Sequence[Guide], language: Language) -> tuple[Home, ...]:
    """Each that has contacts of its own, the state first; a card of theirs is in many guides."""
    every = {tier.id: tier for guide in guides for tier in guide.tiers}
    ordered = sorted(
        every.values(),
        key=lambda tier: (_ORDER.index(tier.kind), sort_key(tier.name[language], language)),
    )
    return tuple(home for home in _homes(ordered, guides, language) if home.entries)


def _homes(
    places: Iterable[Municipality | Tier], guides: Sequence[Guide], language: Language
) -> Iterator[Home]:
    """The district is a municipality and a tier of the same id."""
    entries = _entries(tuple(guides))
    for place in places:
        own = entries.get((place.id, isinstance(place, Municipality)), {}).values()
        ordered = sorted(own, key=lambda one: sort_key(one.name[language], language))
        yield Home(place=place, entries=tuple(ordered))


@once
def _entries(guides: tuple[Guide, ...]) -> Mapping[tuple[str, bool], Mapping[str, Entry]]:
    """By home and whether that is a municipality, then by file; in the first guide that has it."""
    found: defaultdict[tuple[str, bool], dict[str, Entry]] = defaultdict(dict)
    for guide in guides:
        place = guide.municipality
        of = anchors_of(guide)
        for one in (one for those in guide.contacts.values() for one in those):
            contact, anchor = one.contact, of[one.contact.file]
            # A municipality's own contacts have their entry in its own guide.
            if contact.home == place.id or not contact.in_municipality:
                entry = Entry(name=contact.name, municipality=place.id, anchor=anchor)
                found[contact.home, contact.in_municipality].setdefault(contact.file, entry)
    return found
