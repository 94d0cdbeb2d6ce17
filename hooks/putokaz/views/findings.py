"""What is to be done although nothing is wrong, most urgent first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from putokaz.guide.freshness import FreshnessState
from putokaz.guide.gaps import lapsed, latest, review_due
from putokaz.message import Message
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.protocol import Protocol
from putokaz.model.value import Placed
from putokaz.problem import Problem
from putokaz.source import spell
from putokaz.views.due import due

FindingKind = (
    FreshnessState
    | Literal["conflict", "protocol-lapsed", "protocol-review", "assumed", "withheld"]
)

_STATES: Final = {
    "never-verified": Message("{value} has never been verified"),
    "overdue": Message("{value} was to be verified by {date}"),
    "due": Message("{value} is to be verified by {date}"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """Something to do, where it is to be written."""

    kind: FindingKind
    told: Problem
    """Its place and its message; it stops no build."""


def findings(
    directory: Directory, municipalities: Sequence[Municipality] | None = None, *, today: date
) -> tuple[Finding, ...]:
    """Of everything that serves these municipalities, or of all; the directory has no problem."""
    contacts = _contacts(directory, municipalities)
    protocols = _protocols(directory, municipalities)
    return (
        *_due(directory, municipalities, today=today),
        *_conflicts(contacts, directory),
        *_agreements(protocols, directory, today=today),
        *_assumed(contacts, directory),
        *_withheld(contacts, directory),
    )


def _contacts(
    directory: Directory, municipalities: Sequence[Municipality] | None
) -> tuple[Contact, ...]:
    if municipalities is None:
        return directory.contacts
    serving = (contact for one in municipalities for contact, _ in directory.serving(one))
    return tuple({contact.file: contact for contact in serving}.values())


def _protocols(
    directory: Directory, municipalities: Sequence[Municipality] | None
) -> tuple[Protocol, ...]:
    if municipalities is None:
        return directory.protocols
    covering = (protocol for one in municipalities for protocol in directory.protocols_of(one))
    return tuple({protocol.file: protocol for protocol in covering}.values())


def _due(
    directory: Directory, municipalities: Sequence[Municipality] | None, *, today: date
) -> Iterator[Finding]:
    for one in due(directory, municipalities, today=today):
        if one.channel.publish:
            values = {"value": _shown(one.channel), "date": one.freshness.check_by}
            message = _STATES[one.freshness.state].of(**values)
            path = ("channels", one.number - 1, one.channel.medium)
            yield _found(one.freshness.state, message, one.contact, directory, *path)


def _conflicts(contacts: Iterable[Contact], directory: Directory) -> Iterator[Finding]:
    for contact in contacts:
        for index, channel in enumerate(contact.channels):
            for number, conflict in enumerate(channel.conflicts):
                message = Message(
                    "another source has {other} instead of {value}",
                    other=conflict.value,
                    value=_shown(channel),
                )
                path = ("channels", index, "conflicts", number, "value")
                yield _found("conflict", message, contact, directory, *path)


def _agreements(
    protocols: Iterable[Protocol], directory: Directory, *, today: date
) -> Iterator[Finding]:
    for protocol in latest(protocols):
        if lapsed(protocol, today=today):
            message = Message("was valid until {date}: renew it", date=protocol.valid_until)
            yield _found("protocol-lapsed", message, protocol, directory, "valid_until")
        elif review_due(protocol, today=today):
            message = Message("was to be reviewed on {date}", date=protocol.review_on)
            yield _found("protocol-review", message, protocol, directory, "review_on")


def _assumed(contacts: Iterable[Contact], directory: Directory) -> Iterator[Finding]:
    for contact in contacts:
        if contact.serves_assumed:
            message = Message(
                "it is only assumed that it serves: {places}", places=contact.serves_assumed
            )
            yield _found("assumed", message, contact, directory, "serves_assumed")


def _withheld(contacts: Iterable[Contact], directory: Directory) -> Iterator[Finding]:
    for contact in contacts:
        secret = directory.kind(contact).secret_address
        for index, channel in enumerate(contact.channels):
            if not channel.publish and not (secret and channel.address):
                message = Message(
                    "{value} is not published: {reason}",
                    value=_shown(channel),
                    reason=channel.reason,
                )
                path = ("channels", index, channel.medium)
                yield _found("withheld", message, contact, directory, *path)


def _shown(channel: Channel) -> str:
    if address := channel.address:
        parts = (address.street, address.postcode, address.place)
        return ", ".join(part for part in parts if part)
    return str(getattr(channel, channel.medium))


def _found(
    kind: FindingKind, message: Message, value: Placed, directory: Directory, *path: str | int
) -> Finding:
    return Finding(kind=kind, told=Problem(directory.where(value, *path), spell(path), message))
