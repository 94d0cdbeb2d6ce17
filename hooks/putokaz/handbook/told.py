"""What is told of one channel: its number, its purpose, its hours, and who confirmed it."""

from typing import Final

from putokaz.guide.answer import Line
from putokaz.handbook.book import Book
from putokaz.handbook.shape import Number
from putokaz.model.contact import Channel
from putokaz.text import dates, hours
from putokaz.text.phone import shown
from putokaz.views.card import Card

DOT: Final = " · "
"""Between what is said of one thing."""


def joined(*parts: str | None) -> str | None:
    """What is said of one thing; None where nothing is."""
    return DOT.join(part for part in parts if part) or None


def reach(one: Card | Line, book: Book) -> str:
    """How a contact comes to serve the municipality."""
    if one.reach != "tier":
        return book.say(f"words.reason.{one.reach}")
    tier = book.directory.tiers[one.contact.home]
    return book.say("words.reason.tier", tier=book.text(tier.name))


def number(channel: Channel, book: Book) -> Number:
    """The phone number as it is read, with its extension, and as it is dialled."""
    phone = channel.phone
    if phone is None:
        raise ValueError("has no phone")
    read = shown(phone)
    if channel.extension:
        read = f"{read} {book.say('words.number.extension', extension=channel.extension)}"
    return Number(shown=read, link=phone.link)


def purpose(channel: Channel, book: Book) -> str | None:
    """What a phone is for."""
    duty = book.say("words.number.duty") if channel.duty else None
    return joined(book.optional(channel.for_), duty)


def week(channel: Channel, book: Book) -> str | None:
    """When a phone is answered."""
    if channel.hours:
        return hours.week(channel.hours, book.language)
    if channel.hours_as_published:
        as_published = book.published(channel.hours_as_published)
        return book.say("words.hours.as_published", hours=as_published)
    return None


def trust(channel: Channel, book: Book) -> str:
    """Whether somebody confirmed it, and when: paper cannot know whether that has lapsed."""
    confirmed = channel.verified
    if confirmed is None:
        return book.say("words.freshness.never-verified")
    how = book.say(f"words.how.{confirmed.how}")
    return book.say("words.verified.short", date=dates.day(confirmed.on, book.language), how=how)


def conflict(channel: Channel, book: Book) -> str | None:
    """What another source says."""
    return joined(
        *(
            book.say("words.source.conflict", value=book.published(one.value))
            for one in channel.conflicts
        )
    )
