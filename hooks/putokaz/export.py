"""What a reader can take along: the numbers of a guide for a phone's own address book."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import vobject

from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide, Served
from putokaz.language import Language
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.text.dates import day, partial
from putokaz.text.say import Say

ADDRESS_BOOK: Final = "contacts.vcf"
"""The file's name beside the guide's home."""


def address_book(guide: Guide, directory: Directory, *, language: Language, today: date) -> str:
    """Every contact with a published number as vCards 3.0 (RFC 2426), in the order of the guide."""
    return "".join(
        _card(one, directory, language, today).serialize()
        for those in guide.contacts.values()
        for one in those
        if one.contact.published("phone")
    )


def _card(one: Served, directory: Directory, language: Language, today: date) -> Any:
    contact = one.contact
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
    card.add("note").value = "\n".join(_notes(one, directory, language, today))
    return card


def _notes(one: Served, directory: Directory, language: Language, today: date) -> Iterator[str]:
    """What the number is for, and how far it can be trusted."""
    say = Say(language)
    if one.reach == "assumed":
        yield say("words.reason.assumed")
    for channel in one.contact.published("phone"):
        purpose = f" ({channel.for_[language]})" if channel.for_ else ""
        yield f"{channel.phone}{purpose}: {_trust(channel, one, directory, say, today)}"


def _trust(channel: Channel, one: Served, directory: Directory, say: Say, today: date) -> str:
    state = freshness(channel, directory.kind(one.contact), today=today)
    confirmed = channel.verified
    if confirmed is None:
        dated = channel.source.date
        source = f"{say('words.source.title')}: {partial(dated, say.language)}" if dated else ""
        return f"{say('words.freshness.never-verified')}; {source or say('words.source.undated')}"
    if state.state == "overdue" and state.check_by:
        return say("words.verified.overdue_since", date=day(state.check_by, say.language))
    how = say(f"words.how.{confirmed.how}")
    return say("words.verified.short", date=day(confirmed.on, say.language), how=how)
