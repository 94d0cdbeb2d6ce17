"""A letter to an institution that asks it to confirm its own data."""

from datetime import date
from typing import Any, Final

from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.rounds.paper import meta
from putokaz.rounds.plan import spelled
from putokaz.rounds.told import Told
from putokaz.text import dates
from putokaz.text.phone import shown

_BLANK: Final = 2
"""Empty lines for what the institution adds."""


def letter(contact: Contact, told: Told, *, answer_by: date | None, today: date) -> dict[str, Any]:
    """What the template prints; the address of a safe house is never on it."""
    say = told.say
    by = dates.day(answer_by, told.language) if answer_by else None
    return {
        "meta": meta(told, f"{say('rounds.letter.subject')}: {told.name(contact)}", today),
        "subject": say("rounds.letter.subject"),
        "to": [told.name(contact), *_address(contact, told.directory)],
        "body": [say("rounds.letter.about"), say("rounds.letter.please")],
        "privacy": say("rounds.letter.privacy"),
        "answer_by": {"label": say("rounds.letter.answer_by"), "day": by},
        "rows": [_row(channel, told) for channel in _shown(contact, told.directory)],
        "blank": _BLANK,
        "words": {
            key: say(f"rounds.letter.{key}")
            for key in ("from", "date", "right", "wrong", "new", "more", "where", "hours", "sign")
        },
    }


def _shown(contact: Contact, directory: Directory) -> list[Channel]:
    """Also what is not published: the institution itself can say whether it holds."""
    secret = directory.kind(contact).secret_address
    return [channel for channel in contact.channels if not (secret and channel.address)]


def _address(contact: Contact, directory: Directory) -> list[str]:
    found = [c.address for c in _shown(contact, directory) if c.address and c.publish]
    if not found:
        return []
    place = " ".join(part for part in (found[0].postcode, found[0].place) if part)
    return [line for line in (found[0].street, place) if line]


def _row(channel: Channel, told: Told) -> dict[str, Any]:
    value = shown(channel.phone) if channel.phone else told.published(spelled(channel))
    about = [told.purpose(channel), told.hours(channel)]
    return {
        "medium": told.medium(channel),
        "value": value,
        "about": " · ".join(part for part in about if part),
        "source": told.source(channel),
        "unpublished": None if channel.publish else told.say("rounds.letter.unpublished"),
    }
