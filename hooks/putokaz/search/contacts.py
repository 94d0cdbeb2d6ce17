"""The contacts, each once, with the guides in which it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.language import Language, to_latin
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.text import Name
from putokaz.model.vocabulary import Kind
from putokaz.search.addresses import EMERGENCY, Addresses
from putokaz.search.record import Record, Telephone
from putokaz.text.hours import data
from putokaz.text.phone import shown

_LOCAL: Final = 13
_DANGER: Final = 11
_OTHER: Final = 10
_SILENT: Final = 2
"""Weights: what lies in the municipality is wanted first; less, where no number is known."""


def contact_records(
    guides: Sequence[Guide], directory: Directory, addresses: Addresses, language: Language
) -> Iterator[Record]:
    """A record for each contact; two where guides have it at different places."""
    contacts = {
        one.contact.file: one.contact
        for guide in guides
        for those in guide.contacts.values()
        for one in those
    }
    for (file, anchor), area in _areas(addresses).items():
        yield _record(contacts[file], anchor, area, directory, addresses, language)


@once
def _areas(addresses: Addresses) -> Mapping[tuple[str, str], tuple[str, ...]]:
    areas: dict[tuple[str, str], list[str]] = {}
    for place, anchors in addresses.anchors.items():
        for entry in anchors.items():
            areas.setdefault(entry, []).append(place)
    return {entry: tuple(places) for entry, places in areas.items()}


def _record(
    contact: Contact,
    anchor: str,
    area: tuple[str, ...],
    directory: Directory,
    addresses: Addresses,
    language: Language,
) -> Record:
    kind = directory.kind(contact)
    roles = directory.roles(contact)
    on_top = kind.emergency or addresses.emergency_roles.intersection(roles)
    return Record(
        title=name_in(contact.name, language),
        path=f"contacts/#{anchor}",
        area=area,
        elsewhere=EMERGENCY if on_top and not contact.in_municipality else None,
        sector=kind.sector,
        snippet=kind.name[language],
        weight=_weight(contact, kind),
        telephones=_all_telephones(directory)[contact.file],
        groups=(
            f"kind:{contact.kind}",
            f"sector:{kind.sector}",
            *(f"role:{role}" for role in roles),
        ),
        texts=tuple(("word", text) for text in _other_names(contact.name, language)),
    )


def _weight(contact: Contact, kind: Kind) -> int:
    weight = _LOCAL if contact.in_municipality else _DANGER if kind.emergency else _OTHER
    return weight if contact.published("phone") else weight - _SILENT


def name_in(name: Name, language: Language) -> str:
    """As the page shows it: also a Cyrillic name is read in Latin letters where those are used."""
    return to_latin(name[language]) if language == "sr-Latn" else name[language]


def _other_names(name: Name, language: Language) -> Iterator[str]:
    """A name of its own in another language; the same in another script finds the same words."""
    texts = (name.bs, name.hr or name.bs, name.sr_cyrl, name.en)
    if len({*texts}) == 1:
        return
    known = {to_latin(name[language])}
    for text in texts:
        if to_latin(text) not in known:
            known.add(to_latin(text))
            yield text


@once
def _all_telephones(directory: Directory) -> Mapping[str, tuple[Telephone, ...]]:
    """By file of the contact; the same in every language."""
    return {contact.file: tuple(_telephones(contact)) for contact in directory.contacts}


def _telephones(contact: Contact) -> Iterator[Telephone]:
    """Confirmed ones before others, as on the card."""

    def confirmed_first(channel: Channel) -> bool:
        return channel.verified is None

    for channel in sorted(contact.published("phone"), key=confirmed_first):
        if channel.phone:
            hours = data(channel.hours) if channel.hours else ""
            yield Telephone(
                shown=shown(channel.phone), hours=hours, confirmed=channel.verified is not None
            )
