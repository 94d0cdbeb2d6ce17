"""What else is told of a contact: its kind, roles, sources, referral, what is kept back."""

from collections.abc import Iterator, Mapping
from typing import Final

from putokaz.model.contact import Channel, Contact
from putokaz.review.item import Item
from putokaz.review.teller import Teller

_Facts = Mapping[tuple[str, ...], str]

_TOLD: Final = {"name", "value", "extension", "hours", "hours_as_published", "verified"}
"""Facts of which more is told elsewhere."""


def part_items(
    name: str, then: Contact, now: Contact, old: _Facts, new: _Facts, teller: Teller
) -> Iterator[Item]:
    """One item for all of it, with a line for each field."""
    below = (*_of_model(then, now, teller), *_of_facts(old, new, teller))
    if below:
        yield Item(kind="detail", text=teller.say("edition.contact.edited", name=name), below=below)


def _of_model(then: Contact, now: Contact, teller: Teller) -> Iterator[str]:
    if then.kind != now.kind:
        kinds = teller.now.directory.vocabulary.kinds
        old, new = (kinds[one.kind].name[teller.language] for one in (then, now))
        yield teller.part(teller.say("review.field.kind"), old, new)
    if then.roles != now.roles:
        old, new = (teller.now.roles(one.roles or ()) for one in (then, now))
        yield teller.part(teller.say("review.field.roles"), old, new)


def _of_facts(old: _Facts, new: _Facts, teller: Teller) -> Iterator[str]:
    fields = dict.fromkeys(key[-1] for key in (*old, *new))
    for field in fields:
        then, now = _values(old, field), _values(new, field)
        if field in _TOLD or then == now:
            continue
        label = teller.say(f"review.field.{field}")
        gone = [_shown(field, value, teller) for value in then if value not in now]
        come = [_shown(field, value, teller) for value in now if value not in then]
        yield teller.part(label, "; ".join(gone), "; ".join(come)) if len(gone) < 2 else label


def _values(facts: _Facts, field: str) -> list[str]:
    return [value for key, value in facts.items() if key[-1] == field]


def _shown(field: str, value: str, teller: Teller) -> str:
    if field == "accessible":
        return ", ".join(teller.say(f"words.accessible.{one}") for one in value.split())
    return teller.say("words.number.duty") if field == "duty" else value


def kept_back(contact: Contact) -> tuple[Channel, ...]:
    """What no reader sees."""
    return tuple(channel for channel in contact.channels if not channel.publish)
