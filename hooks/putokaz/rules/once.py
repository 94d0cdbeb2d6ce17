"""Things given once."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, Final

from putokaz.model.case import Case, Question
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.pathway import Pathway, Step
from putokaz.model.place import Municipality
from putokaz.model.protocol import Protocol
from putokaz.model.value import Value
from putokaz.model.vocabulary import Concern, Kind, Need, Synonyms
from putokaz.problem import Problem
from putokaz.rules.located import Located, each
from putokaz.source import TWICE

_LISTS: Final[tuple[tuple[type[Value], str], ...]] = (
    (Contact, "roles"),
    (Contact, "serves"),
    (Contact, "serves_assumed"),
    (Contact, "accessible"),
    (Municipality, "tiers"),
    (Protocol, "covers"),
    (Step, "who"),
    (Step, "concerns"),
    (Step, "to"),
    (Kind, "roles"),
    (Need, "roles"),
    (Concern, "needs"),
    (Case, "professions"),
    (Case, "concerns"),
    (Question, "needs"),
    (Question, "pathway"),
    (Synonyms, "bs"),
    (Synonyms, "hr"),
    (Synonyms, "en"),
)


def nothing_is_given_twice(directory: Directory) -> Iterator[Problem]:
    """A contact gives a number or address once, a list an item once, a pathway an id once."""
    for kind, name in _LISTS:
        for record in each(directory, kind):
            yield from _again(record, name, getattr(record.value, name) or ())
    for contact in each(directory, Contact):
        yield from _again(contact, "channels", [_reached(one) for one in contact.value.channels])
    for pathway in each(directory, Pathway):
        yield from _again(pathway, "steps", [step.id for step in pathway.value.steps])
        yield from _again(pathway, "escalation", [rung.id for rung in pathway.value.escalation])
    for protocol in each(directory, Protocol):
        yield from _again(protocol, "steps", [step.id for step in protocol.value.steps])


def _reached(channel: Channel) -> Hashable:
    if channel.phone:
        return channel.phone.digits, channel.extension
    return channel.email or channel.web or channel.address


def _again(record: Located[Any], name: str, items: Sequence[Hashable]) -> Iterator[Problem]:
    for index, item in enumerate(items):
        if (first := items.index(item)) < index:
            line = record.tree.find((*record.path, name, first)).where.line
            yield record.problem(TWICE.of(line=line), name, index)
