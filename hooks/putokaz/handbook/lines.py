"""Contacts as the lines of an answer: who, why, the number, and whether somebody confirmed it."""

from collections.abc import Iterable, Iterator
from typing import Final

from putokaz.guide.answer import Line as Answering
from putokaz.guide.guide import ON_TOP
from putokaz.handbook.address import host
from putokaz.handbook.book import Book
from putokaz.handbook.shape import EmergencyNumber, Line
from putokaz.handbook.told import conflict, joined, number, purpose, reach, trust, week
from putokaz.model.contact import Channel
from putokaz.views import calls
from putokaz.views.card import Card
from putokaz.views.exercises import CallThen

LOCAL: Final = 2
"""Contacts of the municipality itself on the poster."""


def emergency(book: Book) -> list[EmergencyNumber]:
    """The numbers on top of every page."""
    return [
        EmergencyNumber(
            name=book.say(f"guide.emergency.long.{call.line.role}"),
            note=joined(
                book.say("words.reason.assumed") if call.line.reach == "assumed" else None,
                week(call.channel, book),
                conflict(call.channel, book),
            ),
            phone=number(call.channel, book),
            urgent=call.compact,
            trust=trust(call.channel, book),
        )
        for call in calls.emergency_calls(book.guide)
    ]


def emergency_notes(book: Book) -> list[str]:
    """What to know of the numbers on top."""
    confirmed = [call.channel.verified is not None for call in calls.emergency_calls(book.guide)]
    notes = []
    if not all(confirmed):
        notes.append(book.say(f"guide.home.unconfirmed.{'some' if any(confirmed) else 'all'}"))
    if not calls.sure_of_crisis_line(book.guide):
        locative = book.text(book.guide.municipality.locative)
        notes.append(book.say("guide.home.crisis_line_unknown", locative=locative))
    return notes


def local(book: Book) -> list[Line]:
    """Who of the municipality itself can be called first, by a number that is not on top."""
    need = calls.asked_needs(book.guide.answers, book.directory)[calls.FIRST_NEED]
    lines = [first_line(line, book) for line in (*need.lines, *need.more) if line.reach == "local"]
    on_top = [call["phone"] for call in emergency(book)]
    return [line for line in lines if line["phone"] and line["phone"] not in on_top][:LOCAL]


def answer_lines(lines: Iterable[Answering], book: Book) -> list[Line]:
    """The contacts of one answer; a number that stands there already is not printed again."""
    seen: set[str] = set()
    return [line for answering in lines for line in _own_lines(answering, book, seen)]


def first_line(answering: Answering, book: Book, *, role: str | None = None) -> Line:
    """A contact with its first number; `role` is what it is there."""
    card = book.cards[answering.contact.file]
    phone = next((way.channel for way in card.first_phones), None)
    return _line(card, phone, book, why=_why(answering, book), note=role)


def line_at(call: CallThen, book: Book) -> Line:
    """A contact with the number to call at the hour of a question."""
    card = book.cards[call.line.contact.file]
    phone = call.way.channel if call.way else None
    line = _line(card, phone, book, why=_why(call.line, book), note=None)
    if phone:
        unknown = call.state == "unknown"
        line["hours"] = book.say(
            "words.hours.unknown" if unknown else f"exercises.then.{call.state}"
        )
        line["conflict"] = None
    return line


def resort_line(answering: Answering, book: Book) -> Line | None:
    """Somebody who always answers."""
    if answering.phone is None:
        return None
    short = answering.role in ON_TOP
    return Line(
        name=book.say(f"guide.emergency.short.{answering.role}")
        if short
        else book.text(answering.contact.name),
        why=None,
        note=None,
        phone=number(answering.phone, book),
        instead=None,
        hours=None,
        conflict=None,
        trust=trust(answering.phone, book),
    )


def _own_lines(answering: Answering, book: Book, seen: set[str]) -> Iterator[Line]:
    """One for the number to call first, one for another that has a purpose or hours of its own."""
    card = book.cards[answering.contact.file]
    channels = [way.channel for way in card.first_phones]
    phones = [*channels[:1], *filter(_differs, channels[1:])]
    why = _why(answering, book)
    if not phones:
        yield _line(card, None, book, why=why, note=None)
    for channel in phones:
        if channel.phone and channel.phone.digits not in seen:
            seen.add(channel.phone.digits)
            yield _line(card, channel, book, why=why, note=purpose(channel, book))


def _differs(channel: Channel) -> bool:
    return channel.duty or channel.for_ is not None or channel.hours is not None


def _line(
    card: Card, phone: Channel | None, book: Book, *, why: str | None, note: str | None
) -> Line:
    return Line(
        name=book.text(card.contact.name),
        why=why,
        note=note,
        phone=number(phone, book) if phone else None,
        instead=None if phone else joined(*_instead(card, book)),
        hours=week(phone, book) if phone else None,
        conflict=conflict(phone, book) if phone else None,
        trust=trust(phone, book) if phone else None,
    )


def _instead(card: Card, book: Book) -> Iterator[str]:
    """The first e-mail address and the first web address."""
    for way in card.by("email")[:1]:
        yield way.channel.email or ""
    for way in card.by("web")[:1]:
        yield book.published(host(way.channel.web or ""))


def _why(answering: Answering, book: Book) -> str | None:
    """Why a contact stands there; nothing for one of the municipality or of the whole country."""
    if answering.reason in ("own-service", "last-resort"):
        return book.say(f"words.reason.{answering.reason}")
    phone = answering.phone.phone if answering.phone else None
    known = answering.reach == "tier" and phone is not None and phone.is_short
    return None if answering.reach == "local" or known else reach(answering, book)
