"""The numbers of a guide for a phone's own address book."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

import vobject

from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory, Reach
from putokaz.model.vocabulary import Kind
from putokaz.text.dates import day, partial
from putokaz.text.say import Say

ADDRESS_BOOK: Final = "contacts.vcf"
"""The file's name beside the guide's home."""

_KEPT: Final = 1024
"""Cards that are remembered, of less than a kilobyte each."""


def address_book(guide: Guide, directory: Directory, *, language: Language, today: date) -> str:
    """Every contact with a published number as vCards 3.0 (RFC 2426), in the order of the guide."""
    return "".join(
        _card(one.contact, one.reach, directory, language, today)
        for those in guide.contacts.values()
        for one in those
        if one.contact.published("phone")
    )


@lru_cache(maxsize=_KEPT)
def _card(
    contact: Contact, reach: Reach, directory: Directory, language: Language, today: date
) -> str:
    """One vCard; those of a tier stand in many guides."""
    card = vobject.vCard()
    card.add("uid").value = f"putokaz-{contact.home}-{contact.id}"
    card.add("n").value = vobject.vcard.Name(family=contact.name[language])
    card.add("fn").value = contact.name[language]
    card.add("categories").value = ["Putokaz"]
    for channel in contact.published("phone"):
        assert channel.phone is not None
        number = card.add("tel")
        number.type_param = ["WORK", "VOICE"]
        number.value = channel.phone.link.removeprefix("tel:")
    kind = directory.kind(contact)
    card.add("note").value = "\n".join(_notes(contact, reach, kind, Say(language), today))
    text: str = card.serialize()
    return text


def _notes(contact: Contact, reach: Reach, kind: Kind, say: Say, today: date) -> Iterator[str]:
    """What the number is for, and how far it can be trusted."""
    if reach == "assumed":
        yield say("words.reason.assumed")
    for channel in contact.published("phone"):
        purpose = f" ({channel.for_[say.language]})" if channel.for_ else ""
        yield f"{channel.phone}{purpose}: {_trust(channel, kind, say, today)}"


def _trust(channel: Channel, kind: Kind, say: Say, today: date) -> str:
    state = freshness(channel, kind, today=today)
    confirmed = channel.verified
    if confirmed is None:
        dated = channel.source.date
        source = f"{say('words.source.title')}: {partial(dated, say.language)}" if dated else ""
        return f"{say('words.freshness.never-verified')}; {source or say('words.source.undated')}"
    if state.state == "overdue" and state.check_by:
        return say("words.verified.overdue_since", date=day(state.check_by, say.language))
    how = say(f"words.how.{confirmed.how}")
    return say("words.verified.short", date=day(confirmed.on, say.language), how=how)
