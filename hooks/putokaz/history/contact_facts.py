"""Whom a reader can call: contacts with their channels, and the needs they answer."""

from collections import Counter
from collections.abc import Iterator

from putokaz.guide.answer import Answer, Line, Served
from putokaz.guide.guide import Guide
from putokaz.history.fact import Fact, FactKey, Wording
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import Concern, Need


def contact_facts(guide: Guide, wording: Wording) -> Iterator[Fact]:
    """Everybody who serves the municipality."""
    for those in guide.contacts.values():
        for one in those:
            yield from _contact(one, wording)


def need_facts(guide: Guide, wording: Wording) -> Iterator[Fact]:
    """What help there is, and who gives it, in order."""
    for id_, answer in guide.answers.items():
        yield from _need(id_, wording.directory.vocabulary.needs[id_], answer, wording)
    for profession, answers in guide.answers_for.items():
        for id_, answer in answers.items():
            if (own := _lines(answer.lines)) != _lines(guide.answers[id_].lines):
                yield ("need", id_, "lines", profession), own
    for id_, concern in wording.directory.vocabulary.concerns.items():
        yield from _concern(("concern", id_), concern, wording)


def shown_channels(contact: Contact, directory: Directory) -> tuple[Channel, ...]:
    """The published ones; never the address of a safe house."""
    secret = directory.kind(contact).secret_address
    return tuple(c for c in contact.published() if not (secret and c.address))


def identity(contact: Contact) -> str:
    """What a contact is known by: `municipalities/livno/contacts/skola`."""
    return contact.file.removeprefix("data/").removesuffix(".yml")


def _contact(one: Served, wording: Wording) -> Iterator[Fact]:
    yield ("contact", identity(one.contact), "reach"), one.reach
    yield from facts_of_contact(one.contact, wording)


def facts_of_contact(contact: Contact, wording: Wording) -> Iterator[Fact]:
    """What is seen of it, wherever it is shown."""
    here = ("contact", identity(contact))
    yield (*here, "name"), wording.text(contact.name)
    yield (*here, "kind"), wording.text(wording.directory.kind(contact).name)
    yield (*here, "accessible"), " ".join(contact.accessible)
    yield (*here, "source"), wording.source(contact.source)
    if refer := contact.refer:
        for field in ("who_may", "not_for", "how", "send", "feedback"):
            yield (*here, field), wording.text(getattr(refer, field))
    numbers: Counter[str] = Counter()
    for channel in shown_channels(contact, wording.directory):
        numbers[channel.medium] += 1
        place = (*here, channel.medium, str(numbers[channel.medium]))
        yield from _channel(place, channel, wording)


def _channel(place: FactKey, channel: Channel, wording: Wording) -> Iterator[Fact]:
    yield (*place, "value"), _value(channel, wording)
    yield (*place, "extension"), channel.extension
    yield (*place, "for"), wording.text(channel.for_)
    yield (*place, "duty"), "duty" if channel.duty else None
    yield (*place, "hours"), channel.hours
    if channel.hours_as_published:
        yield (*place, "hours_as_published"), wording.published(channel.hours_as_published)
    yield (*place, "conflicts"), "\n".join(wording.published(c.value) for c in channel.conflicts)
    yield (*place, "source"), wording.source(channel.source)
    if confirmed := channel.verified:
        yield (*place, "verified"), f"{confirmed.on} {confirmed.how}"


def _value(channel: Channel, wording: Wording) -> str | None:
    if address := channel.address:
        place = " ".join(part for part in (address.postcode, address.place) if part)
        return wording.published(", ".join(part for part in (address.street, place) if part))
    return channel.phone or channel.email or channel.web


def _need(id_: str, need: Need, answer: Answer, wording: Wording) -> Iterator[Fact]:
    here = ("need", id_)
    yield (*here, "name"), wording.text(need.name)
    yield (*here, "description"), wording.text(need.description)
    yield (*here, "urgency"), need.urgency
    yield (*here, "lines"), _lines(answer.lines)
    yield (*here, "missing"), wording.roles(answer.missing)
    yield (*here, "say"), wording.text(need.say)
    yield (*here, "do_not"), wording.texts(need.do_not)


def _concern(here: FactKey, concern: Concern, wording: Wording) -> Iterator[Fact]:
    yield (*here, "name"), wording.text(concern.name)
    yield (*here, "description"), wording.text(concern.description)
    yield (*here, "special"), wording.text(concern.special)
    yield (*here, "confidence"), concern.special_confidence
    yield (*here, "source"), wording.source(concern.source)
    yield (*here, "needs"), "\n".join(concern.needs)


def _lines(lines: tuple[Line, ...]) -> str:
    return "\n".join(identity(line.contact) for line in lines)
